/** Owns what a server would refuse, for the back end in memory: form, rights, guards. */
import type {InvitationChange, InvitationDraft} from '../../model/invitation.js';
import {displayName, type Person} from '../../model/person.js';
import type {FieldIssue, FieldIssueCode, Problem} from '../../model/problem.js';
import {type Action, can, managesUsers} from '../../model/policy.js';
import type {Session, Support} from '../../model/session.js';
import type {UserChange} from '../../model/user.js';
import {accessEndIssue, dayIn} from '../../model/validate/day.js';
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

export function checkRoles(session: Session, roles: readonly string[]): void {
  const issues = roleIssues(session, roles);
  if (issues.length) fail({kind: 'validation', issues});
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

type UserAction = Extract<
  Action,
  | 'edit'
  | 'change_email'
  | 'deactivate'
  | 'reactivate'
  | 'block'
  | 'remove'
  | 'delete'
  | 'change_role'
  | 'replace'
  | 'reset_password'
>;
/** What takes the right to manage users from nobody. */
const HARMLESS: readonly UserAction[] = ['edit', 'change_email', 'reactivate', 'reset_password'];

/** What a server refuses: the same rules as in the page, and the one no page can know, that somebody must go on managing users. */
export function guardUser(
  session: Session,
  people: readonly Person[],
  person: Person,
  action: UserAction,
  rolesThen: readonly string[] = [],
): void {
  const verdict = can(session, action, person);
  if (!verdict.allowed) {
    const {reason} = verdict;
    if (['replaced', 'never_signed_in', 'not_active'].includes(reason)) fail({kind: 'invalid_state', reason});
    fail(reason === 'unsupported' ? {kind: 'unsupported', capability: ''} : {kind: 'forbidden', reason});
  }
  if (HARMLESS.includes(action)) return;
  const managing = session.profile.roles.filter(managesUsers).map(({id}) => id);
  const holds = (roles: readonly string[]) => roles.some((role) => managing.includes(role));
  const manages = ({status, roles}: Person) => status === 'active' && holds(roles);
  if (manages(person) && !holds(rolesThen) && people.filter(manages).length === 1)
    fail({kind: 'forbidden', reason: 'last_admin'});
}

/** What is wrong with a change of a user; what stays is not judged. */
export function checkUserChange(
  session: Session,
  people: readonly Person[],
  person: Person,
  {name, fields, email, roles}: UserChange,
): void {
  const asked = {email: email ?? person.email, name: name ?? {}, fields: fields ?? {}};
  const renamed = name !== undefined && displayName({...person, name}) !== displayName(person);
  const moved = email !== undefined && email !== person.email;
  const issues = personIssues(session.profile, asked).filter(
    ({field}) =>
      (renamed && field.startsWith('name.')) ||
      (moved && field === 'email') ||
      (fields && field.startsWith('fields.') && Object.hasOwn(fields, field.slice(7))),
  );
  // Where nobody is asked for a name, people have one all the same.
  if (renamed && !issues.length && ![name.full, name.first, name.last].some((part) => part?.trim()))
    issues.push({field: 'name.full', code: 'required'});
  if (roles && [...roles].sort().join() !== [...person.roles].sort().join())
    issues.push(...roleIssues(session, roles));
  if (issues.length) fail({kind: 'validation', issues});
  if (renamed && person.managedBy?.['name']) fail({kind: 'forbidden', reason: 'managed_elsewhere'});
  if (moved)
    checkFree(
      people.filter((other) => other !== person),
      email,
    );
}

/** A last day of access, where the product has such days, and it is still to come. */
export function checkAccessEnd({profile, account}: Session, day: string, now: number): void {
  const code = profile.accessEnds
    ? accessEndIssue(day, dayIn(account.timeZone, new Date(now)))
    : 'not_offered';
  if (code) fail({kind: 'validation', issues: [{field: 'accessEndsAt', code}]});
}

export function fail(problem: Problem): never {
  throw new AdapterError(problem);
}
