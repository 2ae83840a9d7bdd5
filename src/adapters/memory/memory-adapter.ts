/**
 * Owns a back end that lives in an array: for stories, unit tests and hosts' own tests. It keeps
 * the port's rules (conflicts, states, guards, idempotency) and refuses to be a server.
 */
import type {Person} from '../../model/person.js';
import type {PairingRefusal, PairingState, Seat} from '../../model/seats/index.js';
import type {BatchesPort, CallOptions, Change, TenantAdapter} from '../adapter.js';
import {serialBatches} from '../in-turn/serial-batches.js';
import {serialBulk} from '../in-turn/serial-bulk.js';
import {memoryAccessHistory} from './access-history.js';
import {memoryInvitations} from './invitations.js';
import {memoryJoin} from './join.js';
import {checkRight} from './rules.js';
import type {MemorySeed} from './seed.js';
import {SeatStore} from './seat-store.js';
import {memorySeats} from './seats.js';
import {standingsOf} from './standings.js';
import {MemoryStore} from './store.js';
import {memoryUsers} from './users.js';
import type {Weather} from './weather.js';

export interface MemoryAdapter extends TenantAdapter {
  /** Changes the network's mood from here on. */
  setWeather(weather: Weather): void;
  /** Applies a change as if somebody else had made it, and tells every listener. */
  change(edit: (people: Person[]) => void, change: Change): void;
  /** The same for a seat: what its vendor or its device did. */
  changeSeat(id: string, change: Partial<Seat>): void;
  /** What whoever takes the money for an offer does. */
  payQuote(id: string): void;
  /** What a device with this serial does that looks at the open code of a seat; says what became of it. */
  claimPairing(seatId: string, serial: string): PairingState | PairingRefusal;
  /** How often each operation was called. */
  readonly calls: ReadonlyMap<string, number>;
}

export function createMemoryAdapter(seed: MemorySeed): MemoryAdapter {
  const store = new MemoryStore(seed);
  const seats = new SeatStore(store, seed.seats);
  const back = {
    session: (options?: CallOptions) => store.call('session', options, () => seed.session),
    users: memoryUsers(store),
    invitations: memoryInvitations(store),
  };
  return {
    id: 'memory',
    calls: store.calls,
    setWeather: (weather) => void (store.weather = weather),
    change(edit, change) {
      edit(store.people);
      store.tell(change);
    },
    changeSeat: (id, change) => void seats.put(seats.find(id), change),
    payQuote: (id) => seats.quotes.pay(id),
    claimPairing: (seatId, serial) => seats.claim(seatId, serial),
    ...back,
    bulk: serialBulk(back, {
      now: () => new Date(store.now()),
      onProgress: (id) => store.tell({topic: 'bulk', id}),
    }),
    batches: weathered(
      store,
      serialBatches(back, {
        now: () => new Date(store.now()),
        onProgress: (id) => store.tell({topic: 'batches', id}),
        standings: (emails) => Promise.resolve(standingsOf(store.people, emails)),
        ...(seed.batchesRunIn !== undefined && {runsIn: seed.batchesRunIn}),
      }),
    ),
    join: memoryJoin(seed, store.call),
    seats: memorySeats(store, seats),
    accessHistory: memoryAccessHistory(store),
    subscribe(topics, onChange, {signal}) {
      if (signal.aborted) return;
      const listener = (change: Change) => {
        if (change.topic === 'all' || topics.some((topic) => topic === change.topic)) onChange(change);
      };
      store.listeners.add(listener);
      signal.addEventListener('abort', () => store.listeners.delete(listener), {once: true});
    },
  };
}

/** The same port under the weather of this back end. */
function weathered(store: MemoryStore, port: BatchesPort): BatchesPort {
  const under =
    <A extends unknown[], R>(name: string, method: (...given: A) => Promise<R>) =>
    async (...given: A): Promise<R> => {
      const options = given.at(-1) as CallOptions | undefined;
      const signal = options?.signal;
      await store.call(`batches.${name}`, signal ? {signal} : undefined, () => {
        checkRight(store.session.capabilities.invitations.batches);
      });
      return method(...given);
    };
  return {
    create: under('create', port.create),
    add: under('add', port.add),
    act: under('act', port.act),
    get: under('get', port.get),
    rows: under('rows', port.rows),
    standings: under('standings', port.standings),
    list: under('list', port.list),
  };
}
