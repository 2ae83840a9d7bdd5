/** Owns the data a fresh demo starts with. */
import {randomUUID} from 'node:crypto';
import type {Kysely, Transaction} from 'kysely';
import {emailKey} from 'tenant-elements';
import type {Clock} from '../clock.js';
import type {Database} from '../database/schema.js';
import {openMissingGrants} from '../history/grants.js';
import {hashPassword} from '../identities/passwords.js';
import {profileById} from '../../profiles/index.js';
import {randomNonce, sha256} from '../secrets.js';
import {seedSeat, seedSeatRequest} from './seed-seats.js';
import type {SeedPerson, SeedTenant} from './seed-tenant.js';
import {SEED_PASSWORD} from './logins.js';
import {SEED_TENANTS} from './tenants.js';

/** The partner portal's key in the demo; a real one is random and shown once. */
export const PORTAL_API_KEY = 'te_key_demo_partner_portal';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

/** Makes the seeded tenants that aren't there yet, and leaves alone what is in those that are. */
export async function seed(db: Kysely<Database>, clock: Clock, portalOrigin: string): Promise<void> {
  const present = (await db.selectFrom('tenants').select('slug').execute()).map(({slug}) => slug);
  const seeded = SEED_TENANTS.map(({slug}) => slug);
  // The portal's port may have changed since.
  await db
    .updateTable('tenants')
    .set({allowed_origins: [portalOrigin]})
    .where('slug', 'in', seeded)
    .execute();
  // Where the record is younger than the people in it.
  for (const {id, profile} of await db.selectFrom('tenants').select(['id', 'profile']).execute())
    await openMissingGrants(db, id, profileById(profile));
  const missing = SEED_TENANTS.filter(({slug}) => !present.includes(slug));
  if (!missing.length) return;
  const passwordHash = await hashPassword(SEED_PASSWORD);
  await db.transaction().execute(async (trx) => {
    for (const tenant of missing)
      await seedTenant(trx, tenant, {now: clock.now(), passwordHash, portalOrigin});
  });
}

interface Circumstances {
  readonly now: Date;
  readonly passwordHash: string;
  readonly portalOrigin: string;
}

async function seedTenant(
  trx: Transaction<Database>,
  tenant: SeedTenant,
  {now, passwordHash, portalOrigin}: Circumstances,
): Promise<void> {
  const {id: tenantId} = await trx
    .insertInto('tenants')
    .values({
      slug: tenant.slug,
      name: tenant.name,
      profile: tenant.profile,
      account_state: 'active',
      ...(tenant.timeZone && {time_zone: tenant.timeZone}),
      allowed_origins: [portalOrigin],
      seats_paid: tenant.seatsPaid ?? null,
      ...(tenant.paysAtCheckout && {pays_at_checkout: true}),
      created_at: now,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  for (const person of tenant.people) await seedMember(trx, tenantId, person, now, passwordHash);
  for (const seat of tenant.freeSeats ?? []) await seedSeat(trx, tenantId, {...seat, holder_id: null}, now);
  await seedInvitations(trx, tenantId, tenant, now);
  await openMissingGrants(trx, tenantId, profileById(tenant.profile));
  if (!tenant.portal) return;
  await trx
    .insertInto('api_keys')
    .values({tenant_id: tenantId, key_hash: sha256(PORTAL_API_KEY), label: 'Partner portal', created_at: now})
    .execute();
}

async function seedMember(
  trx: Transaction<Database>,
  tenantId: string,
  person: SeedPerson,
  now: Date,
  passwordHash: string,
): Promise<void> {
  const joined = new Date(now.getTime() - person.joinedDaysAgo * DAY_MS);
  const {id: identityId} = await trx
    .insertInto('identities')
    .values({
      email: person.email,
      email_key: emailKey(person.email),
      name: person.name,
      password_hash: passwordHash,
      created_at: joined,
    })
    // One login may belong to several accounts.
    .onConflict((identity) => identity.column('email_key').doUpdateSet({name: person.name}))
    .returning('id')
    .executeTakeFirstOrThrow();
  const [first, ...last] = person.name.split(' ');
  const {id} = await trx
    .insertInto('memberships')
    .values({
      tenant_id: tenantId,
      identity_id: identityId,
      name: person.name,
      first_name: first ?? null,
      last_name: last.join(' '),
      fields: JSON.stringify(person.fields ?? {}),
      roles: [person.role],
      status: person.status ?? 'active',
      joined_at: joined,
      last_active_at:
        person.activeHoursAgo === undefined
          ? null
          : new Date(now.getTime() - person.activeHoursAgo * HOUR_MS),
      managed_by: JSON.stringify(person.managedBy ?? {}),
      access_ends_at:
        person.accessEndsInDays === undefined
          ? null
          : new Date(now.getTime() + person.accessEndsInDays * DAY_MS).toISOString().slice(0, 10),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await trx
    .insertInto('history')
    .values({
      tenant_id: tenantId,
      at: joined,
      actor: id,
      actor_label: person.name,
      via: 'invitation',
      action: 'join',
      subject_kind: 'user',
      subject_id: id,
      subject_label: person.name,
      details: '{}',
    })
    .execute();
  if (person.seat) await seedSeat(trx, tenantId, {...person.seat, holder_id: id}, now);
  if (person.seatRequest) await seedSeatRequest(trx, tenantId, id, person.seatRequest, now);
  for (const title of person.work ?? [])
    await trx.insertInto('work_items').values({tenant_id: tenantId, title, owner_id: id}).execute();
}

/** Their mails count as sent; *Send again* and *Copy link* work as for any other. */
async function seedInvitations(
  trx: Transaction<Database>,
  tenantId: string,
  {profile, people, invitations = []}: SeedTenant,
  now: Date,
): Promise<void> {
  const [inviter] = people;
  const termMs = profileById(profile).invitations.expiryDays * DAY_MS;
  for (const {name, email, role, sentHoursAgo, fields} of invitations) {
    const sent = new Date(now.getTime() - sentHoursAgo * HOUR_MS);
    const expires = new Date(sent.getTime() + termMs);
    const {id} = await trx
      .insertInto('invitations')
      .values({
        tenant_id: tenantId,
        email,
        email_key: emailKey(email),
        name: name ?? null,
        fields: JSON.stringify(fields ?? {}),
        roles: [role],
        status: 'pending',
        metadata: '{}',
        invited_by_name: inviter?.name ?? null,
        invited_by_email: inviter?.email ?? null,
        created_at: sent,
        sent_at: sent,
        expires_at: expires,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    await trx
      .insertInto('mail_secrets')
      .values({
        id: randomUUID(),
        tenant_id: tenantId,
        invitation_id: id,
        nonce: randomNonce(),
        created_at: sent,
        expires_at: expires,
      })
      .execute();
  }
}
