/** Owns tokens for pages on other sites: asked for by the tenant's back end, short, and limited in every direction. */
import type {Hono} from 'hono';
import {emailDomain} from 'tenant-elements';
import {operations} from 'tenant-elements/contract';
import {profileById} from '../../profiles/index.js';
import type {ServerContext} from '../context.js';
import {inTenant} from '../database/tenant-transaction.js';
import {record} from '../history/record.js';
import {mountAnonymous} from '../http/mount.js';
import {forbidden, invalid, unauthenticated} from '../http/problem.js';
import {randomToken, sha256} from '../secrets.js';

const LIFETIME_MS = 10 * 60_000;
const SCOPES = ['invite'];
const LARGEST_QUOTA = 1_000_000;

export function embedTokenRoutes(app: Hono, context: ServerContext): void {
  mountAnonymous(app, context, 'createEmbedToken', async ({c, body}) => {
    const key = /^Bearer (te_key_.+)$/.exec(c.req.header('authorization') ?? '')?.[1];
    // A browser has no business here: an API key in a page would be everybody's.
    if (!key || c.req.header('origin') !== undefined) throw unauthenticated();
    const apiKey = await context.db
      .selectFrom('api_keys')
      .innerJoin('tenants', 'tenants.id', 'api_keys.tenant_id')
      .select([
        'api_keys.id',
        'api_keys.label',
        'api_keys.tenant_id',
        'tenants.profile',
        'tenants.allowed_origins',
      ])
      .where('key_hash', '=', sha256(key))
      .executeTakeFirst();
    if (!apiKey) throw unauthenticated();
    if (!apiKey.allowed_origins.includes(body.origin)) throw forbidden('permission');
    const assignable = profileById(apiKey.profile)
      .roles.filter((role) => role.assignable)
      .map(({id}) => id);
    if (!body.roles.length || body.roles.some((role) => !assignable.includes(role))) {
      throw invalid([{field: 'roles', code: 'unknown_role'}]);
    }
    if (!body.scopes.length || body.scopes.some((scope) => !SCOPES.includes(scope))) {
      throw invalid([{field: 'scopes', code: 'unknown_scope'}]);
    }
    if (
      body.quota !== undefined &&
      !(Number.isInteger(body.quota) && 0 < body.quota && body.quota <= LARGEST_QUOTA)
    )
      throw invalid([{field: 'quota', code: 'quota_range'}]);
    const token = randomToken('te_embed_');
    const expiresAt = new Date(context.config.clock.now().getTime() + LIFETIME_MS);
    await inTenant(context.db, apiKey.tenant_id, async (trx) => {
      const {id} = await trx
        .insertInto('embed_tokens')
        .values({
          token_hash: sha256(token),
          tenant_id: apiKey.tenant_id,
          api_key_id: apiKey.id,
          scopes: body.scopes,
          roles: body.roles,
          domains: body.domains?.map((domain) => emailDomain(`@${domain}`)) ?? null,
          quota: body.quota ?? null,
          origin: body.origin,
          expires_at: expiresAt,
        })
        .returning('id')
        .executeTakeFirstOrThrow();
      await record(
        context,
        trx,
        {tenant: {id: apiKey.tenant_id}, actor: apiKey.id, label: apiKey.label, via: 'api_key'},
        {
          action: 'create_embed_token',
          subject: {kind: 'embed_token', id},
          details: {roles: body.roles, scopes: body.scopes},
        },
      );
    });
    return c.json({token, expiresAt: expiresAt.toISOString()}, operations.createEmbedToken.status);
  });
}
