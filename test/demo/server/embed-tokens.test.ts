import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {PORTAL_API_KEY} from '../../../demo/server/seed/seed.js';
import {SEEDED_ADMINISTRATOR, SEEDED_MEMBER} from '../../../demo/server/seed/logins.js';
import {database, HttpClient, startTestServer, type TestServer} from '../../support/test-server.js';
import {answerOf, askForEmbedToken, embeddedPage, inviteByAdmin} from '../support/callers.js';

const TEN_MINUTES_MS = 600_000;

interface Refused {
  readonly kind: string;
  readonly issues?: readonly {field: string; code: string}[];
}

describe(`embed tokens on ${database}`, () => {
  let server: TestServer;

  before(async () => {
    server = await startTestServer();
    const admin = await HttpClient.login(server, SEEDED_ADMINISTRATOR);
    await inviteByAdmin(admin, 'pending@acme.example');
    await server.outbox.settled();
  });
  after(() => server.close());

  const invite = (page: HttpClient, email: string, role = 'user', headers = {}) =>
    page.json<Refused>('POST', '/v1/users', {email, roles: [role]}, headers);
  const count = async (email: string) =>
    (await server.context.db.selectFrom('invitations').select('id').where('email_key', '=', email).execute())
      .length;
  const usedOf = async () =>
    (
      await server.context.db
        .selectFrom('embed_tokens')
        .select('used')
        .orderBy('expires_at', 'desc')
        .execute()
    ).map(({used}) => used)[0];

  it('invites with a role on its list, and with no other', async () => {
    const page = await embeddedPage(server, {roles: ['user']});
    const refused = await invite(page, 'role@partner.example', 'administrator');
    assert.deepEqual(
      [refused.status, refused.body.issues],
      [422, [{field: 'roles', code: 'role_not_grantable'}]],
    );
    assert.equal((await invite(page, 'role@partner.example', 'no-such-role')).status, 422);
    assert.equal(await count('role@partner.example'), 0);
    assert.equal((await invite(page, 'role@partner.example')).status, 201);
    assert.equal(await count('role@partner.example'), 1);
  });

  it('invites into a domain on its list, and into no other', async () => {
    const page = await embeddedPage(server, {domains: ['Partner.example', 'münchen.example']});
    for (const email of [
      'a@evil.example',
      'a@sub.partner.example',
      'a@partner.example.evil.example',
      'a@notpartner.example',
      'a@partner.example@evil.example',
      'a@xn--partner.example',
    ]) {
      const {status, body} = await invite(page, email);
      assert.deepEqual([email, status, body.issues?.[0]?.field], [email, 422, 'email']);
      assert.equal(await count(email), 0);
    }
    for (const email of ['b@PARTNER.example', 'c@münchen.example', 'd@xn--mnchen-3ya.example'])
      assert.deepEqual([email, (await invite(page, email)).status], [email, 201]);
    const none = await embeddedPage(server, {domains: []});
    assert.equal((await invite(none, 'e@partner.example')).status, 422);
  });

  it('stops at its quota, known addresses included', async () => {
    const page = await embeddedPage(server, {quota: 2});
    assert.equal((await invite(page, SEEDED_MEMBER)).status, 201);
    assert.equal((await invite(page, 'quota-1@partner.example')).status, 201);
    const refused = await invite(page, 'quota-2@partner.example');
    assert.deepEqual([refused.status, refused.body.kind], [403, 'quota']);
    assert.equal(await count('quota-2@partner.example'), 0);
    const session = await page.json<{embed: {remaining: number}}>('GET', '/v1/session');
    assert.equal(session.body.embed.remaining, 0);
  });

  it('never gives more than its quota at once', async () => {
    const page = await embeddedPage(server, {quota: 3});
    const answers = await Promise.all(
      Array.from({length: 12}, (_, i) => invite(page, `rush-${i}@partner.example`)),
    );
    assert.equal(answers.filter(({status}) => status === 201).length, 3);
    const counts = await Promise.all(answers.map((_, i) => count(`rush-${i}@partner.example`)));
    assert.equal(
      counts.reduce((sum, one) => sum + one, 0),
      3,
    );
  });

  it('works only from the page it was made for, while the tenant allows it', async () => {
    const page = await embeddedPage(server);
    for (const origin of [
      server.origin,
      'https://evil.example',
      'null',
      server.portalOrigin.toUpperCase(),
      `${server.portalOrigin}/`,
    ]) {
      assert.equal((await page.send('GET', '/v1/session', undefined, {origin})).status, 403, origin);
      assert.equal((await invite(page, 'origin@partner.example', 'user', {origin})).status, 403, origin);
    }
    const allow = (origins: string[]) =>
      server.context.db
        .updateTable('tenants')
        .set({allowed_origins: origins})
        .where('slug', '=', 'acme')
        .execute();
    await allow(['https://new.example']);
    // Globex still lists the portal: that must not help.
    assert.equal((await invite(page, 'origin@partner.example')).status, 403);
    await allow([server.portalOrigin]);
    assert.equal(await count('origin@partner.example'), 0);
    assert.equal((await invite(page, 'origin@partner.example')).status, 201);
  });

  it('tells nobody who exists: a member, somebody pending and somebody new get the same bytes', async () => {
    const page = await embeddedPage(server, {quota: 10});
    const answers = [];
    for (const email of [
      SEEDED_MEMBER,
      'finn@acme.example',
      'pending@acme.example',
      'hana@globex.example',
      'new@partner.example',
    ]) {
      const used = await usedOf();
      const response = await page.send('POST', '/v1/users', {email, roles: ['user']});
      answers.push(await answerOf(response));
      assert.equal((await usedOf()) ?? 0, (used ?? 0) + 1, 'and it costs the same');
    }
    assert.equal(answers[0]?.status, 201);
    for (const answer of answers) assert.deepEqual(answer, answers[0]);
    await server.outbox.settled();
    const mailed = server.mailbox?.mails.filter(({envelope}) => envelope.to.includes(SEEDED_MEMBER)) ?? [];
    assert.equal(mailed.length, 0);
  });

  it('tells nobody who exists, asked for one address with many tokens at once', async () => {
    const pages = await Promise.all(Array.from({length: 10}, () => embeddedPage(server)));
    for (const email of ['rushed@partner.example', SEEDED_MEMBER]) {
      const answers = await Promise.all(
        pages.map((page) => page.send('POST', '/v1/users', {email, roles: ['user']}).then(answerOf)),
      );
      for (const {status, body} of answers) assert.deepEqual([status, body], [201, '{"outcome":"accepted"}']);
    }
    assert.equal(await count('rushed@partner.example'), 1);
  });

  it('ends after ten minutes', async () => {
    const page = await embeddedPage(server);
    server.clock.advance(TEN_MINUTES_MS - 1000);
    assert.equal((await page.send('GET', '/v1/session')).status, 200);
    server.clock.advance(1000);
    assert.equal((await page.send('GET', '/v1/session')).status, 401);
    assert.equal((await invite(page, 'late@partner.example')).status, 401);
    assert.equal(await count('late@partner.example'), 0);
  });

  it('is refused cut, lengthened, or as another kind of credential', async () => {
    const {token} = (await (await askForEmbedToken(server)).json()) as {token: string};
    for (const authorization of [
      '',
      'Bearer',
      'Bearer ',
      `Bearer ${token.slice(0, -1)}`,
      `Bearer ${token}A`,
      `Basic ${token}`,
      token,
      `Bearer ${PORTAL_API_KEY}`,
      'Bearer null',
      "Bearer ' or '1'='1",
    ]) {
      const {status} = await new HttpClient(server).send('GET', '/v1/session', undefined, {authorization});
      assert.equal(status, 401, authorization);
    }
  });

  it('a cookie beside a broken token does not count', async () => {
    const admin = await HttpClient.login(server, SEEDED_ADMINISTRATOR);
    assert.equal(
      (await admin.send('GET', '/v1/session', undefined, {authorization: 'Bearer wrong'})).status,
      401,
    );
  });

  it('an API key is refused from a browser, and a wrong one everywhere', async () => {
    for (const origin of [server.origin, server.portalOrigin, 'https://evil.example', 'null'])
      assert.ok([401, 403].includes((await askForEmbedToken(server, {}, {origin})).status), origin);
    for (const authorization of [
      '',
      'Bearer te_key_',
      'Bearer te_key_wrong',
      `Bearer ${PORTAL_API_KEY} `.trim() + 'x',
    ])
      assert.equal((await askForEmbedToken(server, {}, {authorization})).status, 401, authorization);
  });

  it('is made only for what the tenant may give', async () => {
    for (const [options, status] of [
      [{origin: 'https://evil.example'}, 403],
      [{origin: '*'}, 403],
      [{origin: ''}, 403],
      [{roles: []}, 422],
      [{roles: ['owner']}, 422],
      [{roles: ['user', 'constructor']}, 422],
      [{scopes: []}, 422],
      [{scopes: ['users.manage']}, 422],
      [{scopes: ['invite', '__proto__']}, 422],
      [{quota: 0}, 422],
      [{quota: -1}, 422],
      [{quota: 1.5}, 422],
      [{quota: 1e20}, 422],
      [{quota: '5'}, 422],
      [{domains: ['a\0']}, 422],
    ] as const) {
      const response = await askForEmbedToken(server, options);
      assert.equal(response.status, status, JSON.stringify(options));
    }
  });
});
