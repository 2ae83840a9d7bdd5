/** Owns the record of a change to many people: how it is written down, read, and counted. */
import {BULK_OUTCOMES, type BulkItem, type BulkRun, type Page} from 'tenant-elements';
import {sql} from 'kysely';
import type {Selectable} from 'kysely';
import type {ServerContext} from '../context.js';
import type {TenantTransaction} from '../database/tenant-transaction.js';
import {notFound} from '../http/problem.js';
import {pageByPosition} from '../users/paging.js';
import type {BulkRunTable} from './tables.js';

export type RunRow = Selectable<BulkRunTable>;

/** How long one that is over is still told of. */
const KEPT_MS = 86_400_000;
const PREPARED_MS = 3_600_000;
/** The worker lets go of it when it is over; what never ran is as old as it is. */
const lastWorkedOn = sql<Date>`coalesce(leased_until, created_at)`;

export async function findRun(trx: TenantTransaction, id: string): Promise<RunRow> {
  const row = await trx.selectFrom('bulk_runs').selectAll().where('id', '=', id).executeTakeFirst();
  return row ?? Promise.reject(notFound());
}

/** Under a lock of its own, so that a start, a stop and the worker see one state. */
export async function lockRun(trx: TenantTransaction, id: string): Promise<RunRow> {
  const row = await trx
    .selectFrom('bulk_runs')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row ?? Promise.reject(notFound());
}

export async function showRun(trx: TenantTransaction, id: string): Promise<BulkRun> {
  return shown(await findRun(trx, id), await countsOf(trx, [id]));
}

export async function listRuns(context: ServerContext, trx: TenantTransaction): Promise<readonly BulkRun[]> {
  const since = new Date(context.config.clock.now().getTime() - KEPT_MS);
  const rows = await trx
    .selectFrom('bulk_runs')
    .selectAll()
    .where('state', '!=', 'prepared')
    .where((where) => where.or([where('state', '=', 'running'), where(lastWorkedOn, '>', since)]))
    .orderBy('created_at', 'desc')
    .limit(20)
    .execute();
  const counts = await countsOf(
    trx,
    rows.map(({id}) => id),
  );
  return rows.map((row) => shown(row, counts));
}

export async function itemsOf(
  trx: TenantTransaction,
  runId: string,
  query: Readonly<Record<string, string | undefined>>,
): Promise<Page<BulkItem>> {
  await findRun(trx, runId);
  const outcome = BULK_OUTCOMES.find((known) => known === query['outcome']);
  const {rows, next} = await pageByPosition({kind: 'bulk', id: runId}, query, (after, most) =>
    trx
      .selectFrom('bulk_items')
      .selectAll()
      .where('run_id', '=', runId)
      .where('position', '>', after)
      .$if(outcome !== undefined, (from) => from.where('outcome', '=', outcome ?? ''))
      .orderBy('position')
      .limit(most)
      .execute(),
  );
  return {
    items: rows.map((row) => ({
      id: row.subject_id,
      email: row.email,
      ...(row.name && {name: row.name}),
      outcome: row.outcome,
      ...(row.reason && {reason: row.reason}),
    })),
    ...(next !== undefined && {next}),
  };
}

/** What was looked at and never begun is of no use an hour later, and a report is told of for a day. */
export async function sweepRuns(context: ServerContext): Promise<void> {
  const before = (age: number) => new Date(context.config.clock.now().getTime() - age);
  await context.db
    .deleteFrom('bulk_runs')
    .where((where) =>
      where.or([
        where.and([where('state', '=', 'prepared'), where('created_at', '<', before(PREPARED_MS))]),
        where.and([where('state', 'in', ['done', 'stopped']), where(lastWorkedOn, '<', before(KEPT_MS))]),
      ]),
    )
    .execute();
}

/** Whoever is deleted for good is in no report any more, but still counted. */
export async function forgetInRuns(trx: TenantTransaction, id: string, email: string): Promise<void> {
  await trx
    .updateTable('bulk_items')
    .set({email: '', name: null})
    .where((where) => where.or([where('subject_id', '=', id), where('email', '=', email)]))
    .execute();
  await trx.updateTable('bulk_runs').set({created_by_name: ''}).where('created_by', '=', id).execute();
}

type Counts = ReadonlyMap<string, Readonly<Record<string, number>>>;

async function countsOf(trx: TenantTransaction, ids: readonly string[]): Promise<Counts> {
  const counts = new Map<string, Record<string, number>>(ids.map((id) => [id, {}]));
  if (!ids.length) return counts;
  const rows = await trx
    .selectFrom('bulk_items')
    .select(['run_id', 'outcome', sql<string>`count(*)`.as('n')])
    .where('run_id', 'in', ids)
    .groupBy(['run_id', 'outcome'])
    .execute();
  for (const {run_id, outcome, n} of rows) (counts.get(run_id) ?? {})[outcome] = Number(n);
  return counts;
}

function shown(row: RunRow, counts: Counts): BulkRun {
  const {waiting = 0, done = 0, failed = 0, skipped = 0} = counts.get(row.id) ?? {};
  return {
    id: row.id,
    action: row.action as BulkRun['action'],
    ...(row.roles && {roles: row.roles}),
    ...(row.access_ends_at !== null && {accessEndsAt: row.access_ends_at}),
    state: row.state,
    total: waiting + done + failed + skipped,
    waiting,
    done,
    failed,
    skipped,
    createdAt: row.created_at.toISOString(),
    createdBy: row.created_by_name,
  };
}
