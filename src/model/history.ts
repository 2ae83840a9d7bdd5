/** Owns the record: what was done to whom, by whom and from where, and what somebody held on a day. */
import type {Page} from './page.js';

export interface HistoryChange {
  readonly field: string;
  readonly before?: string;
  readonly after?: string;
}

/** One thing that was done to or by somebody; entries are never changed or taken away. */
export interface HistoryEntry {
  readonly id: string;
  readonly at: string;
  /** Who did it, by name or, once deleted for good, by a pseudonym; absent for what the server does by itself. */
  readonly actor?: string;
  /** How: `session`, `bulk`, `embed_token`, `api_key`, `invitation`, `server` … */
  readonly via?: string;
  /** The host's key that it was done with, by its label. */
  readonly token?: string;
  /** Where the request came from, as far as the back end tells. */
  readonly from?: {readonly address?: string; readonly client?: string};
  /** A code such as `deactivate`; one this version doesn't know is shown as it came. */
  readonly action: string;
  readonly changes?: readonly HistoryChange[];
}

export interface HistoryQuery {
  readonly limit?: number;
  readonly cursor?: string;
}

/** One thing of everything that was done in the account. */
export interface AccessEvent extends HistoryEntry {
  /** To whom, by the name of that time; `label` is a pseudonym for whoever was deleted for good. */
  readonly subject: {readonly kind: string; readonly id: string; readonly label?: string};
}

export interface AccessEventQuery extends HistoryQuery {
  /** Matches who did it and to whom. */
  readonly search?: string;
  /** Only this action. */
  readonly action?: string;
  /** Days of the account's calendar, `YYYY-MM-DD`, both included. */
  readonly since?: string;
  readonly until?: string;
}

/** What somebody held, for one period without a change. */
export interface AccessHolding {
  readonly id: string;
  readonly user: {readonly id: string; readonly name: string; readonly email?: string};
  readonly roles: readonly string[];
  /** Parts of the product that were open, by the ids of the profile's tabs. */
  readonly sections?: readonly string[];
  readonly status: string;
  readonly seat?: {readonly label: string; readonly modes?: readonly string[]};
  readonly accessEndsAt?: string;
  /** Who gave the roles, and the seat; absent where that was before there was a record. */
  readonly grantedBy?: string;
  readonly seatBy?: string;
  readonly since: string;
  /** Absent where it is still so. */
  readonly until?: string;
}

export interface AccessHoldingQuery extends HistoryQuery {
  /** A day of the account's calendar, `YYYY-MM-DD`; whoever held something on it, today by default. */
  readonly at?: string;
  /** Matches names and addresses. */
  readonly search?: string;
  /** Only holders of this role. */
  readonly role?: string;
}

/** A page of the record, which is kept for so many days. */
export interface RecordPage<T> extends Page<T> {
  readonly keptDays?: number;
}

/** Acts that a record can be narrowed to, in the order of a list of them. */
export const RECORDED_ACTIONS = [
  'invite',
  'join',
  'change_role',
  'edit',
  'change_email',
  'deactivate',
  'activate',
  'block',
  'remove',
  'delete',
  'end_access',
  'free_seat',
  'assign_seat',
  'change_seats',
  'choose_device',
  'start_pairing',
  'use_spare',
  'unpair_device',
  'lock_device',
  'unlock_device',
  'take_out_device',
  'report_device',
  'revoke',
  'resend',
  'copy_link',
  'reset_password',
  'create_embed_token',
] as const;
