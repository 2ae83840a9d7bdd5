/**
 * Owns filling a seeded tenant with many users, for lists as long as a large customer's: a login, a membership and
 * the entry of their joining each, written by the thousand. Who they are follows from their number alone, so that
 * the same number makes the same people, and a second run adds only those who are missing.
 */
import {type Kysely, sql} from 'kysely';
import {emailKey, type Profile} from 'tenant-elements';
import {profileById} from '../../profiles/index.js';
import type {Clock} from '../clock.js';
import type {Database} from '../database/schema.js';
import {openMissingGrants} from '../history/grants.js';
import {hashPassword} from '../identities/passwords.js';
import {madePerson, type MadePerson} from './made-person.js';
import {SEED_PASSWORD} from './logins.js';

export interface ManyUsersReport {
  readonly tenantName: string;
  /** Made now. */
  readonly added: number;
  /** Made by an earlier run. */
  readonly present: number;
  /** Users of the tenant, those of the first seed included. */
  readonly total: number;
}

/** People a statement. */
const CHUNK = 5_000;
const TABLES = ['identities', 'memberships', 'history', 'seats', 'access_grants'] as const;

/** Sees to it that so many made users are in the tenant. */
export async function addManyUsers(
  db: Kysely<Database>,
  clock: Clock,
  {tenant: slug, users}: {readonly tenant: string; readonly users: number},
): Promise<ManyUsersReport> {
  const tenant = await db
    .selectFrom('tenants')
    .select(['id', 'name', 'profile', 'created_at'])
    .where('slug', '=', slug)
    .executeTakeFirst();
  if (!tenant) throw new Error(`There is no tenant "${slug}".`);
  const profile = profileById(tenant.profile);
  const made = {
    tenantId: tenant.id,
    profile,
    passwordHash: await hashPassword(SEED_PASSWORD),
    now: clock.now(),
  };
  let added = 0;
  for (let first = 1; first <= users; first += CHUNK) {
    const count = Math.min(CHUNK, users - first + 1);
    const people = Array.from({length: count}, (_, step) =>
      // Told from the first day of the tenant, not of this run: a second one makes the same people.
      madePerson(first + step, {slug, profile, since: tenant.created_at}),
    );
    added += await db.transaction().execute((trx) => addMissing(trx, people, made));
  }
  if (added) await openMissingGrants(db, tenant.id, profile);
  // Plans are made from what the database knows of its tables, and counts are quick once it has seen every page.
  if (added) for (const table of TABLES) await sql`vacuum analyze ${sql.table(table)}`.execute(db);
  const {total} = await db
    .selectFrom('memberships')
    .select((all) => all.fn.countAll<string>().as('total'))
    .where('tenant_id', '=', tenant.id)
    .executeTakeFirstOrThrow();
  return {tenantName: tenant.name, added, present: users - added, total: Number(total)};
}

interface Circumstances {
  readonly tenantId: string;
  readonly profile: Profile;
  readonly passwordHash: string;
  readonly now: Date;
}

/** Adds those of these people who are no members yet, and says how many those were. */
async function addMissing(
  db: Kysely<Database>,
  people: readonly MadePerson[],
  {tenantId, passwordHash, now}: Circumstances,
): Promise<number> {
  const keys = people.map(({email}) => emailKey(email));
  const present = await db
    .selectFrom('memberships')
    .select('email_key')
    .where('tenant_id', '=', tenantId)
    .where(sql<boolean>`email_key = any(${keys}::text[])`)
    .execute();
  const known = new Set(present.map(({email_key}) => email_key));
  const missing = people.filter(({email}) => !known.has(emailKey(email)));
  if (!missing.length) return 0;
  // One parameter with everybody in it, whose columns the database gives their types.
  const everybody = sql`jsonb_to_recordset(${JSON.stringify(missing)}::jsonb) as person(
    email text, name text, first_name text, last_name text, role text, status text, fields jsonb,
    managed_by jsonb, joined_at timestamptz, last_active_at timestamptz, access_ends_at text,
    seat_label text, seat_modes jsonb)`;
  await sql`
    insert into identities (email, email_key, name, password_hash, created_at)
    select email, email, name, ${passwordHash}, joined_at from ${everybody}
    on conflict (email_key) do nothing`.execute(db);
  const {rows} = await sql<{added: string}>`
    with people as materialized (select * from ${everybody}),
    members as (
      insert into memberships (tenant_id, identity_id, email, email_key, name, first_name, last_name, fields,
        roles, status, joined_at, last_active_at, managed_by, access_ends_at)
      select ${tenantId}::uuid, identities.id, people.email, people.email, people.name, people.first_name,
        people.last_name, people.fields, array[people.role], people.status, people.joined_at,
        people.last_active_at, people.managed_by, people.access_ends_at
      from people join identities on identities.email_key = people.email
      returning id, email, name, joined_at
    ),
    joins as (
      insert into history (tenant_id, at, actor, actor_label, via, action, subject_kind, subject_id,
        subject_label)
      select ${tenantId}::uuid, joined_at, id::text, name, 'invitation', 'join', 'user', id::text, name from members
    ),
    seats_held as (
      insert into seats (tenant_id, label, modes, holder_id, created_at)
      select ${tenantId}::uuid, seat_label, array(select jsonb_array_elements_text(seat_modes)), members.id, ${now}
      from people join members using (email) where seat_label is not null
    )
    select count(*) as added from members`.execute(db);
  return Number(rows[0]?.added ?? 0);
}
