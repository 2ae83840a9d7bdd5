/** Owns changing a user's name, fields, roles and address, field by field under the same guards. */
import {
  type FieldIssue,
  type HistoryChange,
  type Person,
  personIssues,
  type PersonName,
  type UserChange,
} from 'tenant-elements';
import {requestEmailChange} from '../account/email-change.js';
import type {ServerContext} from '../context.js';
import type {MembershipRow} from '../database/schema.js';
import type {TenantTransaction} from '../database/tenant-transaction.js';
import {record} from '../history/record.js';
import type {Caller} from '../http/authenticate.js';
import {forbidden, invalid, stale} from '../http/problem.js';
import {accessEndIssues} from '../access-end/rules.js';
import {roleIssues} from '../invitations/create.js';
import {changeMember, tellOfMember} from './change.js';
import {showMember} from './membership.js';
import {guard, lockAdministration, lockMembership, managesUsers} from './rights.js';

export async function updateUser(
  context: ServerContext,
  trx: TenantTransaction,
  caller: Caller,
  id: string,
  change: UserChange,
  ifVersion: string | undefined,
): Promise<Person> {
  await lockAdministration(trx, caller.tenant.id);
  const before = await lockMembership(trx, id);
  if (ifVersion !== undefined && ifVersion !== `"${before.version}"`)
    throw stale(await showMember(trx, caller, id));
  const issues = issuesOf(context, caller, before, change);
  if (issues.length) throw invalid(issues);

  const edited = editedOf(caller, before, change);
  if (edited.changes.length) {
    await guard(trx, caller, before, 'edit');
    for (const {field} of edited.changes)
      if (before.managed_by[field.split('.')[0] ?? ''] !== undefined) throw forbidden('managed_elsewhere');
    await changeMember(context, trx, caller, id, edited.row);
    await record(context, trx, caller, {
      action: 'edit',
      subject: {kind: 'user', id},
      details: {changes: edited.changes},
    });
  }
  if (change.roles && !sameRoles(change.roles, before.roles))
    await changeRoles(context, trx, caller, before, change.roles);
  if (change.email !== undefined) await requestEmailChange(context, trx, caller, before, change.email);
  await tellOfMember(context, trx, caller, id);
  return showMember(trx, caller, id);
}

async function changeRoles(
  context: ServerContext,
  trx: TenantTransaction,
  caller: Caller,
  before: MembershipRow,
  roles: readonly string[],
): Promise<void> {
  // Whoever still manages users afterwards takes nothing away from those who do.
  const keepsManaging = managesUsers(caller, roles);
  await guard(trx, caller, before, 'change_role').catch((error: unknown) => {
    if (!(keepsManaging && isLastAdmin(error))) throw error;
  });
  await changeMember(context, trx, caller, before.id, {roles: [...roles]});
  await record(context, trx, caller, {
    action: 'change_role',
    subject: {kind: 'user', id: before.id},
    details: {changes: [{field: 'roles', before: before.roles.join(' '), after: roles.join(' ')}]},
  });
}

const isLastAdmin = (error: unknown) => (error as {body?: {reason?: string}}).body?.reason === 'last_admin';
const sameRoles = (a: readonly string[], b: readonly string[]) =>
  [...a].sort().join() === [...b].sort().join();

/** What is wrong with what changes; what stays is not judged anew. */
function issuesOf(
  context: ServerContext,
  caller: Caller,
  before: MembershipRow,
  change: UserChange,
): FieldIssue[] {
  const {name, fields = {}, roles} = change;
  const email = change.email?.trim() ?? before.email;
  const renamed = name !== undefined && fullOf(name) !== before.name;
  const changes = (field: string) => {
    if (field === 'email') return email !== before.email;
    if (field.startsWith('name.')) return renamed;
    const key = field.slice('fields.'.length);
    return Object.hasOwn(fields, key) && fields[key]?.trim() !== (before.fields[key] ?? '');
  };
  const found = personIssues(caller.profile, {email, name: name ?? {}, fields}).filter(({field}) =>
    changes(field),
  );
  const {accessEndsAt} = change;
  if (accessEndsAt !== undefined && accessEndsAt !== (before.access_ends_at ?? ''))
    found.push(...accessEndIssues(context, caller, accessEndsAt));
  // Products that ask nobody for a name have people with names all the same, and none loses it here.
  if (renamed && !fullOf(name) && !found.length) found.push({field: 'name.full', code: 'required'});
  return [...found, ...(roles && !sameRoles(roles, before.roles) ? roleIssues(caller, roles) : [])];
}

const fullOf = ({full, first, last}: PersonName) =>
  full?.trim() ?? [first?.trim(), last?.trim()].filter(Boolean).join(' ');

function editedOf({profile}: Caller, before: MembershipRow, {name, fields, accessEndsAt}: UserChange) {
  const changes: HistoryChange[] = [];
  const note = (field: string, from: string | null | undefined, to: string | undefined) => {
    if ((from ?? '') !== (to ?? ''))
      changes.push({field, ...(from && {before: from}), ...(to && {after: to})});
  };
  const row: Parameters<typeof changeMember>[4] = {};
  if (name) {
    const full = fullOf(name);
    note('name', before.name, full);
    if (full !== before.name) {
      row.name = full;
      row.former = [before.name, ...before.former.split('\n')].filter(Boolean).join('\n');
      // Parts of the name before are none of this one's.
      row.first_name = name.first?.trim() || null;
      row.last_name = name.last?.trim() || null;
    }
  }
  if (fields) {
    const next = {...before.fields};
    for (const {key} of profile.fields ?? []) {
      const value = Object.hasOwn(fields, key) ? fields[key]?.trim() : undefined;
      if (value === undefined) continue;
      note(`fields.${key}`, before.fields[key], value);
      if (value) next[key] = value;
      else delete next[key];
    }
    row.fields = JSON.stringify(next);
  }
  if (accessEndsAt !== undefined) {
    note('access_ends', before.access_ends_at, accessEndsAt);
    row.access_ends_at = accessEndsAt || null;
  }
  return {row, changes};
}
