/** Owns the data a fresh demo starts with. Passwords of seeded logins are public: they are printed at the start. */
import {randomUUID} from 'node:crypto';
import type {Kysely, Transaction} from 'kysely';
import {emailKey} from 'tenant-elements';
import type {Clock} from '../clock.js';
import type {Database} from '../database/schema.js';
import {hashPassword} from '../identities/passwords.js';
import {randomNonce, sha256} from '../secrets.js';

export const SEED_PASSWORD = 'correct horse battery';
/** The partner portal's key in the demo; a real one is random and shown once. */
export const PORTAL_API_KEY = 'te_key_demo_partner_portal';

interface SeedPerson {
  readonly name: string;
  readonly email: string;
  readonly role: string;
  readonly status?: 'active' | 'inactive';
  readonly joinedDaysAgo: number;
  readonly activeHoursAgo?: number;
}

export const SEEDED_ADMINISTRATOR = 'ada@acme.example';
export const SEEDED_MEMBER = 'bruno@acme.example';

const ACME: readonly SeedPerson[] = [
  {
    name: 'Ada Okafor',
    email: SEEDED_ADMINISTRATOR,
    role: 'administrator',
    joinedDaysAgo: 420,
    activeHoursAgo: 1,
  },
  {name: 'Bruno Costa', email: SEEDED_MEMBER, role: 'user', joinedDaysAgo: 300, activeHoursAgo: 5},
  {name: 'Chiyo Tanaka', email: 'chiyo@acme.example', role: 'user', joinedDaysAgo: 210, activeHoursAgo: 26},
  {
    name: 'Dalia Haddad',
    email: 'dalia@acme.example',
    role: 'administrator',
    joinedDaysAgo: 180,
    activeHoursAgo: 80,
  },
  {
    name: 'Élodie Marchand',
    email: 'elodie@acme.example',
    role: 'user',
    joinedDaysAgo: 95,
    activeHoursAgo: 400,
  },
  {
    name: 'Finn Lindqvist',
    email: 'finn@acme.example',
    role: 'user',
    status: 'inactive',
    joinedDaysAgo: 90,
    activeHoursAgo: 1500,
  },
  {name: 'Grace Mensah', email: 'grace@acme.example', role: 'user', joinedDaysAgo: 60, activeHoursAgo: 3},
  {name: 'Hugo Weiß', email: 'hugo@acme.example', role: 'user', joinedDaysAgo: 31},
];

/** A second tenant, so that isolation has something to be shown with. */
const GLOBEX: readonly SeedPerson[] = [
  {
    name: 'Gil Navarro',
    email: 'gil@globex.example',
    role: 'administrator',
    joinedDaysAgo: 200,
    activeHoursAgo: 9,
  },
  {name: 'Hana Sato', email: 'hana@globex.example', role: 'user', joinedDaysAgo: 12},
];

/** Open invitations of Acme, so that the section shows something from the start; the last one has expired. */
const OPEN_INVITATIONS = [
  {email: 'ines@acme.example', role: 'user', sentHoursAgo: 3},
  {email: 'jonas@acme.example', role: 'administrator', sentHoursAgo: 50},
  {email: 'kaya@acme.example', role: 'user', sentHoursAgo: 200},
];
const TERM_MS = 7 * 86_400_000;

const HOUR_MS = 3_600_000;

/** Fills an empty database; leaves one with tenants alone. */
export async function seed(db: Kysely<Database>, clock: Clock, portalOrigin: string): Promise<void> {
  const acme = await db.selectFrom('tenants').select('id').where('slug', '=', 'acme').executeTakeFirst();
  if (acme) {
    await db
      .updateTable('tenants')
      .set({allowed_origins: [portalOrigin]})
      .where('id', '=', acme.id)
      .execute();
    return;
  }
  const passwordHash = await hashPassword(SEED_PASSWORD);
  await db.transaction().execute(async (trx) => {
    for (const {slug, name, people} of [
      {slug: 'acme', name: 'Acme', people: ACME},
      {slug: 'globex', name: 'Globex', people: GLOBEX},
    ]) {
      const now = clock.now();
      const {id: tenantId} = await trx
        .insertInto('tenants')
        .values({
          slug,
          name,
          profile: 'workspace',
          account_state: 'active',
          allowed_origins: [portalOrigin],
          created_at: now,
        })
        .returning('id')
        .executeTakeFirstOrThrow();
      for (const person of people) {
        const joined = new Date(now.getTime() - person.joinedDaysAgo * 24 * HOUR_MS);
        const {id: identityId} = await trx
          .insertInto('identities')
          .values({
            email: person.email,
            email_key: emailKey(person.email),
            name: person.name,
            password_hash: passwordHash,
            created_at: joined,
          })
          .returning('id')
          .executeTakeFirstOrThrow();
        await trx
          .insertInto('memberships')
          .values({
            tenant_id: tenantId,
            identity_id: identityId,
            name: person.name,
            roles: [person.role],
            status: person.status ?? 'active',
            joined_at: joined,
            last_active_at:
              person.activeHoursAgo === undefined
                ? null
                : new Date(now.getTime() - person.activeHoursAgo * HOUR_MS),
          })
          .execute();
      }
      if (slug === 'acme') {
        await seedInvitations(trx, tenantId, now);
        await trx
          .insertInto('api_keys')
          .values({
            tenant_id: tenantId,
            key_hash: sha256(PORTAL_API_KEY),
            label: 'Partner portal',
            created_at: now,
          })
          .execute();
      }
    }
  });
}

/** Their mails count as sent; *Send again* and *Copy link* work as for any other. */
async function seedInvitations(trx: Transaction<Database>, tenantId: string, now: Date): Promise<void> {
  for (const {email, role, sentHoursAgo} of OPEN_INVITATIONS) {
    const sent = new Date(now.getTime() - sentHoursAgo * HOUR_MS);
    const expires = new Date(sent.getTime() + TERM_MS);
    const {id} = await trx
      .insertInto('invitations')
      .values({
        tenant_id: tenantId,
        email,
        email_key: emailKey(email),
        roles: [role],
        status: 'pending',
        metadata: '{}',
        invited_by_name: 'Ada Okafor',
        invited_by_email: SEEDED_ADMINISTRATOR,
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
