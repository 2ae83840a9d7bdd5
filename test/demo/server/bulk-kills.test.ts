/**
 * F1, for changes to many people: the server is killed in mid-run, again and again, at whatever it is doing. In the
 * end everybody was changed once, nobody twice, nobody forgotten, and the report says so. `FULL=1` takes more people.
 */
import assert from 'node:assert/strict';
import {type ChildProcess, spawn} from 'node:child_process';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {setTimeout as pause} from 'node:timers/promises';
import {sql} from 'kysely';
import type {BulkRun} from 'tenant-elements';
import {connect, type Connection} from '../../../demo/server/database/connect.js';
import type {RunningServer} from '../../../demo/server/start-server.js';
import {full} from '../../support/full.js';
import {freePort} from '../../support/free-port.mjs';
import {database, freshDatabase, HttpClient} from '../../support/test-server.js';

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
    const folder = mkdtempSync(join(tmpdir(), 'tenant-elements-kills-'));
    let databaseUrl: string;
    let connection: Connection;
    let child: ChildProcess;
    let server: Pick<RunningServer, 'origin'>;

    before(async () => {
      databaseUrl = (await freshDatabase()) ?? '';
      await start();
      connection = await connect({databaseUrl});
    });
    after(async () => {
      await kill();
      await connection.close();
      rmSync(folder, {recursive: true, force: true});
    });

    async function start(): Promise<void> {
      const [port, portal] = [await freePort(), await freePort()];
      child = spawn('node', ['--import', 'tsx', 'demo/server/main.ts'], {
        stdio: 'ignore',
        env: {
          ...process.env,
          PORT: String(port),
          PORTAL_PORT: String(portal),
          DATABASE_URL: databaseUrl,
          DATA_FOLDER: folder,
        },
      });
      server = {origin: `http://127.0.0.1:${port}`};
      while (!(await isUp())) {
        assert.equal(child.exitCode, null, 'the server starts');
        await pause(50);
      }
    }
    /** It listens before its data are there: only an answer of its own counts. */
    const isUp = () =>
      fetch(`${server.origin}/v1/session`).then(
        ({status}) => status === 401,
        () => false,
      );
    function kill(): Promise<unknown> {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGKILL');
      return ended;
    }
    const login = () => HttpClient.login(server as RunningServer, 'ada@acme.example');

    async function doneIn(run: BulkRun): Promise<number> {
      const {n} = await connection.db
        .selectFrom('bulk_items')
        .select(({fn}) => fn.countAll<string>().as('n'))
        .where('run_id', '=', run.id)
        .where('outcome', '=', 'done')
        .executeTakeFirstOrThrow();
      return Number(n);
    }

    async function makePeople(): Promise<string[]> {
      const {db} = connection;
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
      let admin = await login();
      const draft = {action: 'change_role', roles: ['administrator'], ids};
      const {body: run} = await admin.json<BulkRun>('POST', '/v1/bulk-runs', draft);
      assert.equal(run.waiting, PEOPLE);
      await admin.send('POST', `/v1/bulk-runs/${run.id}/start`);
      const cut: number[] = [];
      for (let round = 0; round < KILLS; round++) {
        // It is at work again, and cut off at whatever it is doing a moment later.
        while ((await doneIn(run)) <= (cut.at(-1) ?? 0)) await pause(5);
        await pause(Math.random() * LONGEST_MS);
        await kill();
        cut.push(await doneIn(run));
        await start();
      }
      admin = await login();
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
      where action = 'change_role' and subject_id = any(${ids}::text[])`.execute(connection.db);
      assert.deepEqual(
        rows,
        [{changes: String(PEOPLE), people: String(PEOPLE)}],
        'once each, and nobody twice',
      );
      const {rows: left} = await sql<{n: string}>`
      select count(*) as n from memberships
      where id = any(${ids}::uuid[]) and roles <> array['administrator']`.execute(connection.db);
      assert.deepEqual(left, [{n: '0'}]);
    });
  },
);
