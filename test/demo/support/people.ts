/** Owns people that tests of the demo server make and look at, and what is mailed to them. */
import assert from 'node:assert/strict';
import type {HistoryEntry, Page, Person} from 'tenant-elements';
import {profileById} from '../../../demo/profiles/index.js';
import {openMissingGrants} from '../../../demo/server/history/grants.js';
import {SEEDED_ADMINISTRATOR} from '../../../demo/server/seed/logins.js';
import {sha256} from '../../../demo/server/secrets.js';
import type {RunningServer} from '../../../demo/server/start-server.js';
import {HttpClient} from '../../support/test-server.js';
import {tenantId} from './database.js';

export interface MadeMember {
  readonly tenant: string;
  readonly email: string;
  readonly role: string;
  readonly name?: string;
  readonly status?: 'active' | 'inactive';
  readonly fields?: Readonly<Record<string, string>>;
  readonly managedBy?: Readonly<Record<string, string>>;
  readonly lastActiveAt?: Date;
}

/** A member with a login of their own, whose password is the seed's; gives the member's id. */
export async function makeMember(
  server: RunningServer,
  {tenant, email, role, name = 'Robin Example', ...more}: MadeMember,
): Promise<string> {
  const {db, config} = server.context;
  const {password_hash} = await db
    .selectFrom('identities')
    .select('password_hash')
    .where('email_key', '=', SEEDED_ADMINISTRATOR)
    .executeTakeFirstOrThrow();
  const created_at = config.clock.now();
  const identity = await db
    .insertInto('identities')
    .values({email, email_key: email, name, password_hash, created_at})
    .returning('id')
    .executeTakeFirstOrThrow();
  const {id} = await db
    .insertInto('memberships')
    .values({
      tenant_id: await tenantId(server, tenant),
      identity_id: identity.id,
      name,
      first_name: name.split(' ')[0] ?? null,
      last_name: name.split(' ')[1] ?? null,
      roles: [role],
      status: more.status ?? 'active',
      fields: JSON.stringify(more.fields ?? {}),
      managed_by: JSON.stringify(more.managedBy ?? {}),
      last_active_at: more.lastActiveAt ?? null,
      joined_at: created_at,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const {profile} = await db
    .selectFrom('tenants')
    .select('profile')
    .where('slug', '=', tenant)
    .executeTakeFirstOrThrow();
  await openMissingGrants(db, await tenantId(server, tenant), profileById(profile));
  return id;
}

/** One member's id; a login may belong to several tenants. */
export async function memberIn(server: RunningServer, tenant: string, email: string): Promise<string> {
  const {id} = await server.context.db
    .selectFrom('memberships')
    .select('id')
    .where('tenant_id', '=', await tenantId(server, tenant))
    .where('email_key', '=', email)
    .where('identity_id', 'is not', null)
    .executeTakeFirstOrThrow();
  return id;
}

export async function personOf(client: HttpClient, id: string): Promise<Person> {
  const {status, body} = await client.json<Person>('GET', `/v1/users/${id}`);
  assert.equal(status, 200);
  return body;
}

export async function found(client: HttpClient, search: string): Promise<readonly Person[]> {
  const {body} = await client.json<Page<Person>>('GET', `/v1/users?${new URLSearchParams({search})}`);
  return body.items;
}

export async function historyOf(client: HttpClient, id: string): Promise<readonly HistoryEntry[]> {
  const {status, body} = await client.json<Page<HistoryEntry>>('GET', `/v1/users/${id}/history`);
  assert.equal(status, 200);
  return body.items;
}

/** The token of the newest mail to this address that has a link to this page, other than these. */
export async function linkTo(
  server: RunningServer,
  page: 'reset' | 'confirm-address',
  email: string,
  ...seen: readonly string[]
): Promise<string> {
  const pattern = new RegExp(`/${page}/([\\w-]+)`);
  const tokenIn = (text = '') => pattern.exec(text)?.[1];
  const mail = await server.mailbox?.waitFor(({envelope, parsed}) => {
    const token = tokenIn(parsed.text);
    return envelope.to.includes(email) && token !== undefined && !seen.includes(token);
  });
  return tokenIn(mail?.parsed.text) ?? '';
}

/** What a host's own back end holds that manages users by itself, and is nobody's membership. */
export async function hostToken(
  server: RunningServer,
  {tenant, roles, scopes}: {tenant: string; roles: readonly string[]; scopes: readonly string[]},
): Promise<HttpClient> {
  const {db, config} = server.context;
  const tenant_id = await tenantId(server, tenant);
  const token = `te_embed_${tenant}`;
  const now = config.clock.now();
  const {id: api_key_id} = await db
    .insertInto('api_keys')
    .values({tenant_id, key_hash: sha256(`key of ${tenant}`), label: 'Host', created_at: now})
    .returning('id')
    .executeTakeFirstOrThrow();
  await db
    .insertInto('embed_tokens')
    .values({
      token_hash: sha256(token),
      tenant_id,
      api_key_id,
      scopes: [...scopes],
      roles: [...roles],
      origin: server.portalOrigin,
      expires_at: new Date(now.getTime() + 600_000),
    })
    .execute();
  // Not from a page: such an origin would have to be the token's own.
  return new HttpClient(server, {authorization: `Bearer ${token}`, origin: server.portalOrigin});
}
