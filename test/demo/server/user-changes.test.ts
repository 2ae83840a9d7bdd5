/** One user changed: name, fields and roles, under versions and keys, and the record of it. */
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {HistoryEntry, Page, Person} from 'tenant-elements';
import {SEED_PASSWORD, SEEDED_ADMINISTRATOR} from '../../../demo/server/seed/logins.js';
import {database, HttpClient, startTestServer, type TestServer} from '../../support/test-server.js';
import {assertUnchanged, settledState} from '../support/database.js';
import {found, historyOf, makeMember, memberIn, personOf} from '../support/people.js';

interface Refused {
  readonly kind?: string;
  readonly reason?: string;
  readonly issues?: readonly {readonly field: string; readonly code: string}[];
  readonly current?: Person;
}

describe(`changes of a user on ${database}`, () => {
  let server: TestServer;
  let ada: HttpClient;
  let nora: HttpClient;
  let sara: HttpClient;
  let paul: HttpClient;
  let amira: string;
  let milo: string;

  before(async () => {
    server = await startTestServer();
    ada = await HttpClient.login(server, SEEDED_ADMINISTRATOR);
    nora = await HttpClient.login(server, 'nora@northwind.example', SEED_PASSWORD, 'northwind');
    sara = await HttpClient.login(server, 'sara@summit.example', SEED_PASSWORD, 'summit');
    paul = await HttpClient.login(server, 'paul@summit.example', SEED_PASSWORD, 'summit');
    amira = await memberIn(server, 'northwind', 'amira@northwind.example');
    milo = await memberIn(server, 'northwind', 'milo@northwind.example');
  });
  after(() => server.close());

  const patch = (client: HttpClient, id: string, change: object, headers?: Record<string, string>) =>
    client.json<Person & Refused>('PATCH', `/v1/users/${id}`, change, headers);
  const state = () => settledState(server);
  /** Refused with these issues or this reason, and nothing is another than it was. */
  async function refused(client: HttpClient, id: string, change: object, expected: readonly unknown[]) {
    const before = await state();
    const {status, body} = await patch(client, id, change);
    const why = body.issues?.map(({field, code}) => `${field} ${code}`).join() ?? body.reason;
    assert.deepEqual([JSON.stringify(change), status, why], [JSON.stringify(change), ...expected]);
    await assertUnchanged(server.context.db, before);
  }

  it('changes name, fields and role in one request, and says who did it and when', async () => {
    const {version} = await personOf(nora, amira);
    const begun = server.clock.now();
    const {status, body} = await patch(nora, amira, {
      name: {full: ' Amira Khalil '},
      fields: {team: 'training'},
      roles: ['admin'],
    });
    assert.equal(status, 200);
    assert.deepEqual(body.name, {full: 'Amira Khalil'});
    assert.deepEqual(body.fields, {employee_number: 'NW-022', team: 'training'});
    assert.deepEqual([body.roles, body.formerly], [['admin'], ['Amira Saleh']]);
    assert.equal(body.changed?.by, 'Nora Berg');
    assert.ok(new Date(body.changed?.at ?? 0) >= begun);
    assert.notEqual(body.version, version);
    assert.deepEqual(await personOf(nora, amira), body);
  });

  it('writes down each change with before, after and who', async () => {
    const entries = (await historyOf(nora, amira)).map(({actor, via, action, changes}) => [
      action,
      actor,
      via,
      changes,
    ]);
    const role = {field: 'roles', before: 'member', after: 'admin'};
    const rest = [
      {field: 'name', before: 'Amira Saleh', after: 'Amira Khalil'},
      {field: 'fields.team', before: 'maintenance', after: 'training'},
    ];
    const byNora = entries.filter(([action]) => action !== 'join');
    assert.deepEqual(
      byNora.sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
      [
        ['change_role', 'Nora Berg', 'session', [role]],
        ['edit', 'Nora Berg', 'session', rest],
      ],
    );
    assert.deepEqual(entries.at(-1)?.slice(0, 3), ['join', 'Amira Saleh', 'invitation']);
  });

  it('reads the record page by page, and refuses a cursor that is none', async () => {
    const all = await historyOf(nora, amira);
    const walked: HistoryEntry[] = [];
    const page = (query: string) =>
      nora.json<Page<HistoryEntry> & Refused>('GET', `/v1/users/${amira}/history?${query}`);
    for (let cursor = ''; ;) {
      const {body} = await page(`limit=1${cursor && `&cursor=${cursor}`}`);
      walked.push(...body.items);
      if (!body.next) break;
      cursor = body.next;
    }
    assert.deepEqual(walked, all);
    const id = all[0]?.id ?? '';
    for (const key of ['1', 'yesterday', '2024-02-30 00:00:00+00', '2024-01-01 00:00:00+99', '']) {
      const cursor = Buffer.from(JSON.stringify(['history', key, id])).toString('base64url');
      const {status, body} = await page(`cursor=${cursor}`);
      assert.deepEqual([key, status, body.issues?.[0]?.code], [key, 422, 'unknown_cursor']);
    }
  });

  it('finds the person by the former name as well', async () => {
    for (const search of ['saleh', 'KHALIL', 'amira sal'])
      assert.deepEqual([search, (await found(nora, search)).map(({id}) => id)], [search, [amira]]);
  });

  it('takes a field away when its value is empty, and keeps no field that the product does not have', async () => {
    const {body} = await patch(nora, amira, {fields: {team: '', horoscope: 'fair'}});
    assert.deepEqual(body.fields, {employee_number: 'NW-022'});
  });

  it('does not judge what stays, only what changes', async () => {
    const fields = {team: 'welding', employee_number: 'NW-014'};
    await server.context.db
      .updateTable('memberships')
      .set({fields: JSON.stringify(fields)})
      .where('id', '=', milo)
      .execute();
    const whole = {email: 'milo@northwind.example', name: {full: 'Milo Jansen'}, roles: ['member'], fields};
    const {status, body} = await patch(nora, milo, {...whole, fields: {...fields, employee_number: '7'}});
    assert.deepEqual([status, body.fields], [200, {team: 'welding', employee_number: '7'}]);
    await refused(nora, milo, {fields: {team: 'plumbing'}}, [422, 'fields.team unknown_option']);
    // A role that nobody may give stays with whoever has it.
    const saraId = await memberIn(server, 'summit', 'sara@summit.example');
    const renamed = await patch(paul, saraId, {
      name: {first: 'Sara', last: 'Berglund'},
      roles: ['tenant_admin'],
    });
    assert.deepEqual([renamed.status, renamed.body.name?.full], [200, 'Sara Berglund']);
  });

  it('changes nothing, its version included, when everything sent is as it is', async () => {
    const before = await state();
    const {version, name = {}, fields = {}, roles, email} = await personOf(nora, milo);
    const {status, body} = await patch(nora, milo, {name, fields, roles, email});
    assert.deepEqual([status, body.version], [200, version]);
    await assertUnchanged(server.context.db, before);
  });

  it('refuses names and roles that are none', async () => {
    await refused(nora, milo, {name: {full: '  '}}, [422, 'name.full required']);
    await refused(nora, milo, {name: {full: 'Mi\nlo'}}, [422, 'name.full control_characters']);
    await refused(nora, milo, {roles: ['no-such-role']}, [422, 'roles unknown_role']);
    await refused(nora, milo, {roles: []}, [422, 'roles required']);
    await refused(nora, milo, {roles: ['member', 'admin']}, [422, 'roles too_many']);
    const bruno = await memberIn(server, 'acme', 'bruno@acme.example');
    await refused(ada, bruno, {name: {full: ''}}, [422, 'name.full required']);
    await refused(ada, bruno, {name: {}}, [422, 'name.full required']);
  });

  it('refuses a role above one’s own rank, and in products with fixed roles every other role', async () => {
    const eva = await memberIn(server, 'summit', 'eva@summit.example');
    await refused(sara, eva, {roles: ['platform_admin']}, [422, 'roles role_not_grantable']);
    await refused(sara, eva, {roles: ['administrator']}, [403, 'roles_fixed']);
  });

  it('changes field by field what a directory decides of the others', async () => {
    const elodie = await memberIn(server, 'acme', 'elodie@acme.example');
    await refused(ada, elodie, {name: {full: 'Élodie Petit'}}, [403, 'managed_elsewhere']);
    await refused(ada, elodie, {email: 'petit@acme.example'}, [403, 'managed_elsewhere']);
    await refused(ada, elodie, {name: {full: 'É. Petit'}, roles: ['administrator']}, [
      403,
      'managed_elsewhere',
    ]);
    const {status, body} = await patch(ada, elodie, {
      name: {full: 'Élodie Marchand'},
      roles: ['administrator'],
    });
    assert.deepEqual(
      [status, body.roles, body.managedBy],
      [200, ['administrator'], {name: 'Okta', email: 'Okta'}],
    );
  });

  it('refuses to overwrite somebody else’s change: 412 with what is there now, and nothing changes', async () => {
    const id = await makeMember(server, {tenant: 'acme', email: 'versions@acme.example', role: 'user'});
    const seen = (await personOf(ada, id)).version ?? '';
    const first = await patch(ada, id, {name: {full: 'Robin One'}}, {'if-match': seen});
    assert.equal(first.status, 200);
    for (const change of [
      {name: {full: 'Robin Two'}},
      {roles: ['administrator']},
      {email: 'r2@acme.example'},
    ]) {
      const before = await state();
      const late = await patch(ada, id, change, {'if-match': seen});
      assert.deepEqual([late.status, late.body.kind, late.body.current], [412, 'stale', first.body]);
      await assertUnchanged(server.context.db, before);
    }
    const before = await state();
    const late = await ada.json<Refused>('POST', `/v1/users/${id}/deactivate`, undefined, {'if-match': seen});
    assert.deepEqual([late.status, late.body.current], [412, first.body]);
    await assertUnchanged(server.context.db, before);
    const now = first.body.version ?? '';
    assert.equal(
      (await ada.send('POST', `/v1/users/${id}/deactivate`, undefined, {'if-match': now})).status,
      200,
    );
  });

  it('lets only one of two changes through that were made from the same version', async () => {
    const id = await makeMember(server, {tenant: 'acme', email: 'duel@acme.example', role: 'user'});
    const {version = ''} = await personOf(ada, id);
    const answers = await Promise.all(
      [{name: {full: 'Robin Left'}}, {email: 'left@acme.example'}, {email: 'right@acme.example'}].map(
        (change) => patch(ada, id, change, {'if-match': version}),
      ),
    );
    assert.deepEqual(answers.map(({status}) => status).sort(), [200, 412, 412]);
  });

  it('takes a repeated request with the same key for one change', async () => {
    const id = await makeMember(server, {tenant: 'acme', email: 'keyed@acme.example', role: 'user'});
    const key = {'idempotency-key': 'rename'};
    const change = {name: {full: 'Robin Keyed'}};
    const answers = await Promise.all(Array.from({length: 5}, () => patch(ada, id, change, key)));
    server.clock.advance(1000);
    answers.push(await patch(ada, id, change, {...key, 'if-match': '"1"'}));
    for (const {status, body} of answers) assert.deepEqual([status, body], [200, answers[0]?.body]);
    assert.deepEqual(
      (await historyOf(ada, id)).map(({action}) => action),
      ['edit'],
    );
    assert.equal((await patch(ada, id, {name: {full: 'Another'}}, key)).status, 409);
    assert.equal((await personOf(ada, id)).version, answers[0]?.body.version);
  });
});
