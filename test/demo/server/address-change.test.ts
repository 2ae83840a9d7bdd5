/** Another address: asked for by an administrator, and true when whoever reads it says so. */
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Person, Session} from 'tenant-elements';
import {SEED_PASSWORD, SEEDED_ADMINISTRATOR} from '../../../demo/server/seed/logins.js';
import {
  database,
  HttpClient,
  mailedToken,
  startTestServer,
  type TestServer,
} from '../../support/test-server.js';
import {acceptBody, type Answer, answerOf, inviteByAdmin} from '../support/callers.js';
import {assertUnchanged, dumpTables, settledState} from '../support/database.js';
import {openStream} from '../support/event-stream.js';
import {found, historyOf, linkTo, makeMember, memberIn, personOf} from '../support/people.js';

const DAY_MS = 86_400_000;
const MILO = 'milo@northwind.example';

describe(`changes of an address on ${database}`, () => {
  let server: TestServer;
  let ada: HttpClient;
  let nora: HttpClient;
  let unknown: Answer;
  let made = 0;

  before(async () => {
    server = await startTestServer();
    ada = await HttpClient.login(server, SEEDED_ADMINISTRATOR);
    nora = await HttpClient.login(server, 'nora@northwind.example', SEED_PASSWORD, 'northwind');
    unknown = await confirm('A'.repeat(64));
    assert.equal(unknown.status, 410);
  });
  after(() => server.close());

  const send = (token: unknown) => new HttpClient(server).send('POST', '/auth/confirm-address', {token});
  const confirm = async (token: unknown) => answerOf(await send(token));
  const ask = (by: HttpClient, id: string, email: string) =>
    by.json<Person & {reason?: string; id?: string; issues?: unknown}>('PATCH', `/v1/users/${id}`, {email});
  const loginStatus = async (email: string) =>
    (await new HttpClient(server).send('POST', '/auth/login', {email, password: SEED_PASSWORD})).status;
  const mailTo = (email: string, subject: RegExp) =>
    server.mailbox?.waitFor(
      ({envelope, parsed}) => envelope.to.includes(email) && subject.test(parsed.subject ?? ''),
    );
  /** Somebody at Acme, and the link to another address of theirs. */
  async function onTheWay() {
    const number = ++made;
    const [from, to] = [`from-${number}@acme.example`, `to-${number}@acme.example`];
    const id = await makeMember(server, {tenant: 'acme', email: from, role: 'user'});
    assert.equal((await ask(ada, id, to)).status, 200);
    return {id, from, to, token: await linkTo(server, 'confirm-address', to)};
  }

  it('leaves the address as it is until the new one is confirmed', async () => {
    const {id, from, to} = await onTheWay();
    const person = await personOf(ada, id);
    assert.deepEqual([person.email, person.pendingEmail, person.formerly], [from, to, undefined]);
    assert.equal(await loginStatus(from), 204);
    assert.equal(await loginStatus(to), 401);
    assert.deepEqual(
      (await historyOf(ada, id)).map(({action, actor, changes}) => [action, actor, changes]),
      [['request_email_change', 'Ada Okafor', [{field: 'email', before: from, after: to}]]],
    );
  });

  it('confirmed, moves id, seat and history along, and tells the address before', async () => {
    const to = 'Milo.New@northwind.example';
    const id = await memberIn(server, 'northwind', MILO);
    const before = await personOf(nora, id);
    const old = await HttpClient.login(server, MILO, SEED_PASSWORD, 'northwind');
    assert.equal((await old.send('GET', '/v1/session')).status, 200);
    assert.equal((await ask(nora, id, to)).status, 200);
    const token = await linkTo(server, 'confirm-address', to);
    assert.deepEqual(await (await send(token)).json(), {email: to});

    const after = await personOf(nora, id);
    assert.deepEqual(
      [after.email, after.pendingEmail, after.formerly, after.seat, after.joinedAt, after.roles],
      [to, undefined, [MILO], before.seat, before.joinedAt, before.roles],
    );
    const actions = (await historyOf(nora, id)).map(({action, via}) => `${action} · ${via}`);
    assert.deepEqual(actions, ['change_email · mail', 'request_email_change · session', 'join · invitation']);
    for (const search of [MILO, to.toLowerCase()])
      assert.deepEqual(
        (await found(nora, search)).map((person) => person.id),
        [id],
      );
    const told = await mailTo(MILO, /has changed/);
    assert.match(told?.parsed.text ?? '', /no longer opens Northwind Service/);
    assert.match(told?.parsed.text ?? '', /milo\.new@northwind\.example/i);

    // The login before belongs to another account as well, and goes on there.
    assert.equal((await old.send('GET', '/v1/session')).status, 404);
    const elsewhere = await old.send('GET', '/v1/session', undefined, {'tenant-id': 'orchard'});
    assert.equal(elsewhere.status, 200);
    const anew = await HttpClient.login(server, to, SEED_PASSWORD, 'northwind');
    const {body} = await anew.json<Session>('GET', '/v1/session');
    assert.deepEqual([body.user?.id, body.tenants.map((tenant) => tenant.id)], [id, ['northwind']]);
    assert.deepEqual(
      (await nora.json<{items: unknown[]}>('GET', `/v1/users/${id}/sessions`)).body.items.length,
      1,
    );
  });

  it('confirmed with an address that has a login already, signs in as that one', async () => {
    const id = await makeMember(server, {tenant: 'acme', email: 'second@acme.example', role: 'user'});
    await ask(ada, id, 'hana@globex.example');
    await confirm(await linkTo(server, 'confirm-address', 'hana@globex.example'));
    const hana = await HttpClient.login(server, 'hana@globex.example', SEED_PASSWORD, 'acme');
    const {body} = await hana.json<Session>('GET', '/v1/session');
    assert.deepEqual([body.user?.id, body.tenants.map((tenant) => tenant.id)], [id, ['acme', 'globex']]);
  });

  it('a password link that the former address was sent does not open the login of the new one', async () => {
    const {id, from, to, token} = await onTheWay();
    await ada.send('POST', `/v1/users/${id}/password-reset`);
    const reset = await linkTo(server, 'reset', from);
    assert.equal((await confirm(token)).status, 200);
    const late = {token: reset, password: 'violet tractor lamp'};
    assert.equal((await new HttpClient(server).send('POST', '/auth/reset', late)).status, 410);
    assert.equal(await loginStatus(to), 204, 'the password is what it was');
  });

  it('ends the open pages of the login before', async () => {
    const email = 'watching@acme.example';
    const id = await makeMember(server, {tenant: 'acme', email, role: 'administrator'});
    const stream = await openStream(await HttpClient.login(server, email));
    await ask(ada, id, 'watched@acme.example');
    await stream.until((heard) => heard.includes(id));
    await confirm(await linkTo(server, 'confirm-address', 'watched@acme.example'));
    assert.ok((await stream.untilClosed()).closed);
  });

  it('V2 · links that are used, replaced, cut or of another kind answer like unknown ones', async () => {
    const used = await onTheWay();
    assert.equal((await confirm(used.token)).status, 200);
    const replaced = await onTheWay();
    await ask(ada, replaced.id, `another-${replaced.to}`);
    const newer = await linkTo(server, 'confirm-address', `another-${replaced.to}`);
    const other = await onTheWay();
    await ada.send('POST', `/v1/users/${other.id}/password-reset`);
    const reset = await linkTo(server, 'reset', other.from);
    await inviteByAdmin(ada, 'invited-only@acme.example');
    const invitation = await mailedToken(server, 'invited-only@acme.example');
    const before = await settledState(server);
    const {token} = other;
    for (const dead of [
      used.token,
      replaced.token,
      reset,
      invitation,
      token.slice(1),
      `${token}A`,
      token.slice(0, -1) + (token.endsWith('A') ? 'B' : 'A'),
      '',
      '%',
      7,
      null,
    ])
      assert.deepEqual([dead, await confirm(dead)], [dead, unknown]);
    await assertUnchanged(server.context.db, before);
    for (const alive of [newer, token]) assert.equal((await confirm(alive)).status, 200);
    assert.equal((await personOf(ada, replaced.id)).email, `another-${replaced.to}`);
  });

  it('the present address, typed again, takes back a change that is on its way', async () => {
    const {id, from, token} = await onTheWay();
    const {body} = await ask(ada, id, from);
    assert.deepEqual([body.email, body.pendingEmail], [from, undefined]);
    assert.deepEqual(await confirm(token), unknown);
  });

  it('V3 · confirmed 50 times at once, it changes once', async () => {
    const {id, from, token} = await onTheWay();
    const answers = await Promise.all(Array.from({length: 50}, () => confirm(token)));
    assert.equal(answers.filter(({status}) => status === 200).length, 1);
    for (const answer of answers.filter(({status}) => status !== 200)) assert.deepEqual(answer, unknown);
    assert.deepEqual((await personOf(ada, id)).formerly, [from]);
    const changes = (await historyOf(ada, id)).filter(({action}) => action === 'change_email');
    assert.equal(changes.length, 1);
    await server.outbox.settled();
    const told = server.mailbox?.mails.filter(
      ({envelope, parsed}) => envelope.to.includes(from) && /has changed/.test(parsed.subject ?? ''),
    );
    assert.equal(told?.length, 1);
  });

  it('refuses an address that is none, and one that a member or an invitation has', async () => {
    const {id, to} = await onTheWay();
    await inviteByAdmin(ada, 'taken@acme.example');
    const before = await settledState(server);
    const finn = await memberIn(server, 'acme', 'finn@acme.example');
    const bruno = await memberIn(server, 'acme', 'bruno@acme.example');
    for (const [email, reason, standing] of [
      ['BRUNO@acme.example', 'already_member', bruno],
      ['finn@acme.example', 'inactive_member', finn],
      ['taken@acme.example', 'already_invited', undefined],
    ] as const) {
      const {status, body} = await ask(ada, id, email);
      assert.deepEqual([email, status, body.reason], [email, 409, reason]);
      if (standing) assert.equal(body.id, standing);
    }
    for (const [email, code] of [
      ['', 'required'],
      ['nobody', 'email_format'],
    ]) {
      const {status, body} = await ask(ada, id, email ?? '');
      assert.deepEqual([status, body.issues], [422, [{field: 'email', code}]]);
    }
    await assertUnchanged(server.context.db, before);
    assert.equal((await personOf(ada, id)).pendingEmail, to);
  });

  it('confirms no address that somebody else got in the meantime; the link works when it is free again', async () => {
    const [first, second] = [await onTheWay(), await onTheWay()];
    assert.equal((await ask(ada, second.id, first.to)).status, 200);
    const late = await linkTo(server, 'confirm-address', first.to, first.token);
    assert.equal((await confirm(first.token)).status, 200);
    const refused = await send(late);
    assert.deepEqual(
      [refused.status, ((await refused.json()) as Person & {reason: string}).reason],
      [409, 'already_member'],
    );
    assert.equal((await personOf(ada, second.id)).email, second.from);

    const invited = await onTheWay();
    const invitation = await inviteByAdmin(ada, invited.to);
    const meanwhile = await settledState(server);
    assert.equal((await confirm(invited.token)).status, 409);
    await assertUnchanged(server.context.db, meanwhile);
    assert.equal((await ada.send('DELETE', `/v1/invitations/${invitation}`)).status, 204);
    assert.equal((await confirm(invited.token)).status, 200);
  });

  it('V1 · the link stands in its mail and nowhere else: no table, no log, no answer', async () => {
    const {id, token} = await onTheWay();
    const answer = JSON.stringify(await personOf(ada, id));
    await send(`${token}.`);
    await confirm(token);
    await server.outbox.settled();
    const mac = Buffer.from(token, 'base64url').subarray(16);
    const everything = JSON.stringify([await dumpTables(server.context.db), server.logged, answer]);
    for (const form of [token, mac.toString('hex'), mac.toString('base64'), mac.toString('base64url')])
      assert.ok(!everything.toLowerCase().includes(form.toLowerCase()));
  });

  it('V2 · a link dies at its minute, like an unknown one', async () => {
    const {token} = await onTheWay();
    const other = await onTheWay();
    server.clock.advance(3 * DAY_MS - 60_000);
    assert.equal((await confirm(other.token)).status, 200, 'a minute before');
    server.clock.advance(60_000);
    assert.deepEqual(await confirm(token), unknown);
    const joined = acceptBody(await mailedToken(server, 'taken@acme.example'));
    assert.equal((await new HttpClient(server).send('POST', '/v1/join/accept', joined)).status, 200);
  });
});
