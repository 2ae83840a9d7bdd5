/**
 * The port: everything the elements ask of a back end. Adapters implement it and know nothing of
 * one another or of elements. Failures reject with `AdapterError`, whose `problem` says what and why.
 */
import type {
  AddressStanding,
  BatchAction,
  BatchDraft,
  BatchPerson,
  BatchRow,
  BatchRowQuery,
  InvitationBatch,
} from '../model/batch.js';
import type {BulkDraft, BulkItem, BulkItemQuery, BulkRun} from '../model/bulk.js';
import type {
  InvitationChange,
  InvitationDraft,
  InvitationLink,
  InvitationOutcome,
} from '../model/invitation.js';
import type {JoinAcceptance, JoinOffer, JoinResult, JoinSecret} from '../model/join.js';
import type {InvitationQuery, Page, UserQuery} from '../model/page.js';
import type {Person} from '../model/person.js';
import type {Problem} from '../model/problem.js';
import type {
  DeviceAction,
  DeviceChoice,
  DeviceFault,
  OwnSeat,
  Pairing,
  Seat,
  SeatCatalogue,
  SeatChange,
  SeatDraft,
  SeatPage,
  SeatQuery,
  SeatQuote,
  SeatRemoval,
  SeatRequest,
} from '../model/seats/index.js';
import type {Session} from '../model/session.js';
import type {
  AccessEvent,
  AccessEventQuery,
  AccessHolding,
  AccessHoldingQuery,
  HistoryEntry,
  HistoryQuery,
  RecordPage,
} from '../model/history.js';
import type {
  BlockReport,
  Consequence,
  Replacement,
  UserChange,
  UserSession,
  WeightyAction,
} from '../model/user.js';

export interface CallOptions {
  readonly signal?: AbortSignal;
}

export interface WriteOptions extends CallOptions {
  /** The same key makes a repeated write one write. */
  readonly idempotencyKey?: string;
  /** Refuse with `stale` unless this is still the current version. */
  readonly ifVersion?: string;
}

export interface ActivationOptions extends WriteOptions {
  /** A new last day of access for whoever's is over, `YYYY-MM-DD`; empty for no end. */
  readonly accessEndsAt?: string;
}

export const TOPICS = ['users', 'invitations', 'session', 'bulk', 'batches', 'seats'] as const;
export type Topic = (typeof TOPICS)[number];

/** Something changed at the back end: ask again. `all` after a gap in which changes may have been missed. */
export interface Change {
  readonly topic: Topic | 'all' | (string & {});
  readonly id?: string;
}

export interface UsersPort {
  list(query: UserQuery, options?: CallOptions): Promise<Page<Person>>;
  get(id: string, options?: CallOptions): Promise<Person>;
  setActive(id: string, active: boolean, options?: ActivationOptions): Promise<Person>;
  /** Changes what is given; a new address waits for its confirmation. Methods from here on are there where capabilities say so. */
  update?(id: string, change: UserChange, options?: WriteOptions): Promise<Person>;
  /** Ends all access at once and revokes what the person sent; asks nothing. */
  block?(id: string, options?: WriteOptions): Promise<BlockReport>;
  /** Out of this account, at once; the login stays for others. Whoever is gone already is a success. */
  remove?(id: string, options?: WriteOptions): Promise<void>;
  /** For good; `email` is what the person who decides has typed. */
  deletePermanently?(id: string, email: string, options?: WriteOptions): Promise<void>;
  sendPasswordReset?(id: string, options?: WriteOptions): Promise<void>;
  /** Another record with other roles in this one's place, all or nothing. */
  replace?(id: string, roles: readonly string[], options?: WriteOptions): Promise<Replacement>;
  /** What would happen, before it does. */
  consequences?(id: string, of: WeightyAction, options?: CallOptions): Promise<readonly Consequence[]>;
  sessions?(id: string, options?: CallOptions): Promise<readonly UserSession[]>;
  /** Newest first. */
  history?(id: string, query: HistoryQuery, options?: CallOptions): Promise<Page<HistoryEntry>>;
}

/** Changes to many people; see `model/bulk.ts` for their course. */
export interface BulkPort {
  /** Pins whom it is for and judges each of them; nothing changes yet. */
  prepare(draft: BulkDraft, options?: WriteOptions): Promise<BulkRun>;
  /** Starts it, or goes on; a conflict `selection_changed` where whoever matches has changed since. */
  start(id: string, options?: WriteOptions): Promise<BulkRun>;
  stop(id: string, options?: WriteOptions): Promise<BulkRun>;
  /** Tries those again who failed. */
  retry(id: string, options?: WriteOptions): Promise<BulkRun>;
  get(id: string, options?: CallOptions): Promise<BulkRun>;
  items(id: string, query: BulkItemQuery, options?: CallOptions): Promise<Page<BulkItem>>;
  /** Those that are not over, and the latest of the others; newest first. */
  list(options?: CallOptions): Promise<readonly BulkRun[]>;
}

/** The account's record; see `model/history.ts`. */
export interface AccessHistoryPort {
  /** Everything that was done, newest first. */
  events(query: AccessEventQuery, options?: CallOptions): Promise<RecordPage<AccessEvent>>;
  /** Who held what on a day. */
  holdings(query: AccessHoldingQuery, options?: CallOptions): Promise<RecordPage<AccessHolding>>;
}

export interface DeviceOptions extends WriteOptions {
  readonly replace?: boolean;
}

/** Methods beside `free` are there where `capabilities.seats` says so; see `model/seats` for the course of a seat. */
export interface SeatsPort {
  /** Takes a seat from whoever holds it; whoever holds none is a success. */
  free(id: string, options?: WriteOptions): Promise<void>;
  list?(query: SeatQuery, options?: CallOptions): Promise<SeatPage>;
  get?(id: string, options?: CallOptions): Promise<Seat>;
  /** What it is for, and who holds it. Taking it from one for another needs `ifVersion`: a conflict `seat_taken` else. */
  update?(id: string, change: SeatChange, options?: WriteOptions): Promise<Seat>;
  /** What removing it would mean. */
  removal?(id: string, options?: CallOptions): Promise<SeatRemoval>;
  remove?(id: string, options?: WriteOptions): Promise<void>;
  catalogue?(options?: CallOptions): Promise<SeatCatalogue>;
  /** What seats would cost; nothing is charged. */
  quote?(draft: SeatDraft, options?: WriteOptions): Promise<SeatQuote>;
  /** An offer again, and whether it was paid where it says to. */
  quoted?(id: string, options?: CallOptions): Promise<SeatQuote>;
  /** Adds what was offered, at its price; a conflict `price_changed` where that holds no more. */
  add?(quoteId: string, options?: WriteOptions): Promise<readonly Seat[]>;
  /** Orders or registers a device for a seat; with `replace` what is in it leaves it. */
  chooseDevice?(id: string, choice: DeviceChoice, options?: DeviceOptions): Promise<Seat>;
  /** Locks the device of a seat and takes that of a free one in its place; the locked one goes there. */
  useSpare?(id: string, spareId: string, options?: WriteOptions): Promise<readonly Seat[]>;
  /** With `ifVersion` only what was looked at; a conflict `seat_changed` else. So with `remove` and `useSpare`. */
  actOnDevice?(id: string, action: DeviceAction, options?: WriteOptions): Promise<Seat>;
  /** What a holder says of the device. */
  report?(id: string, fault: DeviceFault, options?: WriteOptions): Promise<Seat>;
  /** One's own, or whom to ask for one. */
  mine?(options?: CallOptions): Promise<OwnSeat>;
  /** Asks for a seat; asking twice is asking once. */
  request?(note: string, options?: WriteOptions): Promise<OwnSeat>;
  requests?(options?: CallOptions): Promise<readonly SeatRequest[]>;
  decline?(requestId: string, options?: WriteOptions): Promise<void>;
  /** With link and code, which nobody is told again; the pairing before is dead at once. */
  startPairing?(seatId: string, options?: CallOptions): Promise<Pairing>;
  pairing?(id: string, options?: CallOptions): Promise<Pairing>;
  cancelPairing?(id: string, options?: CallOptions): Promise<void>;
  /** Mails link and code to whoever holds the seat. */
  mailPairing?(id: string, options?: CallOptions): Promise<void>;
}

export interface InvitationsPort {
  list(query: InvitationQuery, options?: CallOptions): Promise<Page<Person>>;
  create(draft: InvitationDraft, options?: WriteOptions): Promise<InvitationOutcome>;
  resend(id: string, options?: WriteOptions): Promise<InvitationOutcome>;
  revoke(id: string, options?: WriteOptions): Promise<void>;
  /** Corrects address or role of somebody who has not accepted; a new address gets a new link, and the old one dies. */
  update?(id: string, change: InvitationChange, options?: WriteOptions): Promise<Person>;
  link(id: string, options?: WriteOptions): Promise<InvitationLink>;
}

/** Inviting many people as one thing; see `model/batch.ts` for its course. */
export interface BatchesPort {
  create(draft: BatchDraft, options?: WriteOptions): Promise<InvitationBatch>;
  /** Adds people from this position on, at most `BATCH_CHUNK` of them; a position that is taken stays as it is. */
  add(
    id: string,
    from: number,
    people: readonly BatchPerson[],
    options?: WriteOptions,
  ): Promise<InvitationBatch>;
  act(id: string, action: BatchAction, options?: WriteOptions): Promise<InvitationBatch>;
  get(id: string, options?: CallOptions): Promise<InvitationBatch>;
  rows(id: string, query: BatchRowQuery, options?: CallOptions): Promise<Page<BatchRow>>;
  /** Which of these addresses are known here, at most `BATCH_CHUNK` of them; whoever is not told of is free. */
  standings(emails: readonly string[], options?: CallOptions): Promise<readonly AddressStanding[]>;
  /** Those of the last weeks, newest first. */
  list(options?: CallOptions): Promise<readonly InvitationBatch[]>;
}

/** The invitee's side; needs no session. */
export interface JoinPort {
  inspect(secret: JoinSecret, options?: CallOptions): Promise<JoinOffer>;
  accept(acceptance: JoinAcceptance, options?: WriteOptions): Promise<JoinResult>;
  /** Asks for a new link; resolves alike whether or not there was an invitation. */
  request(target: {readonly token: string} | {readonly email: string}, options?: WriteOptions): Promise<void>;
}

export interface TenantAdapter {
  /** Names the adapter in diagnostics. */
  readonly id: string;
  /** Who is asking, the product's profile with its roles, and the back end's capabilities, in one answer. */
  session(options?: CallOptions): Promise<Session>;
  readonly users?: UsersPort;
  readonly invitations?: InvitationsPort;
  readonly join?: JoinPort;
  readonly seats?: SeatsPort;
  readonly bulk?: BulkPort;
  readonly batches?: BatchesPort;
  readonly accessHistory?: AccessHistoryPort;
  /** Calls `onChange` until the signal aborts; reconnects by itself. */
  subscribe?(
    topics: readonly Topic[],
    onChange: (change: Change) => void,
    options: {signal: AbortSignal},
  ): void;
}

/** The one error adapters reject with. */
export class AdapterError extends Error {
  override readonly name = 'AdapterError';
  constructor(readonly problem: Problem) {
    super(problem.kind);
  }
}

/** The problem of anything thrown; what isn't an `AdapterError` is a fault of ours or the adapter's. */
export function problemOf(error: unknown): Problem {
  if (error instanceof AdapterError) return error.problem;
  if (error instanceof DOMException && error.name === 'AbortError')
    return {kind: 'aborted', maybeApplied: true};
  return {kind: 'contract', issues: [error instanceof Error ? error.message : String(error)]};
}
