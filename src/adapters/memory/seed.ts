/** Owns what a memory adapter starts from. */
import type {JoinOffer} from '../../model/join.js';
import type {Person} from '../../model/person.js';
import type {Seat, SeatCatalogue, SeatRequest} from '../../model/seats/seat.js';
import type {Session} from '../../model/session.js';
import type {AccessEvent, AccessHolding, HistoryEntry} from '../../model/history.js';
import type {UserSession} from '../../model/user.js';
import type {Weather} from './weather.js';

export interface MemorySeats {
  readonly items: readonly Seat[];
  readonly catalogue: SeatCatalogue;
  readonly requests?: readonly SeatRequest[];
  /** How many seats the plan pays for; as many as there are, by default. */
  readonly allowed?: number;
  /** Where seats are paid before they are added; the account is charged, by default. */
  readonly checkoutUrl?: string;
}

export interface MemorySeed {
  readonly session: Session;
  readonly people?: readonly Person[];
  readonly weather?: Weather;
  /** Where people are signed in, by their id. */
  readonly sessions?: Readonly<Record<string, readonly UserSession[]>>;
  /** What was done to people, newest first, by their id. */
  readonly histories?: Readonly<Record<string, readonly HistoryEntry[]>>;
  /** What else was done in the account, beside `histories`. */
  readonly events?: readonly AccessEvent[];
  /** What people held in periods that are over. */
  readonly holdings?: readonly AccessHolding[];
  /** What join links offer, by token. */
  readonly offers?: Readonly<Record<string, JoinOffer>>;
  /** Where invitations to many people are said to be carried out; in the page, by default. */
  readonly batchesRunIn?: string;
  /** Seats with what is in them; of others no more is known than who holds one. */
  readonly seats?: MemorySeats;
  /** Milliseconds since the epoch; the real clock by default. */
  readonly now?: () => number;
}
