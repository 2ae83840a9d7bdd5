import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {sql} from 'kysely';
import {SEED_PASSWORD, SEEDED_ADMINISTRATOR} from '../../../demo/server/seed/logins.js';
import {
  database,
  HttpClient,
  mailedCode,
  mailedToken,
  startTestServer,
  type TestServer,
} from '../../support/test-server.js';
import {acceptBody, askForEmbedToken, GOOD_PASSWORD, inviteByAdmin} from '../support/callers.js';
import {dumpTables} from '../support/database.js';

/** A client that keeps every body it was answered with. */
class Eavesdropper extends HttpClient {
  readonly heard: string[] = [];
  cookie = '';

  override async send(...args: Parameters<HttpClient['send']>): Promise<Response> {
    const response = await super.send(...args);
    this.heard.push(await response.clone().text());
    this.cookie = /te_session=([^;]+)/.exec(response.headers.get('set-cookie') ?? '')?.[1] ?? this.cookie;
    return response;
  }
}

/** Every form in which a secret could stand in a dump: as typed, as hex of its characters or bytes, as Base64. */
function formsOf(secret: string): string[] {
  const bytes = Buffer.from(secret, 'base64url');
  return [
    secret,
    secret.replaceAll('-', ''),
    Buffer.from(secret).toString('hex'),
    Buffer.from(secret).toString('base64'),
    ...(bytes.length >= 32 ? [bytes.toString('hex'), bytes.toString('base64')] : []),
  ].map((form) => form.toLowerCase());
}

describe(`secrets on ${database}`, () => {
  let server: TestServer;
  /** By what they are, so that a failure says which one leaked without repeating it. */
  const secrets = new Map<string, string>();
  const answers: string[] = [];

  before(async () => {
    server = await startTestServer();
    const admin = new Eavesdropper(server, {'tenant-id': 'acme'});
    const guest = new Eavesdropper(server);
    await admin.send('POST', '/auth/login', {email: SEEDED_ADMINISTRATOR, password: SEED_PASSWORD});
    secrets.set('cookie of the administrator', admin.cookie);
    secrets.set('password of the administrator', SEED_PASSWORD);

    for (const name of ['joins', 'resent', 'revoked', 'pending', 'renewed']) {
      const id = await inviteByAdmin(admin, `${name}@acme.example`);
      const token = await mailedToken(server, `${name}@acme.example`);
      secrets.set(`token of ${name}`, token);
      secrets.set(`code of ${name}`, await mailedCode(server, `${name}@acme.example`));
      if (name === 'resent') await admin.send('POST', `/v1/invitations/${id}/resend`);
      if (name === 'revoked') await admin.send('DELETE', `/v1/invitations/${id}`);
      if (name === 'renewed') await guest.send('POST', '/v1/join/request', {token});
      await guest.send('POST', '/v1/join/inspect', {token});
      await guest.send('POST', '/v1/join/inspect', {
        email: `${name}@acme.example`,
        code: secrets.get(`code of ${name}`),
      });
    }
    const pending = secrets.get('token of pending') ?? '';
    // Clumsy uses of a token that still opens something: cut, lengthened, in the wrong field.
    await guest.send('POST', '/v1/join/request', {token: `${pending}.`});
    await guest.send('POST', '/v1/join/request', {email: pending});
    await guest.send('POST', '/v1/join/inspect', {email: pending, code: pending});
    await guest.send('POST', '/auth/login', {email: pending, password: pending});
    await admin.send('GET', `/v1/users?search=${pending}`);

    await guest.send('POST', '/v1/join/accept', acceptBody(secrets.get('token of joins')));
    secrets.set('password of the invitee', GOOD_PASSWORD);
    secrets.set('cookie of the invitee', guest.cookie);
    const embed = (await (await askForEmbedToken(server)).json()) as {token: string};
    secrets.set('embed token', embed.token);
    const page = new Eavesdropper(server, {
      origin: server.portalOrigin,
      authorization: `Bearer ${embed.token}`,
    });
    await page.send('GET', '/v1/session');
    await page.send('POST', '/v1/users', {email: 'embedded@acme.example', roles: ['user']});
    for (const path of ['/v1/session', '/v1/users', '/v1/invitations']) await admin.send('GET', path);
    await server.outbox.settled();
    answers.push(...admin.heard, ...guest.heard, ...page.heard);
  });
  after(() => server.close());

  const leaksIn = (text: string) =>
    [...secrets]
      .filter(([, secret]) => formsOf(secret).some((form) => text.toLowerCase().includes(form)))
      .map(([what]) => what);

  it('V1 · keeps no mailed token, code, cookie, embed token or password in any table', async () => {
    assert.ok(secrets.size >= 14 && [...secrets.values()].every((secret) => secret.length >= 8));
    const dump = await dumpTables(server.context.db);
    assert.ok(Object.keys(dump).length >= 12);
    for (const [table, rows] of Object.entries(dump))
      assert.deepEqual([table, leaksIn(rows.join('\n'))], [table, []]);
  });

  it('V1 · answers no secret but on the audited request for a link', () => {
    assert.ok(answers.length > 20);
    assert.deepEqual(leaksIn(answers.join('\n')), []);
  });

  it('V1 · gives the link on request, and records that it did', async () => {
    const admin = await HttpClient.login(server, SEEDED_ADMINISTRATOR);
    const id = await inviteByAdmin(admin, 'link@acme.example');
    const {body} = await admin.json<{url: string}>('POST', `/v1/invitations/${id}/link`);
    assert.equal(body.url.split('/').at(-1), await mailedToken(server, 'link@acme.example'));
    const entries = await server.context.db
      .selectFrom('history')
      .select(['action', 'actor_label'])
      .where('subject_id', '=', id)
      .where('action', '=', 'copy_link')
      .execute();
    assert.deepEqual(entries, [{action: 'copy_link', actor_label: 'Ada Okafor'}]);
  });

  it('V1 · logs a failure without what was sent', async () => {
    const {db} = server.context;
    const token = secrets.get('token of pending') ?? '';
    const before = server.logged.length;
    await sql`alter table mail_secrets rename to hidden_secrets`.execute(db);
    const broken = await new HttpClient(server).json('POST', '/v1/join/inspect', {token});
    const scanned = await new HttpClient(server).send('GET', `/join/${token}`);
    await scanned.arrayBuffer();
    await sql`alter table hidden_secrets rename to mail_secrets`.execute(db);
    assert.equal(broken.status, 500);
    assert.ok(server.logged.length > before, 'the failure is logged');
    assert.deepEqual(leaksIn(`${server.logged.join('\n')}\n${JSON.stringify(broken.body)}`), []);
  });

  it('V1 · makes tokens from at least 128 random bits, all different', async () => {
    const admin = await HttpClient.login(server, SEEDED_ADMINISTRATOR);
    const count = 40;
    for (let i = 0; i < count; i++) await inviteByAdmin(admin, `random-${i}@acme.example`);
    const nonces = await server.context.db.selectFrom('mail_secrets').select('nonce').execute();
    assert.ok(nonces.length >= count && nonces.every(({nonce}) => nonce.length >= 16));
    const tokens = await Promise.all(
      Array.from({length: count}, (_, i) => mailedToken(server, `random-${i}@acme.example`)),
    );
    const macs = tokens.map((token) => Buffer.from(token, 'base64url').subarray(16));
    assert.equal(new Set(macs.map((mac) => mac.toString('hex'))).size, count);
    for (const bytes of [macs, nonces.map(({nonce}) => nonce)]) {
      // 40 random bits in one place are all alike with a chance of 2 in 2⁴⁰.
      for (let bit = 0; bit < 128; bit++) {
        const ones = bytes.filter((value) => ((value[bit >> 3] ?? 0) >> (bit & 7)) & 1).length;
        assert.ok(ones > 0 && ones < bytes.length, `bit ${bit} varies`);
      }
    }
  });
});
