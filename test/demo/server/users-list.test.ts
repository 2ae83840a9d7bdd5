import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import fc from 'fast-check';
import {SEEDED_ADMINISTRATOR} from '../../../demo/server/seed/logins.js';
import {folded} from '../../../demo/server/users/paging.js';
import {database, HttpClient, startTestServer, type TestServer} from '../../support/test-server.js';
import {inviteByAdmin} from '../support/callers.js';
import {tenantId} from '../support/database.js';

const numRuns = process.env['FULL'] ? 1_000 : 25;
const SORTS = ['name', 'email', 'joined'];
/** Names that search, sort and cursors stumble over. */
const NAMES = [
  '100%',
  '10_0',
  'back\\slash',
  'a',
  'A',
  'a',
  "O'Brien",
  'ñ',
  'ab%_\\',
  '中 文',
  '"quoted"',
  'a b',
  '%',
  '_',
];
const COUNT = 60;

interface Row {
  readonly id: string;
  readonly email: string;
  readonly name: {readonly full: string};
  readonly joinedAt: string;
}
interface PageOf {
  readonly items: readonly Row[];
  readonly next?: string;
  readonly total: number;
}
type Query = Record<string, string | number | boolean>;

describe(`the list of users on ${database}`, () => {
  let server: TestServer;
  let admin: HttpClient;
  let tenant: string;

  before(async () => {
    server = await startTestServer();
    admin = await HttpClient.login(server, SEEDED_ADMINISTRATOR);
    tenant = await tenantId(server, 'acme');
    for (let i = 0; i < COUNT; i++)
      await insertUser(NAMES[i % NAMES.length] ?? '', `user-${i}@acme.example`, i);
  });
  after(() => server.close());

  async function insertUser(name: string, email: string, minutes: number) {
    // Every third joins at the same moment as the one before.
    const joined = new Date(Date.UTC(2024, 0, 1) + (minutes - (minutes % 3)) * 60_000);
    const {id} = await server.context.db
      .insertInto('identities')
      .values({email, email_key: email, name, created_at: joined})
      .returning('id')
      .executeTakeFirstOrThrow();
    await server.context.db
      .insertInto('memberships')
      .values({
        tenant_id: tenant,
        identity_id: id,
        name,
        roles: ['user'],
        status: 'active',
        joined_at: joined,
      })
      .execute();
  }
  const ask = (query: Query, path = '/v1/users') =>
    admin.json<PageOf>(
      'GET',
      `${path}?${new URLSearchParams(Object.entries(query).map(([k, v]) => [k, String(v)]))}`,
    );
  async function walk(query: Query, between = async () => {}): Promise<Row[]> {
    const rows: Row[] = [];
    for (let cursor: string | undefined; ; await between()) {
      const {status, body} = await ask({...query, ...(cursor && {cursor})});
      assert.equal(status, 200);
      rows.push(...body.items);
      if (!body.next) return rows;
      assert.notEqual(body.next, cursor);
      cursor = body.next;
    }
  }
  const ids = (rows: readonly Row[]) => rows.map(({id}) => id);
  const everyone = async () => (await ask({limit: 200})).body.items;

  it('walks every row exactly once, in every order, with pages of any size', async () => {
    const expected = ids(await everyone()).sort();
    assert.ok(expected.length > COUNT);
    for (const sort of SORTS) {
      const ascending = await walk({sort, limit: 7});
      assert.deepEqual(ids(ascending).sort(), expected);
      assert.deepEqual(ids(await walk({sort, limit: 7, descending: true})), ids(ascending).reverse());
      assert.deepEqual(ids(await walk({sort, limit: 23})), ids(ascending));
    }
  });

  it('sorts by what it says', async () => {
    const joined = (await walk({sort: 'joined', limit: 50})).map(({joinedAt}) => joinedAt);
    assert.deepEqual(joined, [...joined].sort());
    const seeded = (rows: readonly Row[]) =>
      rows.map(({email}) => email).filter((email) => /^(ada|bruno|chiyo|dalia|grace|hugo)@/.test(email));
    for (const sort of ['name', 'email']) {
      const order = seeded(await walk({sort, limit: 50}));
      assert.deepEqual(order, [...order].sort());
      assert.equal(order.length, 6);
    }
  });

  it('offset pages are the same rows in the same order', async () => {
    for (const sort of SORTS) {
      const rows = await walk({sort, limit: 200});
      const pages = [];
      for (let offset = 0; offset < rows.length; offset += 25)
        pages.push(...(await ask({sort, limit: 25, offset})).body.items);
      assert.deepEqual(ids(pages), ids(rows));
    }
    const beyond = await ask({offset: 10_000});
    assert.deepEqual([beyond.body.items, beyond.body.next], [[], undefined]);
  });

  it('rows that come while walking break nothing', async () => {
    for (const sort of SORTS)
      for (const descending of [true, false]) {
        const before = ids(await everyone());
        let made = 0;
        const rows = ids(
          await walk({sort, descending, limit: 10}, () =>
            insertUser(
              NAMES[made % NAMES.length] ?? '',
              `while-${sort}-${descending}-${made}@acme.example`,
              made++ * 9,
            ),
          ),
        );
        assert.equal(new Set(rows).size, rows.length, 'none twice');
        assert.deepEqual(
          before.filter((id) => !rows.includes(id)),
          [],
          'none missing',
        );
      }
  });

  it('finds the text itself, its % and _ and \\ included', async () => {
    const rows = await walk({limit: 200});
    const found = async (search: string) => ids(await walk({search, limit: 200})).sort();
    const expected = (search: string) => {
      const text = folded(search.trim());
      return ids(rows.filter(({name, email}) => folded(`${name.full}\n${email}`).includes(text))).sort();
    };
    for (const search of [
      '%',
      '_',
      '\\',
      '%%',
      '0%',
      '0_0',
      '\\slash',
      "'",
      '"',
      "' or true --",
      'A',
      ' a ',
      'élodie',
      'ELODIE',
      '中',
    ])
      assert.deepEqual([search, await found(search)], [search, expected(search)]);
    const piece = fc.constantFrom(
      'a',
      'B',
      '%',
      '_',
      '\\',
      '0',
      '1',
      ' ',
      'ñ',
      'é',
      'Ж',
      '中',
      "'",
      '@',
      '.',
      '-',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, {maxLength: 6}), async (pieces) => {
        const search = pieces.join('');
        assert.deepEqual(await found(search), expected(search));
      }),
      {numRuns},
    );
  });

  it('invitations: walks every row exactly once, newest first', async () => {
    for (let i = 0; i < 12; i++) await inviteByAdmin(admin, `walk-${i}@acme.example`);
    const rows: Row[] = [];
    for (let cursor: string | undefined, first = true; first || cursor; first = false) {
      const {body} = await ask({limit: 5, ...(cursor && {cursor})}, '/v1/invitations');
      rows.push(...body.items);
      cursor = body.next;
    }
    const all = (await ask({limit: 200}, '/v1/invitations')).body;
    assert.deepEqual(ids(rows), ids(all.items));
    assert.deepEqual([new Set(ids(rows)).size, all.total], [rows.length, rows.length]);
    assert.equal(rows[0]?.email, 'walk-11@acme.example');
  });
});
