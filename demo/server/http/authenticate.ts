/**
 * Owns who is calling: a person with a session and a tenant named in `Tenant-Id`, or a page
 * with an embed token. What the caller may do is worked out here, once, from the product's roles.
 */
import type {Context} from 'hono';
import type {Kysely} from 'kysely';
import {type Profile, type Role} from 'tenant-elements';
import {profileById} from '../../profiles/index.js';
import type {ServerContext} from '../context.js';
import type {Database} from '../database/schema.js';
import {inTenant} from '../database/tenant-transaction.js';
import {sha256} from '../secrets.js';
import {isSessionBearer, type SignedIn, signedIn} from '../sessions/sessions.js';
import {clientOf} from '../sessions/client.js';
import {forbidden, notFound, unauthenticated} from './problem.js';
import {originOf, type RequestOrigin} from './request-origin.js';

interface CallerBase {
  readonly tenant: {
    readonly id: string;
    /** The tenant's name in addresses and headers. */
    readonly slug: string;
    readonly name: string;
    readonly accountState: string;
    /** Where its days begin and end. */
    readonly timeZone: string;
    /** Whether it pays on the provider's page before it gets anything. */
    readonly paysAtCheckout: boolean;
  };
  readonly profile: Profile;
  readonly grants: readonly string[];
  readonly rank: number;
  /** Names the caller in idempotency keys and limits. */
  readonly key: string;
  /** Absent for what was set going before, and runs by itself. */
  readonly origin?: RequestOrigin;
}

export interface Member extends CallerBase {
  readonly kind: 'member';
  readonly membershipId: string;
  readonly identityId: string;
  readonly sessionHash: Buffer;
  readonly email: string;
  readonly name: string;
  /** With a session, or in a change to many people that the person set going. */
  readonly via: 'session' | 'bulk';
  /** Role ids held. */
  readonly memberRoles: readonly string[];
}

export interface EmbeddedPage extends CallerBase {
  readonly kind: 'embed';
  readonly tokenHash: Buffer;
  readonly tokenId: string;
  /** The key of the host that it was made with. */
  readonly tokenLabel: string;
  readonly roles: readonly string[];
  readonly domains?: readonly string[];
  readonly quota?: number;
  readonly used: number;
}

export type Caller = Member | EmbeddedPage;

const SCOPE_GRANTS: Readonly<Record<string, string>> = {invite: 'invitations.create'};
const ACTIVITY_STEP_MS = 60_000;

export async function authenticate(context: ServerContext, c: Context): Promise<Caller> {
  const authorization = c.req.header('authorization');
  return authorization === undefined || isSessionBearer(authorization)
    ? authenticateMember(context, c)
    : authenticatePage(context, c, authorization);
}

export function requireGrant(caller: Caller, grant: string | undefined): void {
  if (grant && !caller.grants.includes(grant)) throw forbidden('permission');
}

/** In the tenant that the request names; or in one of these, for a page whose address names what is theirs. */
export async function authenticateMember(
  context: ServerContext,
  c: Context,
  tenants?: readonly string[],
): Promise<Member> {
  const person = await signedIn(context, c);
  if (!person) throw unauthenticated();
  if (tenants?.length === 0) throw notFound();
  const asked = tenants ? undefined : c.req.header('tenant-id');
  const row = await context.db
    .selectFrom('memberships')
    .innerJoin('tenants', 'tenants.id', 'memberships.tenant_id')
    .select(['memberships.id', 'memberships.name', 'memberships.roles', 'memberships.last_active_at'])
    .select('memberships.unused_invitation_id')
    .select(({selectFrom}) =>
      selectFrom('session_uses')
        .select('last_seen_at')
        .whereRef('session_uses.membership_id', '=', 'memberships.id')
        .where('session_hash', '=', person.sessionHash)
        .as('seen_at'),
    )
    .select([
      'tenants.id as tenantId',
      'tenants.slug',
      'tenants.name as tenantName',
      'tenants.profile',
      'tenants.account_state',
      'tenants.time_zone',
      'tenants.pays_at_checkout',
    ])
    .where('memberships.identity_id', '=', person.identityId)
    .where('memberships.status', '=', 'active')
    .where((where) =>
      where.or([
        where('memberships.sessions_since', 'is', null),
        where('memberships.sessions_since', '<', person.since),
      ]),
    )
    .$if(asked !== undefined, (query) => query.where('tenants.slug', '=', asked ?? ''))
    .$if(tenants !== undefined, (query) => query.where('tenants.id', 'in', tenants ?? []))
    .orderBy('memberships.joined_at')
    .executeTakeFirst();
  // A tenant one doesn't belong to answers exactly like one that doesn't exist.
  if (!row) throw asked === undefined && !tenants ? unauthenticated() : notFound();
  await noteActivity(context, row, person, c.req.header('user-agent'));
  return {
    ...memberOf(row, person.identityId),
    email: person.email,
    sessionHash: person.sessionHash,
    via: 'session',
    origin: originOf(c),
  };
}

async function authenticatePage(
  context: ServerContext,
  c: Context,
  authorization: string,
): Promise<EmbeddedPage> {
  const token = /^Bearer (.+)$/.exec(authorization)?.[1];
  if (!token) throw unauthenticated();
  const row = await context.db
    .selectFrom('embed_tokens')
    .innerJoin('tenants', 'tenants.id', 'embed_tokens.tenant_id')
    .innerJoin('api_keys', 'api_keys.id', 'embed_tokens.api_key_id')
    .selectAll('embed_tokens')
    .select('api_keys.label as tokenLabel')
    .select([
      'tenants.slug',
      'tenants.name as tenantName',
      'tenants.profile',
      'tenants.account_state',
      'tenants.allowed_origins',
      'tenants.time_zone',
      'tenants.pays_at_checkout',
    ])
    .where('token_hash', '=', sha256(token))
    .where('expires_at', '>', context.config.clock.now())
    .executeTakeFirst();
  if (!row) throw unauthenticated();
  const asked = c.req.header('tenant-id');
  if (asked !== undefined && asked !== row.slug) throw notFound();
  const origin = c.req.header('origin');
  // The token works only from the page it was made for, and only while the tenant still allows that origin.
  if (origin !== undefined && (origin !== row.origin || !row.allowed_origins.includes(origin)))
    throw forbidden('permission');
  const profile = profileById(row.profile);
  return {
    kind: 'embed',
    key: `embed:${row.id}`,
    tokenHash: row.token_hash,
    tokenId: row.id,
    tokenLabel: row.tokenLabel,
    origin: originOf(c),
    tenant: tenantOf(row.tenant_id, row),
    profile,
    roles: row.roles,
    ...(row.domains && {domains: row.domains}),
    ...(row.quota !== null && {quota: row.quota}),
    used: row.used,
    grants: row.scopes.map((scope) => SCOPE_GRANTS[scope] ?? scope),
    rank: Math.max(0, ...rolesOf(profile, row.roles).map(({rank}) => rank)),
  };
}

interface TenantColumns {
  readonly slug: string;
  readonly tenantName: string;
  readonly account_state: string;
  readonly time_zone: string;
  readonly pays_at_checkout: boolean;
}

const tenantOf = (id: string, row: TenantColumns): CallerBase['tenant'] => ({
  id,
  slug: row.slug,
  name: row.tenantName,
  accountState: row.account_state,
  timeZone: row.time_zone,
  paysAtCheckout: row.pays_at_checkout,
});

/**
 * Whoever set something going that runs without a request, with the rights held now; nothing where they are no
 * active member any more.
 */
export async function memberById(db: Kysely<Database>, membershipId: string): Promise<Member | undefined> {
  const row = await db
    .selectFrom('memberships')
    .innerJoin('tenants', 'tenants.id', 'memberships.tenant_id')
    .select(['memberships.id', 'memberships.identity_id', 'memberships.email', 'memberships.name'])
    .select(['memberships.roles', 'tenants.id as tenantId', 'tenants.slug', 'tenants.name as tenantName'])
    .select(['tenants.profile', 'tenants.account_state', 'tenants.time_zone', 'tenants.pays_at_checkout'])
    .where('memberships.id', '=', membershipId)
    .where('memberships.status', '=', 'active')
    .executeTakeFirst();
  if (!row?.identity_id) return undefined;
  return {...memberOf(row, row.identity_id), email: row.email, sessionHash: Buffer.alloc(0), via: 'bulk'};
}

interface MemberColumns extends TenantColumns {
  readonly id: string;
  readonly tenantId: string;
  readonly name: string;
  readonly roles: string[];
  readonly profile: string;
}

function memberOf(row: MemberColumns, identityId: string): Omit<Member, 'email' | 'sessionHash' | 'via'> {
  const profile = profileById(row.profile);
  const roles = rolesOf(profile, row.roles);
  return {
    kind: 'member',
    key: `member:${row.id}`,
    membershipId: row.id,
    identityId,
    name: row.name,
    memberRoles: row.roles,
    tenant: tenantOf(row.tenantId, row),
    profile,
    grants: [...new Set(roles.flatMap(({grants}) => grants))],
    rank: Math.max(0, ...roles.map(({rank}) => rank)),
  };
}

const rolesOf = (profile: Profile, ids: readonly string[]): readonly Role[] =>
  profile.roles.filter(({id}) => ids.includes(id));

async function noteActivity(
  context: ServerContext,
  membership: {
    id: string;
    tenantId: string;
    last_active_at: Date | null;
    /** When this session was last noted; each one is listed by itself. */
    seen_at: Date | null;
    unused_invitation_id: string | null;
  },
  {since, sessionHash}: SignedIn,
  userAgent: string | undefined,
): Promise<void> {
  const now = context.config.clock.now();
  // Somebody who had a login elsewhere has arrived here, too.
  const arrived = membership.unused_invitation_id !== null;
  const isRecent = (at: Date | null) => at !== null && now.getTime() - at.getTime() < ACTIVITY_STEP_MS;
  if (!arrived && isRecent(membership.last_active_at) && isRecent(membership.seen_at)) return;
  await inTenant(context.db, membership.tenantId, async (trx) => {
    await trx
      .updateTable('memberships')
      .set({last_active_at: now, unused_invitation_id: null})
      .where('id', '=', membership.id)
      .execute();
    await trx
      .insertInto('session_uses')
      .values({
        session_hash: sessionHash,
        membership_id: membership.id,
        tenant_id: membership.tenantId,
        client: clientOf(userAgent) ?? null,
        started_at: since,
        last_seen_at: now,
      })
      .onConflict((use) => use.columns(['session_hash', 'membership_id']).doUpdateSet({last_seen_at: now}))
      .execute();
    if (arrived) {
      await context.events.emit(trx, {tenantId: membership.tenantId, topic: 'users', id: membership.id});
    }
  });
}
