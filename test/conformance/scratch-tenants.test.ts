import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {sweepScratchTenants} from '../../demo/server/conformance/scratch-tenants.js';
import {SEEDED_ADMINISTRATOR} from '../../demo/server/seed/logins.js';
import {database, HttpClient, startTestServer, type TestServer} from '../support/test-server.js';
import {CONFORMANCE_KEY, makeScratch, restWorld} from './rest-world.js';

const HOUR_MS = 3_600_000;

describe(`scratch tenants on ${database}`, () => {
  let server: TestServer;
  before(async () => {
    server = await startTestServer({conformanceKey: CONFORMANCE_KEY});
  });
  after(() => server.close());

  const post = (origin: string, headers: Record<string, string>, query = '') =>
    fetch(`${origin}/v1/scratch-tenants${query}`, {method: 'POST', headers});
  const key = {authorization: `Bearer ${CONFORMANCE_KEY}`};

  it('are made for nobody without the key', async () => {
    for (const headers of [
      {authorization: ''},
      {authorization: 'Bearer wrong'},
      {authorization: CONFORMANCE_KEY},
    ])
      assert.equal((await post(server.origin, headers)).status, 401);
    assert.equal((await post(server.origin, key, '?profile=constructor')).status, 422);
  });

  it('do not exist where no key is set, exactly like any unknown route', async () => {
    const plain = await startTestServer();
    try {
      const [asked, unknown] = await Promise.all([
        post(plain.origin, key),
        fetch(`${plain.origin}/v1/no-such-thing`, {method: 'POST', headers: key}),
      ]);
      const body = async (response: Response) =>
        (await response.text()).replace(/"requestId":"[^"]*"/, '"requestId":""');
      assert.deepEqual([asked.status, await body(asked)], [404, await body(unknown)]);
    } finally {
      await plain.close();
    }
  });

  it('have sessions for programs, which no page of another origin can use', async () => {
    const {administrator} = await makeScratch(server, 'workspace');
    const ask = (headers: Record<string, string>) =>
      fetch(`${server.origin}/v1/session`, {
        headers: {authorization: `Bearer ${administrator.token}`, ...headers},
      });
    assert.match(administrator.token, /^te_session_/);
    assert.equal((await ask({})).status, 200);
    assert.equal((await ask({origin: server.origin})).status, 200);
    // One that some tenant allows to its embedded pages, and one that nobody allows.
    assert.equal((await ask({origin: server.portalOrigin})).status, 401);
    assert.equal((await ask({origin: 'https://elsewhere.example'})).status, 403);
    assert.equal((await ask({authorization: 'Bearer te_session_guessed'})).status, 401);
    assert.equal((await ask({'tenant-id': 'acme'})).status, 404);
  });

  it('a cookie’s token is no bearer', async () => {
    const response = await fetch(`${server.origin}/auth/login`, {
      method: 'POST',
      headers: {'content-type': 'application/json', origin: server.origin},
      body: JSON.stringify({email: SEEDED_ADMINISTRATOR, password: 'correct horse battery'}),
    });
    const token = /te_session=([^;]+)/.exec(response.headers.getSetCookie().join())?.[1];
    const asked = await fetch(`${server.origin}/v1/session`, {headers: {authorization: `Bearer ${token}`}});
    assert.equal(asked.status, 401);
  });

  it('are swept away after a day, with their logins, and nothing else is', async () => {
    const world = await restWorld(server, 'presales');
    await world.administrator.invitations?.create({
      email: world.newEmail(),
      name: {first: 'Robin', last: 'Example'},
      roles: ['sales_engineer'],
    });
    const count = async () => {
      const tenants = await server.context.db.selectFrom('tenants').select('slug').execute();
      const identities = await server.context.db.selectFrom('identities').select('email').execute();
      const scratch = tenants.filter(({slug}) => slug.startsWith('scratch-')).length;
      const logins = identities.filter(({email}) => /@(scratch-|conformance)/.test(email)).length;
      return {scratch, logins, others: tenants.length - scratch + identities.length - logins};
    };
    const before = await count();
    assert.ok(before.scratch >= 2 && before.logins >= 22);
    await sweepScratchTenants(server.context);
    assert.deepEqual(await count(), before);
    server.clock.advance(25 * HOUR_MS);
    await sweepScratchTenants(server.context);
    assert.deepEqual(await count(), {scratch: 0, logins: 0, others: before.others});
    assert.ok(await HttpClient.login(server, SEEDED_ADMINISTRATOR));
  });
});
