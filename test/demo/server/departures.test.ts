/** The ways a user leaves: blocked, removed, deleted for good; what ends with it, what stays, and what was said beforehand. */
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {BlockReport, Consequence, Page, Person, Session, UserSession} from 'tenant-elements';
import {SEED_PASSWORD, SEEDED_ADMINISTRATOR} from '../../../demo/server/seed/logins.js';
import {
  database,
  HttpClient,
  mailedToken,
  startTestServer,
  type TestServer,
} from '../../support/test-server.js';
import {acceptBody, answerOf, inviteByAdmin} from '../support/callers.js';
import {assertUnchanged, dumpTables, settledState} from '../support/database.js';
import {openStream} from '../support/event-stream.js';
import {found, linkTo, makeMember, memberIn, personOf} from '../support/people.js';

const MILO = 'milo@northwind.example';

describe(`departures on ${database}`, () => {
  let server: TestServer;
  let ada: HttpClient;
  let nora: HttpClient;
  let otto: HttpClient;

  before(async () => {
    server = await startTestServer();
    ada = await HttpClient.login(server, SEEDED_ADMINISTRATOR);
    nora = await HttpClient.login(server, 'nora@northwind.example', SEED_PASSWORD, 'northwind');
    otto = await HttpClient.login(server, 'otto@orchard.example', SEED_PASSWORD, 'orchard');
  });
  after(() => server.close());

  const post = <T = Record<string, unknown>>(by: HttpClient, id: string, act: string, body?: object) =>
    by.json<T>('POST', `/v1/users/${id}/${act}`, body);
  const consequences = async (by: HttpClient, id: string, of: string) =>
    (await by.json<{items: Consequence[]}>('GET', `/v1/users/${id}/consequences?of=${of}`)).body.items;
  const inspect = async (token: string) =>
    answerOf(await new HttpClient(server).send('POST', '/v1/join/inspect', {token}));
  const loginOf = async (email: string) =>
    (await new HttpClient(server).send('POST', '/auth/login', {email, password: SEED_PASSWORD})).status;
  async function assertShutOut(session: HttpClient) {
    for (const path of ['/v1/session', '/v1/users', '/v1/events'])
      assert.ok([401, 404].includes((await session.send('GET', path)).status), path);
  }

  it('V10 · blocking ends every session at the next request, and the open stream', async () => {
    const email = 'blocked@acme.example';
    const id = await makeMember(server, {tenant: 'acme', email, role: 'administrator'});
    const sessions = [await HttpClient.login(server, email), await HttpClient.login(server, email)];
    for (const session of sessions) assert.equal((await session.send('GET', '/v1/users')).status, 200);
    const stream = await openStream(sessions[0] as HttpClient);
    const kept = await openStream(ada);
    const before = await consequences(ada, id, 'block');
    assert.deepEqual(before, [{code: 'signed_out', count: 2}, {code: 'data_stays'}]);
    const {status, body} = await post<BlockReport>(ada, id, 'block');
    assert.deepEqual(
      [status, body.person.status, body.sessionsEnded, body.revoked],
      [200, 'inactive', 2, []],
    );
    for (const session of sessions) await assertShutOut(session);
    assert.ok(!(await stream.untilClosed()).text.includes(id), 'nothing more is told');
    await kept.until((heard) => heard.includes(id));
    await kept.cancel();
    assert.deepEqual((await ada.json('GET', `/v1/users/${id}/sessions`)).body, {items: []});

    // Whoever is let in again signs in again.
    assert.equal((await post(ada, id, 'activate')).status, 200);
    for (const session of sessions) await assertShutOut(session);
    server.clock.advance(1);
    const anew = await HttpClient.login(server, email);
    assert.equal((await anew.send('GET', '/v1/users')).status, 200);
  });

  it('V10 · blocking revokes what they sent and nobody accepted, and lists it; what others sent stays', async () => {
    const email = 'inviter@acme.example';
    const id = await makeMember(server, {tenant: 'acme', email, role: 'administrator', name: 'Ivy Stone'});
    const inviter = await HttpClient.login(server, email);
    const theirs = ['one@acme.example', 'two@acme.example'];
    for (const address of theirs) await inviteByAdmin(inviter, address);
    await inviteByAdmin(inviter, 'accepted@acme.example');
    await inviteByAdmin(ada, 'others@acme.example');
    const joining = acceptBody(await mailedToken(server, 'accepted@acme.example'));
    assert.equal((await new HttpClient(server).send('POST', '/v1/join/accept', joining)).status, 200);
    const tokens = await Promise.all(theirs.map((address) => mailedToken(server, address)));
    for (const token of tokens) assert.equal((await inspect(token)).status, 200);

    assert.deepEqual(await consequences(ada, id, 'deactivate'), [
      {code: 'signed_out', count: 1},
      {code: 'data_stays'},
      {code: 'invitations_stay', count: 2},
    ]);
    assert.deepEqual((await consequences(ada, id, 'block')).at(-1), {code: 'invitations_revoked', count: 2});
    const {body} = await post<BlockReport>(ada, id, 'block');
    assert.deepEqual(body.revoked.map((person) => person.email).sort(), theirs);
    const unknown = await inspect('A'.repeat(64));
    for (const token of tokens) assert.deepEqual(await inspect(token), unknown);
    assert.equal((await inspect(await mailedToken(server, 'others@acme.example'))).status, 200);
    const {body: open} = await ada.json<Page<Person>>('GET', '/v1/invitations?limit=200');
    assert.deepEqual(
      open.items.filter((person) => theirs.includes(person.email)),
      [],
    );
    assert.equal((await found(ada, 'accepted@acme.example')).length, 1);
  });

  it('V10 · blocking ends links for a new password and for another address, too', async () => {
    const email = 'links@acme.example';
    const id = await makeMember(server, {tenant: 'acme', email, role: 'user'});
    assert.equal((await post(ada, id, 'password-reset')).status, 202);
    await ada.send('PATCH', `/v1/users/${id}`, {email: 'elsewhere@acme.example'});
    const reset = await linkTo(server, 'reset', email);
    const confirm = await linkTo(server, 'confirm-address', 'elsewhere@acme.example');
    assert.equal((await post(ada, id, 'block')).status, 200);
    for (const [path, token] of [
      ['/auth/reset', reset],
      ['/auth/reset/inspect', reset],
      ['/auth/confirm-address', confirm],
    ] as const)
      assert.equal(
        (await new HttpClient(server).send('POST', path, {token, password: 'violet tractor lamp'})).status,
        410,
      );
    assert.equal((await personOf(ada, id)).pendingEmail, undefined);
  });

  it('blocking leaves the seat with its holder and says so; freeing it is a step of its own, and done once', async () => {
    const id = await memberIn(server, 'northwind', 'amira@northwind.example');
    assert.deepEqual((await consequences(nora, id, 'block')).slice(-1), [
      {code: 'seat_stays', label: 'Seat 2'},
    ]);
    const {body} = await post<BlockReport>(nora, id, 'block');
    const seat = body.person.seat;
    assert.equal(seat?.label, 'Seat 2');
    const free = (key: string, holder: unknown = null) =>
      nora.json('PATCH', `/v1/seats/${seat?.id}`, {holder}, {'idempotency-key': key});
    assert.equal((await free('given', id)).status, 200, 'hers already');
    for (const key of ['once', 'once', 'again']) assert.equal((await free(key)).status, 200);
    assert.equal((await personOf(nora, id)).seat, undefined);
    const entries = await server.context.db
      .selectFrom('history')
      .select('details')
      .where('subject_id', '=', id)
      .where('action', '=', 'free_seat')
      .execute();
    assert.deepEqual(
      entries.map(({details}) => details),
      [{changes: [{field: 'seat', before: 'Seat 2'}]}],
    );
    assert.equal((await nora.send('PATCH', '/v1/seats/no-such-seat', {holder: null})).status, 404);
    const foreign = await ada.json('PATCH', `/v1/seats/${seat?.id}`, {holder: null});
    assert.deepEqual([foreign.status, foreign.body['kind']], [403, 'unsupported']);
  });

  it('V10 · removing ends access at once and here only; the same address can be invited again', async () => {
    const id = await memberIn(server, 'orchard', MILO);
    const there = await HttpClient.login(server, MILO, SEED_PASSWORD, 'orchard');
    const here = await HttpClient.login(server, MILO, SEED_PASSWORD, 'northwind');
    for (const session of [there, here]) assert.equal((await session.send('GET', '/v1/session')).status, 200);
    assert.deepEqual(await consequences(otto, id, 'remove'), [
      {code: 'signed_out', count: 1},
      {code: 'data_stays'},
      {code: 'login_stays'},
      {code: 'history_stays'},
    ]);
    assert.equal((await otto.send('DELETE', `/v1/users/${id}`)).status, 204);
    await assertShutOut(there);
    const {body} = await here.json<Session>('GET', '/v1/session');
    assert.deepEqual(
      body.tenants.map((tenant) => tenant.id),
      ['northwind'],
    );
    assert.deepEqual(await found(otto, 'milo'), []);
    const unknown = '00000000-0000-4000-8000-000000000000';
    for (const [method, act] of [
      ['GET', ''],
      ['DELETE', ''],
      ['GET', '/history'],
    ] as const)
      assert.deepEqual(
        await answerOf(await otto.send(method, `/v1/users/${id}${act}`)),
        await answerOf(await otto.send(method, `/v1/users/${unknown}${act}`)),
      );
    await inviteByAdmin(otto, MILO, ['tenant_user']);
    const token = await mailedToken(server, MILO);
    const accept = {secret: {token}, credential: {kind: 'session'}};
    assert.equal((await here.send('POST', '/v1/join/accept', accept)).status, 200);
    assert.equal((await here.send('GET', '/v1/session', undefined, {'tenant-id': 'orchard'})).status, 200);
    assert.notEqual(await memberIn(server, 'orchard', MILO), id);
  });

  it('deletes nobody for good whose address was typed wrong', async () => {
    const email = 'erased@northwind.example';
    const id = await makeMember(server, {tenant: 'northwind', email, role: 'member'});
    const before = await settledState(server);
    for (const typed of ['', 'erased@northwind.exampl', 'milo@northwind.example', 'Robin Example']) {
      const {status, body} = await post(nora, id, 'delete-permanently', {email: typed});
      assert.deepEqual(
        [typed, status, body['issues']],
        [typed, 422, [{field: 'email', code: 'address_mismatch'}]],
      );
    }
    assert.equal((await post(nora, id, 'delete-permanently', {})).status, 422);
    await assertUnchanged(server.context.db, before);
  });

  it('V10 · deleting erases membership, login and what was sent to the address; the record of it stays, under a pseudonym', async () => {
    const {db} = server.context;
    const email = 'leaver@northwind.example';
    const member = {name: {full: 'Lee Aver'}, roles: ['member']};
    await nora.send('POST', '/v1/users', {email, ...member}, {'idempotency-key': 'invite'});
    const joining = acceptBody(await mailedToken(server, email), 'Lee Aver');
    const lee = new HttpClient(server, {'tenant-id': 'northwind'});
    assert.equal((await lee.send('POST', '/v1/join/accept', joining)).status, 200);
    assert.equal((await lee.send('GET', '/v1/session')).status, 200);
    const id = await memberIn(server, 'northwind', email);
    await db.updateTable('seats').set({holder_id: id}).where('label', '=', 'Seat 4').execute();
    assert.deepEqual(await consequences(nora, id, 'delete'), [
      {code: 'signed_out', count: 1},
      {code: 'data_erased'},
      {code: 'seat_freed', label: 'Seat 4'},
      {code: 'login_erased'},
      {code: 'history_stays'},
    ]);
    const erase = () =>
      nora.send(
        'POST',
        `/v1/users/${id}/delete-permanently`,
        {email: ' Leaver@Northwind.example'},
        {
          'idempotency-key': 'erase',
        },
      );
    for (const _ of [1, 2]) assert.equal((await erase()).status, 204);
    await assertShutOut(lee);
    const {history = [], access_grants: grants = [], ...tables} = await dumpTables(db);
    for (const [table, rows] of Object.entries(tables))
      assert.deepEqual([table, rows.filter((row) => row.includes(email) || row.includes(id))], [table, []]);
    assert.ok(history.some((row) => row.includes(id) && row.includes('"delete"')));
    assert.ok(grants.some((row) => row.includes(id)));
    for (const name of [email, 'Lee Aver'])
      assert.deepEqual(
        [...history, ...grants].filter((row) => row.includes(name)),
        [],
        'under a pseudonym',
      );
    assert.equal(
      (await nora.send('POST', '/v1/users', {email, ...member})).status,
      201,
      'seat and address are free again',
    );
  });

  it('deleting leaves a login that another account needs', async () => {
    const id = await memberIn(server, 'northwind', MILO);
    const milo = await HttpClient.login(server, MILO, SEED_PASSWORD, 'orchard');
    assert.equal((await post(nora, id, 'delete-permanently', {email: MILO})).status, 204);
    assert.equal(await loginOf(MILO), 204);
    const {body} = await milo.json<Session>('GET', '/v1/session');
    assert.deepEqual(
      body.tenants.map((tenant) => tenant.id),
      ['orchard'],
    );
    assert.equal((await milo.send('GET', '/v1/session', undefined, {'tenant-id': 'northwind'})).status, 404);
  });

  it('lists where somebody is signed in, each session once, the asking one marked, and none that is over', async () => {
    const sessionsOf = async (by: HttpClient, id: string) =>
      (await by.json<{items: UserSession[]}>('GET', `/v1/users/${id}/sessions`)).body.items;
    const email = 'sessions@acme.example';
    const id = await makeMember(server, {tenant: 'acme', email, role: 'administrator'});
    const [first, second] = [await HttpClient.login(server, email), await HttpClient.login(server, email)];
    const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
    for (const _ of [1, 2]) await first.send('GET', '/v1/session', undefined, {'user-agent': firefox});
    await second.send('GET', '/v1/session');
    const seen = await sessionsOf(first, id);
    assert.deepEqual(seen.map(({client = 'a program', current}) => [client, current]).sort(), [
      ['Firefox, Linux', true],
      ['a program', undefined],
    ]);
    assert.deepEqual((await consequences(ada, id, 'deactivate'))[0], {code: 'signed_out', count: 2});
    await second.send('POST', '/auth/logout');
    assert.equal((await sessionsOf(ada, id)).length, 1);
    server.clock.advance(15 * 86_400_000);
    const later = await HttpClient.login(server, SEEDED_ADMINISTRATOR);
    assert.deepEqual(await sessionsOf(later, id), []);
    assert.deepEqual((await consequences(later, id, 'deactivate'))[0], {code: 'signed_out', count: 0});
  });

  it('asks which act the consequences are of', async () => {
    const by = await HttpClient.login(server, SEEDED_ADMINISTRATOR);
    const id = await memberIn(server, 'acme', 'bruno@acme.example');
    for (const query of ['', '?of=', '?of=promote'])
      assert.equal((await by.send('GET', `/v1/users/${id}/consequences${query}`)).status, 422);
  });
});
