/** Owns what can be done to one user, and what a back end tells of one: changes, consequences, sessions. */
import type {Person, PersonName} from './person.js';

/** What may be changed of a user; what is left out stays. */
export interface UserChange {
  readonly name?: PersonName;
  readonly roles?: readonly string[];
  /** Values of the product's own fields; an empty one is taken away. */
  readonly fields?: Readonly<Record<string, string>>;
  /** A new address counts when it is confirmed from there; until then it stands in `pendingEmail`. */
  readonly email?: string;
  /** The last day of access, `YYYY-MM-DD`; empty for no end. */
  readonly accessEndsAt?: string;
}

/** What happens when something is done to somebody: a code with what it counts or names. */
export interface Consequence {
  readonly code: (typeof CONSEQUENCE_CODES)[number] | (string & {});
  readonly count?: number;
  readonly label?: string;
}

export const CONSEQUENCE_CODES = [
  'signed_out',
  'data_stays',
  'data_erased',
  'seat_stays',
  'seat_freed',
  'invitations_revoked',
  'invitations_stay',
  'login_stays',
  'login_erased',
  'history_stays',
  'work_moves',
  'address_released',
] as const;

/** The acts whose consequences can be asked for beforehand. */
export const WEIGHTY_ACTIONS = ['deactivate', 'block', 'remove', 'delete', 'replace'] as const;
export type WeightyAction = (typeof WEIGHTY_ACTIONS)[number];

/** What blocking ended. */
export interface BlockReport {
  readonly person: Person;
  readonly sessionsEnded: number;
  /** Invitations of theirs that nobody had accepted, and that are revoked now. */
  readonly revoked: readonly Person[];
}

/** A user with other roles in the place of one whose roles cannot change. */
export interface Replacement {
  /** The record that stays behind, without its address. */
  readonly former: Person;
  readonly successor: Person;
}

export interface UserSession {
  readonly id: string;
  /** What it runs on, e.g. "Firefox on Linux". */
  readonly client?: string;
  readonly startedAt: string;
  readonly lastSeenAt?: string;
  /** The session that asks. */
  readonly current?: boolean;
}
