/** Owns turning problems and issue codes into sentences. */
import {type FieldIssue, isMaybeApplied, losesAccess, type Problem} from '../model/problem.js';
import {MIN_PASSWORD_LENGTH} from '../model/validate/password.js';
import type {ProblemMessages} from './problem/en.js';

/** What happened and what to do, in whole sentences; for a write whose answer was lost also that nobody knows. */
export function problemText(problem: Problem, words: ProblemMessages): string {
  const text = textOf(problem, words);
  return isMaybeApplied(problem) && problem.kind !== 'aborted' ? `${text} ${words.maybeApplied}` : text;
}

/** What is said in the place of what could not be loaded. */
export function loadFailure(problem: Problem, words: ProblemMessages) {
  if (losesAccess(problem.kind) && problem.kind !== 'unauthenticated')
    return {title: words.accessLost, text: words.accessLostText};
  return {
    title: words.notLoaded,
    text: problemText(problem, words),
    detail: problem.requestId && words.reference(problem.requestId),
  };
}

function textOf(problem: Problem, words: ProblemMessages): string {
  switch (problem.kind) {
    case 'validation':
      return problem.issues.map((issue) => issueText(issue.code, words)).join(' ') || words.invalid;
    case 'conflict':
      return conflictText(problem.reason, words);
    case 'forbidden':
      return refusalText(problem.reason, words);
    case 'invalid_state':
      return ['replaced', 'never_signed_in', 'not_active', 'access_ended'].includes(problem.reason)
        ? refusalText(problem.reason, words)
        : words.notPending;
    case 'quota':
      return words.quota(problem.limit);
    case 'rate_limited':
      return words.rateLimited(Math.ceil(problem.retryAfterMs / 1000));
    case 'network':
      return typeof navigator !== 'undefined' && !navigator.onLine ? words.offline : words.network;
    case 'not_found':
      return words.notFound;
    default:
      return words[problem.kind];
  }
}

/** Why something may not be done, as policy or the server says it. */
export function refusalText(reason: string, words: ProblemMessages): string {
  const known: Record<string, string> = {
    self: words.forbiddenSelf,
    last_admin: words.forbiddenLastAdmin,
    rank: words.forbiddenRank,
    read_only_account: words.readOnlyAccount,
    unsupported: words.unsupported,
    invitation_not_pending: words.notPending,
    managed_elsewhere: words.managedElsewhere,
    roles_fixed: words.rolesFixed,
    replaced: words.replaced,
    never_signed_in: words.neverSignedIn,
    not_active: words.notActive,
    access_ended: words.accessEnded,
  };
  return own(known, reason) ?? words.forbidden;
}

/** What is wrong with one field. */
export function issueText(code: FieldIssue['code'], words: ProblemMessages): string {
  const known: Record<string, string> = {
    required: words.required,
    email_format: words.emailFormat,
    too_long: words.tooLong,
    too_short: words.tooShort(MIN_PASSWORD_LENGTH),
    control_characters: words.controlCharacters,
    unknown_role: words.unknownRole,
    role_not_grantable: words.roleNotGrantable,
    domain_not_allowed: words.domainNotAllowed,
    duplicate: words.duplicateRow,
    number_format: words.numberFormat,
    date_format: words.dateFormat,
    date_past: words.datePast,
    unknown_option: words.unknownOption,
    password_too_common: words.passwordTooCommon,
    password_too_weak: words.passwordTooWeak,
    wrong_password: words.wrongPassword,
    address_mismatch: words.addressMismatch,
  };
  return own(known, code) ?? words.invalid;
}

function conflictText(reason: string, words: ProblemMessages): string {
  const known: Record<string, string> = {
    already_member: words.alreadyMember,
    inactive_member: words.inactiveMember,
    already_invited: words.alreadyInvited,
  };
  return own(known, reason) ?? words.inUse;
}

/** A code may be any word, `constructor` too. */
function own(known: Record<string, string>, code: string): string | undefined {
  return Object.hasOwn(known, code) ? known[code] : undefined;
}
