/** Many made users in a seeded tenant: complete, the same at each run, and seen by everybody who lists, searches and counts. */
import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import type {Page, Person} from 'tenant-elements';
import {profileById} from '../../../demo/profiles/index.js';
import {addManyUsers} from '../../../demo/server/seed/many-users.js';
import {madePerson} from '../../../demo/server/seed/made-person.js';
import {SEED_PASSWORD, SEEDED_ADMINISTRATOR} from '../../../demo/server/seed/logins.js';
import {SEED_TENANTS} from '../../../demo/server/seed/tenants.js';
import {database, HttpClient, startTestServer, type TestServer} from '../../support/test-server.js';
import {tenantId} from '../support/database.js';
import {historyOf} from '../support/people.js';

const USERS = 150;

/** The command as it is typed, and what it printed. */
function seedCommand(
  dataFolder: string,
  ...args: readonly string[]
): Promise<{code: number; output: string}> {
  return new Promise((resolve) => {
    const {DATABASE_URL: _, ...environment} = process.env;
    const child = spawn('node', ['--import', 'tsx', 'demo/server/seed/command.ts', ...args], {
      env: {...environment, DATA_FOLDER: dataFolder},
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => (output += text));
    child.once('close', (code) => resolve({code: code ?? 1, output}));
  });
}

describe(`many users on ${database}`, () => {
  let server: TestServer;
  let nora: HttpClient;

  before(async () => {
    server = await startTestServer();
    nora = await HttpClient.login(server, 'nora@northwind.example', SEED_PASSWORD, 'northwind');
  });
  after(() => server.close());

  const add = (users: number, tenant = 'northwind') =>
    addManyUsers(server.context.db, server.clock, {tenant, users});
  const list = async (query: Readonly<Record<string, string>> = {}): Promise<Page<Person>> =>
    (await nora.json<Page<Person>>('GET', `/v1/users?${new URLSearchParams(query)}`)).body;
  async function everybody(query: Readonly<Record<string, string>> = {}): Promise<readonly Person[]> {
    const rows: Person[] = [];
    for (let page = await list({limit: '100', ...query}); ;) {
      rows.push(...page.items);
      if (page.next === undefined) return rows;
      page = await list({limit: '100', ...query, cursor: page.next});
    }
  }
  const seeded = SEED_TENANTS.find(({slug}) => slug === 'northwind')?.people.length ?? 0;

  it('are added once, topped up, and never twice', async () => {
    const memberships = async () =>
      (await server.context.db.selectFrom('memberships').select('id').execute()).length;
    const before = await memberships();
    assert.deepEqual(await add(100), {
      tenantName: 'Northwind Service',
      added: 100,
      present: 0,
      total: seeded + 100,
    });
    assert.deepEqual((await add(100)).added, 0);
    const topped = await add(USERS);
    assert.deepEqual([topped.added, topped.present, topped.total], [USERS - 100, 100, seeded + USERS]);
    assert.equal(await memberships(), before + USERS, 'and nobody in another tenant');
  });

  it('are in the list, in its total and in every order of it', async () => {
    assert.equal((await list()).total, seeded + USERS);
    for (const sort of ['name', 'email', 'joined', 'last_active']) {
      const rows = await everybody({sort});
      assert.equal(new Set(rows.map(({id}) => id)).size, seeded + USERS, sort);
    }
  });

  it('are found by name and by address, and counted by status, role and field', async () => {
    const rows = await everybody();
    const made = rows.find(({name}) => /[^\0-\x7f]/.test(name?.full ?? '')) ?? rows[0];
    for (const search of [made?.name?.full ?? '', made?.email ?? ''])
      assert.ok(
        (await everybody({search})).some(({id}) => id === made?.id),
        search,
      );
    const count = (fits: (person: Person) => boolean) => rows.filter(fits).length;
    assert.equal(
      (await list({status: 'inactive'})).total,
      count(({status}) => status === 'inactive'),
    );
    assert.equal(
      (await list({role: 'admin'})).total,
      count(({roles}) => roles.includes('admin')),
    );
    assert.equal(
      (await list({'field.team': 'training'})).total,
      count(({fields}) => fields?.['team'] === 'training'),
    );
    assert.ok(count(({seat}) => seat !== undefined) > USERS / 20, 'some hold seats');
  });

  it('have joined, by what their history says, and can sign in', async () => {
    const made = await everybody({status: 'active', search: '@northwind.example'});
    const person = made.find(({email}) => /\.\d+@/.test(email));
    assert.ok(person);
    const [joined, ...others] = await historyOf(nora, person.id);
    assert.deepEqual([joined?.action, joined?.at, others], ['join', person.joinedAt, []]);
    const signedIn = await new HttpClient(server, {'tenant-id': 'northwind'}).send('POST', '/auth/login', {
      email: person.email,
      password: SEED_PASSWORD,
    });
    assert.equal(signedIn.status, 204);
  });

  it('are the same people for the same numbers', async () => {
    const {created_at: since} = await server.context.db
      .selectFrom('tenants')
      .select('created_at')
      .where('id', '=', await tenantId(server, 'northwind'))
      .executeTakeFirstOrThrow();
    const profile = profileById('seats');
    const byEmail = new Map((await everybody()).map((person) => [person.email, person]));
    for (let number = 1; number <= USERS; number++) {
      const made = madePerson(number, {slug: 'northwind', profile, since});
      const listed = byEmail.get(made.email);
      assert.deepEqual(
        [listed?.name?.full, listed?.roles, listed?.status, listed?.joinedAt, listed?.seat?.label],
        [made.name, [made.role], made.status, made.joined_at, made.seat_label ?? undefined],
      );
    }
  });

  it('do not depend on the product: every tenant takes them', async () => {
    for (const {slug, people} of SEED_TENANTS.filter(({slug: other}) => other !== 'northwind'))
      assert.equal((await add(20, slug)).total, people.length + 20, slug);
    await assert.rejects(add(1, 'nowhere'), /no tenant "nowhere"/);
    const admin = await HttpClient.login(server, SEEDED_ADMINISTRATOR);
    assert.equal((await admin.json<Page<Person>>('GET', '/v1/users')).body.total, 28);
  });
});

describe('the command demo:seed', () => {
  let folder: string;

  before(async () => void (folder = await mkdtemp(join(tmpdir(), 'tenant-elements-'))));
  after(() => rm(folder, {recursive: true}));

  it('seeds a new data folder, says what it did and how long it took', async () => {
    const first = await seedCommand(folder, '--users', '30', '--tenant', 'orchard');
    assert.match(first.output, /^Orchard: 30 users added, 0 were there; 34 in all\. It took [\d.]+ s\.\n$/);
    assert.equal(first.code, 0);
  });

  it('says who has the data folder, and what it was asked for in a wrong way', async () => {
    await writeFile(join(folder, 'lock'), String(process.pid));
    const locked = await seedCommand(folder, '--users', '30');
    assert.deepEqual(
      [locked.code, /is in use by process \d+\. Stop it first/.test(locked.output)],
      [1, true],
    );
    for (const wrong of [['--users', 'many'], ['--users', '5', '--tenant', 'nowhere'], []]) {
      const {code, output} = await seedCommand(folder, ...wrong);
      assert.deepEqual([code, output.includes('Usage: npm run demo:seed')], [1, true], output);
    }
  });
});
