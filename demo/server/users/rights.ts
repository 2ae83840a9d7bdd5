/**
 * Owns what may be done to a user, and why not, by the library's own table of rules and what only a server can
 * see: for the guard inside the transaction and for the verdicts that travel with each row alike.
 */
import {sql} from 'kysely';
import {
  type ActedOn,
  MANAGE_USERS,
  offersAct,
  TAKES_MANAGING,
  type UserAct,
  userRefusal,
} from 'tenant-elements';
import type {MembershipRow} from '../database/schema.js';
import type {TenantTransaction} from '../database/tenant-transaction.js';
import type {Caller} from '../http/authenticate.js';
import {forbidden, invalidState, notFound, unsupported} from '../http/problem.js';

/** A problem of state and not of rights. */
const STATES = ['replaced', 'never_signed_in', 'not_active'];

/** Why this caller may not do it to this user, or nothing. `managing` counts the active users who manage users. */
export function refusalOf(
  act: UserAct,
  caller: Caller,
  target: MembershipRow,
  managing: number,
): string | undefined {
  if (!caller.grants.includes(MANAGE_USERS)) return 'permission';
  if (!offersAct(caller.profile, act)) return 'unsupported';
  if (rankOf(caller, target.roles) > caller.rank) return 'rank';
  const last = target.status === 'active' && managesUsers(caller, target.roles) && managing <= 1;
  return (
    userRefusal(caller.profile, act, actedOn(caller, target)) ??
    (last && TAKES_MANAGING.includes(act) ? 'last_admin' : undefined)
  );
}

const actedOn = (caller: Caller, row: MembershipRow): ActedOn => ({
  self: caller.kind === 'member' && caller.membershipId === row.id,
  status: row.status,
  managedBy: row.managed_by,
  ...(row.replaced_by && {replacedBy: row.replaced_by}),
  neverSignedIn: row.unused_invitation_id !== null,
});

/** Rejects what may not be done, with the caller's own right read anew: it may have been taken away while waiting. */
export async function guard(
  trx: TenantTransaction,
  caller: Caller,
  target: MembershipRow,
  act: UserAct,
): Promise<void> {
  if (caller.kind === 'member') {
    const self = await trx
      .selectFrom('memberships')
      .select(['status', 'roles'])
      .where('id', '=', caller.membershipId)
      .executeTakeFirst();
    if (self?.status !== 'active' || !managesUsers(caller, self.roles)) throw forbidden('permission');
  }
  const reason = refusalOf(act, caller, target, await countManaging(trx, caller));
  if (reason === undefined) return;
  if (reason === 'unsupported') throw unsupported(`users.${act}`);
  throw STATES.includes(reason) ? invalidState(reason) : forbidden(reason);
}

/** The row of whom something is done to, once it may be: behind the locks, and with every guard passed. */
export async function lockFor(
  trx: TenantTransaction,
  caller: Caller,
  id: string,
  act: UserAct,
): Promise<MembershipRow> {
  await lockAdministration(trx, caller.tenant.id);
  const row = await lockMembership(trx, id);
  await guard(trx, caller, row, act);
  return row;
}

/** Changes to who manages users wait for one another, or two administrators could shut each other out at once. */
export async function lockAdministration(trx: TenantTransaction, tenantId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext(${tenantId}))`.execute(trx);
}

/** Active users who manage users. */
export async function countManaging(
  trx: TenantTransaction,
  {profile}: Pick<Caller, 'profile'>,
): Promise<number> {
  const managing = profile.roles.filter(({grants}) => grants.includes(MANAGE_USERS)).map(({id}) => id);
  // By a function of the database: under row-level security every user would be read for it (see 006-long-lists).
  const {rows} = await sql<{count: string}>`
    select members_managing(${managing}::text[]) as count`.execute(trx);
  return Number(rows[0]?.count ?? 0);
}

export const managesUsers = ({profile}: Pick<Caller, 'profile'>, roles: readonly string[]): boolean =>
  profile.roles.some(({id, grants}) => roles.includes(id) && grants.includes(MANAGE_USERS));

const rankOf = ({profile}: Caller, roles: readonly string[]) =>
  Math.max(0, ...profile.roles.filter(({id}) => roles.includes(id)).map(({rank}) => rank));

/** The row under a lock of its own, so that what was looked at is what is changed. */
export async function lockMembership(trx: TenantTransaction, id: string): Promise<MembershipRow> {
  const row = await trx
    .selectFrom('memberships')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw notFound();
  return row;
}
