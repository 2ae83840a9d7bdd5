/** Owns the composition of the REST adapter from its areas. */
import type {TenantAdapter} from '../adapter.js';
import {RestHttp, type RestOptions} from './http.js';
import {restInvitations} from './invitations.js';
import {restJoin} from './join.js';
import {lazyPort} from './lazy-port.js';
import {restSession} from './session.js';
import {restSeats, restUsers} from './users.js';

const BULK_METHODS = ['prepare', 'start', 'stop', 'retry', 'get', 'items', 'list'] as const;
const BATCH_METHODS = ['create', 'add', 'act', 'get', 'rows', 'standings', 'list'] as const;

/** An adapter for back ends that keep the REST contract (see openapi.json). */
export function createRestAdapter(options: RestOptions): TenantAdapter {
  const http = new RestHttp(options);
  return {
    id: 'rest',
    session: restSession(http),
    users: restUsers(http),
    invitations: restInvitations(http),
    join: restJoin(http),
    seats: restSeats(http),
    bulk: lazyPort(async () => (await import('./bulk.js')).bulkRuns(http), BULK_METHODS),
    batches: lazyPort(async () => (await import('./batches.js')).invitationBatches(http), BATCH_METHODS),
    accessHistory: lazyPort(
      async () => (await import('./access-history.js')).accessHistory(http),
      ['events', 'holdings'],
    ),
    subscribe(topics, onChange, {signal}) {
      // Loaded when somebody listens: a lone invite dialog doesn't.
      void import('./live.js').then(({followEvents}) => followEvents(http, topics, onChange, signal));
    },
  };
}
