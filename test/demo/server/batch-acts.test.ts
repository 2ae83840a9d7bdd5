/** What is done with invitations to many people as a whole: stopped, tried again, reminded, revoked. */
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {database, HttpClient, startTestServer, type TestServer} from '../../support/test-server.js';
import {BatchClient, people} from '../support/batches.js';
import {tenantId} from '../support/database.js';
import {makeMember} from '../support/people.js';

describe(`what is done with invitations to many people on ${database}`, () => {
  let server: TestServer;
  let admin: HttpClient;
  let batches: BatchClient;

  before(async () => {
    server = await startTestServer();
    admin = await HttpClient.login(server, 'ada@acme.example');
    batches = new BatchClient(server, admin);
  });
  after(() => server.close());

  /** As if it had been at work just now. */
  async function whatBecomesOf(id: string): Promise<readonly [string, number]> {
    await server.context.db
      .updateTable('invitation_batches')
      .set({state: 'running'})
      .where('id', '=', id)
      .execute();
    server.batches.wake();
    await server.batches.settled();
    const {state, waiting} = await batches.show(id);
    return [state, waiting];
  }

  async function account(state: string): Promise<void> {
    await server.context.db
      .updateTable('tenants')
      .set({account_state: state})
      .where('id', '=', await tenantId(server, 'acme'))
      .execute();
  }

  it('tries those again who failed, reminds those who have not joined, and revokes the rest', async () => {
    const done = await batches.carryOut([
      ...people('rest-', 2),
      {email: 'role@batch.example', roles: ['gone']},
    ]);
    assert.equal(done.failed, 1);
    await batches.act(done.id, 'retry');
    await server.batches.settled();
    assert.equal((await batches.show(done.id)).failed, 1);
    await server.outbox.settled();
    await batches.act(done.id, 'remind');
    await server.batches.settled();
    assert.deepEqual([(await batches.show(done.id)).resent, (await batches.show(done.id)).open], [2, 2]);
    await batches.act(done.id, 'revoke');
    await server.batches.settled();
    const after = await batches.show(done.id);
    assert.deepEqual([after.revoked, after.open, after.failed], [2, 0, 1]);
    await server.outbox.settled();
    const mails = server.mailbox?.mails.filter(({envelope}) => envelope.to.includes('rest-0@batch.example'));
    assert.equal(mails?.length, 2);
  });

  it('a batch that was stopped is revoked as far as it got: nobody else is invited by that', async () => {
    const {id} = await batches.create(3);
    await batches.add(id, 0, people('halfway-', 3));
    await batches.act(id, 'start');
    await server.batches.settled();
    // As if it had been stopped after the first.
    await server.context.db
      .updateTable('invitation_batch_rows')
      .set({outcome: 'waiting', email_key: 'never@batch.example'})
      .where('batch_id', '=', id)
      .where('position', '>', 0)
      .execute();
    await server.context.db
      .updateTable('invitation_batches')
      .set({state: 'stopped'})
      .where('id', '=', id)
      .execute();
    await batches.act(id, 'revoke');
    await server.batches.settled();
    const after = await batches.show(id);
    assert.deepEqual([after.state, after.revoked, after.waiting], ['stopped', 1, 2]);
  });

  it('reminds once, however often the same request comes', async () => {
    const done = await batches.carryOut(people('repeat-', 1));
    await server.outbox.settled();
    const key = {'idempotency-key': 'remind once'};
    for (let time = 0; time < 3; time++) {
      await admin.json('PATCH', `/v1/invitation-batches/${done.id}`, {action: 'remind'}, key);
      await server.batches.settled();
    }
    await server.outbox.settled();
    const mails = server.mailbox?.mails.filter(({envelope}) =>
      envelope.to.includes('repeat-0@batch.example'),
    );
    assert.equal(mails?.length, 2);
  });

  it('leaves whoever has joined meanwhile out of what is done with all', async () => {
    const done = await batches.carryOut(people('joins-', 2));
    const {id} = await server.context.db
      .selectFrom('invitations')
      .select('id')
      .where('email', '=', 'joins-0@batch.example')
      .executeTakeFirstOrThrow();
    await server.context.db
      .updateTable('invitations')
      .set({status: 'accepted'})
      .where('id', '=', id)
      .execute();
    assert.equal((await batches.show(done.id)).open, 1);
    await batches.act(done.id, 'revoke');
    await server.batches.settled();
    const after = await batches.show(done.id);
    assert.deepEqual([after.revoked, after.invited, after.failed, after.open], [1, 1, 0, 0]);
  });

  it('stops when whoever answers for it may not any more', async () => {
    const id = await makeMember(server, {
      tenant: 'acme',
      email: 'leaving@batch.example',
      role: 'administrator',
    });
    const leaving = await HttpClient.login(server, 'leaving@batch.example');
    const batch = await batches.create(
      1,
      {startsAt: server.context.config.clock.now().toISOString()},
      leaving,
    );
    await batches.add(batch.id, 0, people('never', 1), leaving);
    await admin.json('PATCH', `/v1/users/${id}`, {roles: ['user']});
    assert.deepEqual(await whatBecomesOf(batch.id), ['stopped', 1]);
  });

  it('stops in an account that turns read-only', async () => {
    const {id} = await batches.create(1);
    await batches.add(id, 0, people('frozen', 1));
    await account('past_due_read_only');
    assert.deepEqual(await whatBecomesOf(id), ['stopped', 1]);
    assert.equal((await batches.act(id, 'start')).body.reason, 'read_only_account');
    await account('active');
    await batches.act(id, 'start');
    await server.batches.settled();
    assert.equal((await batches.show(id)).invited, 1);
  });
});
