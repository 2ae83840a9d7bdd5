/** The list of users asked in every way at once: filters, former names, last activity, and how far a mail got. */
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Page, Person} from 'tenant-elements';
import {SEED_PASSWORD} from '../../../demo/server/seed/logins.js';
import {database, HttpClient, startTestServer, type TestServer} from '../../support/test-server.js';
import {makeMember} from '../support/people.js';
import {type DifficultMailServer, startDifficultMailServer} from '../support/smtp.js';

const HOUR_MS = 3_600_000;
const COUNT = 18;
const TEAMS = ['installation', 'maintenance', 'training'];
type Query = Readonly<Record<string, string | number | boolean>>;

describe(`queries of the list of users on ${database}`, () => {
  let smtp: DifficultMailServer;
  let server: TestServer;
  let nora: HttpClient;

  before(async () => {
    smtp = await startDifficultMailServer();
    server = await startTestServer({smtpUrl: smtp.url});
    nora = await HttpClient.login(server, 'nora@northwind.example', SEED_PASSWORD, 'northwind');
    const now = server.clock.now().getTime();
    for (let i = 0; i < COUNT; i++)
      await makeMember(server, {
        tenant: 'northwind',
        email: `listed-${i}@northwind.example`,
        name: `Person ${i % 2 ? 'Odd' : 'Even'}`,
        role: i % 5 ? 'member' : 'admin',
        status: i % 4 ? 'active' : 'inactive',
        fields: {team: TEAMS[i % 3] ?? ''},
        // Some were never active, and some at the same moment.
        ...(i % 6 && {lastActiveAt: new Date(now - (i - (i % 2)) * HOUR_MS)}),
      });
  });
  after(async () => {
    smtp.release();
    await server.close();
    await smtp.close();
  });

  async function ask(query: Query): Promise<Page<Person>> {
    const parameters = Object.entries(query).map(([key, value]) => [key, String(value)]);
    const {status, body} = await nora.json<Page<Person>>(
      'GET',
      `/v1/users?${new URLSearchParams(parameters)}`,
    );
    assert.equal(status, 200);
    return body;
  }
  async function walk(query: Query): Promise<readonly Person[]> {
    const rows: Person[] = [];
    for (let page = await ask(query); ; page = await ask({...query, cursor: page.next})) {
      rows.push(...page.items);
      if (page.next === undefined) return rows;
    }
  }
  const everybody = async () => (await ask({limit: 200, includeInvitations: true})).items;
  const ids = (rows: readonly Person[]) => rows.map(({id}) => id);

  it('sorts by last activity both ways, those never active and the invited on one side', async () => {
    const all = await everybody();
    assert.ok(all.some(({kind}) => kind === 'invitation') && all.length > COUNT);
    for (const limit of [1, 4, 200]) {
      const query = {sort: 'last_active', includeInvitations: true, limit};
      const rising = await walk(query);
      const moments = rising.map(({lastActiveAt}) => lastActiveAt ?? '');
      assert.deepEqual(moments, [...moments].sort());
      assert.ok(moments.filter((moment) => moment === '').length > 3);
      assert.deepEqual(ids(rising).sort(), ids(all).sort());
      assert.deepEqual(ids(await walk({...query, descending: true})), ids(rising).reverse());
      const offset = Math.floor(all.length / 2);
      assert.deepEqual(ids((await ask({...query, offset})).items), ids(rising).slice(offset, offset + limit));
    }
  });

  it('filters by a field of the product’s own', async () => {
    const all = await everybody();
    const expected = all.filter(({fields}) => fields?.['team'] === 'maintenance');
    const page = await ask({'field.team': 'maintenance', limit: 200, includeInvitations: true});
    assert.deepEqual([ids(page.items).sort(), page.total], [ids(expected).sort(), expected.length]);
    assert.ok(
      page.items.some(({email}) => email === 'lea@northwind.example'),
      'an invitation among them',
    );
    assert.equal((await ask({'field.team': 'mainten'})).total, 0);
    const both = await ask({'field.team': 'maintenance', 'field.employee_number': 'NW-022'});
    assert.deepEqual(
      both.items.map(({email}) => email),
      ['amira@northwind.example'],
    );
  });

  it('combines filters with search, status, role, sort, offset and size, and counts what matches', async () => {
    const all = await everybody();
    const wanted = (team: string, search: string, status: string, role: string) =>
      all
        .filter(
          (person) =>
            person.fields?.['team'] === team &&
            person.name?.full?.toLowerCase().includes(search) &&
            person.status === status &&
            person.roles.includes(role),
        )
        .map(({email}) => email)
        .sort()
        .reverse();
    let found = 0;
    for (const team of TEAMS)
      for (const search of ['odd', 'person'])
        for (const status of ['active', 'inactive'])
          for (const role of ['member', 'admin']) {
            const emails = wanted(team, search, status, role);
            const page = await ask({
              'field.team': team,
              search: search.toUpperCase(),
              status,
              role,
              includeInvitations: true,
              sort: 'email',
              descending: true,
              offset: 1,
              limit: 2,
            });
            assert.deepEqual(
              [page.items.map(({email}) => email), page.total],
              [emails.slice(1, 3), emails.length],
            );
            found += page.items.length;
          }
    assert.ok(found > 6);
  });

  it('asks a field that the product does not have for nothing', async () => {
    const {total} = await ask({});
    for (const key of ['horoscope', '', 'TEAM', "team' or true --", '__proto__', 'constructor'])
      assert.equal((await ask({[`field.${key}`]: 'maintenance'})).total, total);
    assert.equal((await ask({'field.team': ''})).total, total);
  });

  it('is empty beyond the end, and says how many there are', async () => {
    const {total} = await ask({role: 'admin'});
    const beyond = await ask({role: 'admin', offset: 1000});
    assert.deepEqual([beyond.items, beyond.total, beyond.next], [[], total, undefined]);
    const filtered = await ask({search: 'nobody is called that', offset: 3});
    assert.deepEqual([filtered.items, filtered.total], [[], 0]);
  });

  it('finds former names and addresses, and takes %, _ and \\ in a search for themselves', async () => {
    const former = 'Älva Bergström\nonce_upon%a\\time@northwind.example';
    const id = await makeMember(server, {
      tenant: 'northwind',
      email: 'renamed@northwind.example',
      role: 'member',
      name: 'Alma Plain',
    });
    await server.context.db.updateTable('memberships').set({former}).where('id', '=', id).execute();
    const found = async (search: string) => ids((await ask({search, limit: 200})).items);
    for (const search of [
      'bergström',
      'ALVA BERG',
      'once_upon',
      'upon%a',
      'a\\time',
      '_',
      '%',
      '\\',
      'ALMA',
      'renamed@',
    ])
      assert.deepEqual([search, await found(search)], [search, [id]]);
    for (const search of ['once-upon', 'upon%%a', 'o%e', 'r_named', 'plain%', 'a\\\\time', 'plain alma'])
      assert.deepEqual([search, await found(search)], [search, []]);
    const {items} = await ask({search: 'alva'});
    assert.deepEqual(items[0]?.formerly, former.split('\n'));
  });

  it('says of an invitation’s mail that it waits, that it was handed over, or why it failed', async () => {
    const invite = async (email: string) => {
      const draft = {email, name: {full: 'Mail Test'}, roles: ['member']};
      assert.equal((await nora.send('POST', '/v1/users', draft)).status, 201);
    };
    const mailOf = async (email: string) => {
      const [row] = (await ask({search: email, includeInvitations: true})).items;
      const {body} = await nora.json<Page<Person>>('GET', `/v1/invitations?search=${email}`);
      assert.deepEqual(body.items[0]?.mail, row?.mail, 'both lists say the same');
      return row?.mail;
    };
    await server.outbox.settled();
    await invite('waits@slow.example');
    await smtp.asked;
    assert.equal((await mailOf('waits@slow.example'))?.state, 'queued');
    smtp.release();
    await server.outbox.settled();
    const over = await mailOf('waits@slow.example');
    assert.equal(over?.state, 'handed_over');
    assert.ok(Date.parse(over?.at ?? '') > 0);

    await invite('unknown@refused.example');
    await server.outbox.settled();
    const trying = await mailOf('unknown@refused.example');
    assert.deepEqual([trying?.state, trying?.reason], ['queued', 'EENVELOPE']);
    for (let attempt = 0; attempt < 8; attempt++) {
      server.clock.advance(300_000);
      server.outbox.wake();
      await server.outbox.settled();
    }
    assert.deepEqual(await mailOf('unknown@refused.example'), {state: 'failed', reason: 'EENVELOPE'});
    const [seeded] = (await ask({search: 'lea@', includeInvitations: true})).items;
    assert.equal(seeded?.mail, undefined, 'of a mail that nobody sent nothing is said');
  });
});
