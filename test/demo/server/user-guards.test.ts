/** What may not be done to users, by whom and why; and that each row says beforehand what the server then does. */
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {MANAGE_USERS, type Person, USER_ACTS, type UserAct} from 'tenant-elements';
import {profiles} from '../../../demo/profiles/index.js';
import {SEED_PASSWORD, SEEDED_ADMINISTRATOR} from '../../../demo/server/seed/logins.js';
import {database, HttpClient, startTestServer, type TestServer} from '../../support/test-server.js';
import {assertUnchanged, settledState, tenantId} from '../support/database.js';
import {hostToken, makeMember, type MadeMember, memberIn, personOf} from '../support/people.js';

/** A tenant of each product: who manages users there, and a role that manages nobody and another to change it for. */
const PRODUCTS = {
  workspace: {tenant: 'acme', manager: SEEDED_ADMINISTRATOR, role: 'user', other: 'administrator'},
  seats: {tenant: 'northwind', manager: 'nora@northwind.example', role: 'member', other: 'admin'},
  access: {tenant: 'orchard', manager: 'otto@orchard.example', role: 'tenant_user', other: 'tenant_admin'},
  presales: {
    tenant: 'summit',
    manager: 'sara@summit.example',
    role: 'sales_engineer',
    other: 'administrator',
  },
} as const;
type Product = keyof typeof PRODUCTS;
const products = Object.keys(PRODUCTS) as Product[];
/** What each takes away when the last one who manages users is its target. */
const ENDS_MANAGING = ['change_role', 'deactivate', 'block', 'remove', 'delete', 'replace'] as const;

describe(`guards of users on ${database}`, () => {
  let server: TestServer;
  let managers: Record<Product, HttpClient>;
  let made = 0;

  before(async () => {
    server = await startTestServer();
    const logins = products.map(async (product) => {
      const {manager, tenant} = PRODUCTS[product];
      return [product, await HttpClient.login(server, manager, SEED_PASSWORD, tenant)] as const;
    });
    managers = Object.fromEntries(await Promise.all(logins)) as Record<Product, HttpClient>;
  });
  after(() => server.close());

  const newEmail = () => `guarded-${++made}@example.com`;
  const somebody = (product: Product, more: Partial<MadeMember> = {}) => {
    const {tenant, role} = PRODUCTS[product];
    return makeMember(server, {tenant, role, email: newEmail(), ...more});
  };
  const managerOf = (product: Product) =>
    memberIn(server, PRODUCTS[product].tenant, PRODUCTS[product].manager);

  /** Tries it and gives why not, or `allowed`. */
  async function attempt(by: HttpClient, action: UserAct, {id, email}: Person, roles: string[]) {
    const path = `/v1/users/${id}`;
    const [method, rest, body] = {
      edit: ['PATCH', '', {name: {first: 'Other', last: 'Name', full: 'Other Name'}}],
      change_role: ['PATCH', '', {roles}],
      change_email: ['PATCH', '', {email: newEmail()}],
      reset_password: ['POST', '/password-reset', undefined],
      deactivate: ['POST', '/deactivate', undefined],
      reactivate: ['POST', '/activate', undefined],
      block: ['POST', '/block', undefined],
      remove: ['DELETE', '', undefined],
      delete: ['POST', '/delete-permanently', {email}],
      replace: ['POST', '/replace', {roles}],
    }[action] as [string, string, object | undefined];
    const answer = await by.json<{kind?: string; reason?: string} | undefined>(method, path + rest, body);
    if (answer.status < 300) return 'allowed';
    assert.ok([403, 409].includes(answer.status), `${action}: ${answer.status}`);
    return answer.body?.kind === 'unsupported' ? 'unsupported' : answer.body?.reason;
  }

  const offers = (product: Product, action: UserAct) => {
    const {actions = [], roleChanges} = profiles[product]?.people ?? {};
    if (action === 'replace') return roleChanges === 'replace';
    const named: Partial<Record<UserAct, string>> = {change_email: 'edit', reactivate: 'deactivate'};
    return (actions as readonly string[]).includes(named[action] ?? action);
  };
  /** Asking for what is so already is no change, and is refused to nobody. */
  const isSo = (action: UserAct, {status}: Person) =>
    (action === 'deactivate' && status === 'inactive') || (action === 'reactivate' && status === 'active');

  const KINDS: Record<string, (product: Product) => Promise<string | undefined>> = {
    'somebody active': (product) => somebody(product),
    'somebody inactive': (product) => somebody(product, {status: 'inactive'}),
    'another who manages users': (product) => somebody(product, {role: PRODUCTS[product].other}),
    'somebody a directory decides about': (product) =>
      somebody(product, {managedBy: {email: 'Okta', roles: 'Okta', status: 'Okta'}}),
    'whoever asks': managerOf,
    async 'somebody of a higher rank'(product) {
      return product === 'presales' ? memberIn(server, 'summit', 'paul@summit.example') : undefined;
    },
    async 'somebody who never signed in'(product) {
      if (product !== 'presales') return undefined;
      const draft = {email: newEmail(), name: {first: 'Never', last: 'Came'}, roles: ['sales_engineer']};
      const {body} = await managers.presales.json<{invitation: Person}>('POST', '/v1/users', draft);
      return body.invitation.id;
    },
    async 'somebody who was replaced'(product) {
      if (product !== 'presales') return undefined;
      const id = await somebody(product);
      const {status} = await managers.presales.json('POST', `/v1/users/${id}/replace`, {
        roles: ['administrator'],
      });
      assert.equal(status, 200);
      return id;
    },
  };

  for (const product of products)
    it(`${product}: each row says beforehand what the server does when it is tried`, async () => {
      for (const [kind, make] of Object.entries(KINDS)) {
        let id = await make(product);
        for (const action of USER_ACTS) {
          if (id === undefined) break;
          const person = await personOf(managers[product], id);
          if (isSo(action, person)) continue;
          const verdict = person.can?.[action];
          const said = verdict === undefined || verdict === true ? 'allowed' : verdict.reason;
          const expected = offers(product, action) ? said : 'unsupported';
          const came = await attempt(managers[product], action, person, [PRODUCTS[product].other]);
          // Whoever has the role already gets no other.
          const same = action === 'change_role' && person.roles.includes(PRODUCTS[product].other);
          assert.deepEqual([kind, action, came], [kind, action, same ? 'allowed' : expected]);
          // Whom nothing was done to serves for the next attempt as well.
          if (came === 'allowed') id = await make(product);
        }
      }
    });

  it('says which ones: oneself, a higher rank, fixed roles, what a directory decides, states', async () => {
    const canOf = async (product: Product, id: string) => {
      const {can = {}} = await personOf(managers[product], id);
      return Object.fromEntries(
        Object.entries(can).map(([action, verdict]) => [action, verdict === true || verdict.reason]),
      );
    };
    assert.deepEqual(await canOf('workspace', await somebody('workspace')), {});
    assert.deepEqual(
      await canOf('workspace', await managerOf('workspace')),
      Object.fromEntries(
        ENDS_MANAGING.filter((action) => offers('workspace', action)).map((action) => [action, 'self']),
      ),
    );
    assert.deepEqual(
      await canOf('presales', await memberIn(server, 'summit', 'paul@summit.example')),
      Object.fromEntries(
        USER_ACTS.filter((action) => offers('presales', action)).map((action) => [action, 'rank']),
      ),
    );
    assert.deepEqual(await canOf('presales', await somebody('presales')), {change_role: 'roles_fixed'});
    assert.deepEqual(await canOf('seats', await somebody('seats', {managedBy: {email: 'Okta'}})), {
      change_email: 'managed_elsewhere',
    });
    assert.deepEqual(await canOf('workspace', await somebody('workspace', {status: 'inactive'})), {
      reset_password: 'not_active',
    });
  });

  it('the higher rank acts on the lower one', async () => {
    const paul = await HttpClient.login(server, 'paul@summit.example', SEED_PASSWORD, 'summit');
    const sara = await personOf(paul, await managerOf('presales'));
    assert.equal(await attempt(paul, 'edit', sara, []), 'allowed');
  });

  it('the last one who manages users stays, whoever asks and by whatever means', async () => {
    for (const product of products) {
      const {tenant} = PRODUCTS[product];
      const managing = profiles[product]?.roles.filter(({grants}) => grants.includes(MANAGE_USERS)) ?? [];
      const highest = managing.at(-1)?.id ?? '';
      const host = await hostToken(server, {
        tenant,
        roles: [highest, PRODUCTS[product].role],
        scopes: ['users.read', MANAGE_USERS],
      });
      const last = await managerOf(product);
      await server.context.db
        .updateTable('memberships')
        .set({status: 'inactive'})
        .where('tenant_id', '=', await tenantId(server, tenant))
        .where('id', '!=', last)
        .execute();
      const person = await personOf(host, last);
      const before = await settledState(server);
      for (const action of ENDS_MANAGING) {
        const fixed = product === 'presales' && action === 'change_role';
        const reason = fixed ? 'roles_fixed' : 'last_admin';
        const offered = offers(product, action);
        assert.deepEqual([action, person.can?.[action]], [action, offered ? {reason} : undefined]);
        const expected = offered ? reason : 'unsupported';
        const roles = [PRODUCTS[product].role];
        assert.deepEqual([action, await attempt(host, action, person, roles)], [action, expected]);
        assert.ok(
          ['self', 'unsupported', 'roles_fixed'].includes(
            (await attempt(managers[product], action, person, roles)) ?? '',
          ),
        );
      }
      await assertUnchanged(server.context.db, before);
    }
  });

  it('a plain member does nothing to anybody and learns nothing of anybody', async () => {
    await makeMember(server, {tenant: 'acme', email: 'plain@acme.example', role: 'user'});
    const plain = await HttpClient.login(server, 'plain@acme.example');
    const target = await personOf(managers.workspace, await somebody('workspace'));
    assert.equal((await plain.send('GET', '/v1/session')).status, 200);
    const before = await settledState(server);
    for (const action of USER_ACTS)
      assert.deepEqual([action, await attempt(plain, action, target, ['user'])], [action, 'permission']);
    for (const what of ['', '/consequences?of=block', '/sessions', '/history'])
      assert.equal((await plain.send('GET', `/v1/users/${target.id}${what}`)).status, 403);
    assert.equal((await plain.send('PATCH', `/v1/seats/${target.id}`, {holder: null})).status, 403);
    await assertUnchanged(server.context.db, before);
  });

  it('in an account that is read-only nothing is done, and everything is still to be read', async () => {
    const setState = (account_state: string) =>
      server.context.db.updateTable('tenants').set({account_state}).where('slug', '=', 'acme').execute();
    const target = await personOf(managers.workspace, await somebody('workspace'));
    for (const state of ['past_due_read_only', 'cancelled']) {
      await setState(state);
      const before = await settledState(server);
      for (const action of USER_ACTS) {
        const came = await attempt(managers.workspace, action, target, ['administrator']);
        assert.deepEqual([action, came], [action, 'read_only_account']);
      }
      for (const what of ['', '/consequences?of=block', '/sessions', '/history'])
        assert.equal((await managers.workspace.send('GET', `/v1/users/${target.id}${what}`)).status, 200);
      await assertUnchanged(server.context.db, before);
    }
    await setState('active');
  });

  it('another tenant’s user answers exactly like one that does not exist', async () => {
    const foreign = await personOf(managers.seats, await somebody('seats'));
    const nobody = {...foreign, id: '00000000-0000-4000-8000-000000000000'};
    const before = await settledState(server);
    for (const action of USER_ACTS) {
      const answers = [foreign, nobody].map(async (target) => {
        const roles = ['administrator'];
        return attempt(managers.workspace, action, target, roles).catch(({message}: Error) => message);
      });
      const [came, unknown] = await Promise.all(answers);
      assert.deepEqual([action, came], [action, unknown]);
      assert.notEqual(came, 'allowed');
    }
    await assertUnchanged(server.context.db, before);
  });
});
