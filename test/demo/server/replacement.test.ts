/** Another record in the place of one whose roles cannot change: all of it happens, or nothing. */
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Consequence, Person, Replacement, Session} from 'tenant-elements';
import {SEED_PASSWORD} from '../../../demo/server/seed/logins.js';
import {database, HttpClient, startTestServer, type TestServer} from '../../support/test-server.js';
import {assertUnchanged, settledState, tenantId} from '../support/database.js';
import {found, historyOf, linkTo, makeMember, memberIn, personOf} from '../support/people.js';

const EVA = 'eva@summit.example';
const WORK = ['Demo environment: Tailspin', 'Proof of concept: Contoso', 'Proof of concept: Fabrikam'];
const ONE_TIME_PASSWORD = /[A-Z2-9]{4}(?:-[A-Z2-9]{4}){6}/;

describe(`replacement on ${database}`, () => {
  let server: TestServer;
  let sara: HttpClient;
  let eva: string;

  before(async () => {
    server = await startTestServer();
    sara = await HttpClient.login(server, 'sara@summit.example', SEED_PASSWORD, 'summit');
    eva = await memberIn(server, 'summit', EVA);
  });
  after(() => server.close());

  const replace = (id: string, roles: readonly string[], headers?: Record<string, string>) =>
    sara.json<Replacement & {kind?: string; reason?: string}>(
      'POST',
      `/v1/users/${id}/replace`,
      {roles},
      headers,
    );
  const workOf = async (id: string) =>
    (await sara.json<{items: {label: string}[]}>('GET', `/auth/owned-items/${id}`)).body.items.map(
      ({label}) => label,
    );
  const mails = (email: string) =>
    server.mailbox?.mails.filter(({envelope}) => envelope.to.includes(email)).length;

  it('does nothing at all when any part of it fails', async () => {
    const {db} = server.context;
    const setState = (account_state: string) =>
      db.updateTable('tenants').set({account_state}).where('slug', '=', 'summit').execute();
    const unchanged = async (expected: readonly unknown[], roles: readonly string[]) => {
      const before = await settledState(server);
      const {status, body} = await replace(eva, roles);
      assert.deepEqual([roles, status, body.reason ?? body.kind], [roles, ...expected]);
      await assertUnchanged(db, before);
    };
    await unchanged([422, 'validation'], ['no-such-role']);
    await unchanged([422, 'validation'], []);
    await unchanged([422, 'validation'], ['platform_admin']);
    await unchanged([422, 'validation'], ['administrator', 'sales_engineer']);
    await setState('past_due_read_only');
    await unchanged([403, 'read_only_account'], ['administrator']);
    await setState('active');
    // The record is switched off and gives its address away before the invitation is found to be impossible.
    const {id} = await db
      .insertInto('invitations')
      .values({
        tenant_id: await tenantId(server, 'summit'),
        email: EVA,
        email_key: EVA,
        roles: ['sales_engineer'],
        status: 'pending',
        metadata: '{}',
        created_at: server.clock.now(),
        sent_at: server.clock.now(),
        expires_at: new Date(server.clock.now().getTime() + 60_000),
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    await unchanged([409, 'already_invited'], ['administrator']);
    await db.deleteFrom('invitations').where('id', '=', id).execute();
    assert.equal((await personOf(sara, eva)).status, 'active');
    assert.equal(mails(EVA), 0);
  });

  it('says beforehand that the address is released and how much work moves', async () => {
    const {body} = await sara.json<{items: Consequence[]}>('GET', `/v1/users/${eva}/consequences?of=replace`);
    assert.deepEqual(body.items, [
      {code: 'signed_out', count: 0},
      {code: 'data_stays'},
      {code: 'address_released', label: EVA},
      {code: 'work_moves', count: 3},
    ]);
  });

  it('leaves the former record with its data, and gives work, access’s end and login to the successor', async () => {
    const session = await HttpClient.login(server, EVA, SEED_PASSWORD, 'summit');
    assert.equal((await session.send('GET', '/v1/session')).status, 200);
    const before = await personOf(sara, eva);
    assert.deepEqual(await workOf(eva), WORK);
    const answers = [
      await replace(eva, ['administrator'], {'idempotency-key': 'promote'}),
      await replace(eva, ['administrator'], {'idempotency-key': 'promote'}),
    ];
    assert.deepEqual(answers[0]?.body, answers[1]?.body);
    const {former, successor} = answers[0]?.body as Replacement;

    assert.deepEqual(await personOf(sara, eva), former);
    assert.deepEqual(
      [former.status, former.email, former.name, former.roles, former.replacedBy, former.joinedAt],
      ['inactive', EVA, before.name, ['sales_engineer'], successor.id, before.joinedAt],
    );
    assert.deepEqual(
      [successor.status, successor.email, successor.name?.full, successor.roles, successor.accessEndsAt],
      ['active', EVA, 'Eva Horvat', ['administrator'], before.accessEndsAt],
    );
    assert.deepEqual([await workOf(eva), await workOf(successor.id)], [[], WORK]);
    assert.deepEqual((await found(sara, EVA)).map(({id}) => id).sort(), [eva, successor.id].sort());
    const [entry] = await historyOf(sara, eva);
    assert.deepEqual(
      [entry?.action, entry?.actor, entry?.changes],
      ['replace', 'Sara Lund', [{field: 'roles', before: 'sales_engineer', after: 'administrator'}]],
    );

    // The session from before is over only in what it opens: the login is the successor's now.
    const anew = await HttpClient.login(server, EVA, SEED_PASSWORD, 'summit');
    const {body} = await anew.json<Session>('GET', '/v1/session');
    assert.deepEqual([body.user?.id, body.roles], [successor.id, ['administrator']]);
    await server.outbox.settled();
    const mail = await server.mailbox?.waitFor(({envelope}) => envelope.to.includes(EVA));
    assert.doesNotMatch(mail?.parsed.text ?? '', ONE_TIME_PASSWORD);
    assert.equal((await personOf(sara, successor.id)).neverSignedIn, undefined);
  });

  it('lets nobody in again who was replaced, nor does anything else to the record', async () => {
    const refusals = [
      ['POST', '/activate', undefined],
      ['POST', '/replace', {roles: ['sales_engineer']}],
      ['POST', '/block', undefined],
      ['PATCH', '', {name: {first: 'Eva', last: 'Again'}}],
      ['PATCH', '', {email: 'again@summit.example'}],
    ] as const;
    const before = await settledState(server);
    for (const [method, act, sent] of refusals) {
      const {status, body} = await sara.json(method, `/v1/users/${eva}${act}`, sent);
      assert.deepEqual([act, status, body['kind'], body['reason']], [act, 409, 'invalid_state', 'replaced']);
    }
    await assertUnchanged(server.context.db, before);
    const {can} = await personOf(sara, eva);
    assert.deepEqual([can?.['reactivate'], can?.['replace']], [{reason: 'replaced'}, {reason: 'replaced'}]);
  });

  it('ends what was mailed to the former record: its first password, and a change of its address', async () => {
    const email = 'fresh@summit.example';
    const draft = {email, name: {first: 'Fran', last: 'Esh'}, roles: ['sales_engineer']};
    const {body} = await sara.json<{invitation: Person}>('POST', '/v1/users', draft);
    const passwordIn = async (seen = 'none yet') =>
      ONE_TIME_PASSWORD.exec(
        (
          await server.mailbox?.waitFor(
            ({envelope, parsed}) => envelope.to.includes(email) && !(parsed.text ?? '').includes(seen),
          )
        )?.parsed.text ?? '',
      )?.[0] ?? '';
    const first = await passwordIn();
    const login = async (password: string) =>
      (await new HttpClient(server).send('POST', '/auth/login', {email, password})).status;
    assert.equal(await login(first), 200);
    const {status} = await replace(body.invitation.id, ['administrator']);
    assert.equal(status, 200);
    const second = await passwordIn(first);
    assert.deepEqual([await login(first), await login(second)], [401, 200]);

    const adam = await memberIn(server, 'summit', 'adam@summit.example');
    await sara.send('PATCH', `/v1/users/${adam}`, {email: 'moved@summit.example'});
    const token = await linkTo(server, 'confirm-address', 'moved@summit.example');
    const {body: replaced} = await replace(adam, ['sales_engineer']);
    assert.equal(replaced.former.pendingEmail, undefined);
    const late = await new HttpClient(server).send('POST', '/auth/confirm-address', {token});
    assert.equal(late.status, 410);
  });

  it('replaces people whose name or fields nobody could enter like that today', async () => {
    const id = await makeMember(server, {
      tenant: 'summit',
      email: 'mono@summit.example',
      role: 'sales_engineer',
      name: 'Mononym',
    });
    const {status, body} = await replace(id, ['administrator']);
    assert.deepEqual([status, body.successor.name?.full], [200, 'Mononym']);
  });

  it('is unsupported where roles simply change', async () => {
    const nora = await HttpClient.login(server, 'nora@northwind.example', SEED_PASSWORD, 'northwind');
    const id = await memberIn(server, 'northwind', 'amira@northwind.example');
    const {status, body} = await nora.json('POST', `/v1/users/${id}/replace`, {roles: ['admin']});
    assert.deepEqual([status, body['kind'], body['capability']], [403, 'unsupported', 'users.replace']);
  });
});
