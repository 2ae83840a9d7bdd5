import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {SEEDED_ADMINISTRATOR} from '../../../demo/server/seed/logins.js';
import {database, HttpClient, startTestServer, type TestServer} from '../../support/test-server.js';
import {acceptBody, invitedToken} from '../support/callers.js';
import {invitationOf, stateOf, assertUnchanged} from '../support/database.js';

const requests = process.env['FULL'] ? 1_000 : 100;
const parallel = 50;

describe(`mail scanners and impatient fingers on ${database}`, () => {
  let server: TestServer;
  let admin: HttpClient;

  before(async () => {
    server = await startTestServer();
    admin = await HttpClient.login(server, SEEDED_ADMINISTRATOR);
  });
  after(() => server.close());

  it(`V3 · consumes nothing on ${requests} GETs and HEADs of a link`, async () => {
    const token = await invitedToken(server, admin, 'scanned@acme.example');
    await server.outbox.settled();
    const before = await stateOf(server.context.db);
    for (let i = 0; i < requests; i++) {
      const path = i % 3 ? `/join/${token}` : `/join/${token}?utm_source=mail&password=x`;
      const response = await new HttpClient(server).send(i % 2 ? 'HEAD' : 'GET', path);
      await response.arrayBuffer();
      assert.ok(response.status < 500);
    }
    await assertUnchanged(server.context.db, before);
    const joined = await new HttpClient(server).send('POST', '/v1/join/accept', acceptBody(token));
    assert.equal(joined.status, 200, 'the link still works');
  });

  it('V3 · consumes nothing by looking at what is offered', async () => {
    const token = await invitedToken(server, admin, 'looked-at@acme.example');
    for (let i = 0; i < requests / 10; i++) {
      const response = await new HttpClient(server).send('POST', '/v1/join/inspect', {token});
      assert.equal(response.status, 200);
    }
    assert.equal((await invitationOf(server, 'looked-at@acme.example')).status, 'pending');
  });

  it('V3 · joins by POST with a password only', async () => {
    const token = await invitedToken(server, admin, 'post-only@acme.example');
    for (const method of ['GET', 'HEAD', 'PUT', 'PATCH', 'DELETE'])
      for (const path of [
        '/v1/join/accept',
        `/v1/join/accept?token=${token}&password=violet-tractor`,
        `/join/${token}`,
      ]) {
        const response = await new HttpClient(server).send(method, path);
        assert.ok(response.status !== 500);
        await response.arrayBuffer();
      }
    for (const credential of [
      undefined,
      null,
      {},
      {kind: 'session'},
      {kind: 'new_password', name: 'Joy'},
      {kind: 'new_password', name: 'Joy', password: ''},
      {kind: 'new_password', name: 'Joy', password: 'short'},
      {kind: 'password', password: ''},
    ]) {
      const response = await new HttpClient(server).send('POST', '/v1/join/accept', {
        secret: {token},
        credential,
      });
      assert.ok(
        response.status >= 400 && response.status < 500,
        `${JSON.stringify(credential)}: ${response.status}`,
      );
    }
    assert.equal((await invitationOf(server, 'post-only@acme.example')).status, 'pending');
  });

  it(`V3 · ${parallel} parallel accepts make one account and one success`, async () => {
    const email = 'rushed@acme.example';
    const token = await invitedToken(server, admin, email);
    const answers = await Promise.all(
      Array.from({length: parallel}, (_, i) =>
        new HttpClient(server).json('POST', '/v1/join/accept', acceptBody(token, `Joy ${i}`)),
      ),
    );
    const won = answers.filter(({status}) => status === 200);
    assert.equal(won.length, 1);
    assert.ok(
      answers.every(({status}) => [200, 409, 410].includes(status)),
      'the others are told why',
    );
    const {db} = server.context;
    const accounts = await db.selectFrom('identities').select('id').where('email_key', '=', email).execute();
    assert.equal(accounts.length, 1);
    const {id} = accounts[0] ?? {id: ''};
    const memberships = await db
      .selectFrom('memberships')
      .select('id')
      .where('identity_id', '=', id)
      .execute();
    const sessions = await db
      .selectFrom('sessions')
      .select('created_at')
      .where('identity_id', '=', id)
      .execute();
    assert.deepEqual([memberships.length, sessions.length], [1, 1]);
    const joins = await db
      .selectFrom('history')
      .select('id')
      .where('action', '=', 'join')
      .where('subject_id', '=', memberships[0]?.id ?? '')
      .execute();
    assert.equal(joins.length, 1);
  });
});
