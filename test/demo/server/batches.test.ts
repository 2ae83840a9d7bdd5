/** Invitations to many people: filled, started or scheduled, each invited once, told of row by row. */
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {AddressStanding, BatchPerson, InvitationBatch} from 'tenant-elements';
import {SEED_PASSWORD} from '../../../demo/server/seed/logins.js';
import {database, HttpClient, startTestServer, type TestServer} from '../../support/test-server.js';
import {BatchClient, people} from '../support/batches.js';
import {inviteByAdmin} from '../support/callers.js';
import {tenantId} from '../support/database.js';
import {makeMember} from '../support/people.js';

describe(`invitations to many people on ${database}`, () => {
  let server: TestServer;
  let admin: HttpClient;
  let batches: BatchClient;

  before(async () => {
    server = await startTestServer();
    admin = await HttpClient.login(server, 'ada@acme.example');
    batches = new BatchClient(server, admin);
  });
  after(() => server.close());

  it('invites everybody once, with one mail each and an entry in the record', async () => {
    const done = await batches.carryOut(people('once', 450));
    assert.deepEqual([done.state, done.invited, done.open, done.createdBy], ['done', 450, 450, 'Ada Okafor']);
    await server.outbox.settled();
    const mailed = (server.mailbox?.mails ?? []).flatMap(({envelope}) =>
      envelope.to.filter((address) => address.startsWith('once')),
    );
    assert.equal(mailed.length, 450);
    assert.equal(new Set(mailed).size, 450);
    const {n} = await server.context.db
      .selectFrom('history')
      .select((all) => all.fn.countAll<string>().as('n'))
      .where('tenant_id', '=', await tenantId(server, 'acme'))
      .where('action', '=', 'invite')
      .where('subject_label', 'like', 'once%')
      .executeTakeFirstOrThrow();
    assert.equal(Number(n), 450);
  });

  it('says of each who was not invited, and why', async () => {
    await makeMember(server, {tenant: 'acme', email: 'member@batch.example', role: 'user'});
    await makeMember(server, {tenant: 'acme', email: 'away@batch.example', role: 'user', status: 'inactive'});
    await inviteByAdmin(admin, 'open@batch.example');
    const done = await batches.carryOut([
      {email: 'Member@batch.example', roles: ['user']},
      {email: 'away@batch.example', roles: ['user']},
      {email: 'open@batch.example', roles: ['user']},
      {email: 'no address', roles: ['user']},
      {email: 'king@batch.example', roles: ['king']},
      {email: 'twice@batch.example', roles: ['user']},
      {email: 'TWICE@batch.example', roles: ['user']},
    ]);
    assert.deepEqual([done.invited, done.skipped, done.failed], [1, 4, 2]);
    assert.deepEqual(
      (await batches.rows(done.id)).map(({outcome, reason}) => reason ?? outcome),
      [
        'already_member',
        'inactive_member',
        'already_invited',
        'email_format',
        'unknown_role',
        'invited',
        'already_invited',
      ],
    );
  });

  it('sends again and lets in again where that was chosen', async () => {
    await makeMember(server, {tenant: 'acme', email: 'back@batch.example', role: 'user', status: 'inactive'});
    const invitation = await inviteByAdmin(admin, 'again@batch.example');
    const done = await batches.carryOut([
      {email: 'back@batch.example', roles: ['user'], existing: 'reactivate'},
      {email: 'again@batch.example', roles: ['user'], existing: 'resend'},
    ]);
    assert.deepEqual([done.reactivated, done.resent, done.skipped], [1, 1, 0]);
    assert.ok(invitation);
  });

  it('starts only when everybody has arrived, and takes a piece that comes twice for one', async () => {
    const {id} = await batches.create(4);
    await batches.add(id, 0, people('late', 2));
    assert.deepEqual(
      [(await batches.act(id, 'start')).status, (await batches.act(id, 'start')).body.reason],
      [409, 'incomplete'],
    );
    await batches.add(id, 0, people('other', 2));
    assert.equal((await batches.add(id, 2, people('rest', 2))).body.added, 4);
    assert.equal((await batches.add(id, 3, people('much', 2))).status, 422);
    assert.equal((await batches.act(id, 'start')).status, 200);
    await server.batches.settled();
    const invited = (await batches.rows(id)).map(({person}) => person.email);
    assert.deepEqual(
      invited,
      ['late0', 'late1', 'rest0', 'rest1'].map((name) => `${name}@batch.example`),
    );
    assert.equal((await batches.add(id, 0, people('after', 1))).status, 409);
  });

  it('waits for its time, and can be stopped and started by another administrator', async () => {
    const startsAt = new Date(server.context.config.clock.now().getTime() + 3_600_000).toISOString();
    const {id} = await batches.create(1, {startsAt});
    await batches.add(id, 0, people('later', 1));
    assert.equal((await batches.act(id, 'start')).body.state, 'scheduled');
    await server.batches.settled();
    assert.equal((await batches.show(id)).waiting, 1);
    assert.equal((await batches.act(id, 'stop')).body.state, 'stopped');
    await makeMember(server, {
      tenant: 'acme',
      email: 'second@batch.example',
      role: 'administrator',
      name: 'Second Admin',
    });
    const second = await HttpClient.login(server, 'second@batch.example');
    const {body: list} = await second.json<{items: InvitationBatch[]}>('GET', '/v1/invitation-batches');
    assert.ok(list.items.some((batch) => batch.id === id));
    assert.equal((await batches.act(id, 'start', second)).status, 200);
    await server.batches.settled();
    const done = await batches.show(id);
    assert.deepEqual([done.state, done.invited, done.createdBy], ['done', 1, 'Second Admin']);
  });

  it('takes five hundred people with long names in one piece', async () => {
    const {id} = await batches.create(500);
    const long = people('long-', 500).map((person) => ({...person, name: {full: '長'.repeat(120)}}));
    assert.equal((await batches.add(id, 0, long)).status, 200);
  });

  it('two with the same people at once invite each of them once', async () => {
    const same = people('both', 60);
    const both = await Promise.all([batches.create(60), batches.create(60)]);
    for (const {id} of both) await batches.add(id, 0, same);
    await Promise.all(both.map(({id}) => batches.act(id, 'start')));
    await server.batches.settled();
    const [a, b] = await Promise.all(both.map(({id}) => batches.show(id)));
    assert.equal((a?.invited ?? 0) + (b?.invited ?? 0), 60);
    assert.equal((a?.skipped ?? 0) + (b?.skipped ?? 0), 60);
  });

  it('members at once where the product has no pending state, with one-time credentials', async () => {
    const summit = await HttpClient.login(server, 'sara@summit.example', SEED_PASSWORD, 'summit');
    const named = (first: string): BatchPerson => ({
      email: `${first.toLowerCase()}@batch.example`,
      name: {first, last: 'Example'},
      roles: ['sales_engineer'],
    });
    const done = await batches.carryOut(
      [named('Uma'), named('Vic'), {email: 'nameless@batch.example', roles: ['sales_engineer']}],
      summit,
    );
    assert.deepEqual([done.invited, done.failed, done.open], [2, 1, 2]);
  });

  it('tells which addresses are known, and changes nothing', async () => {
    await makeMember(server, {tenant: 'acme', email: 'known@batch.example', role: 'user'});
    const {body} = await admin.json<{items: AddressStanding[]}>('POST', '/v1/invitations/check', {
      emails: ['KNOWN@batch.example', 'stranger@batch.example'],
    });
    assert.deepEqual(
      body.items.map(({email, state}) => [email, state]),
      [['KNOWN@batch.example', 'member']],
    );
    const many = Array.from({length: 501}, (_, index) => `a${index}@batch.example`);
    assert.equal((await admin.json('POST', '/v1/invitations/check', {emails: many})).status, 422);
  });

  it('is closed to members, and another tenant’s answers like one that does not exist', async () => {
    const {id} = await batches.create(1);
    await makeMember(server, {tenant: 'acme', email: 'plain@batch.example', role: 'user'});
    const plain = await HttpClient.login(server, 'plain@batch.example');
    assert.equal((await batches.act(id, 'start', plain)).status, 403);
    assert.equal((await plain.json('POST', '/v1/invitations/check', {emails: []})).status, 403);
    const stranger = await HttpClient.login(server, 'otto@orchard.example', SEED_PASSWORD, 'orchard');
    const missing = '00000000-0000-4000-8000-000000000000';
    for (const of of [id, missing])
      assert.equal((await stranger.json('GET', `/v1/invitation-batches/${of}`)).status, 404);
  });
});
