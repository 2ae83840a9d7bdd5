/**
 * Owns changing a role in products whose roles cannot change: the record is deactivated and releases its
 * address, the same person is invited anew with the right role, and owned work moves. One transaction: when
 * the invitation fails, nothing has happened.
 */
import type {Replacement} from 'tenant-elements';
import {endAccountSecrets} from '../account/secrets.js';
import type {ServerContext} from '../context.js';
import type {MembershipRow} from '../database/schema.js';
import type {TenantTransaction} from '../database/tenant-transaction.js';
import {grantorOf, keepGrant} from '../history/grants.js';
import {record} from '../history/record.js';
import type {Caller} from '../http/authenticate.js';
import {invalid} from '../http/problem.js';
import {inviteUnjudged, roleIssues} from '../invitations/create.js';
import {forgetSessions} from './activation.js';
import {changeMember, tellOfMember} from './change.js';
import {showMember} from './membership.js';
import {lockFor} from './rights.js';

export async function replaceUser(
  context: ServerContext,
  trx: TenantTransaction,
  caller: Caller,
  id: string,
  roles: readonly string[],
): Promise<Replacement> {
  const before = await lockFor(trx, caller, id, 'replace');
  const issues = roleIssues(caller, roles);
  if (issues.length) throw invalid(issues);
  await changeMember(context, trx, caller, id, {
    status: 'inactive',
    identity_id: null,
    unused_invitation_id: null,
    sessions_since: context.config.clock.now(),
  });
  await forgetSessions(trx, id);
  await endAccountSecrets(context, trx, id);
  const successor = await inviteUnjudged(context, trx, caller, {
    email: before.email,
    name: nameOf(before),
    fields: before.fields,
    roles,
  });
  await trx.updateTable('memberships').set({replaced_by: successor.id}).where('id', '=', id).execute();
  // Another role is no reason for access that never ends, nor does the directory know of it.
  await trx
    .updateTable('memberships')
    .set({access_ends_at: before.access_ends_at, managed_by: JSON.stringify(before.managed_by)})
    .where('id', '=', successor.id)
    .execute();
  await trx.updateTable('work_items').set({owner_id: successor.id}).where('owner_id', '=', id).execute();
  await trx.updateTable('seats').set({holder_id: successor.id}).where('holder_id', '=', id).execute();
  await keepGrant(context, trx, successor.id, grantorOf(caller));
  await record(context, trx, caller, {
    action: 'replace',
    subject: {kind: 'user', id},
    details: {
      successor: successor.id,
      changes: [{field: 'roles', before: before.roles.join(' '), after: roles.join(' ')}],
    },
  });
  await tellOfMember(context, trx, caller, id);
  return {former: await showMember(trx, caller, id), successor: await showMember(trx, caller, successor.id)};
}

const nameOf = ({name, first_name, last_name}: MembershipRow) =>
  first_name || last_name ? {first: first_name ?? '', last: last_name ?? ''} : {full: name};
