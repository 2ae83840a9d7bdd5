/**
 * Owns inviting many people as one thing: a record with a name, who began it and when, how far it got, and what
 * became of each person. Where a back end keeps it, it goes on when the page is closed.
 */
import type {InvitationDraft} from './invitation.js';

/** What is done about an address that is known already; `skip` by default. */
export type ExistingPolicy = 'skip' | 'resend' | 'reactivate';

export interface BatchPerson extends InvitationDraft {
  readonly existing?: ExistingPolicy | (string & {});
}

export interface BatchDraft {
  /** What it is called: the name of the file, mostly. */
  readonly name: string;
  /** How many people are going to be added. */
  readonly total: number;
  /** When it begins by itself; at once when it is started, by default. */
  readonly startsAt?: string;
}

export const BATCH_STATES = ['filling', 'scheduled', 'running', 'stopped', 'done'] as const;

export interface InvitationBatch {
  readonly id: string;
  readonly name: string;
  /** `filling` takes people; `stopped` can be started again, and goes on with those who wait. */
  readonly state: (typeof BATCH_STATES)[number] | (string & {});
  /** Where it is carried out: one that runs in the page ends with it. */
  readonly runsIn?: 'page' | (string & {});
  /** How many people it was announced with. */
  readonly total: number;
  /** How many have been added. */
  readonly added: number;
  readonly waiting: number;
  readonly invited: number;
  readonly resent: number;
  readonly reactivated: number;
  readonly skipped: number;
  readonly failed: number;
  readonly revoked: number;
  /** Of unknown outcome: the line broke, and nobody has looked yet. */
  readonly unknown?: number;
  /** Invited by it and not joined yet. */
  readonly open: number;
  readonly startsAt?: string;
  readonly createdAt: string;
  /** Who began it, by name. */
  readonly createdBy?: string;
}

export const BATCH_OUTCOMES = [
  'waiting',
  'invited',
  'resent',
  'reactivated',
  'skipped',
  'failed',
  'revoked',
  'unknown',
] as const;
export type BatchOutcome = (typeof BATCH_OUTCOMES)[number];

export interface BatchRow {
  readonly position: number;
  readonly person: BatchPerson;
  readonly outcome: BatchOutcome | (string & {});
  /** Why it failed or was skipped: a reason of a refusal, the code of an issue, or a problem's kind. */
  readonly reason?: string;
}

export interface BatchRowQuery {
  readonly outcome?: BatchOutcome;
  readonly limit?: number;
  readonly cursor?: string;
}

/** What is done with a batch as a whole: `remind` and `revoke` are for those of it who have not joined. */
export const BATCH_ACTIONS = ['start', 'stop', 'retry', 'remind', 'revoke'] as const;
export type BatchAction = (typeof BATCH_ACTIONS)[number];

/** People that are added, and addresses that are asked about, in one request at most. */
export const BATCH_CHUNK = 500;

/** What is known here of an address; whoever is not told of is free. */
export interface AddressStanding {
  readonly email: string;
  readonly state: 'member' | 'inactive' | 'invited' | (string & {});
  readonly id?: string;
}

export const isUnderWay = ({state}: InvitationBatch): boolean => state === 'running' || state === 'scheduled';
