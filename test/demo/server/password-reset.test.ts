/** A new password by a link in a mail: sent by an administrator, chosen by whoever reads the address. */
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {defaultLimits} from '../../../demo/server/limits.js';
import {SEED_PASSWORD, SEEDED_ADMINISTRATOR} from '../../../demo/server/seed/logins.js';
import {
  database,
  HttpClient,
  mailedToken,
  startTestServer,
  type TestServer,
} from '../../support/test-server.js';
import {type Answer, answerOf, inviteByAdmin} from '../support/callers.js';
import {assertUnchanged, dumpTables, settledState} from '../support/database.js';
import {historyOf, linkTo, makeMember, memberIn} from '../support/people.js';

const HOUR_MS = 3_600_000;
const NEW_PASSWORD = 'violet tractor lamp';

interface Refused {
  readonly kind: string;
  readonly reason?: string;
  readonly issues?: readonly unknown[];
}

describe(`links for a new password on ${database}`, () => {
  let server: TestServer;
  let ada: HttpClient;
  let unknown: Answer;
  let made = 0;

  before(async () => {
    server = await startTestServer({limits: {resetPerPerson: defaultLimits.resetPerPerson}});
    ada = await HttpClient.login(server, SEEDED_ADMINISTRATOR);
    unknown = await reset('A'.repeat(64));
    assert.equal(unknown.status, 410);
  });
  after(() => server.close());

  const send = (token: unknown, password: unknown = NEW_PASSWORD) =>
    new HttpClient(server).json<Refused | undefined>('POST', '/auth/reset', {token, password});
  const reset = async (token: unknown) =>
    answerOf(await new HttpClient(server).send('POST', '/auth/reset', {token, password: NEW_PASSWORD}));
  const inspect = (token: unknown) =>
    new HttpClient(server).json<{email: string}>('POST', '/auth/reset/inspect', {token});
  const ask = (id: string, by = ada) =>
    by.json<Refused | undefined>('POST', `/v1/users/${id}/password-reset`);
  const login = async (email: string, password: string) =>
    (await new HttpClient(server).send('POST', '/auth/login', {email, password})).status;
  const someone = async (more: {status?: 'inactive'} = {}) => {
    const email = `forgetful-${++made}@acme.example`;
    return {email, id: await makeMember(server, {tenant: 'acme', email, role: 'user', ...more})};
  };
  async function sent() {
    const {email, id} = await someone();
    assert.equal((await ask(id)).status, 202);
    return {email, id, token: await linkTo(server, 'reset', email)};
  }

  it('mails a link in the tenant’s name, that says whose password it sets and consumes nothing', async () => {
    const {email, id, token} = await sent();
    await server.outbox.settled();
    const mails = server.mailbox?.mails.filter(({envelope}) => envelope.to.includes(email)) ?? [];
    assert.equal(mails.length, 1);
    assert.equal(mails[0]?.parsed.from?.name, 'Acme');
    assert.equal(mails[0]?.parsed.subject, 'Choose a new password for Acme');
    for (const _ of [1, 2]) {
      const {status, body} = await inspect(token);
      assert.deepEqual([status, body], [200, {email}]);
    }
    assert.equal(await login(email, SEED_PASSWORD), 204, 'until then it is the one before');
    const [entry] = await historyOf(ada, id);
    assert.deepEqual([entry?.action, entry?.actor], ['reset_password', 'Ada Okafor']);
  });

  it('sets the password once, ends every session, and the link is dead', async () => {
    const {email, token} = await sent();
    const sessions = [await HttpClient.login(server, email), await HttpClient.login(server, email)];
    for (const session of sessions) assert.equal((await session.send('GET', '/v1/session')).status, 200);
    assert.equal((await send(token)).status, 204);
    for (const session of sessions) assert.equal((await session.send('GET', '/v1/session')).status, 401);
    assert.deepEqual([await login(email, SEED_PASSWORD), await login(email, NEW_PASSWORD)], [401, 204]);
    assert.deepEqual(await reset(token), unknown);
  });

  it('refuses weak passwords, and the link still works', async () => {
    const {email, token} = await sent();
    for (const [password, code] of [
      ['short', 'too_short'],
      ['', 'required'],
      [email, 'password_too_common'],
    ] as const) {
      const {status, body} = await send(token, password);
      assert.deepEqual([status, body?.issues], [422, [{field: 'password', code}]]);
    }
    assert.equal(await login(email, SEED_PASSWORD), 204);
    assert.equal((await send(token)).status, 204);
  });

  it('V3 · used 20 times at once, it sets one password', async () => {
    const {email, token} = await sent();
    const passwords = Array.from({length: 20}, (_, number) => `violet tractor ${number} lamp`);
    const statuses = await Promise.all(
      passwords.map(async (password) => (await send(token, password)).status),
    );
    assert.deepEqual(
      statuses.filter((status) => status !== 410),
      [204],
    );
    const chosen = passwords[statuses.indexOf(204)] ?? '';
    assert.equal(await login(email, chosen), 204);
  });

  it('V2 · links that are replaced, cut or of another kind answer like unknown ones', async () => {
    const {email, id, token} = await sent();
    assert.equal((await ask(id)).status, 202);
    const newer = await linkTo(server, 'reset', email, token);
    await inviteByAdmin(ada, 'only-invited@acme.example');
    const invitation = await mailedToken(server, 'only-invited@acme.example');
    await ada.send('PATCH', `/v1/users/${id}`, {email: `other-${email}`});
    const confirmation = await linkTo(server, 'confirm-address', `other-${email}`);
    const before = await settledState(server);
    for (const dead of [
      token,
      invitation,
      confirmation,
      newer.slice(1),
      `${newer}A`,
      newer.slice(0, -1) + (newer.endsWith('A') ? 'B' : 'A'),
      '',
      7,
      null,
    ]) {
      assert.deepEqual([dead, await reset(dead)], [dead, unknown]);
      assert.deepEqual([dead, (await inspect(dead)).status], [dead, 410]);
    }
    await assertUnchanged(server.context.db, before);
    assert.equal((await send(newer)).status, 204);
  });

  it('a link dies with the one that another account sent for the same login', async () => {
    const email = 'milo@northwind.example';
    await inviteByAdmin(ada, email);
    const milo = await HttpClient.login(server, email, SEED_PASSWORD, 'northwind');
    const accept = {secret: {token: await mailedToken(server, email)}, credential: {kind: 'session'}};
    assert.equal((await milo.send('POST', '/v1/join/accept', accept)).status, 200);
    const gil = await HttpClient.login(server, 'gil@globex.example', SEED_PASSWORD, 'globex');
    await inviteByAdmin(gil, email);
    const second = await server.mailbox?.waitFor(
      ({envelope, parsed}) => envelope.to.includes(email) && parsed.from?.name === 'Globex',
    );
    const token = /\/join\/([\w-]+)/.exec(second?.parsed.text ?? '')?.[1];
    await milo.send('POST', '/v1/join/accept', {secret: {token}, credential: {kind: 'session'}});

    await ask(await memberIn(server, 'acme', email));
    const first = await linkTo(server, 'reset', email);
    await ask(await memberIn(server, 'globex', email), gil);
    const other = await linkTo(server, 'reset', email, first);
    assert.equal((await send(other)).status, 204);
    assert.deepEqual(await reset(first), unknown);
  });

  it('refuses whoever is inactive, whoever never signed in, and products that send no such links', async () => {
    const {id} = await someone({status: 'inactive'});
    const inactive = await ask(id);
    assert.deepEqual([inactive.status, inactive.body?.reason], [409, 'not_active']);
    const invitation = await inviteByAdmin(ada, 'not-here@acme.example');
    assert.equal((await ask(invitation)).status, 404);
    const fresh = await someone();
    await server.context.db
      .updateTable('memberships')
      .set({unused_invitation_id: invitation})
      .where('id', '=', fresh.id)
      .execute();
    const never = await ask(fresh.id);
    assert.deepEqual([never.status, never.body?.reason], [409, 'never_signed_in']);
    const nora = await HttpClient.login(server, 'nora@northwind.example', SEED_PASSWORD, 'northwind');
    const unsupported = await ask(await memberIn(server, 'northwind', 'amira@northwind.example'), nora);
    assert.deepEqual([unsupported.status, unsupported.body?.kind], [403, 'unsupported']);
  });

  it('a link of somebody who was deactivated since is dead', async () => {
    const {id, token} = await sent();
    assert.equal((await ada.send('POST', `/v1/users/${id}/deactivate`)).status, 200);
    assert.deepEqual(await reset(token), unknown);
  });

  it('sends five links an hour to one person, and counts another account’s attempts for nothing', async () => {
    const {id} = await someone();
    const gil = await HttpClient.login(server, 'gil@globex.example', SEED_PASSWORD, 'globex');
    for (let attempt = 0; attempt < 6; attempt++) await ask(id, gil);
    for (let attempt = 0; attempt < 5; attempt++) assert.equal((await ask(id)).status, 202);
    const {status, headers} = await ask(id);
    assert.equal(status, 429);
    assert.ok(Number(headers.get('retry-after')) > 0);
    assert.equal((await ask((await someone()).id)).status, 202, 'of somebody else as ever');
  });

  it('V1 · the link stands in its mail and nowhere else: no table, no log', async () => {
    const {token} = await sent();
    await send(`${token}.`);
    await send(token, 'short');
    await inspect(token);
    await new HttpClient(server).send('GET', `/reset/${token}`);
    await send(token);
    await server.outbox.settled();
    const mac = Buffer.from(token, 'base64url').subarray(16);
    const everything = JSON.stringify([await dumpTables(server.context.db), server.logged]).toLowerCase();
    for (const form of [token, mac.toString('hex'), mac.toString('base64'), NEW_PASSWORD])
      assert.ok(!everything.includes(form.toLowerCase()));
  });

  it('V2 · a link dies at its minute, like an unknown one', async () => {
    const [first, second] = [await sent(), await sent()];
    server.clock.advance(HOUR_MS - 60_000);
    assert.equal((await send(first.token)).status, 204, 'a minute before');
    server.clock.advance(60_000);
    assert.deepEqual(await reset(second.token), unknown);
  });
});
