import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {SEED_PASSWORD, SEEDED_ADMINISTRATOR} from '../../../demo/server/seed/logins.js';
import {database, HttpClient, startTestServer, type TestServer} from '../../support/test-server.js';
import {acceptBody, invitedToken, inviteByAdmin, tokenFrom} from '../support/callers.js';
import {invitationOf, stateOf, assertUnchanged} from '../support/database.js';

const OTHERS_ADMINISTRATOR = 'gil@globex.example';

describe(`joining with a login or without on ${database}`, () => {
  let server: TestServer;
  let admin: HttpClient;
  let globexAdmin: HttpClient;

  before(async () => {
    server = await startTestServer();
    admin = await HttpClient.login(server, SEEDED_ADMINISTRATOR);
    globexAdmin = await HttpClient.login(server, OTHERS_ADMINISTRATOR, SEED_PASSWORD, 'globex');
  });
  after(() => server.close());

  const passwordHash = async (email: string) =>
    (
      await server.context.db
        .selectFrom('identities')
        .select('password_hash')
        .where('email_key', '=', email)
        .executeTakeFirst()
    )?.password_hash;
  const accept = (client: HttpClient, token: string, credential: unknown) =>
    client.json('POST', '/v1/join/accept', {secret: {token}, credential});
  const statusOf = async (email: string) => (await invitationOf(server, email)).status;

  it('V4 · an address with a login never sets a password, however it is spelt', async () => {
    const email = 'bruno@acme.example';
    const before = await passwordHash(email);
    await inviteByAdmin(globexAdmin, 'Bruno@ACME.example');
    const mailed = await tokenFrom(server, 'Globex', email);
    assert.equal(mailed.length, 64);
    const offer = await new HttpClient(server).json('POST', '/v1/join/inspect', {token: mailed});
    assert.equal(offer.body['login'], 'existing');

    const anonymous = await new HttpClient(server).json('POST', '/v1/join/accept', acceptBody(mailed));
    assert.deepEqual([anonymous.status, anonymous.body['reason']], [409, 'sign_in_required']);
    const himself = await HttpClient.login(server, email);
    const signedIn = await himself.json('POST', '/v1/join/accept', acceptBody(mailed));
    assert.deepEqual([signedIn.status, signedIn.body['reason']], [409, 'sign_in_required']);
    assert.equal(await passwordHash(email), before);
    assert.equal(await statusOf(email), 'pending');

    assert.equal((await accept(himself, mailed, {kind: 'session'})).status, 200);
    assert.equal(await passwordHash(email), before);
    // The client reads the first cookie of an answer: joining must not send a cleared one before it.
    const session = await himself.json<{tenants: {id: string}[]}>('GET', '/v1/session');
    assert.deepEqual(
      session.body.tenants.map(({id}) => id),
      ['acme', 'globex'],
    );
  });

  it('V4 · an address with a login joins with its own password, and with no other', async () => {
    const email = 'hana@globex.example';
    const token = await invitedToken(server, admin, email);
    const before = await passwordHash(email);
    const nobody = new HttpClient(server);
    const wrong = await accept(nobody, token, {kind: 'password', password: 'not her password'});
    assert.equal(wrong.status, 422);
    assert.equal((await accept(nobody, token, {kind: 'session'})).body['reason'], 'sign_in_required');
    assert.equal(await statusOf(email), 'pending');
    assert.equal((await accept(nobody, token, {kind: 'password', password: SEED_PASSWORD})).status, 200);
    assert.equal(await passwordHash(email), before);
  });

  it('V4 · signed in as somebody else, accepting is refused and the invitation stays pending', async () => {
    for (const email of [OTHERS_ADMINISTRATOR, 'no-login-yet@acme.example']) {
      const token = await invitedToken(server, admin, email);
      const other = await HttpClient.login(server, 'chiyo@acme.example');
      const before = await stateOf(server.context.db);
      for (const credential of [
        {kind: 'session'},
        {kind: 'password', password: SEED_PASSWORD},
        {kind: 'new_password', name: 'Chiyo Tanaka', password: 'violet tractor lamp'},
      ]) {
        const answer = await accept(other, token, credential);
        assert.deepEqual([answer.status, answer.body['reason']], [409, 'signed_in_as_other']);
      }
      await assertUnchanged(server.context.db, before);
      assert.equal(await statusOf(email), 'pending');
    }
  });

  it('V4 · what is no token joins nobody', async () => {
    const token = await invitedToken(server, admin, 'target@acme.example');
    const {db} = server.context;
    const count = async () =>
      (await db.selectFrom('memberships').select('id').execute()).length +
      (await db.selectFrom('identities').select('id').execute()).length;
    const before = await count();
    for (const wrong of [
      '',
      ' ',
      null,
      undefined,
      true,
      0,
      [],
      [token],
      [[token]],
      {},
      {token},
      {toString: token},
      token.slice(0, -1),
      token.slice(0, 32),
      'null',
      'undefined',
      '%00',
      '\0'.repeat(64),
      '-'.repeat(64),
      'A'.repeat(50_000),
    ]) {
      const {status} = await new HttpClient(server).json('POST', '/v1/join/accept', acceptBody(wrong));
      assert.ok([410, 422].includes(status), `${JSON.stringify(wrong)?.slice(0, 80)}: ${status}`);
    }
    for (const secret of [
      {email: 'target@acme.example', code: ''},
      {email: 'target@acme.example', code: '--------'},
      {email: 'target@acme.example', code: null},
      {email: 'target@acme.example', code: []},
      {email: '', code: ''},
      {email: '%', code: '%'},
      {email: '\0', code: '\0'},
    ]) {
      const {status} = await new HttpClient(server).json('POST', '/v1/join/accept', {
        ...acceptBody(''),
        secret,
      });
      assert.ok([410, 422].includes(status), `${JSON.stringify(secret)}: ${status}`);
    }
    assert.equal(await count(), before);
    assert.equal(await statusOf('target@acme.example'), 'pending');
  });

  it('V4 · two tenants inviting one new address: the second join asks to sign in', async () => {
    const email = 'twice-wanted@partner.example';
    const first = await invitedToken(server, admin, email);
    await inviteByAdmin(globexAdmin, email);
    const second = await tokenFrom(server, 'Globex', email);
    assert.notEqual(first, second);
    const [one, other] = await Promise.all(
      [first, second].map((token) =>
        new HttpClient(server).json('POST', '/v1/join/accept', acceptBody(token)),
      ),
    );
    assert.deepEqual([one?.status, other?.status].sort(), [200, 409]);
    const refused = one?.status === 409 ? one : other;
    assert.equal(refused?.body['reason'], 'sign_in_required');
  });
});
