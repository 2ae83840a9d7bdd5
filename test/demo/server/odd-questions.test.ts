/** Questions that no honest client asks: cursors of others, sort keys that are none, numbers out of any range. */
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import fc from 'fast-check';
import type {FieldIssue, Page, Person} from 'tenant-elements';
import {SEEDED_ADMINISTRATOR} from '../../../demo/server/seed/logins.js';
import {database, HttpClient, startTestServer, type TestServer} from '../../support/test-server.js';
import {inviteByAdmin} from '../support/callers.js';

const numRuns = process.env['FULL'] ? 3_000 : 75;

describe(`odd questions about lists on ${database}`, () => {
  let server: TestServer;
  let admin: HttpClient;

  before(async () => {
    server = await startTestServer();
    admin = await HttpClient.login(server, SEEDED_ADMINISTRATOR);
  });
  after(() => server.close());

  const ask = (query: Readonly<Record<string, unknown>>, path = '/v1/users') =>
    admin.json<Page<Person> & {issues?: readonly FieldIssue[]}>(
      'GET',
      `${path}?${new URLSearchParams(Object.entries(query).map(([key, value]) => [key, String(value)]))}`,
    );

  it('refuses a cursor that is none, or another list’s, and guesses at nothing', async () => {
    const {body} = await ask({limit: 2});
    const [order, , id] = JSON.parse(Buffer.from(body.next ?? '', 'base64url').toString()) as string[];
    const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
    await inviteByAdmin(admin, 'cursor-1@acme.example');
    await inviteByAdmin(admin, 'cursor-2@acme.example');
    const invitations = (await ask({limit: 1}, '/v1/invitations')).body.next ?? '';
    assert.ok(invitations);
    for (const cursor of [
      'x',
      '0',
      '!',
      encoded(null),
      encoded([]),
      encoded({}),
      encoded('text'),
      encoded([order, 'key', 'not an id']),
      encoded([order, 'key', '-'.repeat(36)]),
      encoded([order, 7, id]),
      encoded([order, 'a\0b', id]),
      encoded(['users email', 'key', id]),
      (body.next ?? '').slice(0, -8),
    ])
      for (const path of ['/v1/users', '/v1/invitations']) {
        const answer = await ask({cursor}, path);
        assert.deepEqual(
          [cursor, answer.status, answer.body.issues?.[0]?.code],
          [cursor, 422, 'unknown_cursor'],
        );
      }
    for (const key of ['yesterday', '', '2024-01-01', 'infinity', '2024-99-99T00:00:00.000Z'])
      assert.equal(
        (await ask({cursor: encoded(['invitations created', key, id])}, '/v1/invitations')).status,
        422,
      );
    assert.equal((await ask({cursor: invitations})).status, 422);
    assert.equal((await ask({cursor: body.next ?? '', sort: 'email'})).status, 422);
    assert.equal((await ask({cursor: body.next ?? '', descending: true})).status, 422);
    assert.equal((await ask({cursor: body.next ?? ''})).status, 200);
  });

  it('answers anything that is asked, and never with a failure of its own', async () => {
    const odd = fc.oneof(
      fc.string(),
      fc.string({unit: 'binary'}),
      fc.constantFrom(
        'constructor',
        '__proto__',
        'toString',
        '\0',
        '-1',
        '1e99',
        '1.5',
        'NaN',
        'Infinity',
        '99999999999999999999',
        '9007199254740991',
        'true',
        "'",
        '%',
      ),
      fc.integer().map(String),
    );
    const keys = [
      'search',
      'limit',
      'offset',
      'cursor',
      'status',
      'role',
      'sort',
      'descending',
      'includeInvitations',
    ];
    const query = fc.dictionary(fc.constantFrom(...keys), odd, {maxKeys: 4});
    await fc.assert(
      fc.asyncProperty(query, fc.constantFrom('/v1/users', '/v1/invitations'), async (asked, path) => {
        const {status, body} = await ask(asked, path);
        assert.ok(status === 200 || status === 422, `${status}`);
        if (status === 200) assert.ok(body.items.length <= 200);
      }),
      {
        numRuns,
        examples: [
          ...['constructor', '__proto__', 'toString'].map((sort): [Record<string, string>, string] => [
            {sort},
            '/v1/users',
          ]),
          ...['1e99', '1.5', 'Infinity', '-1', '99999999999999999999'].map(
            (offset): [Record<string, string>, string] => [{offset}, '/v1/users'],
          ),
          [{search: '\0'}, '/v1/users'],
          [{search: '\0'}, '/v1/invitations'],
          [{status: '\0'}, '/v1/users'],
        ],
      },
    );
  });
});
