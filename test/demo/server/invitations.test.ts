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

describe(`invitations on ${database}`, () => {
  let server: TestServer;
  let admin: HttpClient;

  before(async () => {
    server = await startTestServer();
    admin = await HttpClient.login(server, SEEDED_ADMINISTRATOR);
  });
  after(() => server.close());

  it('sends one mail from the tenant, with Reply-To the inviter, a link and a code', async () => {
    const {status} = await admin.json('POST', '/v1/users', {email: 'mail@acme.example', roles: ['user']});
    assert.equal(status, 201);
    await server.outbox.settled();
    const mails =
      server.mailbox?.mails.filter(({envelope}) => envelope.to.includes('mail@acme.example')) ?? [];
    assert.equal(mails.length, 1);
    assert.equal(mails[0]?.parsed.from?.name, 'Acme');
    assert.equal(mails[0]?.parsed.replyTo?.[0]?.address, SEEDED_ADMINISTRATOR);
    assert.match(mails[0]?.parsed.html ?? '', /Join Acme/);
    assert.match(await mailedToken(server, 'mail@acme.example'), /^[\w-]{64}$/);
  });

  it('joins with a new password, signed in at once', async () => {
    await admin.json('POST', '/v1/users', {email: 'join@acme.example', roles: ['user']});
    const token = await mailedToken(server, 'join@acme.example');
    const invitee = new HttpClient(server);
    const offer = await invitee.json('POST', '/v1/join/inspect', {token});
    assert.equal(offer.body['login'], 'new');
    assert.equal(offer.body['inviterName'], 'Ada Okafor');
    const joined = await invitee.json('POST', '/v1/join/accept', {
      secret: {token},
      credential: {kind: 'new_password', name: 'Joy Adeyemi', password: 'violet tractor lamp'},
    });
    assert.equal(joined.status, 200);
    const session = await invitee.json<{user: {email: string}}>('GET', '/v1/session');
    assert.equal(session.body.user.email, 'join@acme.example');
  });

  it('opens with address and code as with the link', async () => {
    await admin.json('POST', '/v1/users', {email: 'code@acme.example', roles: ['user']});
    const code = await mailedCode(server, 'code@acme.example');
    const offer = await new HttpClient(server).json('POST', '/v1/join/inspect', {
      email: 'Code@ACME.example',
      code: code.toLowerCase(),
    });
    assert.equal(offer.status, 200);
  });

  it('answers a repeated key with the first result and sends no second mail', async () => {
    const body = {email: 'twice@acme.example', roles: ['user']};
    const answers = await Promise.all(
      Array.from({length: 5}, () => admin.json('POST', '/v1/users', body, {'idempotency-key': 'same'})),
    );
    assert.deepEqual(new Set(answers.map(({status}) => status)), new Set([201]));
    await server.outbox.settled();
    assert.equal(server.mailbox?.mails.filter(({envelope}) => envelope.to.includes(body.email)).length, 1);
  });
});
