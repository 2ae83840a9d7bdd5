/**
 * Owns every way a call can fail, as codes. It refuses to know sentences (i18n makes them) and
 * transports (adapters map theirs to it).
 */
import type {Person} from './person.js';

/** What is wrong with one field of what was sent. */
export interface FieldIssue {
  /** Dotted path in the request, e.g. `email` or `name.full`. */
  readonly field: string;
  /** Known codes are listed in `FieldIssueCode`; a server may send others. */
  readonly code: FieldIssueCode | (string & {});
}

export const FIELD_ISSUE_CODES = [
  'required',
  'email_format',
  'too_long',
  'too_short',
  'control_characters',
  'unknown_role',
  'role_not_grantable',
  'domain_not_allowed',
  'duplicate',
  'number_format',
  'date_format',
  'date_past',
  'unknown_option',
  'password_too_weak',
  'password_too_common',
  'wrong_password',
  'address_mismatch',
] as const;
export type FieldIssueCode = (typeof FIELD_ISSUE_CODES)[number];

export const CONFLICT_REASONS = [
  'already_member',
  'inactive_member',
  'already_invited',
  'duplicate',
  'in_use',
  'selection_changed',
  'incomplete',
  'seat_taken',
  'seat_changed',
  'has_seat',
  'spare_taken',
  'price_changed',
] as const;
export type ConflictReason = (typeof CONFLICT_REASONS)[number];

export const FORBIDDEN_REASONS = [
  'self',
  'last_admin',
  'rank',
  'read_only_account',
  'permission',
  'managed_elsewhere',
  'roles_fixed',
] as const;
export type ForbiddenReason = (typeof FORBIDDEN_REASONS)[number];

export const INVALID_STATE_REASONS = [
  'invitation_not_pending',
  'sign_in_required',
  'signed_in_as_other',
  'link_not_valid',
  'replaced',
  'access_ended',
  'seat_status',
  'seat_unassigned',
  'quote_not_valid',
  'quote_not_paid',
  'wrong_device',
  'paired_elsewhere',
] as const;
export type InvalidStateReason = (typeof INVALID_STATE_REASONS)[number];

/** Everything that can go wrong, told apart by `kind`. */
export type Problem = ProblemDetail & {
  /** Names the failed request in the back end's logs. */
  readonly requestId?: string;
};

type ProblemDetail =
  | {readonly kind: 'validation'; readonly issues: readonly FieldIssue[]}
  | {readonly kind: 'conflict'; readonly reason: ConflictReason | (string & {}); readonly id?: string}
  | {readonly kind: 'stale'; readonly current?: Person}
  | {readonly kind: 'invalid_state'; readonly reason: InvalidStateReason | (string & {})}
  | {readonly kind: 'not_found'}
  | {readonly kind: 'unauthenticated'}
  | {readonly kind: 'forbidden'; readonly reason: ForbiddenReason | (string & {})}
  | {readonly kind: 'quota'; readonly of: string; readonly limit?: number; readonly used?: number}
  | {readonly kind: 'rate_limited'; readonly retryAfterMs: number}
  | {readonly kind: 'unsupported'; readonly capability: string}
  | {readonly kind: 'network' | 'timeout' | 'aborted'; readonly maybeApplied: boolean}
  | {
      readonly kind: 'server';
      readonly status: number;
      readonly maybeApplied: boolean;
      /** Milliseconds the server asked to wait. */
      readonly retryAfterMs?: number;
    }
  | {readonly kind: 'contract'; readonly issues: readonly string[]};

/** Whether asking again, unchanged, can help. */
export function isRetryable(problem: Problem): boolean {
  return ['network', 'timeout', 'server', 'rate_limited', 'contract'].includes(problem.kind);
}

/** Whether it says that this reader has no business here: what was shown before is not theirs to see any more. */
export const losesAccess = (kind: Problem['kind']): boolean =>
  kind === 'unauthenticated' || kind === 'forbidden' || kind === 'not_found';

/** Whether nobody can tell if the write happened: look before repeating it under another key. */
export function isMaybeApplied(problem: Problem): boolean {
  return 'maybeApplied' in problem && problem.maybeApplied;
}
