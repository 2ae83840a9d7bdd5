/** Members at once: one-time passwords by mail, how they begin, what they open, and every way they end. */
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Page, Person, Session} from 'tenant-elements';
import {SEED_PASSWORD} from '../../../demo/server/seed/logins.js';
import {database, HttpClient, startTestServer, type TestServer} from '../../support/test-server.js';

const DAY_MS = 86_400_000;
const ONE_TIME_PASSWORD = /[A-Z2-9]{4}(?:-[A-Z2-9]{4}){6}/;
const passwordOf = (mail: {parsed: {text?: string | undefined}} | undefined) =>
  ONE_TIME_PASSWORD.exec(mail?.parsed.text ?? '')?.[0] ?? '';

describe(`one-time credentials on ${database}`, () => {
  let server: TestServer;
  let presales: HttpClient;

  before(async () => {
    server = await startTestServer();
    presales = await HttpClient.login(server, 'sara@summit.example', SEED_PASSWORD, 'summit');
  });
  after(() => server.close());

  const mailTo = (email: string, subject: RegExp) =>
    server.mailbox?.waitFor(
      ({envelope, parsed}) => envelope.to.includes(email) && subject.test(parsed.subject ?? ''),
    );
  const passwordIn = async (email: string) => passwordOf(await mailTo(email, /./));
  const list = async (client: HttpClient, query: string) =>
    (await client.json<Page<Person>>('GET', `/v1/users?${query}`)).body;
  const invite = (client: HttpClient, body: object) =>
    client.json<{outcome: string; invitation: Person}>('POST', '/v1/users', body);

  it('makes a member at once, whose one-time password opens nothing but the choice of another', async () => {
    const email = 'otis@summit.example';
    const {body} = await invite(presales, {
      email,
      name: {first: 'Otis', last: 'Bloom'},
      roles: ['sales_engineer'],
    });
    assert.deepEqual(
      [body.outcome, body.invitation.kind, body.invitation.status],
      ['created', 'user', 'active'],
    );
    assert.equal(body.invitation.neverSignedIn, true);
    const password = await passwordIn(email);
    const otis = new HttpClient(server, {'tenant-id': 'summit'});
    const login = await otis.json('POST', '/auth/login', {email, password});
    assert.deepEqual([login.status, login.body], [200, {mustSetPassword: true}]);
    assert.equal((await otis.send('GET', '/v1/session')).status, 401);
    const weak = await otis.json<{issues: unknown}>('POST', '/auth/password', {password: 'short'});
    assert.deepEqual(weak.body.issues, [{field: 'password', code: 'too_short'}]);
    assert.equal((await otis.send('POST', '/auth/password', {password: 'violet tractor moon'})).status, 204);
    assert.equal((await otis.send('GET', '/v1/session')).status, 200);
    const again = await new HttpClient(server).send('POST', '/auth/login', {email, password});
    assert.equal(again.status, 401);
    const [member] = (await list(presales, 'search=otis')).items;
    assert.equal(member?.neverSignedIn, undefined);
  });

  it('V1 · holds the one-time password in no table, and never in an answer', async () => {
    const email = 'nia@summit.example';
    const {body} = await invite(presales, {
      email,
      name: {first: 'Nia', last: 'Cole'},
      roles: ['sales_engineer'],
    });
    const password = await passwordIn(email);
    assert.equal(password.length, 34);
    const tables = ['identities', 'memberships', 'invitations', 'mail_secrets', 'outbox', 'history'] as const;
    const rows = await Promise.all(
      tables.map((table) => server.context.db.selectFrom(table).selectAll().execute()),
    );
    const stored = JSON.stringify([rows, body, server.logged]);
    for (const spelling of [password, password.replaceAll('-', '')]) assert.ok(!stored.includes(spelling));
  });

  it('V2 · a new password kills the old, an expired one is dead, and withdrawing ends it all', async () => {
    const email = 'remy@summit.example';
    const {body} = await invite(presales, {
      email,
      name: {first: 'Remy', last: 'Dial'},
      roles: ['sales_engineer'],
    });
    const first = await passwordIn(email);
    const id = body.invitation.invitationId ?? '';
    const login = async (password: string) =>
      (await new HttpClient(server).send('POST', '/auth/login', {email, password})).status;
    assert.equal((await presales.send('POST', `/v1/invitations/${id}/resend`)).status, 200);
    const mail = await server.mailbox?.waitFor(
      ({envelope, parsed}) => envelope.to.includes(email) && !(parsed.text ?? '').includes(first),
    );
    const second = passwordOf(mail);
    assert.equal(await login(first), 401);
    server.clock.advance(6 * DAY_MS);
    assert.equal(await login(second), 401);
    server.clock.advance(-6 * DAY_MS);
    assert.equal(await login(second), 200);
    assert.equal((await presales.send('DELETE', `/v1/invitations/${id}`)).status, 204);
    assert.equal(await login(second), 401);
    assert.equal((await list(presales, 'search=remy')).total, 0);
    const anew = await invite(presales, {
      email,
      name: {first: 'Remy', last: 'Dial'},
      roles: ['sales_engineer'],
    });
    assert.equal(anew.status, 201);
  });

  it('V4 · a session begun with a one-time password dies with it, and overwrites no password', async () => {
    const email = 'vera@summit.example';
    const {body} = await invite(presales, {
      email,
      name: {first: 'Vera', last: 'Ott'},
      roles: ['sales_engineer'],
    });
    const password = await passwordIn(email);
    const begin = async (mailed: string) => {
      const client = new HttpClient(server, {'tenant-id': 'summit'});
      assert.equal((await client.send('POST', '/auth/login', {email, password: mailed})).status, 200);
      return client;
    };
    const choose = async (client: HttpClient, chosen: unknown) =>
      (await client.send('POST', '/auth/password', chosen)).status;
    const early = await begin(password);
    await presales.send('POST', `/v1/invitations/${body.invitation.invitationId}/resend`);
    assert.equal(await choose(early, {password: 'violet tractor moon'}), 401);
    const mail = await server.mailbox?.waitFor(
      ({envelope, parsed}) => envelope.to.includes(email) && !(parsed.text ?? '').includes(password),
    );
    const second = passwordOf(mail);
    const [owner, thief] = [await begin(second), await begin(second)];
    assert.equal(await choose(owner, {password: second}), 422, 'the mailed one is not one’s own');
    assert.equal(await choose(owner, null), 422);
    assert.equal(await choose(owner, {password: 'violet tractor moon'}), 204);
    assert.equal(await choose(thief, {password: 'stolen tractor moon'}), 401);
    const login = (chosen: string) =>
      new HttpClient(server).send('POST', '/auth/login', {email, password: chosen});
    assert.equal((await login('violet tractor moon')).status, 204);
    assert.equal((await login('stolen tractor moon')).status, 401);
  });

  it('refuses to send credentials to a member who is deactivated', async () => {
    const email = 'wim@summit.example';
    const {body} = await invite(presales, {
      email,
      name: {first: 'Wim', last: 'Bos'},
      roles: ['sales_engineer'],
    });
    const {id, invitationId} = body.invitation;
    assert.equal((await presales.send('POST', `/v1/users/${id}/deactivate`)).status, 200);
    const refused = await presales.json('POST', `/v1/invitations/${invitationId}/resend`);
    assert.deepEqual([refused.status, refused.body['reason']], [409, 'inactive_member']);
    assert.equal((await presales.send('DELETE', `/v1/invitations/${invitationId}`)).status, 204);
  });

  it('V4 · sends no credentials to an address that has a login; it signs in as itself', async () => {
    const email = 'milo@northwind.example';
    const {body} = await invite(presales, {
      email,
      name: {first: 'Milo', last: 'Jansen'},
      roles: ['sales_engineer'],
    });
    assert.equal(body.invitation.status, 'active');
    const mail = await mailTo(email, /Summit/);
    assert.doesNotMatch(mail?.parsed.text ?? '', ONE_TIME_PASSWORD);
    assert.match(mail?.parsed.text ?? '', /sign in as always/);
    const milo = await HttpClient.login(server, email, SEED_PASSWORD, 'summit');
    const {body: session} = await milo.json<Session>('GET', '/v1/session');
    assert.deepEqual(session.tenants.map(({id}) => id).sort(), ['northwind', 'orchard', 'summit']);
    const [member] = (await list(presales, 'search=milo')).items;
    assert.equal(member?.neverSignedIn, undefined);
  });
});
