import assert from 'node:assert/strict';
import {after, before, describe, it, mock} from 'node:test';
import {SEED_PASSWORD, SEEDED_ADMINISTRATOR} from '../../../demo/server/seed/logins.js';
import {database, HttpClient, startTestServer, type TestServer} from '../../support/test-server.js';
import {answerOf} from '../support/callers.js';
import {membershipId, tenantId} from '../support/database.js';
import {openStream} from '../support/event-stream.js';

const SECOND = 'dalia@acme.example';
const rounds = 20;

describe(`deactivated users on ${database}`, () => {
  let server: TestServer;
  let admin: HttpClient;
  let ids: Record<'ada' | 'dalia' | 'bruno', string>;

  before(async () => {
    server = await startTestServer();
    admin = await HttpClient.login(server, SEEDED_ADMINISTRATOR);
    ids = {
      ada: await membershipId(server, SEEDED_ADMINISTRATOR),
      dalia: await membershipId(server, SECOND),
      bruno: await membershipId(server, 'bruno@acme.example'),
    };
  });
  after(() => server.close());

  const set = async (by: HttpClient, id: string, action: 'activate' | 'deactivate') =>
    (await by.json<{reason?: string}>('POST', `/v1/users/${id}/${action}`)).status;

  it('V10 · the next request of a deactivated user fails, in every session of theirs', async () => {
    const sessions = [await HttpClient.login(server, SECOND), await HttpClient.login(server, SECOND)];
    const withoutTenant = await HttpClient.login(server, SECOND);
    for (const session of sessions) assert.equal((await session.send('GET', '/v1/users')).status, 200);
    assert.equal(await set(admin, ids.dalia, 'deactivate'), 200);
    const strange = await answerOf(
      await new HttpClient(server).send('GET', '/v1/session', undefined, {'tenant-id': 'acme'}),
    );
    assert.equal(strange.status, 401);
    for (const session of sessions)
      for (const [method, path] of [
        ['GET', '/v1/session'],
        ['GET', '/v1/users'],
        ['GET', '/v1/invitations'],
        ['GET', '/v1/events'],
        ['POST', `/v1/users/${ids.bruno}/deactivate`],
      ] as const)
        assert.ok([401, 404].includes((await session.send(method, path)).status), `${method} ${path}`);
    const invite = await sessions[0]?.send('POST', '/v1/users', {
      email: 'late@acme.example',
      roles: ['user'],
    });
    assert.ok([401, 404].includes(invite?.status ?? 0));
    const anyTenant = await withoutTenant.send('GET', '/v1/session', undefined, {'tenant-id': ''});
    assert.ok([401, 404].includes(anyTenant.status));
    assert.equal(await set(admin, ids.dalia, 'activate'), 200);
  });

  it('V10 · a session from before does not come back with the reactivation', async () => {
    const before = await HttpClient.login(server, SECOND);
    assert.equal((await before.send('GET', '/v1/session')).status, 200);
    await set(admin, ids.dalia, 'deactivate');
    await set(admin, ids.dalia, 'activate');
    assert.ok([401, 404].includes((await before.send('GET', '/v1/session')).status));
    server.clock.advance(1);
    const anew = await HttpClient.login(server, SECOND);
    assert.equal((await anew.send('GET', '/v1/session')).status, 200);
  });

  it('V10 · a login with another tenant stays signed in there', async () => {
    const {db} = server.context;
    const gil = await membershipId(server, 'gil@globex.example');
    const {identity_id} = await db
      .selectFrom('memberships')
      .select('identity_id')
      .where('id', '=', gil)
      .executeTakeFirstOrThrow();
    const {id} = await db
      .insertInto('memberships')
      .values({
        tenant_id: await tenantId(server, 'acme'),
        identity_id,
        name: 'Gil Navarro',
        roles: ['user'],
        status: 'active',
        joined_at: server.clock.now(),
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    const both = await HttpClient.login(server, 'gil@globex.example', SEED_PASSWORD, 'globex');
    await set(admin, id, 'deactivate');
    assert.equal((await both.send('GET', '/v1/session')).status, 200);
    const acme = await both.send('GET', '/v1/session', undefined, {'tenant-id': 'acme'});
    const missing = await both.send('GET', '/v1/session', undefined, {'tenant-id': 'no-such-tenant'});
    assert.deepEqual(await answerOf(acme), await answerOf(missing));
  });

  it('V10 · an open event stream of theirs ends, and those of others stay', async () => {
    const dalia = await HttpClient.login(server, SECOND);
    const ended = await openStream(dalia);
    const kept = await openStream(admin);
    await set(admin, ids.dalia, 'deactivate');
    const {closed, text} = await ended.untilClosed();
    assert.ok(closed);
    assert.ok(!text.includes(ids.dalia), 'nothing more is told');
    await kept.until((heard) => heard.includes(ids.dalia));
    await set(admin, ids.bruno, 'deactivate');
    await kept.until((heard) => heard.includes(ids.bruno));
    await kept.cancel();
    await set(admin, ids.dalia, 'activate');
    await set(admin, ids.bruno, 'activate');
  });

  it('V10 · asking for the stream’s headers alone opens no stream', async () => {
    const subscribe = mock.method(server.context.events, 'subscribe');
    const response = await admin.send('HEAD', '/v1/events');
    assert.deepEqual([response.status, await response.text()], [200, '']);
    assert.equal(subscribe.mock.callCount(), 0);
    subscribe.mock.restore();
  });

  it('nobody deactivates themself, and a user without the right deactivates nobody', async () => {
    const self = await admin.json('POST', `/v1/users/${ids.ada}/deactivate`);
    assert.deepEqual([self.status, self.body['reason']], [403, 'self']);
    const member = await HttpClient.login(server, 'bruno@acme.example');
    assert.equal(await set(member, ids.ada, 'deactivate'), 403);
  });

  describe('races', {skip: database === 'PGlite' && 'one connection has no races'}, () => {
    it(`V5 · two administrators deactivating each other, ${rounds} rounds: one is always left`, async () => {
      const active = () =>
        server.context.db
          .selectFrom('memberships')
          .select('id')
          .where('id', 'in', [ids.ada, ids.dalia])
          .where('status', '=', 'active')
          .execute();
      for (let round = 0; round < rounds; round++) {
        const [ada, dalia] = [
          await HttpClient.login(server, SEEDED_ADMINISTRATOR),
          await HttpClient.login(server, SECOND),
        ];
        const statuses = await Promise.all([
          set(ada, ids.dalia, 'deactivate'),
          set(dalia, ids.ada, 'deactivate'),
        ]);
        assert.equal((await active()).length, 1, `round ${round}: ${statuses.join()}`);
        await server.context.db
          .updateTable('memberships')
          .set({status: 'active'})
          .where('id', 'in', [ids.ada, ids.dalia])
          .execute();
        server.clock.advance(1);
      }
    });
  });
});
