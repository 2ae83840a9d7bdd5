/**
 * Owns what may be done to a user, and why not: one table of rules for the guard inside the transaction and
 * for the verdicts that travel with each row, so that a control never promises what the guard refuses.
 */
import {MANAGE_USERS} from 'tenant-elements';
import type {MembershipRow} from '../database/schema.js';
import type {TenantTransaction} from '../database/tenant-transaction.js';
import {sql} from 'kysely';
import type {Caller} from '../http/authenticate.js';
import {forbidden, invalidState, notFound, unsupported} from '../http/problem.js';

export const GUARDED_ACTIONS = [
  'edit',
  'change_role',
  'change_email',
  'reset_password',
  'deactivate',
  'reactivate',
  'block',
  'remove',
  'delete',
  'replace',
] as const;
export type GuardedAction = (typeof GUARDED_ACTIONS)[number];

const ENDS_ACCESS: readonly GuardedAction[] = ['deactivate', 'block', 'remove', 'delete', 'replace'];
const NOT_TO_ONESELF: readonly GuardedAction[] = [...ENDS_ACCESS, 'change_role'];
/** The field another system must not decide, for somebody here to decide it. */
const FIELD_OF: Readonly<Partial<Record<GuardedAction, string>>> = {
  change_role: 'roles',
  change_email: 'email',
  deactivate: 'status',
  reactivate: 'status',
  remove: 'status',
  delete: 'status',
  replace: 'roles',
};
/** A problem of state and not of rights. */
const STATES = ['replaced', 'never_signed_in', 'not_active'];

/** Why this caller may not do it to this user, or nothing. `managing` counts the active users who manage users. */
export function refusalOf(
  action: GuardedAction,
  caller: Caller,
  target: MembershipRow,
  managing: number,
): string | undefined {
  if (!caller.grants.includes(MANAGE_USERS)) return 'permission';
  const own = caller.kind === 'member' && caller.membershipId === target.id;
  if (own && NOT_TO_ONESELF.includes(action)) return 'self';
  if (rankOf(caller, target.roles) > caller.rank) return 'rank';
  const field = FIELD_OF[action];
  if (field && target.managed_by[field] !== undefined) return 'managed_elsewhere';
  if (action === 'change_role' && caller.profile.people?.roleChanges === 'replace') return 'roles_fixed';
  if (target.replaced_by && !['remove', 'delete'].includes(action)) return 'replaced';
  if (target.unused_invitation_id && ['change_email', 'reset_password'].includes(action))
    return 'never_signed_in';
  if (action === 'reset_password' && target.status !== 'active') return 'not_active';
  const last = target.status === 'active' && managesUsers(caller, target.roles) && managing <= 1;
  if (last && (ENDS_ACCESS.includes(action) || action === 'change_role')) return 'last_admin';
  return undefined;
}

/** Rejects what may not be done, with the caller's own right read anew: it may have been taken away while waiting. */
export async function guard(
  trx: TenantTransaction,
  caller: Caller,
  target: MembershipRow,
  action: GuardedAction,
): Promise<void> {
  if (caller.kind === 'member') {
    const self = await trx
      .selectFrom('memberships')
      .select(['status', 'roles'])
      .where('id', '=', caller.membershipId)
      .executeTakeFirst();
    if (self?.status !== 'active' || !managesUsers(caller, self.roles)) throw forbidden('permission');
  }
  const reason = refusalOf(action, caller, target, await countManaging(trx, caller));
  if (reason === undefined) return;
  throw STATES.includes(reason) ? invalidState(reason) : forbidden(reason);
}

/** What this product doesn't do to its users is done to nobody. */
export function requireOffered({profile}: Caller, action: string): void {
  if (profile.people && !profile.people.actions.includes(action)) throw unsupported(`users.${action}`);
}

/** Changes to who manages users wait for one another, or two administrators could shut each other out at once. */
export async function lockAdministration(trx: TenantTransaction, tenantId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext(${tenantId}))`.execute(trx);
}

/** Active users who manage users. */
export async function countManaging(trx: TenantTransaction, {profile}: Caller): Promise<number> {
  const managing = profile.roles.filter(({grants}) => grants.includes(MANAGE_USERS)).map(({id}) => id);
  const {count} = await trx
    .selectFrom('memberships')
    .select((all) => all.fn.countAll<string>().as('count'))
    .where('status', '=', 'active')
    .where('roles', '&&', sql<string[]>`${managing}::text[]`)
    .executeTakeFirstOrThrow();
  return Number(count);
}

export const managesUsers = ({profile}: Caller, roles: readonly string[]): boolean =>
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
