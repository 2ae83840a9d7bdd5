/** Owns the operations on many people at once: prepared, looked at, started, watched, stopped, tried again. */
import {bulkItemPageSchema, bulkRunSchema, bulkRunsSchema} from '../bulk.js';
import {bulkDraftSchema} from '../requests.js';
import {LIST, type Operation} from './operation.js';

const RUN = {access: 'member', grant: 'users.manage', response: bulkRunSchema, status: 200} as const;

export const bulkOperations = {
  listBulkRuns: {
    method: 'get',
    path: '/v1/bulk-runs',
    summary: 'Changes to many people that are not over, and those of the last day; newest first.',
    access: 'member',
    grant: 'users.manage',
    response: bulkRunsSchema,
    status: 200,
  },
  prepareBulkRun: {
    method: 'post',
    path: '/v1/bulk-runs',
    summary: 'Pins whom a change is for and says who is skipped and why; nothing changes yet.',
    access: 'member',
    grant: 'users.manage',
    body: bulkDraftSchema,
    response: bulkRunSchema,
    status: 201,
    idempotent: true,
  },
  getBulkRun: {...RUN, method: 'get', path: '/v1/bulk-runs/{id}', summary: 'How far a change got.'},
  listBulkItems: {
    method: 'get',
    path: '/v1/bulk-runs/{id}/items',
    summary: 'Whom a change is for, and what became of each of them.',
    access: 'member',
    grant: 'users.manage',
    query: {
      limit: LIST.limit,
      cursor: LIST.cursor,
      outcome: 'Only `waiting`, `done`, `failed` or `skipped` ones.',
    },
    response: bulkItemPageSchema,
    status: 200,
  },
  startBulkRun: {
    ...RUN,
    method: 'post',
    path: '/v1/bulk-runs/{id}/start',
    summary:
      'Starts it, or goes on after a stop. Refused with `selection_changed` where whoever matches is not whom it was prepared for.',
  },
  stopBulkRun: {
    ...RUN,
    method: 'post',
    path: '/v1/bulk-runs/{id}/stop',
    summary: 'Stops after the person it is at; what was done stays done.',
  },
  retryBulkRun: {
    ...RUN,
    method: 'post',
    path: '/v1/bulk-runs/{id}/retry',
    summary: 'Tries those again who failed.',
  },
} as const satisfies Record<string, Operation>;
