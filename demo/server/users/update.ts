/** Owns changing a user's name, fields, roles and address, field by field under the same guards. */
import {
  type FieldIssue,
  type HistoryChange,
  type Person,
  personIssues,
  type UserChange,
} from 'tenant-elements';
import {requestEmailChange} from '../account/email-change.js';
import type {ServerContext} from '../context.js';
import type {TenantTransaction} from '../database/tenant-transaction.js';
import {record} from '../history/record.js';
import type {Caller} from '../http/authenticate.js';
import {forbidden, invalid, stale} from '../http/problem.js';
import {roleIssues} from '../invitations/create.js';
import {changeMember, tellOfMember} from './change.js';
import {showMember} from './membership.js';
import type {MembershipRow} from './person.js';
import {guard, lockAdministration, lockMembership, managesUsers, requireOffered} from './rights.js';

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
  const issues = issuesOf(caller, before, change);
  if (issues.length) throw invalid(issues);

  const edited = editedOf(caller, before, change);
  if (edited.changes.length) {
    requireOffered(caller, 'edit');
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
  requireOffered(caller, 'change_role');
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
function issuesOf(caller: Caller, before: MembershipRow, change: UserChange): FieldIssue[] {
  const name = change.name ?? {};
  const found = personIssues(caller.profile, {
    email: change.email?.trim() ?? before.email,
    name,
    fields: change.fields ?? {},
  }).filter(
    ({field}) =>
      (change.name !== undefined && field.startsWith('name.')) ||
      (change.email !== undefined && field === 'email') ||
      (change.fields !== undefined &&
        field.startsWith('fields.') &&
        Object.hasOwn(change.fields, field.slice(7))),
  );
  return [...found, ...(change.roles ? roleIssues(caller, change.roles) : [])];
}

function editedOf({profile}: Caller, before: MembershipRow, {name, fields}: UserChange) {
  const changes: HistoryChange[] = [];
  const note = (field: string, from: string | null | undefined, to: string | undefined) => {
    if ((from ?? '') !== (to ?? ''))
      changes.push({field, ...(from && {before: from}), ...(to && {after: to})});
  };
  const row: Parameters<typeof changeMember>[4] = {};
  if (name) {
    const [first, last] = [name.first?.trim(), name.last?.trim()];
    const full = name.full?.trim() ?? [first, last].filter(Boolean).join(' ');
    note('name', before.name, full);
    if (full !== before.name) {
      row.name = full;
      row.former = [before.name, ...before.former.split('\n')].filter(Boolean).join('\n');
    }
    if (first !== undefined) row.first_name = first;
    if (last !== undefined) row.last_name = last;
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
  return {row, changes};
}
