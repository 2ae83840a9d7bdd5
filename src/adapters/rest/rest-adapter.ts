/** Owns the composition of the REST adapter from its areas. */
import type {Session} from '../../model/session.js';
import {type CallOptions, type Change, problemOf, type SeatsPort, type TenantAdapter} from '../adapter.js';
import type {BatchesInTurn} from './batches-in-turn.js';
import {RestHttp, type RestOptions} from './http.js';
import {restInvitations} from './invitations.js';
import {restJoin} from './join.js';
import {lazyPort} from './lazy-port.js';
import {restSession} from './session.js';
import {restUsers} from './users.js';

const BULK_METHODS = ['prepare', 'start', 'stop', 'retry', 'get', 'items', 'list'] as const;
const BATCH_METHODS = ['create', 'add', 'act', 'get', 'rows', 'standings', 'list'] as const;

const SEAT_METHODS = [
  'free',
  'list',
  'get',
  'update',
  'removal',
  'remove',
  'catalogue',
  'quote',
  'quoted',
  'add',
  'chooseDevice',
  'useSpare',
  'actOnDevice',
  'report',
  'mine',
  'request',
  'requests',
  'decline',
  'startPairing',
  'pairing',
  'cancelPairing',
  'mailPairing',
] as const satisfies readonly (keyof SeatsPort)[];

/** An adapter for back ends that keep the REST contract (see openapi.json). */
export function createRestAdapter(options: RestOptions): TenantAdapter {
  const http = new RestHttp(options);
  const listeners = new Set<(change: Change) => void>();
  /** Where the server has no batches, invitations go out from here, one after the other. */
  let inTurn: BatchesInTurn | undefined;
  let needsTurns = false;
  let reader = '';
  const ask = restSession(http);
  /** What somebody began is nobody else's to go on with. */
  function lookAt(next: string): void {
    if (next === reader) return;
    reader = next;
    inTurn?.end();
    inTurn = undefined;
  }
  async function session(asked?: CallOptions): Promise<Session> {
    try {
      const answer = await ask(asked);
      const {invitations} = answer.capabilities;
      lookAt(`${answer.tenant.id} ${answer.user?.id}`);
      needsTurns = invitations.batches === undefined && invitations.create === true;
      if (!needsTurns) return answer;
      return {
        ...answer,
        capabilities: {...answer.capabilities, invitations: {...invitations, batches: true}},
      };
    } catch (error) {
      if (problemOf(error).kind === 'unauthenticated') await forget();
      throw error;
    }
  }
  /** The login is lost: nothing goes on, and nothing is kept. */
  async function forget(): Promise<void> {
    lookAt('');
    if (!needsTurns && options.keepsUnsent === false) return;
    const {wipeKept} = await import('../in-turn/kept-batches.js');
    await wipeKept(options.baseUrl).catch(() => undefined);
  }
  const back = {session, users: restUsers(http), invitations: restInvitations(http)};
  async function batches() {
    if (!needsTurns) return (await import('./batches.js')).invitationBatches(http);
    const {batchesInTurn} = await import('./batches-in-turn.js');
    inTurn ??= batchesInTurn(back, {
      scope: options.baseUrl,
      keeps: options.keepsUnsent ?? true,
      onProgress: (id) => listeners.forEach((listener) => listener({topic: 'batches', id})),
    });
    return inTurn.port;
  }
  return {
    id: 'rest',
    ...back,
    join: restJoin(http),
    seats: lazyPort<SeatsPort>(async () => (await import('./seats.js')).restSeats(http), SEAT_METHODS),
    bulk: lazyPort(async () => (await import('./bulk.js')).bulkRuns(http), BULK_METHODS),
    batches: lazyPort(batches, BATCH_METHODS),
    accessHistory: lazyPort(
      async () => (await import('./access-history.js')).accessHistory(http),
      ['events', 'holdings'],
    ),
    subscribe(topics, onChange, {signal}) {
      listeners.add(onChange);
      signal.addEventListener('abort', () => listeners.delete(onChange), {once: true});
      // Loaded when somebody listens: a lone invite dialog doesn't.
      void import('./live.js').then(({followEvents}) => followEvents(http, topics, onChange, signal));
    },
  };
}
