/** Owns the operations on invitations to many people: filled, started, watched, stopped, tried again, reminded, revoked. */
import {batchesSchema, batchRowPageSchema, batchSchema, standingsSchema} from '../batch.js';
import {addressesSchema, batchActionSchema, batchDraftSchema, batchPeopleSchema} from '../requests.js';
import {LIST, type Operation} from './operation.js';

const MANAGED = {access: 'member', grant: 'users.manage', status: 200} as const;

export const batchOperations = {
  listInvitationBatches: {
    ...MANAGED,
    method: 'get',
    path: '/v1/invitation-batches',
    summary: 'Invitations to many people of the last weeks; newest first.',
    response: batchesSchema,
  },
  createInvitationBatch: {
    ...MANAGED,
    method: 'post',
    path: '/v1/invitation-batches',
    summary: 'Begins a batch, to be filled and started; with `startsAt` it starts by itself then.',
    body: batchDraftSchema,
    response: batchSchema,
    status: 201,
    idempotent: true,
  },
  getInvitationBatch: {
    ...MANAGED,
    method: 'get',
    path: '/v1/invitation-batches/{id}',
    summary: 'How far a batch got.',
    response: batchSchema,
  },
  changeInvitationBatch: {
    ...MANAGED,
    method: 'patch',
    path: '/v1/invitation-batches/{id}',
    summary:
      '`action` is `start`, `stop`, `retry` (those who failed), `remind` or `revoke` (those who have not joined).',
    body: batchActionSchema,
    response: batchSchema,
    idempotent: true,
  },
  addInvitationBatchRows: {
    ...MANAGED,
    method: 'post',
    path: '/v1/invitation-batches/{id}/rows',
    summary: 'Adds people from a position on, at most 500; a position that is taken stays as it is.',
    body: batchPeopleSchema,
    response: batchSchema,
  },
  listInvitationBatchRows: {
    ...MANAGED,
    method: 'get',
    path: '/v1/invitation-batches/{id}/rows',
    summary: 'The people of a batch, and what became of each of them.',
    query: {
      limit: LIST.limit,
      cursor: LIST.cursor,
      outcome: 'Only `waiting`, `invited`, `resent`, `reactivated`, `skipped`, `failed` or `revoked` ones.',
    },
    response: batchRowPageSchema,
  },
  checkAddresses: {
    ...MANAGED,
    method: 'post',
    path: '/v1/invitations/check',
    summary: 'Which of at most 500 addresses are members, deactivated or invited; changes nothing.',
    body: addressesSchema,
    response: standingsSchema,
  },
} as const satisfies Record<string, Operation>;
