/** Changes to many people: looked at first, pinned to who was looked at, done once each, stopped and tried again. */
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {BulkItem, BulkRun, Page} from 'tenant-elements';
import {sweepRuns} from '../../../demo/server/bulk/runs.js';
import {database, HttpClient, startTestServer, type TestServer} from '../../support/test-server.js';
import {inviteByAdmin} from '../support/callers.js';
import {historyOf, makeMember, memberIn, personOf} from '../support/people.js';

/** More than are done between a start and a stop right behind it. */
const MANY = 40;

describe(`changes to many people on ${database}`, () => {
  let server: TestServer;
  let admin: HttpClient;

  before(async () => {
    server = await startTestServer();
    admin = await HttpClient.login(server, 'ada@acme.example');
  });
  after(() => server.close());

  const member = (name: string, role = 'user') =>
    makeMember(server, {tenant: 'acme', email: `${name}@bulk.example`, role, name: `Bulk ${name}`});

  async function prepare(draft: Record<string, unknown>, headers?: Record<string, string>): Promise<BulkRun> {
    const {status, body} = await admin.json<BulkRun>('POST', '/v1/bulk-runs', draft, headers);
    assert.equal(status, 201, JSON.stringify(body));
    return body;
  }
  const post = (run: BulkRun, verb: string, who = admin) =>
    who.json<BulkRun & {reason?: string}>('POST', `/v1/bulk-runs/${run.id}/${verb}`);
  const show = async (run: BulkRun) => (await admin.json<BulkRun>('GET', `/v1/bulk-runs/${run.id}`)).body;
  async function items(run: BulkRun, outcome = ''): Promise<readonly BulkItem[]> {
    const {body} = await admin.json<Page<BulkItem>>(
      'GET',
      `/v1/bulk-runs/${run.id}/items${outcome && `?outcome=${outcome}`}`,
    );
    return body.items;
  }
  async function carryOut(draft: Record<string, unknown>): Promise<BulkRun> {
    const run = await prepare(draft);
    assert.equal((await post(run, 'start')).status, 200);
    await server.bulk.settled();
    return show(run);
  }
  const reasons = async (run: BulkRun, outcome: string) =>
    Object.fromEntries((await items(run, outcome)).map(({email, reason}) => [email, reason]));

  it('says before it starts who is skipped and why, and changes nothing yet', async () => {
    const [plain, other] = [await member('plain'), await member('other', 'administrator')];
    const invitation = await inviteByAdmin(admin, 'waiting@bulk.example');
    const self = await memberIn(server, 'acme', 'ada@acme.example');
    const gone = '00000000-0000-4000-8000-000000000000';
    const run = await prepare({action: 'deactivate', ids: [plain, other, invitation, self, gone]});
    assert.deepEqual([run.state, run.total, run.waiting, run.skipped], ['prepared', 5, 2, 3]);
    assert.deepEqual(await reasons(run, 'skipped'), {
      'waiting@bulk.example': 'not_joined',
      'ada@acme.example': 'self',
      '': 'not_found',
    });
    assert.equal((await personOf(admin, plain)).status, 'active');
  });

  it('does it to everybody, once, with an entry in the history of each', async () => {
    const ids = await Promise.all(['one', 'two', 'three'].map((name) => member(name)));
    const run = await carryOut({action: 'change_role', roles: ['administrator'], ids});
    assert.deepEqual([run.state, run.done, run.failed], ['done', 3, 0]);
    for (const id of ids) {
      assert.deepEqual((await personOf(admin, id)).roles, ['administrator']);
      const entries = (await historyOf(admin, id)).filter(({action}) => action === 'change_role');
      assert.deepEqual(
        entries.map(({actor}) => actor),
        ['Ada Okafor'],
      );
    }
    assert.equal((await post(run, 'start')).body.state, 'done', 'what is over does not begin anew');
  });

  it('is pinned to who was looked at: whoever matches only now is asked about again', async () => {
    await member('pinned-1');
    const run = await prepare({action: 'deactivate', query: {search: 'pinned-'}});
    assert.equal(run.total, 1);
    const late = await member('pinned-2');
    const refused = await post(run, 'start');
    assert.deepEqual([refused.status, refused.body.reason], [409, 'selection_changed']);
    const again = await prepare({action: 'deactivate', query: {search: 'pinned-'}});
    assert.equal(again.total, 2);
    assert.equal((await post(again, 'start')).status, 200);
    await server.bulk.settled();
    assert.equal((await personOf(admin, late)).status, 'inactive');
  });

  it('V5 · leaves somebody who manages users, whoever is in the selection', async () => {
    const {body} = await admin.json<Page<{id: string}>>('GET', '/v1/users?role=administrator&limit=200');
    const run = await carryOut({action: 'deactivate', ids: body.items.map(({id}) => id)});
    assert.equal(run.skipped, 1, 'oneself');
    const left = await admin.json<Page<unknown>>('GET', '/v1/users?role=administrator&status=active');
    assert.equal(left.body.total, 1);
    await carryOut({action: 'reactivate', ids: body.items.map(({id}) => id)});
  });

  it('fails one by one with the reason, and tries again who failed', async () => {
    const ids = [await member('failing'), await member('fine')];
    const run = await prepare({action: 'change_role', roles: ['administrator'], ids});
    // Decided elsewhere between the look and the act.
    const manage = (managed_by: string) =>
      server.context.db
        .updateTable('memberships')
        .set({managed_by})
        .where('id', '=', ids[0] ?? '')
        .execute();
    await manage('{"roles":"Okta"}');
    await post(run, 'start');
    await server.bulk.settled();
    const failed = await show(run);
    assert.deepEqual([failed.state, failed.done, failed.failed], ['done', 1, 1]);
    assert.deepEqual(await reasons(run, 'failed'), {'failing@bulk.example': 'managed_elsewhere'});
    await manage('{}');
    await post(run, 'retry');
    await server.bulk.settled();
    assert.deepEqual([(await show(run)).done, (await show(run)).failed], [2, 0]);
  });

  it('stops when told to, keeps what is done, and goes on later', async () => {
    const ids = await Promise.all(Array.from({length: MANY}, (_, i) => member(`stop-${i}`)));
    const run = await prepare({action: 'deactivate', ids});
    await post(run, 'start');
    await post(run, 'stop');
    await server.bulk.settled();
    const stopped = await show(run);
    assert.equal(stopped.state, 'stopped');
    assert.ok(stopped.waiting > 0, 'not everybody was done');
    assert.equal(stopped.done + stopped.waiting, MANY);
    await post(run, 'start');
    await server.bulk.settled();
    assert.deepEqual([(await show(run)).state, (await show(run)).done], ['done', MANY]);
  });

  it('F2 · prepares once for one key, however often it is asked', async () => {
    const ids = [await member('once')];
    const key = {'idempotency-key': 'bulk-once'};
    const [first, second] = [
      await prepare({action: 'deactivate', ids}, key),
      await prepare({action: 'deactivate', ids}, key),
    ];
    assert.equal(second.id, first.id);
  });

  it('ends when whoever began it may do it no more', async () => {
    const boss = await makeMember(server, {
      tenant: 'acme',
      email: 'boss@bulk.example',
      role: 'administrator',
    });
    const client = await HttpClient.login(server, 'boss@bulk.example');
    const {body: run} = await client.json<BulkRun>('POST', '/v1/bulk-runs', {
      action: 'deactivate',
      ids: [await member('orphan')],
    });
    await admin.send('POST', `/v1/users/${boss}/block`);
    await server.context.db
      .updateTable('bulk_runs')
      .set({state: 'running'})
      .where('id', '=', run.id)
      .execute();
    server.bulk.wake();
    await server.bulk.settled();
    assert.deepEqual([(await show(run)).state, (await show(run)).waiting], ['stopped', 1]);
  });

  it('T4 · whoever sets it going does it with rights of their own, and can take over from who lost theirs', async () => {
    const higher = await HttpClient.login(server, 'paul@summit.example', undefined, 'summit');
    const {db} = server.context;
    const target = await makeMember(server, {
      tenant: 'summit',
      email: 'high@bulk.example',
      role: 'platform_admin',
    });
    const {body: run} = await higher.json<BulkRun>('POST', '/v1/bulk-runs', {
      action: 'deactivate',
      ids: [target],
    });
    assert.equal(run.waiting, 1);
    const lower = await HttpClient.login(server, 'sara@summit.example', undefined, 'summit');
    await lower.send('POST', `/v1/bulk-runs/${run.id}/start`);
    await server.bulk.settled();
    const tried = await lower.json<BulkRun>('GET', `/v1/bulk-runs/${run.id}`);
    assert.deepEqual([tried.body.failed, tried.body.createdBy], [1, 'Sara Lund']);
    const {status} = await db
      .selectFrom('memberships')
      .select('status')
      .where('id', '=', target)
      .executeTakeFirstOrThrow();
    assert.equal(status, 'active', 'nobody of a higher rank was shut out');
    await higher.send('POST', `/v1/bulk-runs/${run.id}/retry`);
    await server.bulk.settled();
    assert.equal((await higher.json<BulkRun>('GET', `/v1/bulk-runs/${run.id}`)).body.done, 1);
  });

  it('waits while the account is read-only, and goes on afterwards', async () => {
    const run = await prepare({action: 'deactivate', ids: [await member('frozen')]});
    const account = (account_state: string) =>
      server.context.db.updateTable('tenants').set({account_state}).where('slug', '=', 'acme').execute();
    await account('past_due_read_only');
    await server.context.db
      .updateTable('bulk_runs')
      .set({state: 'running'})
      .where('id', '=', run.id)
      .execute();
    server.bulk.wake();
    await server.bulk.settled();
    assert.deepEqual([(await show(run)).state, (await show(run)).waiting], ['stopped', 1]);
    await account('active');
    await post(run, 'start');
    await server.bulk.settled();
    assert.equal((await show(run)).done, 1);
  });

  it('refuses what makes no sense, and whoever manages nobody', async () => {
    for (const draft of [
      {action: 'explode', ids: []},
      {action: 'change_role', ids: [], roles: ['emperor']},
      {action: 'deactivate'},
      {action: 'deactivate', ids: [], query: {}},
      {action: 'delete', ids: []},
    ])
      assert.equal((await admin.send('POST', '/v1/bulk-runs', draft)).status, 422, JSON.stringify(draft));
    const plain = await HttpClient.login(server, 'bruno@acme.example');
    assert.equal((await plain.send('POST', '/v1/bulk-runs', {action: 'deactivate', ids: []})).status, 403);
    assert.equal((await plain.send('GET', '/v1/bulk-runs')).status, 403);
  });

  it('T4 · another account’s change is as if it were not there', async () => {
    const run = await prepare({action: 'deactivate', ids: []});
    const foreign = await HttpClient.login(server, 'gil@globex.example', undefined, 'globex');
    for (const path of ['', '/items'])
      assert.equal((await foreign.send('GET', `/v1/bulk-runs/${run.id}${path}`)).status, 404);
    for (const verb of ['start', 'stop', 'retry']) assert.equal((await post(run, verb, foreign)).status, 404);
  });

  it('forgets in its report whoever is deleted for good, and the whole report after a day', async () => {
    admin = await HttpClient.login(server, 'nora@northwind.example', undefined, 'northwind');
    const make = (name: string) =>
      makeMember(server, {tenant: 'northwind', email: `${name}@bulk.example`, role: 'user', name});
    const ids = [await make('stays'), await make('deleted')];
    const run = await carryOut({action: 'deactivate', ids});
    const path = `/v1/users/${ids[1]}/delete-permanently`;
    assert.equal((await admin.send('POST', path, {email: 'deleted@bulk.example'})).status, 204);
    assert.deepEqual(
      (await items(run)).map(({email, name, outcome}) => [email, name, outcome]),
      [
        ['stays@bulk.example', 'stays', 'done'],
        ['', undefined, 'done'],
      ],
    );
    await sweepRuns(server.context);
    assert.equal((await show(run)).done, 2, 'still told of');
    server.clock.advance(25 * 3_600_000);
    await sweepRuns(server.context);
    admin = await HttpClient.login(server, 'nora@northwind.example', undefined, 'northwind');
    assert.equal((await admin.send('GET', `/v1/bulk-runs/${run.id}`)).status, 404);
  });
});
