/** Owns letting users in and shutting them out, with the guards inside the transaction. */
import {sql} from 'kysely';
import {MANAGE_USERS, type Person} from 'tenant-elements';
import type {ServerContext} from '../context.js';
import {inTenant, type TenantTransaction} from '../database/tenant-transaction.js';
import {record} from '../history/record.js';
import type {Caller} from '../http/authenticate.js';
import {forbidden} from '../http/problem.js';
import {findMembership} from './membership.js';
import {type MembershipRow, personFromMembership} from './person.js';

export function setActive(
  context: ServerContext,
  caller: Caller,
  id: string,
  active: boolean,
): Promise<Person> {
  return inTenant(context.db, caller.tenant.id, async (trx) => {
    await lockAdministration(trx, caller.tenant.id);
    const before = await findMembership(trx, id);
    const status = active ? 'active' : 'inactive';
    if (before.status === status) return personFromMembership(before, caller);
    await guard(trx, caller, before, active);
    await trx
      .updateTable('memberships')
      .set({
        status,
        version: sql`version + 1`,
        ...(!active && {sessions_since: context.config.clock.now()}),
      })
      .where('id', '=', id)
      .execute();
    await record(context, trx, caller, {
      action: active ? 'activate' : 'deactivate',
      subject: {kind: 'user', id},
    });
    await context.events.emit(trx, {tenantId: caller.tenant.id, topic: 'users', id});
    await context.events.emit(trx, {tenantId: caller.tenant.id, topic: 'session', id});
    return personFromMembership(await findMembership(trx, id), caller);
  });
}

/** Changes to who manages users wait for one another, or two administrators could shut each other out at once. */
async function lockAdministration(trx: TenantTransaction, tenantId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext(${tenantId}))`.execute(trx);
}

async function guard(
  trx: TenantTransaction,
  caller: Caller,
  target: MembershipRow,
  active: boolean,
): Promise<void> {
  if (caller.kind === 'member') {
    // The caller's own right is read again under the lock: it may have been taken away while waiting.
    const self = await findMembership(trx, caller.membershipId);
    if (self.status !== 'active' || !managesUsers(caller, self.roles)) throw forbidden('permission');
    if (self.id === target.id) throw forbidden('self');
  }
  if (rankOf(caller, target.roles) > caller.rank) throw forbidden('rank');
  if (active || !managesUsers(caller, target.roles)) return;
  const managing = caller.profile.roles.filter(({grants}) => grants.includes(MANAGE_USERS)).map(({id}) => id);
  const {count} = await trx
    .selectFrom('memberships')
    .select((all) => all.fn.countAll<string>().as('count'))
    .where('status', '=', 'active')
    .where('roles', '&&', sql<string[]>`${managing}::text[]`)
    .executeTakeFirstOrThrow();
  if (Number(count) <= 1) throw forbidden('last_admin');
}

const managesUsers = ({profile}: Caller, roles: readonly string[]) =>
  profile.roles.some(({id, grants}) => roles.includes(id) && grants.includes(MANAGE_USERS));

const rankOf = ({profile}: Caller, roles: readonly string[]) =>
  Math.max(0, ...profile.roles.filter(({id}) => roles.includes(id)).map(({rank}) => rank));
