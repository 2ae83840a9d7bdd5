import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {SEEDED_ADMINISTRATOR} from '../../../demo/server/seed/logins.js';
import {
  database,
  HttpClient,
  mailedCode,
  mailedToken,
  startTestServer,
  type TestServer,
} from '../../support/test-server.js';
import {acceptBody, type Answer, answerOf, inviteByAdmin} from '../support/callers.js';

const DAY_MS = 86_400_000;

describe(`dead links on ${database}`, () => {
  let server: TestServer;
  let admin: HttpClient;
  let unknown: {inspect: Answer; accept: Answer};

  const ask = async (token: unknown) => ({
    inspect: await answerOf(await new HttpClient(server).send('POST', '/v1/join/inspect', {token})),
    accept: await answerOf(await new HttpClient(server).send('POST', '/v1/join/accept', acceptBody(token))),
  });
  const opens = async (token: string) =>
    (await new HttpClient(server).send('POST', '/v1/join/inspect', {token})).status === 200;

  /** An invitation whose link has just been seen to work. */
  async function working(email: string) {
    const id = await inviteByAdmin(admin, email);
    const token = await mailedToken(server, email);
    assert.ok(await opens(token), 'the link works before');
    return {id, token, email};
  }

  before(async () => {
    server = await startTestServer();
    admin = await HttpClient.login(server, SEEDED_ADMINISTRATOR);
    unknown = await ask('A'.repeat(64));
    assert.equal(unknown.inspect.status, 410);
  });
  after(() => server.close());

  it('V2 · a revoked link fails at the next request, like an unknown one', async () => {
    const {id, token} = await working('revoked@acme.example');
    assert.equal((await admin.send('DELETE', `/v1/invitations/${id}`)).status, 204);
    assert.deepEqual(await ask(token), unknown);
  });

  it('V2 · a resent invitation kills the link before, and the new one works', async () => {
    const {id, token, email} = await working('resent@acme.example');
    assert.equal((await admin.send('POST', `/v1/invitations/${id}/resend`)).status, 200);
    assert.deepEqual(await ask(token), unknown);
    assert.ok(await opens(await mailedToken(server, email, token)));
  });

  it('V2 · a link asked for anew kills the link before', async () => {
    const {token, email} = await working('renewed@acme.example');
    assert.equal((await new HttpClient(server).send('POST', '/v1/join/request', {token})).status, 202);
    assert.deepEqual(await ask(token), unknown);
    assert.ok(await opens(await mailedToken(server, email, token)));
  });

  it('V2 · a used link fails at the next request, like an unknown one', async () => {
    const {token} = await working('used@acme.example');
    const joined = await new HttpClient(server).send('POST', '/v1/join/accept', acceptBody(token));
    assert.equal(joined.status, 200);
    assert.deepEqual(await ask(token), unknown);
  });

  it('V2 · a code dies with its link', async () => {
    const {id, email} = await working('code@acme.example');
    const code = await mailedCode(server, email);
    const byCode = () => new HttpClient(server).send('POST', '/v1/join/inspect', {email, code});
    assert.equal((await byCode()).status, 200);
    await admin.send('DELETE', `/v1/invitations/${id}`);
    assert.deepEqual(await answerOf(await byCode()), unknown.inspect);
  });

  it('V2 · cut, lengthened and altered links answer like an unknown one', async () => {
    const {token} = await working('cut@acme.example');
    const other = token.endsWith('A') ? 'B' : 'A';
    for (const wrong of [
      token.slice(0, -1),
      token.slice(0, 22),
      token.slice(1),
      `${token}=`,
      `${token}A`,
      ` ${token}`,
      `${token}\n`,
      token.slice(0, -1) + other,
      token.slice(0, 22) + 'A'.repeat(42),
      token.toUpperCase(),
      token.replace(/^./, '%'),
      '',
    ])
      assert.deepEqual([wrong, await ask(wrong)], [wrong, unknown]);
    assert.ok(await opens(token), 'the real one still works');
  });

  it('V2 · an invitation that ran out can be sent again, and invited anew in one step', async () => {
    const first = await working('again@acme.example');
    const second = await working('anew@acme.example');
    server.clock.advance(7 * DAY_MS);
    admin = await HttpClient.login(server, SEEDED_ADMINISTRATOR);
    assert.equal((await admin.send('POST', `/v1/invitations/${first.id}/resend`)).status, 200);
    assert.ok(await opens(await mailedToken(server, first.email, first.token)));
    assert.deepEqual(await ask(first.token), unknown);

    assert.notEqual(await inviteByAdmin(admin, second.email), second.id);
    assert.ok(await opens(await mailedToken(server, second.email, second.token)));
    assert.deepEqual(await ask(second.token), unknown);
  });

  it('V2 · an expired link fails at its minute, like an unknown one, by link and by code', async () => {
    const {token, email} = await working('expired@acme.example');
    const code = await mailedCode(server, email);
    server.clock.advance(7 * DAY_MS - 60_000);
    assert.ok(await opens(token), 'a minute before');
    server.clock.advance(60_000);
    assert.deepEqual(await ask(token), unknown);
    const byCode = await new HttpClient(server).send('POST', '/v1/join/inspect', {email, code});
    assert.deepEqual(await answerOf(byCode), unknown.inspect);
  });
});
