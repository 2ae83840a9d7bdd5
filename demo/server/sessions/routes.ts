/** Owns logging in and out of the demo, and the operation `getSession`. */
import type {Hono} from 'hono';
import {CONTRACT_VERSION} from 'tenant-elements/contract';
import {emailKey, passwordIssue, type Profile, type Session} from 'tenant-elements';
import type {ServerContext} from '../context.js';
import type {Caller} from '../http/authenticate.js';
import {mount} from '../http/mount.js';
import {invalid, Refusal, unauthenticated} from '../http/problem.js';
import {limit} from '../http/rate-limit.js';
import {isReadOnly} from '../http/read-only.js';
import {requireStorable, textIn} from '../http/text.js';
import {clientAddress} from '../http/client-address.js';
import {oneTimeSecretOf, setFirstPassword} from '../identities/one-time-password.js';
import {verifyPassword} from '../identities/passwords.js';
import {capabilitiesOf} from './capabilities.js';
import {endSession, signedIn, startSession} from './sessions.js';

export function sessionRoutes(app: Hono, context: ServerContext): void {
  mount(app, context, 'getSession', ({caller}) => sessionOf(context, caller));

  app.post('/auth/login', async (c) => {
    const body = {email: await textIn(c, 'email'), password: await textIn(c, 'password')};
    if (!body.email || !body.password) throw invalid([{field: 'email', code: 'required'}]);
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
    const oneTimeSecretId = right ? undefined : await oneTimeSecretOf(context, key, body.password);
    // One answer for a wrong password and an unknown address.
    if (!identity || !(right || oneTimeSecretId))
      throw new Refusal(401, {kind: 'unauthenticated', reason: 'wrong_credentials'});
    await startSession(context, c, identity.id, {oneTimeSecretId});
    return oneTimeSecretId ? c.json({mustSetPassword: true}) : c.body(null, 204);
  });

  app.post('/auth/password', async (c) => {
    const person = await signedIn(context, c, {unfinished: true});
    if (!person) throw unauthenticated();
    const password = await textIn(c, 'password');
    const issue =
      passwordIssue(password, [person.email, person.name]) ??
      ((await oneTimeSecretOf(context, emailKey(person.email), password)) && 'password_too_common');
    if (issue) throw invalid([{field: 'password', code: issue}]);
    if (!(await setFirstPassword(context, person.identityId, password))) throw unauthenticated();
    await startSession(context, c, person.identityId);
    return c.body(null, 204);
  });

  app.post('/auth/language', async (c) => {
    const person = await signedIn(context, c);
    if (!person) throw unauthenticated();
    const language = await textIn(c, 'language');
    if (!/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(language)) {
      throw invalid([{field: 'language', code: 'unknown_option'}]);
    }
    await context.db.updateTable('identities').set({language}).where('id', '=', person.identityId).execute();
    return c.body(null, 204);
  });

  app.post('/auth/logout', async (c) => {
    await endSession(context, c);
    return c.body(null, 204);
  });
}

async function sessionOf(context: ServerContext, caller: Caller): Promise<Session> {
  const tenant = {id: caller.tenant.slug, name: caller.tenant.name};
  const readOnly = isReadOnly(caller.tenant);
  return {
    ...(caller.kind === 'member' && {
      user: {id: caller.membershipId, email: caller.email, name: caller.name},
    }),
    tenant,
    tenants: caller.kind === 'member' ? await tenantsOf(context, caller.identityId) : [tenant],
    grants: caller.grants,
    ...(caller.kind === 'member' && {roles: caller.memberRoles}),
    rank: caller.rank,
    ...(caller.kind === 'embed' && {
      embed: {
        roles: caller.roles,
        ...(caller.domains && {domains: caller.domains}),
        ...(caller.quota !== undefined && {remaining: Math.max(0, caller.quota - caller.used)}),
      },
    }),
    account: {state: caller.tenant.accountState, readOnly, timeZone: caller.tenant.timeZone},
    profile: profileFor(caller),
    capabilities: capabilitiesOf(caller),
    contract: CONTRACT_VERSION,
  };
}

/** The product without the parts that this caller may not open. */
function profileFor({profile, grants}: Caller): Profile {
  const tabs = profile.tabs?.filter(({grant}) => grant === undefined || grants.includes(grant));
  return {...profile, ...(tabs && {tabs})};
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
