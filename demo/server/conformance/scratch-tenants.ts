/**
 * Owns scratch tenants: made fresh for one run of the conformance suite, filled with people that search,
 * paging and deactivation are checked on, and swept away a day later. It is a test facility, no part of the product.
 */
import {randomBytes} from 'node:crypto';
import type {Transaction} from 'kysely';
import {MANAGE_USERS, type Profile} from 'tenant-elements';
import type {ServerContext} from '../context.js';
import type {Database} from '../database/schema.js';
import {dropUnusedLogins} from '../identities/unused.js';
import {openMissingGrants} from '../history/grants.js';
import {issueSessionToken} from '../sessions/sessions.js';

export interface ScratchTenant {
  readonly tenant: {readonly id: string; readonly name: string};
  readonly administrator: {readonly token: string};
  readonly member: {readonly token: string};
  /** The administrator of another tenant made at the same time. */
  readonly foreign: {readonly token: string};
}

const SLUG_PREFIX = 'scratch-';
const DAY_MS = 86_400_000;
const TENANT_LIFETIME_MS = DAY_MS;

interface ScratchPerson {
  readonly name: string;
  readonly manages?: true;
  readonly inactive?: true;
  /** Holds a seat, in products that have some. */
  readonly seated?: true;
}

/** The first is the administrator, the second the plain member. */
const PEOPLE: readonly ScratchPerson[] = [
  {name: 'Ada Okafor', manages: true},
  {name: 'Bruno Costa'},
  {name: 'Chiyo Tanaka'},
  {name: 'Dalia Haddad', manages: true},
  {name: 'Élodie Marchand'},
  {name: 'Finn Lindqvist', inactive: true},
  {name: '100% Wool'},
  {name: 'Under_score'},
  {name: '田中 千代'},
  {name: 'Grace Mensah', seated: true},
  {name: 'dora dent'},
];

export async function makeScratchTenant(context: ServerContext, profile: Profile): Promise<ScratchTenant> {
  const [own, other] = await context.db.transaction().execute(async (trx) => {
    const now = context.config.clock.now();
    return [await makeTenant(trx, profile, now), await makeTenant(trx, profile, now)];
  });
  const tokenFor = async (identityId: string | undefined) => ({
    token: await issueSessionToken(context, identityId ?? ''),
  });
  return {
    tenant: own.tenant,
    administrator: await tokenFor(own.identities[0]),
    member: await tokenFor(own.identities[1]),
    foreign: await tokenFor(other.identities[0]),
  };
}

async function makeTenant(trx: Transaction<Database>, profile: Profile, now: Date) {
  const slug = `${SLUG_PREFIX}${randomBytes(9).toString('hex')}`;
  const name = `Scratch ${slug.slice(-4)}`;
  const {id: tenantId} = await trx
    .insertInto('tenants')
    .values({slug, name, profile: profile.id, account_state: 'active', allowed_origins: [], created_at: now})
    .returning('id')
    .executeTakeFirstOrThrow();
  const emailOf = (index: number) => `person${index}@${slug}.example`;
  const joinedAt = (index: number) => new Date(now.getTime() - (index + 1) * DAY_MS);
  const identities = await trx
    .insertInto('identities')
    .values(
      PEOPLE.map((person, index) => ({
        email: emailOf(index),
        email_key: emailOf(index),
        name: person.name,
        created_at: joinedAt(index),
      })),
    )
    .returning(['id', 'email'])
    .execute();
  const ids = PEOPLE.map((_, index) => identities.find(({email}) => email === emailOf(index))?.id ?? '');
  const {manager, plain} = rolesFor(profile);
  const members = await trx
    .insertInto('memberships')
    .values(
      PEOPLE.map((person, index) => ({
        tenant_id: tenantId,
        identity_id: ids[index] ?? '',
        name: person.name,
        roles: [person.manages ? manager : plain],
        status: person.inactive ? 'inactive' : 'active',
        joined_at: joinedAt(index),
      })),
    )
    .returning(['id', 'name'])
    .execute();
  for (const {name: label} of profile.seatModes ? PEOPLE.filter(({seated}) => seated) : [])
    await trx
      .insertInto('seats')
      .values({
        tenant_id: tenantId,
        label: `Seat of ${label}`,
        modes: [],
        holder_id: members.find((member) => member.name === label)?.id ?? null,
        created_at: now,
      })
      .execute();
  await openMissingGrants(trx, tenantId, profile);
  return {tenant: {id: slug, name}, identities: ids};
}

/** The lowest role that manages users, and the lowest of all. */
function rolesFor({roles}: Profile): {manager: string; plain: string} {
  const byRank = [...roles].sort((a, b) => a.rank - b.rank);
  const manager = byRank.find(({grants}) => grants.includes(MANAGE_USERS));
  const [plain] = byRank;
  if (!manager || !plain) throw new Error('The profile has nobody who manages users');
  return {manager: manager.id, plain: plain.id};
}

/** Drops scratch tenants of yesterday and the logins that belonged to nothing else. The history stays: it is append-only. */
export async function sweepScratchTenants({db, config}: ServerContext): Promise<void> {
  const oldest = new Date(config.clock.now().getTime() - TENANT_LIFETIME_MS);
  await db.transaction().execute(async (trx) => {
    const tenants = await trx
      .selectFrom('tenants')
      .select('id')
      .where('slug', 'like', `${SLUG_PREFIX}%`)
      .where('created_at', '<', oldest)
      .execute();
    for (const {id} of tenants) {
      const members = await trx
        .selectFrom('memberships')
        .select('identity_id')
        .where('tenant_id', '=', id)
        .execute();
      await trx.deleteFrom('tenants').where('id', '=', id).execute();
      await dropUnusedLogins(
        trx,
        members.flatMap(({identity_id}) => identity_id ?? []),
      );
    }
  });
}
