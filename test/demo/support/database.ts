/** Owns looking at the demo's database from outside: all of it as text, and whether anything in it changed. */
import assert from 'node:assert/strict';
import {sql} from 'kysely';
import type {RunningServer} from '../../../demo/server/start-server.js';

type Db = RunningServer['context']['db'];

/** Every row of every table as JSON text, by table; row order does not matter. */
export async function dumpTables(db: Db): Promise<Record<string, readonly string[]>> {
  const {rows: tables} = await sql<{name: string}>`
    select tablename as name from pg_tables where schemaname = 'public' order by tablename`.execute(db);
  const dump: Record<string, readonly string[]> = {};
  for (const {name} of tables) {
    const {rows} = await sql<{row: string}>`
      select row_to_json(t)::text as row from ${sql.table(name)} as t order by 1`.execute(db);
    dump[name] = rows.map(({row}) => row);
  }
  return dump;
}

/** All that a caller can change, by table. When somebody was last active and how often somebody tried do not count. */
export async function stateOf(db: Db): Promise<Record<string, readonly string[]>> {
  const {rate_limits: _, session_uses: __, ...tables} = await dumpTables(db);
  const memberships = tables['memberships']?.map((row) =>
    row.replace(/"last_active_at":(?:null|"[^"]*")/, ''),
  );
  return {...tables, memberships: memberships ?? []};
}

/** The same once nothing is on its way out any more: a mail that is being sent changes its row in between. */
export async function settledState({
  outbox,
  context,
}: RunningServer): Promise<Record<string, readonly string[]>> {
  await outbox.settled();
  return stateOf(context.db);
}

/** Fails with the rows that came, went or changed since. */
export async function assertUnchanged(db: Db, before: Record<string, readonly string[]>): Promise<void> {
  const after = await stateOf(db);
  assert.deepEqual(Object.keys(after), Object.keys(before));
  const changed = Object.entries(after).flatMap(([table, rows]) => [
    ...rows.filter((row) => !before[table]?.includes(row)).map((row) => `+ ${table} ${row}`),
    ...(before[table] ?? []).filter((row) => !rows.includes(row)).map((row) => `- ${table} ${row}`),
  ]);
  assert.deepEqual(changed, []);
}

export async function tenantId(server: RunningServer, slug: string): Promise<string> {
  const row = await server.context.db
    .selectFrom('tenants')
    .select('id')
    .where('slug', '=', slug)
    .executeTakeFirstOrThrow();
  return row.id;
}

export async function membershipId(server: RunningServer, email: string): Promise<string> {
  const row = await server.context.db
    .selectFrom('memberships')
    .innerJoin('identities', 'identities.id', 'memberships.identity_id')
    .select('memberships.id')
    .where('identities.email_key', '=', email)
    .executeTakeFirstOrThrow();
  return row.id;
}

export async function invitationOf(server: RunningServer, email: string) {
  return server.context.db
    .selectFrom('invitations')
    .selectAll()
    .where('email_key', '=', email)
    .orderBy('created_at', 'desc')
    .executeTakeFirstOrThrow();
}
