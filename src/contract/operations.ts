/**
 * Owns the list of operations: one table that openapi.json is generated from and that the demo
 * server mounts, so the document can't say what the server doesn't do. Browser code never imports it.
 */
import {embedTokenRequestSchema, embedTokenSchema} from './embed-token.js';
import {changeSchema} from './live.js';
import {batchOperations} from './operations/batches.js';
import {bulkOperations} from './operations/bulk.js';
import {historyOperations} from './operations/history.js';
import {invitationOperations} from './operations/invitations.js';
import type {Operation} from './operations/operation.js';
import {seatOperations} from './operations/seats.js';
import {userOperations} from './operations/users.js';
import {sessionSchema} from './session.js';

export type {Operation} from './operations/operation.js';

export const operations = {
  getSession: {
    method: 'get',
    path: '/v1/session',
    summary: 'Who is asking, in which tenant, with which rights; the product profile and capabilities.',
    access: 'member',
    response: sessionSchema,
    status: 200,
  },
  ...userOperations,
  ...bulkOperations,
  ...historyOperations,
  ...invitationOperations,
  ...batchOperations,
  ...seatOperations,
  streamEvents: {
    method: 'get',
    path: '/v1/events',
    summary:
      'Server-sent events: which things changed, of those the caller may see; a plain member hears of the own membership and seat. Read over fetch, so that a token travels in a header.',
    access: 'member',
    response: changeSchema,
    status: 200,
    stream: true,
  },
  createEmbedToken: {
    method: 'post',
    path: '/v1/embed-tokens',
    summary: 'A 10-minute token for another site, limited to scopes, roles, domains and a quota.',
    access: 'api_key',
    body: embedTokenRequestSchema,
    response: embedTokenSchema,
    status: 201,
  },
} as const satisfies Record<string, Operation>;

export type OperationId = keyof typeof operations;
