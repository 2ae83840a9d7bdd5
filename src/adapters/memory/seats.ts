/** Owns the port of seats in memory: rights, keys and questions; what becomes of seats is `seat-store.ts`. */
import type {Seat, SeatPage, SeatQuery} from '../../model/seats/index.js';
import type {Session, Support} from '../../model/session.js';
import {addDays} from '../../model/validate/day.js';
import type {SeatsPort, WriteOptions} from '../adapter.js';
import {checkRight, checkWrite, fail} from './rules.js';
import type {SeatStore} from './seat-store.js';
import type {MemoryStore} from './store.js';

type Right = keyof NonNullable<Session['capabilities']['seats']>;

const NONE: Support = {no: 'backend'};

const rightOf = ({session}: MemoryStore, right: Right): Support =>
  session.capabilities.seats?.[right] ?? NONE;

export function memorySeats(store: MemoryStore, seats: SeatStore): Required<SeatsPort> {
  const write = <T>(
    name: keyof SeatsPort,
    right: Right,
    options: WriteOptions | undefined,
    asked: readonly unknown[],
    run: () => T,
  ): Promise<T> =>
    store.call(`seats.${name}`, options, () => {
      checkWrite(store.session, rightOf(store, right));
      return store.once(options?.idempotencyKey, [name, ...asked], run);
    });
  const read = <T>(name: keyof SeatsPort, right: Right, options: object | undefined, run: () => T) =>
    store.call(`seats.${name}`, options, () => {
      checkRight(rightOf(store, right));
      return run();
    });
  const current = (id: string, {ifVersion}: WriteOptions = {}): Seat => {
    const seat = seats.find(id);
    if (ifVersion !== undefined && ifVersion !== seat.version)
      fail({kind: 'conflict', reason: 'seat_changed', id});
    return seat;
  };
  return {
    free: (id, options) =>
      store.call('seats.free', options, () => {
        checkWrite(store.session, store.session.capabilities.users.freeSeat);
        const seat = seats.seats.find((each) => each.id === id);
        if (seat) seats.give(seat, null, true);
      }),
    list: (query, options) => read('list', 'manage', options, () => pageOf(seats, query)),
    get: (id, options) => read('get', 'manage', options, () => seats.find(id)),
    update: (id, {modes, holder}, options) =>
      write('update', 'manage', options, [id, modes, holder], () => {
        const seat = current(id, options);
        if (modes && !modes.length) fail({kind: 'validation', issues: [{field: 'modes', code: 'required'}]});
        const changed = modes ? seats.put(seat, {modes}) : seat;
        return holder === undefined ? changed : seats.give(changed, holder, options?.ifVersion !== undefined);
      }),
    removal: (id, options) =>
      read('removal', 'manage', options, () => {
        const {holder, device} = seats.find(id);
        const day = store.moment().slice(0, 8);
        const from = `${addDays(`${day}01`, 31).slice(0, 8)}01`;
        return {monthlyLess: seats.monthlyLess, from, ...(holder && {holder}), ...(device && {device})};
      }),
    remove: (id, options) =>
      write('remove', 'add', options, [id], () => {
        seats.give(current(id, options), null, true);
        seats.remove(id);
      }),
    catalogue: (options) =>
      read('catalogue', 'own', options, () => ({models: seats.models, monthly: seats.monthly})),
    quote: (draft, options) => write('quote', 'add', options, [draft], () => seats.quotes.quote(draft)),
    quoted: (id, options) => read('quoted', 'add', options, () => seats.quotes.quoted(id)),
    add: (quote, options) =>
      write('add', 'add', options, [quote], () => seats.quotes.take(quote, (draft) => seats.add(draft))),
    chooseDevice: (id, choice, options) =>
      write('chooseDevice', 'manage', options, [id, choice], () => {
        const seat = seats.find(id);
        return seats.choose(options?.replace ? seats.act(seat, 'take_out') : seat, choice);
      }),
    useSpare: (id, spare, options) =>
      write('useSpare', 'manage', options, [id, spare], () => seats.useSpare(current(id, options), spare)),
    actOnDevice: (id, action, options) =>
      write('actOnDevice', 'own', options, [id, action], () => seats.act(current(id, options), action)),
    report: (id, kind, options) =>
      write('report', 'own', options, [id, kind], () =>
        seats.put(seats.own(id), {fault: {kind, at: store.moment()}}),
      ),
    mine: (options) => read('mine', 'own', options, () => seats.mine()),
    request: (note, options) => write('request', 'own', options, [note], () => seats.request(note)),
    requests: (options) => read('requests', 'manage', options, () => seats.requests.all),
    decline: (id, options) => write('decline', 'manage', options, [id], () => seats.requests.decline(id)),
    startPairing: (id, options) =>
      write('startPairing', 'pair', options, [id], () => seats.pairings.start(seats.own(id))),
    pairing: (id, options) => read('pairing', 'pair', options, () => seats.pairings.get(id)),
    cancelPairing: (id, options) =>
      write('cancelPairing', 'pair', options, [id], () => seats.pairings.end(id)),
    mailPairing: (id, options) =>
      write('mailPairing', 'pair', options, [id], () => seats.pairings.requireOpen(id)),
  };
}

function pageOf({seats, allowed}: SeatStore, query: SeatQuery): SeatPage {
  const {search = '', status, held, mode, sort, limit, offset = 0, cursor} = query;
  const words = search.trim().toLowerCase();
  const matching = seats.filter(
    ({label, holder, device, modes, ...seat}) =>
      [label, holder?.name, holder?.email, device?.serial].some((text) =>
        text?.toLowerCase().includes(words),
      ) &&
      (status === undefined || seat.status === status) &&
      (held === undefined || held === (holder !== undefined)) &&
      (mode === undefined || modes.includes(mode)),
  );
  const key = ({label, holder, status: at, addedAt}: Seat): string =>
    ({label, holder: holder?.name ?? '', status: at, added: addedAt})[sort?.by ?? 'label'];
  const sorted = matching.toSorted(
    (a, b) => key(a).localeCompare(key(b), 'en', {numeric: true}) * (sort?.descending ? -1 : 1),
  );
  const start = cursor === undefined ? offset : Number(cursor);
  const end = start + limit;
  return {
    items: sorted.slice(start, end),
    total: matching.length,
    counts: {
      total: seats.length,
      used: seats.filter(({holder}) => holder).length,
      allowed,
    },
    ...(end < matching.length && {next: String(end)}),
  };
}
