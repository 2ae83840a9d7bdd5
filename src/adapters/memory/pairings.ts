/** Owns pairings in memory; no device is there to use a code, so it opens nothing. */
import {PAIRING_MINUTES, type Pairing, type Seat, shownCode} from '../../model/seats/index.js';
import {fail} from './rules.js';
import type {MemoryStore} from './store.js';

const MINUTE_MS = 60_000;
const CODES = ['7KQ2M9XW', 'B4HTR8ZC', 'N6PV3GYD'] as const;

export class PairingStore {
  readonly #pairings = new Map<string, Pairing>();

  constructor(private readonly store: MemoryStore) {}

  /** With link and code, which nobody is told again. */
  start(seat: Seat): Pairing {
    if (!seat.holder) fail({kind: 'invalid_state', reason: 'seat_unassigned'});
    if (seat.status !== 'ready_to_pair') fail({kind: 'invalid_state', reason: 'seat_status'});
    if (!seat.holder?.active) fail({kind: 'conflict', reason: 'inactive_member'});
    this.endOf(seat.id);
    const number = this.#pairings.size;
    const {model = '', serial} = seat.device ?? {};
    const pairing: Pairing = {
      id: `pairing-${number + 1}`,
      seatId: seat.id,
      state: 'waiting',
      device: {model, ...(serial && {serial})},
      expiresAt: new Date(this.store.now() + PAIRING_MINUTES * MINUTE_MS).toISOString(),
      now: this.store.moment(),
    };
    this.#pairings.set(pairing.id, pairing);
    const code = shownCode(CODES[number % CODES.length] ?? CODES[0]);
    return {...pairing, code, link: `https://pair.example/pair/${pairing.id}`};
  }

  get(id: string): Pairing {
    const pairing = this.#pairings.get(id) ?? fail({kind: 'not_found'});
    const now = this.store.moment();
    const isOver = pairing.state === 'waiting' && pairing.expiresAt <= now;
    return {...pairing, now, ...(isOver && {state: 'expired'})};
  }

  end(id: string): void {
    const pairing = this.get(id);
    this.#pairings.set(id, {...pairing, state: 'cancelled'});
    this.store.tell({topic: 'seats', id: pairing.seatId});
  }

  requireOpen(id: string): void {
    if (this.get(id).state !== 'waiting') fail({kind: 'invalid_state', reason: 'link_not_valid'});
  }

  /** The open one of a seat. */
  openOf(seatId: string): Pairing | undefined {
    const ids = [...this.#pairings.values()].filter((pairing) => pairing.seatId === seatId);
    return ids.map(({id}) => this.get(id)).find(({state}) => state === 'waiting');
  }

  settle(id: string, change: Pick<Pairing, 'state'> | Pick<Pairing, 'refused'>): void {
    this.#pairings.set(id, {...this.get(id), ...change});
  }

  endOf(seatId: string): void {
    for (const [id, pairing] of this.#pairings)
      if (pairing.seatId === seatId && pairing.state === 'waiting')
        this.#pairings.set(id, {...pairing, state: 'cancelled'});
  }
}
