/**
 * Owns what is done to many people at once: a change, whom it is for, and how far it got. What it would do is
 * looked at first (`prepared`), then it runs at the back end, which goes on when the page is closed.
 */
import type {UserQuery} from './page.js';
import type {Person} from './person.js';
import {type Action, can, isOpen, type Verdict} from './policy.js';
import type {Session} from './session.js';

export const BULK_ACTIONS = [
  'change_role',
  'deactivate',
  'reactivate',
  'block',
  'remove',
  'resend',
  'set_access_end',
] as const;
export type BulkAction = (typeof BULK_ACTIONS)[number];

/** What is to become of everybody concerned. */
export interface BulkChange {
  readonly action: BulkAction;
  /** The new roles, for `change_role`. */
  readonly roles?: readonly string[];
  /** The last day of access, for `set_access_end` and `reactivate`; empty for no end. */
  readonly accessEndsAt?: string;
}

/** Whom it is for: these people, or everybody who matches at the moment it is looked at. */
export interface BulkDraft extends BulkChange {
  readonly ids?: readonly string[];
  readonly query?: UserQuery;
}

export interface BulkRun extends BulkChange {
  readonly id: string;
  /** `prepared` has not begun; `stopped` can be started again, and goes on with those who wait. */
  readonly state: 'prepared' | 'running' | 'stopped' | 'done' | (string & {});
  /** Everybody it is about: those who wait, are done, failed or are skipped. */
  readonly total: number;
  readonly waiting: number;
  readonly done: number;
  readonly failed: number;
  readonly skipped: number;
  readonly createdAt: string;
  /** Who began it, by name. */
  readonly createdBy?: string;
}

export const BULK_OUTCOMES = ['waiting', 'done', 'failed', 'skipped'] as const;
export type BulkOutcome = (typeof BULK_OUTCOMES)[number];

/** What became of one of them. */
export interface BulkItem {
  readonly id: string;
  readonly email: string;
  readonly name?: string;
  readonly outcome: BulkOutcome | (string & {});
  /** Why it failed or is skipped: a reason of a refusal, or a problem's kind. */
  readonly reason?: string;
}

export interface BulkItemQuery {
  readonly outcome?: BulkOutcome;
  readonly limit?: number;
  readonly cursor?: string;
}

/** What one person's row must allow for it. */
export function bulkActionOf({action}: BulkChange, person: Pick<Person, 'kind'>): Action | undefined {
  const invited = person.kind === 'invitation';
  if (action === 'resend') return 'resend';
  if (action === 'set_access_end') return invited ? 'update_invitation' : 'edit';
  if (action === 'change_role') return invited ? 'update_invitation' : 'change_role';
  return invited ? undefined : action;
}

/** Whether it is that way already, so that there is nothing to do. */
export function isUnchanged({action, roles = [], accessEndsAt}: BulkChange, person: Person): boolean {
  switch (action) {
    case 'deactivate':
      return person.status === 'inactive';
    case 'reactivate':
      return person.status === 'active';
    case 'change_role':
      return [...roles].sort().join() === [...person.roles].sort().join();
    case 'set_access_end':
      return (accessEndsAt ?? '') === (person.accessEndsAt ?? '');
    default:
      return false;
  }
}

const skip = (reason: string): Verdict => ({allowed: false, reason});

/** Whether this is done to that person, and why not: what a page shows beforehand and a back end decides anew. */
export function bulkVerdict(session: Session, change: BulkChange, person: Person): Verdict {
  const action = bulkActionOf(change, person);
  if (!action) return skip('not_joined');
  if (change.action === 'resend' && !isOpen(person)) return skip('already_joined');
  if (isUnchanged(change, person)) return skip('unchanged');
  return can(session, action, person);
}

/** Everything there is to do was done, or was given up. */
export const isOver = ({state}: BulkRun): boolean => state === 'done' || state === 'stopped';
