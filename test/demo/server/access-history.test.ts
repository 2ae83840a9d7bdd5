/** The account's record: who did what from where, who held what on a day, and what is forgotten of whom. */
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {sql} from 'kysely';
import {
  type AccessEvent,
  type AccessHolding,
  addDays,
  dayIn,
  type Person,
  type RecordPage,
} from 'tenant-elements';
import {sweepHistory} from '../../../demo/server/history/forget.js';
import {
  database,
  HttpClient,
  mailedToken,
  startTestServer,
  type TestServer,
} from '../../support/test-server.js';
import {acceptBody, GOOD_PASSWORD, inviteByAdmin} from '../support/callers.js';
import {tenantId} from '../support/database.js';
import {makeMember, memberIn} from '../support/people.js';

const HOUR_MS = 3_600_000;

describe(`the access history on ${database}`, () => {
  let server: TestServer;
  let admin: HttpClient;
  const login = () => HttpClient.login(server, 'nora@northwind.example', undefined, 'northwind');

  before(async () => {
    server = await startTestServer();
    admin = await login();
  });
  after(() => server.close());

  const events = async (query = '') =>
    (await admin.json<RecordPage<AccessEvent>>('GET', `/v1/access-history/events?limit=200&${query}`)).body;
  const holdings = async (query = '') =>
    (await admin.json<RecordPage<AccessHolding>>('GET', `/v1/access-history?limit=200&${query}`)).body;
  const heldBy = async (email: string, day: string) =>
    (await holdings(`at=${day}&search=${encodeURIComponent(email)}`)).items;
  const today = () => dayIn('UTC', server.clock.now());
  const patch = (id: string, change: object) => admin.json<Person>('PATCH', `/v1/users/${id}`, change);
  async function moveOn(hours: number): Promise<void> {
    server.clock.advance(hours * HOUR_MS);
    admin = await login();
  }

  it('tells who did what to whom, from where, and is narrowed by person, action and days', async () => {
    const id = await makeMember(server, {
      tenant: 'northwind',
      email: 'wanda@hist.example',
      role: 'member',
      name: 'Wanda Hist',
    });
    await patch(id, {roles: ['admin']});
    const {items, keptDays} = await events('search=wanda');
    const [entry] = items;
    assert.equal(keptDays, 730);
    assert.deepEqual(
      [entry?.action, entry?.actor, entry?.subject.label, entry?.via, entry?.from?.address],
      ['change_role', 'Nora Berg', 'Wanda Hist', 'session', '127.0.0.1'],
    );
    assert.deepEqual(entry?.changes, [{field: 'roles', before: 'member', after: 'admin'}]);
    assert.ok((await events('search=N%C3%B3ra')).items.length > 0, 'whoever did it is found, too');
    assert.equal((await events('search=wanda&action=block')).items.length, 0);
    const day = today();
    assert.equal((await events(`search=wanda&since=${day}&until=${day}`)).items.length, 1);
    assert.equal((await events(`search=wanda&until=${addDays(day, -1)}`)).items.length, 0);
    assert.equal((await events(`search=wanda&since=${addDays(day, 1)}`)).items.length, 0);
    for (const wrong of ['since=yesterday', 'until=2026-02-30', 'since=0000-01-01', 'cursor=x'])
      assert.equal((await admin.send('GET', `/v1/access-history/events?${wrong}`)).status, 422, wrong);
    for (const wrong of ['0000-00-00', addDays(today(), 1)])
      assert.equal((await admin.send('GET', `/v1/access-history?at=${wrong}`)).status, 422, wrong);
  });

  it('gives the whole record page by page, each entry once', async () => {
    const all = (await events()).items.map((entry) => entry.id);
    const walked: string[] = [];
    for (let next: string | undefined, more = true; more; more = next !== undefined) {
      const {body} = await admin.json<RecordPage<AccessEvent>>(
        'GET',
        `/v1/access-history/events?limit=3${next ? `&cursor=${next}` : ''}`,
      );
      walked.push(...body.items.map((entry) => entry.id));
      next = body.next;
    }
    assert.deepEqual(walked, all);
  });

  it('says who had which role, seat and sections on a day, and who gave them', async () => {
    const id = await makeMember(server, {tenant: 'northwind', email: 'held@hist.example', role: 'member'});
    await patch(id, {roles: ['admin']});
    const first = today();
    await moveOn(48);
    await patch(id, {roles: ['member']});
    await moveOn(48);
    await admin.send('POST', `/v1/users/${id}/deactivate`);
    await moveOn(24);
    const on = async (day: string) =>
      (await heldBy('held@hist.example', day)).map(({roles, status}) => [roles.join(), status]);
    assert.deepEqual(await on(addDays(first, -1)), []);
    assert.deepEqual(await on(addDays(first, 1)), [['admin', 'active']]);
    assert.deepEqual(await on(addDays(first, 2)), [
      ['member', 'active'],
      ['admin', 'active'],
    ]);
    assert.deepEqual(await on(addDays(first, 3)), [['member', 'active']]);
    assert.deepEqual(await on(addDays(first, 5)), [['member', 'inactive']]);
    const [held] = await heldBy('held@hist.example', addDays(first, 1));
    assert.equal(held?.grantedBy, 'Nora Berg');
    assert.ok(held?.sections?.includes('users') && held.sections.includes('seats'));
    assert.ok(held.until);
    const [now] = await heldBy('held@hist.example', today());
    assert.equal(now?.until, undefined);
    assert.deepEqual(now?.sections, [], 'whoever is out opens nothing');
    const admins = await holdings(`at=${addDays(first, 1)}&role=admin&search=hist.example`);
    assert.ok(admins.items.some(({user}) => user.id === id));
  });

  it('tells of a seat who held it, and until when', async () => {
    const [seated] = (await holdings('search=northwind.example')).items.filter(({seat}) => seat);
    assert.ok(seated?.seat);
    const {rows} = await sql<{id: string}>`
      select seats.id from seats where holder_id = ${seated.user.id}`.execute(server.context.db);
    await moveOn(24);
    assert.equal((await admin.send('PATCH', `/v1/seats/${rows[0]?.id}`, {holder: null})).status, 200);
    const then = await heldBy(seated.user.email ?? '', addDays(today(), -1));
    assert.deepEqual(then[0]?.seat, seated.seat);
    await moveOn(24);
    assert.equal((await heldBy(seated.user.email ?? '', today()))[0]?.seat, undefined);
  });

  it('puts what an invitee got down to the inviter', async () => {
    const ada = await HttpClient.login(server, 'ada@acme.example');
    await inviteByAdmin(ada, 'joins@hist.example');
    const token = await mailedToken(server, 'joins@hist.example');
    const joined = await new HttpClient(server).send('POST', '/v1/join/accept', acceptBody(token));
    assert.equal(joined.status, 200);
    const {body: held} = await ada.json<RecordPage<AccessHolding>>('GET', '/v1/access-history?search=joins');
    assert.equal(held.items[0]?.grantedBy, 'Ada Okafor');
    const {body: record} = await ada.json<RecordPage<AccessEvent>>(
      'GET',
      '/v1/access-history/events?action=join',
    );
    const [entry] = record.items;
    assert.deepEqual([entry?.via, entry?.from?.address], ['invitation', '127.0.0.1']);
  });

  it('gives whoever is deleted for good a pseudonym, everywhere, and keeps what happened', async () => {
    const {db} = server.context;
    const email = 'erased@hist.example';
    const id = await makeMember(server, {tenant: 'northwind', email, role: 'admin', name: 'Erased Person'});
    const erased = await HttpClient.login(server, email, undefined, 'northwind');
    const other = await makeMember(server, {
      tenant: 'northwind',
      email: 'other@hist.example',
      role: 'member',
    });
    await erased.json('PATCH', `/v1/users/${other}`, {roles: ['admin']});
    await patch(id, {name: {full: 'Erased Renamed'}});
    await patch(id, {roles: ['member']});
    const path = `/v1/users/${id}/delete-permanently`;
    assert.equal((await admin.send('POST', path, {email})).status, 204);
    for (const table of ['history', 'access_grants', 'bulk_items', 'idempotency_keys'])
      for (const trace of ['Erased', email]) {
        const {rows} = await sql<{found: string}>`
          select count(*) as found from ${sql.table(table)} as kept where kept::text like ${`%${trace}%`}`.execute(
          db,
        );
        assert.equal(Number(rows[0]?.found), 0, `${trace} in ${table}`);
      }
    const about = (await events()).items.filter(({subject}) => subject.id === id);
    assert.deepEqual(about.map(({action}) => action).sort(), ['change_role', 'delete', 'edit']);
    assert.equal(new Set(about.map(({subject}) => subject.label)).size, 1);
    assert.match(about[0]?.subject.label ?? '', /^#[0-9a-f]{8}$/);
    assert.deepEqual(about.find(({action}) => action === 'change_role')?.changes, [
      {field: 'roles', before: 'admin', after: 'member'},
    ]);
    const by = (await events()).items.find(({subject}) => subject.id === other);
    assert.deepEqual([by?.actor, by?.from], [about[0]?.subject.label, undefined]);
  });

  it('forgets former addresses, what was asked for with them, and who invited whom', async () => {
    const {db} = server.context;
    const ada = await HttpClient.login(server, 'nora@northwind.example', undefined, 'northwind');
    const body = {email: 'first@gone.example', name: {full: 'Gone Person'}, roles: ['admin']};
    assert.equal((await ada.send('POST', '/v1/users', body)).status, 201);
    const asking = new HttpClient(server);
    const early = await mailedToken(server, 'first@gone.example');
    await asking.send('POST', '/v1/join/request', {email: 'first@gone.example'});
    await server.outbox.settled();
    const token = await mailedToken(server, 'first@gone.example', early);
    await asking.send('POST', '/v1/join/accept', acceptBody(token, 'Gone Person'));
    const id = await memberIn(server, 'northwind', 'first@gone.example');
    const gone = new HttpClient(server, {'tenant-id': 'northwind'});
    await gone.send('POST', '/auth/login', {email: 'first@gone.example', password: GOOD_PASSWORD});
    const invited = {email: 'stays@hist.example', name: {full: 'Stays Behind'}, roles: ['member']};
    assert.equal((await gone.send('POST', '/v1/users', invited)).status, 201);
    await db
      .updateTable('memberships')
      .set({email: 'second@gone.example', email_key: 'second@gone.example', former: 'first@gone.example'})
      .where('id', '=', id)
      .execute();
    const path = `/v1/users/${id}/delete-permanently`;
    assert.equal((await ada.send('POST', path, {email: 'second@gone.example'})).status, 204);
    const later = await mailedToken(server, 'stays@hist.example');
    const joined = await asking.send('POST', '/v1/join/accept', acceptBody(later, 'Stays Behind'));
    assert.equal(joined.status, 200);
    for (const table of ['history', 'access_grants', 'invitations', 'identities', 'memberships'])
      for (const trace of ['Gone Person', 'gone.example']) {
        const {rows} = await sql<{found: string}>`
          select count(*) as found from ${sql.table(table)} as kept where kept::text like ${`%${trace}%`}`.execute(
          db,
        );
        assert.equal(Number(rows[0]?.found), 0, `${trace} in ${table}`);
      }
    admin = await login();
    assert.match((await heldBy('stays@hist.example', today()))[0]?.grantedBy ?? '', /^#[0-9a-f]{8}$/);
  });

  it('can be changed by nobody, and only what is two years old goes', async () => {
    const {db} = server.context;
    const tenant_id = await tenantId(server, 'northwind');
    const old = {
      tenant_id,
      actor: 'x',
      actor_label: 'x',
      via: 'x',
      subject_kind: 'user',
      subject_id: 'x',
      details: '{}',
    };
    await db
      .insertInto('history')
      .values([
        {...old, action: 'old', at: new Date('2020-01-01')},
        {...old, action: 'new', at: new Date()},
      ])
      .execute();
    for (const change of [
      sql`update history set action = 'y' where action = 'old'`,
      sql`update history set actor_label = 'somebody else' where action = 'old'`,
      sql`update history set details = '{"a": 1}' where action = 'old'`,
      sql`delete from history where action = 'new'`,
      sql`truncate history`,
      sql`update access_grants set roles = '{}'`,
      sql`update access_grants set until_at = null where until_at is not null`,
      sql`update access_grants set granted_by_label = 'Mallory' where until_at is null`,
      sql`update access_grants set until_at = from_at - interval '1 day' where until_at is null`,
      sql`update access_grants set until_at = '2000-01-01' where until_at is null`,
      sql`update access_grants set name = 'Forged' where until_at is not null`,
      sql`update history set from_address = null, from_client = null where from_address is not null`,
      sql`delete from access_grants`,
    ])
      await assert.rejects(change.execute(db), /append-only/);
    await sweepHistory(server.context);
    const left = await db.selectFrom('history').select('action').where('subject_id', '=', 'x').execute();
    assert.deepEqual(left, [{action: 'new'}]);
  });

  it('is for whoever manages users, and of their own account only', async () => {
    await makeMember(server, {tenant: 'northwind', email: 'plain@hist.example', role: 'member'});
    const plain = await HttpClient.login(server, 'plain@hist.example', undefined, 'northwind');
    for (const path of ['/v1/access-history', '/v1/access-history/events'])
      assert.equal((await plain.send('GET', path)).status, 403);
    const elsewhere = await HttpClient.login(server, 'ada@acme.example', undefined, 'acme');
    const {body} = await elsewhere.json<RecordPage<AccessHolding>>('GET', '/v1/access-history?limit=200');
    assert.ok(body.items.length > 0);
    assert.ok(!body.items.some(({user}) => user.email?.includes('northwind') ?? false));
  });
});
