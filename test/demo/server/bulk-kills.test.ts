/**
 * F1, for changes to many people: the server is killed in mid-run, again and again, at whatever it is doing. In the
 * end everybody was changed once, nobody twice, nobody forgotten, and the report says so. `FULL=1` takes more people.
 */
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {setTimeout as pause} from 'node:timers/promises';
import {sql} from 'kysely';
import type {BulkRun} from 'tenant-elements';
import {full} from '../../support/full.js';
import {database} from '../../support/test-server.js';
import {KilledServer} from '../support/killed-server.js';

const PEOPLE = full ? 2000 : 300;
const KILLS = full ? 25 : 4;
/** How long it works before it is cut off, at most. */
const LONGEST_MS = 200;

describe(
  `changes to many people on a server that is killed, on ${database}`,
  {
    skip: database === 'PGlite' && 'one process owns its folder',
  },
  () => {
    let server: KilledServer;

    before(async () => {
      server = await KilledServer.start();
    });
    after(() => server.close());

    async function doneIn(run: BulkRun): Promise<number> {
      const {n} = await server.connection.db
        .selectFrom('bulk_items')
        .select(({fn}) => fn.countAll<string>().as('n'))
        .where('run_id', '=', run.id)
        .where('outcome', '=', 'done')
        .executeTakeFirstOrThrow();
      return Number(n);
    }

    async function makePeople(): Promise<string[]> {
      const {db} = server.connection;
      const {id: tenant} = await db
        .selectFrom('tenants')
        .select('id')
        .where('slug', '=', 'acme')
        .executeTakeFirstOrThrow();
      const {rows} = await sql<{id: string}>`
      with made as (
        insert into identities (email, email_key, name, created_at)
        select 'kill-' || n || '@acme.example', 'kill-' || n || '@acme.example', 'Kill ' || n, now()
        from generate_series(1, ${PEOPLE}) n returning id, name)
      insert into memberships (tenant_id, identity_id, name, roles, status, joined_at, fields, managed_by)
      select ${tenant}, id, name, array['user'], 'active', now(), '{}', '{}' from made returning id`.execute(
        db,
      );
      return rows.map(({id}) => id);
    }

    it('F1 · changes everybody once, and says so', async (test) => {
      test.diagnostic(`${PEOPLE} people, ${KILLS} kills${full ? '' : ', reduced'}`);
      const ids = await makePeople();
      let admin = await server.login();
      const draft = {action: 'change_role', roles: ['administrator'], ids};
      const {body: run} = await admin.json<BulkRun>('POST', '/v1/bulk-runs', draft);
      assert.equal(run.waiting, PEOPLE);
      await admin.send('POST', `/v1/bulk-runs/${run.id}/start`);
      const cut: number[] = [];
      for (let round = 0; round < KILLS; round++) {
        // It is at work again, and cut off at whatever it is doing a moment later; the last time it may be through.
        while ((await doneIn(run)) <= Math.min(cut.at(-1) ?? 0, PEOPLE - 1)) await pause(5);
        if ((await doneIn(run)) === PEOPLE) break;
        await pause(Math.random() * LONGEST_MS);
        await server.kill();
        cut.push(await doneIn(run));
        await server.restart();
      }
      admin = await server.login();
      const show = async () => (await admin.json<BulkRun>('GET', `/v1/bulk-runs/${run.id}`)).body;
      let now = await show();
      while (now.state === 'running') {
        await pause(100);
        now = await show();
      }
      test.diagnostic(`killed after ${cut.join(', ')} of ${PEOPLE}`);
      assert.deepEqual([now.state, now.done, now.failed, now.waiting], ['done', PEOPLE, 0, 0]);
      const {rows} = await sql<{changes: string; people: string}>`
      select count(*) as changes, count(distinct subject_id) as people from history
      where action = 'change_role' and subject_id = any(${ids}::text[])`.execute(server.connection.db);
      assert.deepEqual(
        rows,
        [{changes: String(PEOPLE), people: String(PEOPLE)}],
        'once each, and nobody twice',
      );
      const {rows: left} = await sql<{n: string}>`
      select count(*) as n from memberships
      where id = any(${ids}::uuid[]) and roles <> array['administrator']`.execute(server.connection.db);
      assert.deepEqual(left, [{n: '0'}]);
    });
  },
);
