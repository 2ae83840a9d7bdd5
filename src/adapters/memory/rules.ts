/** Owns what a server would refuse, for the back end in memory: form, rights, guards. */
import type {InvitationChange, InvitationDraft} from '../../model/invitation.js';
import type {Person} from '../../model/person.js';
import type {FieldIssue, FieldIssueCode, Problem} from '../../model/problem.js';
import {MANAGE_USERS} from '../../model/role.js';
import type {Session, Support} from '../../model/session.js';
import {emailDomain, emailIssue, emailKey} from '../../model/validate/email.js';
import {personIssues} from '../../model/validate/fields.js';
import {AdapterError} from '../adapter.js';

export function checkRight(support: Support | undefined): void {
  if (support === true) return;
  const refused = support?.no === 'permission';
  fail(refused ? {kind: 'forbidden', reason: 'permission'} : {kind: 'unsupported', capability: ''});
}

export function checkWrite({account}: Session, support: Support | undefined): void {
  checkRight(support);
  if (account.readOnly) fail({kind: 'forbidden', reason: 'read_only_account'});
}

/** Rejects what a server would: form, unknown role, a role too high, and everyone who is there already. */
export function checkDraft(session: Session, people: readonly Person[], draft: InvitationDraft): void {
  const issues = [
    ...personIssues(session.profile, draft),
    ...roleIssues(session, draft.roles),
    ...domainIssues(session, draft.email),
  ];
  if (issues.length) fail({kind: 'validation', issues});
  if (!session.embed) checkFree(people, draft.email);
}

/** The same for a correction, of which only what changes is judged. */
export function checkChange(
  session: Session,
  people: readonly Person[],
  {email, roles}: InvitationChange,
): void {
  const code = email === undefined ? undefined : emailIssue(email);
  const issues: FieldIssue[] = [
    ...(code ? [{field: 'email', code}] : []),
    ...(roles ? roleIssues(session, roles) : []),
  ];
  if (issues.length) fail({kind: 'validation', issues});
  if (email !== undefined) checkFree(people, email);
}

function roleIssues({profile, embed, rank}: Session, roles: readonly string[]): FieldIssue[] {
  const issues: FieldIssue[] = [];
  const add = (code: FieldIssueCode) => issues.push({field: 'roles', code});
  if (!roles.length) add('required');
  for (const id of roles) {
    const role = profile.roles.find((candidate) => candidate.id === id);
    const offered = embed ? embed.roles.includes(id) : (role?.rank ?? 0) <= rank;
    if (!role) add('unknown_role');
    else if (!role.assignable || !offered) add('role_not_grantable');
  }
  return issues;
}

const domainIssues = ({embed}: Session, email: string): FieldIssue[] =>
  embed?.domains && !embed.domains.includes(emailDomain(email))
    ? [{field: 'email', code: 'domain_not_allowed'}]
    : [];

function checkFree(people: readonly Person[], email: string): void {
  const key = emailKey(email);
  const existing = people.find((person) => emailKey(person.email) === key);
  if (!existing) return;
  const reason =
    existing.kind === 'invitation'
      ? 'already_invited'
      : existing.status === 'inactive'
        ? 'inactive_member'
        : 'already_member';
  fail({kind: 'conflict', reason, id: existing.id});
}

/** Nobody shuts themself out, or the last one who manages people. */
export function guardDeactivation({user, profile}: Session, people: readonly Person[], person: Person): void {
  if (person.id === user?.id || person.self) fail({kind: 'forbidden', reason: 'self'});
  const managing = profile.roles.filter(({grants}) => grants.includes(MANAGE_USERS)).map(({id}) => id);
  const manages = ({status, roles}: Person) =>
    status === 'active' && roles.some((role) => managing.includes(role));
  if (manages(person) && people.filter(manages).length === 1) fail({kind: 'forbidden', reason: 'last_admin'});
}

export function fail(problem: Problem): never {
  throw new AdapterError(problem);
}
