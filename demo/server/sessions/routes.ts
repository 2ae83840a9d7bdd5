/** Owns logging in and out of the demo, and the operation `getSession`. */
import type {Hono} from 'hono';
import {CONTRACT_VERSION} from 'tenant-elements/contract';
import {emailKey, type Session} from 'tenant-elements';
import type {ServerContext} from '../context.js';
import type {Caller} from '../http/authenticate.js';
import {mount} from '../http/mount.js';
import {invalid, Refusal} from '../http/problem.js';
import {limit} from '../http/rate-limit.js';
import {requireStorable} from '../http/text.js';
import {clientAddress} from '../http/client-address.js';
import {verifyPassword} from '../identities/passwords.js';
import {endSession, startSession} from './sessions.js';

export function sessionRoutes(app: Hono, context: ServerContext): void {
  mount(app, context, 'getSession', ({caller}) => sessionOf(context, caller));

  app.post('/auth/login', async (c) => {
    const body = await c.req
      .json<{email?: unknown; password?: unknown}>()
      .catch(() => ({email: '', password: ''}));
    if (typeof body.email !== 'string' || typeof body.password !== 'string') {
      throw invalid([{field: 'email', code: 'required'}]);
    }
    requireStorable(body);
    const key = emailKey(body.email);
    await limit(context, 'loginPerAddress', key);
    await limit(context, 'loginPerClient', clientAddress(c));
    const identity = await context.db
      .selectFrom('identities')
      .select(['id', 'password_hash'])
      .where('email_key', '=', key)
      .executeTakeFirst();
    const right = await verifyPassword(body.password, identity?.password_hash);
    // One answer for a wrong password and an unknown address.
    if (!identity || !right) throw new Refusal(401, {kind: 'unauthenticated', reason: 'wrong_credentials'});
    await startSession(context, c, identity.id);
    return c.body(null, 204);
  });

  app.post('/auth/logout', async (c) => {
    await endSession(context, c);
    return c.body(null, 204);
  });
}

async function sessionOf(context: ServerContext, caller: Caller): Promise<Session> {
  const tenant = {id: caller.tenant.slug, name: caller.tenant.name};
  const readOnly = ['past_due_read_only', 'cancelled'].includes(caller.tenant.accountState);
  const support = (grant: string) => (caller.grants.includes(grant) ? true : ({no: 'permission'} as const));
  return {
    ...(caller.kind === 'member' && {
      user: {id: caller.membershipId, email: caller.email, name: caller.name},
    }),
    tenant,
    tenants: caller.kind === 'member' ? await tenantsOf(context, caller.identityId) : [tenant],
    grants: caller.grants,
    rank: caller.rank,
    ...(caller.kind === 'embed' && {
      embed: {
        roles: caller.roles,
        ...(caller.domains && {domains: caller.domains}),
        ...(caller.quota !== undefined && {remaining: Math.max(0, caller.quota - caller.used)}),
      },
    }),
    account: {state: caller.tenant.accountState, readOnly},
    profile: caller.profile,
    capabilities: {
      users: {
        list: support('users.read'),
        search: true,
        sort: ['name', 'email', 'joined'],
        paging: 'both',
        total: true,
      },
      invitations: {
        list: support('users.read'),
        create: support('invitations.create'),
        resend: support('users.manage'),
        revoke: support('users.manage'),
        link: caller.profile.invitations.copyLink ? support('users.manage') : {no: 'plan'},
      },
      live: support('users.read'),
    },
    contract: CONTRACT_VERSION,
  };
}

function tenantsOf(context: ServerContext, identityId: string) {
  return context.db
    .selectFrom('memberships')
    .innerJoin('tenants', 'tenants.id', 'memberships.tenant_id')
    .select(['tenants.slug as id', 'tenants.name'])
    .where('memberships.identity_id', '=', identityId)
    .where('memberships.status', '=', 'active')
    .orderBy('tenants.name')
    .execute();
}
