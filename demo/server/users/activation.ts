/** Owns letting users in and shutting them out, with the guards inside the transaction. */
import type {Person} from 'tenant-elements';
import type {ServerContext} from '../context.js';
import type {TenantTransaction} from '../database/tenant-transaction.js';
import {accessEndAfter} from '../access-end/rules.js';
import {record} from '../history/record.js';
import type {Caller} from '../http/authenticate.js';
import {stale} from '../http/problem.js';
import {changeMember, tellOfMember} from './change.js';
import {showMember} from './membership.js';
import {endPairingOf} from '../seats/change.js';
import {guard, lockAdministration, lockMembership} from './rights.js';

export async function setActive(
  context: ServerContext,
  trx: TenantTransaction,
  caller: Caller,
  id: string,
  active: boolean,
  {
    ifVersion,
    accessEndsAt,
  }: {readonly ifVersion?: string | undefined; readonly accessEndsAt?: string | undefined} = {},
): Promise<Person> {
  await lockAdministration(trx, caller.tenant.id);
  const before = await lockMembership(trx, id);
  const status = active ? 'active' : 'inactive';
  if (before.status === status) return showMember(trx, caller, id);
  if (ifVersion !== undefined && ifVersion !== `"${before.version}"`)
    throw stale(await showMember(trx, caller, id));
  await guard(trx, caller, before, active ? 'reactivate' : 'deactivate');
  const end = active ? accessEndAfter(context, caller, before, accessEndsAt) : before.access_ends_at;
  await changeMember(context, trx, caller, id, {
    status,
    access_ends_at: end,
    ...(!active && {sessions_since: context.config.clock.now()}),
  });
  if (!active) {
    await forgetSessions(trx, id);
    await endPairingOf(trx, id);
  }
  await record(context, trx, caller, {
    action: active ? 'activate' : 'deactivate',
    subject: {kind: 'user', id},
    ...(end !== before.access_ends_at && {
      details: {changes: [{field: 'access_ends', before: before.access_ends_at ?? '', after: end ?? ''}]},
    }),
  });
  await tellOfMember(context, trx, caller, id);
  return showMember(trx, caller, id);
}

/** What this tenant saw of their sessions; tells how many there were. */
export async function forgetSessions(trx: TenantTransaction, membershipId: string): Promise<number> {
  const {numDeletedRows} = await trx
    .deleteFrom('session_uses')
    .where('membership_id', '=', membershipId)
    .executeTakeFirst();
  return Number(numDeletedRows);
}
