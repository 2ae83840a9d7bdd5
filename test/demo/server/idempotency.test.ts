import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {SEEDED_ADMINISTRATOR} from '../../../demo/server/seed/logins.js';
import {database, HttpClient, startTestServer, type TestServer} from '../../support/test-server.js';
import {embeddedPage} from '../support/callers.js';

const parallel = 20;

describe(`repeated writes on ${database}`, () => {
  let server: TestServer;
  let admin: HttpClient;

  before(async () => {
    server = await startTestServer();
    admin = await HttpClient.login(server, SEEDED_ADMINISTRATOR);
  });
  after(() => server.close());

  const invite = (client: HttpClient, key: string, email: string, more = {}) =>
    client.json<{invitation?: {id: string}; reason?: string}>(
      'POST',
      '/v1/users',
      {email, roles: ['user'], ...more},
      {'idempotency-key': key},
    );
  async function effectsOn(email: string) {
    await server.outbox.settled();
    const rows = await server.context.db
      .selectFrom('invitations')
      .select('id')
      .where('email_key', '=', email)
      .execute();
    const mails = server.mailbox?.mails.filter(({envelope}) => envelope.to.includes(email)) ?? [];
    return {invitations: rows.length, mails: mails.length};
  }

  it(`${parallel} at once with one key make one invitation and one mail, all answered alike`, async () => {
    const email = 'at-once@acme.example';
    const answers = await Promise.all(Array.from({length: parallel}, () => invite(admin, 'at-once', email)));
    assert.deepEqual(
      [...new Set(answers.map(({status, body}) => `${status} ${body.invitation?.id}`))].length,
      1,
    );
    assert.equal(answers[0]?.status, 201);
    assert.deepEqual(await effectsOn(email), {invitations: 1, mails: 1});
  });

  it(`${parallel} at once with ${parallel} keys make one invitation and one mail too`, async () => {
    const email = 'many-keys@acme.example';
    const answers = await Promise.all(
      Array.from({length: parallel}, (_, i) => invite(admin, `many-${i}`, email)),
    );
    assert.equal(answers.filter(({status}) => status === 201).length, 1);
    assert.ok(answers.every(({status, body}) => status === 201 || body.reason === 'already_invited'));
    assert.deepEqual(await effectsOn(email), {invitations: 1, mails: 1});
  });

  it('one key with another body is refused, and changes nothing', async () => {
    assert.equal((await invite(admin, 'reused', 'reused-1@acme.example')).status, 201);
    const other = await invite(admin, 'reused', 'reused-2@acme.example');
    assert.deepEqual([other.status, other.body.reason], [409, 'in_use']);
    const more = await invite(admin, 'reused', 'reused-1@acme.example', {reference: 'R1'});
    assert.equal(more.status, 409);
    assert.deepEqual(await effectsOn('reused-2@acme.example'), {invitations: 0, mails: 0});
  });

  it('one key for another operation is refused', async () => {
    const {body} = await invite(admin, 'operation', 'operation@acme.example');
    const resent = await admin.json('POST', `/v1/invitations/${body.invitation?.id}/resend`, undefined, {
      'idempotency-key': 'operation',
    });
    assert.equal(resent.status, 409);
  });

  it('a repeated resend sends one mail', async () => {
    const email = 'resent@acme.example';
    const {body} = await invite(admin, 'first', email);
    await server.outbox.settled();
    for (let i = 0; i < 3; i++) {
      const path = `/v1/invitations/${body.invitation?.id}/resend`;
      const {status} = await admin.json('POST', path, undefined, {'idempotency-key': 'resend'});
      assert.equal(status, 200);
    }
    assert.deepEqual(await effectsOn(email), {invitations: 1, mails: 2});
  });

  it('different callers may use the same key, and see nothing of one another', async () => {
    const callers = [
      admin,
      await HttpClient.login(server, 'dalia@acme.example'),
      await HttpClient.login(server, 'gil@globex.example', undefined, 'globex'),
      await embeddedPage(server),
      await embeddedPage(server),
    ];
    for (const [i, client] of callers.entries()) {
      const email = `caller-${i}@acme.example`;
      assert.equal((await invite(client, 'shared', email)).status, 201);
      assert.deepEqual(await effectsOn(email), {invitations: 1, mails: 1});
    }
  });

  it('a refused request leaves its key free', async () => {
    assert.equal((await invite(admin, 'free', 'not an address')).status, 422);
    assert.equal((await invite(admin, 'free', 'free@acme.example')).status, 201);
  });

  it('long keys that begin alike are different keys', async () => {
    const start = 'k'.repeat(300);
    assert.equal((await invite(admin, `${start}1`, 'long-1@acme.example')).status, 201);
    assert.equal((await invite(admin, `${start}2`, 'long-2@acme.example')).status, 201);
  });
});
