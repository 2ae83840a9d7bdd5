/**
 * Owns what everybody holds and since when: roles, what they open, seat, status. Each change of it ends one period
 * and begins another, in the transaction of the change; kept by `record`, so that whatever is recorded of a user is
 * also kept here.
 */
import {type Kysely, type Selectable, sql, type Transaction} from 'kysely';
import type {Profile} from 'tenant-elements';
import {profileById} from '../../profiles/index.js';
import type {ServerContext} from '../context.js';
import type {Database} from '../database/schema.js';
import type {TenantTransaction} from '../database/tenant-transaction.js';
import type {Caller} from '../http/authenticate.js';
import type {AccessGrantTable} from './tables.js';

/** Whoever gave somebody what they hold. */
export interface Grantor {
  readonly id: string;
  readonly label: string;
}

export const grantorOf = (caller: Caller): Grantor =>
  caller.kind === 'member'
    ? {id: caller.membershipId, label: caller.name}
    : {id: caller.tokenId, label: caller.tokenLabel};

type Held = Pick<
  Selectable<AccessGrantTable>,
  'roles' | 'sections' | 'status' | 'seat_label' | 'seat_modes' | 'access_ends_at'
>;

/** Compares what somebody holds with what is written down, and writes down what changed; `begins` for who just came. */
export async function keepGrant(
  context: ServerContext,
  trx: TenantTransaction,
  memberId: string,
  by: Grantor,
  {begins = false}: {readonly begins?: boolean} = {},
): Promise<void> {
  // Whoever else changes them waits, or two would end one period.
  await trx.selectFrom('memberships').select('id').where('id', '=', memberId).forUpdate().execute();
  const member = await readMember(trx, memberId);
  const open = await trx
    .selectFrom('access_grants')
    .selectAll()
    .where('member_id', '=', memberId)
    .where('until_at', 'is', null)
    .executeTakeFirst();
  const at = context.config.clock.now();
  if (member && open && isSame(member.held, open)) {
    const {name, email} = member;
    if (name !== open.name || email !== open.email)
      await trx.updateTable('access_grants').set({name, email}).where('id', '=', open.id).execute();
    return;
  }
  if (open) await trx.updateTable('access_grants').set({until_at: at}).where('id', '=', open.id).execute();
  if (!member) return;
  const {held, tenant_id, name, email} = member;
  // Of what was held before anybody kept a record nobody knows who gave it.
  const known = begins || open !== undefined;
  const roleBy = open && same(open.roles, held.roles) ? grantorIn(open, 'granted_by') : by;
  const seatBy = open && open.seat_label === held.seat_label ? grantorIn(open, 'seat_by') : by;
  await trx
    .insertInto('access_grants')
    .values({
      tenant_id,
      member_id: memberId,
      name,
      email,
      ...held,
      ...(known && {granted_by: roleBy.id || null, granted_by_label: roleBy.label || null}),
      ...(known &&
        held.seat_label !== null && {seat_by: seatBy.id || null, seat_by_label: seatBy.label || null}),
      from_at: at,
    })
    .execute();
}

const grantorIn = (row: Selectable<AccessGrantTable>, key: 'granted_by' | 'seat_by'): Grantor => ({
  id: row[key] ?? '',
  label: row[`${key}_label`] ?? '',
});

/** Parts of the product that these roles open to whoever is let in. */
function sectionsOf({roles, tabs = []}: Profile, held: readonly string[]): string[] {
  const grants = new Set(roles.filter(({id}) => held.includes(id)).flatMap((role) => role.grants));
  return tabs.flatMap(({id, grant}) => (grant === undefined || grants.has(grant) ? [id] : []));
}

async function readMember(trx: TenantTransaction, id: string) {
  const row = await trx
    .selectFrom('memberships')
    .innerJoin('tenants', 'tenants.id', 'memberships.tenant_id')
    .leftJoin('seats', 'seats.holder_id', 'memberships.id')
    .select(['memberships.tenant_id', 'memberships.name', 'memberships.email', 'memberships.roles'])
    .select(['memberships.status', 'memberships.access_ends_at', 'tenants.profile'])
    .select(['seats.label as seat_label', 'seats.modes as seat_modes'])
    .where('memberships.id', '=', id)
    .orderBy('seats.created_at')
    .limit(1)
    .executeTakeFirst();
  if (!row) return undefined;
  const {tenant_id, name, email, profile, ...rest} = row;
  return {
    tenant_id,
    name,
    email,
    held: {...rest, sections: row.status === 'active' ? sectionsOf(profileById(profile), row.roles) : []},
  };
}

const same = (a: readonly string[] | null, b: readonly string[] | null) =>
  [...(a ?? [])].sort().join('\n') === [...(b ?? [])].sort().join('\n');

const isSame = (a: Held, b: Held): boolean =>
  same(a.roles, b.roles) &&
  same(a.sections, b.sections) &&
  a.status === b.status &&
  a.seat_label === b.seat_label &&
  same(a.seat_modes, b.seat_modes) &&
  a.access_ends_at === b.access_ends_at;

/** Of whoever came in without a request, such as those of a seed: from the day they joined. */
export async function openMissingGrants(
  db: Kysely<Database> | Transaction<Database>,
  tenantId: string,
  profile: Profile,
): Promise<void> {
  const sections = JSON.stringify(
    Object.fromEntries(profile.roles.map(({id}) => [id, sectionsOf(profile, [id])])),
  );
  await sql`
    insert into access_grants (tenant_id, member_id, name, email, roles, sections, status, seat_label, seat_modes,
      access_ends_at, from_at)
    select member.tenant_id, member.id, member.name, member.email, member.roles,
      array(select distinct section from unnest(member.roles) role,
        jsonb_array_elements_text(coalesce(${sections}::jsonb->role, '[]')) section
        where member.status = 'active' order by section),
      member.status, seat.label, seat.modes, member.access_ends_at, member.joined_at
    from memberships member
      left join lateral (select label, modes from seats where holder_id = member.id order by created_at limit 1) seat on true
    where member.tenant_id = ${tenantId} and not exists (
      select from access_grants held where held.member_id = member.id and held.until_at is null)
    on conflict do nothing`.execute(db);
}
