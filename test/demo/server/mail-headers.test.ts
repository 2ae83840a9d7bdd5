import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {SEEDED_ADMINISTRATOR} from '../../../demo/server/seed/logins.js';
import type {CaughtMail} from '../../../demo/server/mailbox/catcher.js';
import {database, HttpClient, startTestServer, type TestServer} from '../../support/test-server.js';
import {inviteByAdmin, rawRequest} from '../support/callers.js';

const INJECTIONS = [
  'Eve\r\nBcc: victim@evil.example',
  'Eve\nBcc: victim@evil.example',
  'Eve\rBcc: victim@evil.example',
  'Eve\r\n\r\n<h1>Another mail</h1>',
  'Eve\u2028Bcc: victim@evil.example',
  'Eve\u0085Bcc: victim@evil.example',
  'Eve, victim@evil.example',
  'Eve" <victim@evil.example>, "',
  'Eve <victim@evil.example>',
  'Eve\r\n Bcc: victim@evil.example',
  '=?utf-8?Q?Eve=0D=0ABcc:_victim@evil.example?=',
];
const NUL_INJECTION = 'Eve\0Bcc: victim@evil.example';

describe(`mail headers on ${database}`, () => {
  let server: TestServer;
  let admin: HttpClient;
  let headers: string;

  before(async () => {
    server = await startTestServer();
    admin = await HttpClient.login(server, SEEDED_ADMINISTRATOR);
    headers = headerNames(await invite('plain@acme.example'));
  });
  after(() => server.close());

  async function invite(email: string): Promise<CaughtMail> {
    await inviteByAdmin(admin, email);
    await server.outbox.settled();
    const mail = await server.mailbox?.waitFor(({envelope}) => envelope.to.includes(email));
    assert.ok(mail);
    return mail;
  }

  /** One recipient, the headers of any plain invitation, and none of the typed text among them. */
  function assertUnharmed(mail: CaughtMail, email: string) {
    assert.deepEqual(mail.envelope.to, [email]);
    assert.equal(headerNames(mail), headers);
    assert.deepEqual(
      [mail.parsed.to?.length, mail.parsed.cc, mail.parsed.bcc, mail.parsed.replyTo?.length],
      [1, undefined, undefined, 1],
    );
    assert.equal(mail.parsed.to?.[0]?.address, email);
    assert.equal(mail.parsed.replyTo?.[0]?.address, SEEDED_ADMINISTRATOR);
    assert.equal(mail.parsed.from?.address, 'invitations@tenant-elements.example');
    assert.ok(!(mail.parsed.html ?? '').includes('<h1>Another'));
  }

  it('V6 · line ends and commas in the organisation’s name stay in the name', async () => {
    for (const [i, name] of INJECTIONS.entries()) {
      await server.context.db.updateTable('tenants').set({name}).where('slug', '=', 'acme').execute();
      assertUnharmed(await invite(`organisation-${i}@acme.example`), `organisation-${i}@acme.example`);
    }
    await server.context.db.updateTable('tenants').set({name: 'Acme'}).where('slug', '=', 'acme').execute();
  });

  it('V6 · line ends and commas in the inviter’s name stay in the name', async () => {
    const rename = (name: string) =>
      server.context.db.updateTable('memberships').set({name}).where('name', '=', current).execute();
    let current = 'Ada Okafor';
    for (const [i, name] of [...INJECTIONS, 'Ada Okafor'].entries()) {
      await rename(name);
      current = name;
      assertUnharmed(await invite(`inviter-${i}@acme.example`), `inviter-${i}@acme.example`);
    }
  });

  it('V6 · a name with control characters is refused; any other stays a name', async () => {
    for (const [i, full] of [...INJECTIONS, NUL_INJECTION].entries()) {
      const email = `name-${i}@acme.example`;
      const {status} = await admin.json('POST', '/v1/users', {email, roles: ['user'], name: {full}});
      assert.equal(status, /\p{Cc}/u.test(full) ? 422 : 201);
      if (status !== 201) continue;
      const mail = await server.mailbox?.waitFor(({envelope}) => envelope.to.includes(email));
      assert.ok(mail);
      assertUnharmed(mail, email);
    }
    const joined = `first-last@acme.example`;
    const name = {first: 'Eve', last: 'X\r\nBcc: victim@evil.example'};
    assert.equal((await admin.send('POST', '/v1/users', {email: joined, roles: ['user'], name})).status, 422);
  });

  it('V6 · a stored name that was never checked still makes one header', async () => {
    await inviteByAdmin(admin, 'stored@acme.example');
    const first = await server.mailbox?.waitFor(({envelope}) => envelope.to.includes('stored@acme.example'));
    const {id} = await server.context.db
      .updateTable('invitations')
      .set({name: INJECTIONS[0] ?? ''})
      .where('email_key', '=', 'stored@acme.example')
      .returning('id')
      .executeTakeFirstOrThrow();
    await admin.send('POST', `/v1/invitations/${id}/resend`);
    const mail = await server.mailbox?.waitFor(
      ({id: other, envelope}) => other !== first?.id && envelope.to.includes('stored@acme.example'),
    );
    assert.ok(mail);
    assertUnharmed(mail, 'stored@acme.example');
  });

  it('V6 · an address that holds more than one address is refused', async () => {
    const before = server.mailbox?.mails.length;
    for (const email of [
      'a@acme.example,victim@evil.example',
      'a@acme.example, victim@evil.example',
      'a@acme.example;victim@evil.example',
      'a@acme.example\r\nBcc: victim@evil.example',
      'a@acme.example\nRCPT TO:<victim@evil.example>',
      'a@acme.example\0',
      '\0a@acme.example',
      'a\r\n@acme.example',
      'a@acme.exa\rmple',
      '<victim@evil.example>a@acme.example',
      'Eve <a@acme.example>',
      '"a b"@acme.example',
      'victim@evil.example@acme.example',
      'a@ä,evil.example',
      'a@ä>evil.example',
      'a@ä，evil.example',
      'a@ä\u2028evil.example',
    ]) {
      const {status} = await admin.json('POST', '/v1/users', {email, roles: ['user']});
      assert.equal(status, 422, JSON.stringify(email));
    }
    await server.outbox.settled();
    assert.equal(server.mailbox?.mails.length, before);
  });

  it('V6 · a forged Host or X-Forwarded-Host never changes where links point', async () => {
    const login = await fetch(`${server.origin}/auth/login`, {
      method: 'POST',
      headers: {'content-type': 'application/json'},
      body: JSON.stringify({email: SEEDED_ADMINISTRATOR, password: 'correct horse battery'}),
    });
    const cookie = login.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    const forged = {
      host: 'evil.example',
      'x-forwarded-host': 'evil.example',
      'x-forwarded-proto': 'https',
      'x-original-host': 'evil.example',
      forwarded: 'host=evil.example;proto=https',
      'content-type': 'application/json',
      'tenant-id': 'acme',
      cookie,
    };
    const email = 'forged@acme.example';
    const invited = await rawRequest(
      server,
      'POST',
      '/v1/users',
      forged,
      JSON.stringify({email, roles: ['user']}),
    );
    assert.equal(invited.status, 201);
    const {invitation} = JSON.parse(invited.text) as {invitation: {id: string}};
    const link = await rawRequest(server, 'POST', `/v1/invitations/${invitation.id}/link`, forged);
    assert.equal(link.status, 200);
    assert.equal(new URL((JSON.parse(link.text) as {url: string}).url).origin, server.origin);
    await rawRequest(server, 'POST', `/v1/invitations/${invitation.id}/resend`, forged);
    await rawRequest(server, 'POST', '/v1/join/request', forged, JSON.stringify({email}));
    await server.outbox.settled();
    const mails = server.mailbox?.mails.filter(({envelope}) => envelope.to.includes(email)) ?? [];
    assert.ok(mails.length >= 2);
    for (const {raw, parsed} of mails) {
      assert.ok(!raw.includes('evil.example'));
      const origins = `${parsed.text} ${parsed.html}`.match(/https?:\/\/[^/\s"<]+/g) ?? [];
      assert.deepEqual([...new Set(origins)], [server.origin]);
    }
  });
});

const headerNames = ({parsed}: CaughtMail): string =>
  parsed.headers
    .map(({key}) => key)
    .sort()
    .join();
