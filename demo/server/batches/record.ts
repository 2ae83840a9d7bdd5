/** Owns the record of a batch: how it is written down, filled, read and counted. */
import {type Selectable, sql} from 'kysely';
import {
  BATCH_OUTCOMES,
  type BatchDraft,
  type BatchPerson,
  type BatchRow,
  emailKey,
  type InvitationBatch,
  type Page,
} from 'tenant-elements';
import type {ServerContext} from '../context.js';
import type {TenantTransaction} from '../database/tenant-transaction.js';
import type {Member} from '../http/authenticate.js';
import {conflict, invalid, notFound} from '../http/problem.js';
import {MOST_IN_A_BATCH, MOST_IN_A_REQUEST} from '../limits.js';
import {pageByPosition} from '../users/paging.js';
import type {BatchTable} from './tables.js';

export type BatchRecord = Selectable<BatchTable>;

const LONGEST_NAME = 200;
const SHOWN = 30;
const DAY_MS = 86_400_000;
const KEPT_MS = 90 * DAY_MS;

export async function createBatch(
  context: ServerContext,
  trx: TenantTransaction,
  caller: Member,
  {name, total, startsAt}: BatchDraft,
): Promise<string> {
  const starts = startsAt === undefined ? undefined : new Date(startsAt);
  if (starts && Number.isNaN(starts.getTime())) throw invalid([{field: 'startsAt', code: 'date_format'}]);
  if (!Number.isInteger(total) || total < 1) throw invalid([{field: 'total', code: 'required'}]);
  if (total > MOST_IN_A_BATCH) throw invalid([{field: 'total', code: 'too_many'}]);
  const {id} = await trx
    .insertInto('invitation_batches')
    .values({
      tenant_id: caller.tenant.id,
      name: name.trim().slice(0, LONGEST_NAME),
      state: 'filling',
      total,
      starts_at: starts ?? null,
      created_by: caller.membershipId,
      created_by_name: caller.name,
      created_at: context.config.clock.now(),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Set-wise, as one value: a parameter for each cell would take longer than the rows. */
export async function addPeople(
  trx: TenantTransaction,
  {id, tenant_id, state, total}: BatchRecord,
  from: number,
  people: readonly BatchPerson[],
): Promise<void> {
  if (state !== 'filling') throw conflict('in_use', id);
  if (people.length > MOST_IN_A_REQUEST || from < 0 || from + people.length > total)
    throw invalid([{field: 'people', code: 'too_many'}]);
  const rows = people.map((person, index) => ({
    position: from + index,
    email_key: emailKey(person.email),
    person,
  }));
  await sql`
    insert into invitation_batch_rows (batch_id, tenant_id, position, email_key, person)
    select ${id}, ${tenant_id}, position, email_key, person
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(position int, email_key text, person jsonb)
    on conflict (batch_id, position) do nothing`.execute(trx);
}

/** Under a lock of its own, so that a start, a stop and the worker see one state. */
export async function lockBatch(trx: TenantTransaction, id: string): Promise<BatchRecord> {
  const row = await trx
    .selectFrom('invitation_batches')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row ?? Promise.reject(notFound());
}

export async function showBatch(trx: TenantTransaction, id: string): Promise<InvitationBatch> {
  const row = await trx.selectFrom('invitation_batches').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw notFound();
  return shown(row, await countsOf(trx, [id]));
}

export async function listBatches(trx: TenantTransaction): Promise<readonly InvitationBatch[]> {
  const rows = await trx
    .selectFrom('invitation_batches')
    .selectAll()
    .where('state', '!=', 'filling')
    .orderBy('created_at', 'desc')
    .limit(SHOWN)
    .execute();
  const counts = await countsOf(
    trx,
    rows.map(({id}) => id),
  );
  return rows.map((row) => shown(row, counts));
}

export async function rowsOf(
  trx: TenantTransaction,
  batchId: string,
  query: Readonly<Record<string, string | undefined>>,
): Promise<Page<BatchRow>> {
  const known = await trx
    .selectFrom('invitation_batches')
    .select('id')
    .where('id', '=', batchId)
    .executeTakeFirst();
  if (!known) throw notFound();
  const outcome = BATCH_OUTCOMES.find((known) => known === query['outcome']);
  const {rows, next} = await pageByPosition({kind: 'batch', id: batchId}, query, (after, most) =>
    trx
      .selectFrom('invitation_batch_rows')
      .selectAll()
      .where('batch_id', '=', batchId)
      .where('position', '>', after)
      .$if(outcome !== undefined, (from) => from.where('outcome', '=', outcome ?? ''))
      .orderBy('position')
      .limit(most)
      .execute(),
  );
  return {
    items: rows.map(({position, person, outcome: became, reason}) => ({
      position,
      person,
      outcome: became,
      ...(reason && {reason}),
    })),
    ...(next !== undefined && {next}),
  };
}

/** A batch that was never started is of no use a day later; the others are told of for a while. */
export async function sweepBatches(context: ServerContext): Promise<void> {
  const before = (age: number) => new Date(context.config.clock.now().getTime() - age);
  await context.db
    .deleteFrom('invitation_batches')
    .where((where) =>
      where.or([
        where.and([where('state', '=', 'filling'), where('created_at', '<', before(DAY_MS))]),
        where.and([where('state', 'in', ['done', 'stopped']), where('created_at', '<', before(KEPT_MS))]),
      ]),
    )
    .execute();
}

/** Whoever is deleted for good is in no batch any more, but still counted. */
export async function forgetInBatches(
  trx: TenantTransaction,
  id: string,
  emails: readonly string[],
  invitations: readonly string[],
): Promise<void> {
  await trx
    .updateTable('invitation_batch_rows')
    .set({email_key: '', person: JSON.stringify({email: '', roles: []})})
    .where((where) =>
      where.or([
        where('email_key', 'in', emails.map(emailKey)),
        ...(invitations.length ? [where('invitation_id', 'in', invitations)] : []),
      ]),
    )
    .execute();
  await trx
    .updateTable('invitation_batches')
    .set({created_by_name: ''})
    .where('created_by', '=', id)
    .execute();
}

/** Invited and not arrived: pending, or a member at once who never signed in. */
export const isOpen = sql<boolean>`invitation_batch_rows.invitation_id in (
  select id from invitations where status = 'pending'
  union all select unused_invitation_id from memberships where unused_invitation_id is not null)`;

type Counts = ReadonlyMap<string, Readonly<Record<string, number>>>;

async function countsOf(trx: TenantTransaction, ids: readonly string[]): Promise<Counts> {
  const counts = new Map<string, Record<string, number>>(ids.map((id) => [id, {}]));
  if (!ids.length) return counts;
  const rows = await trx
    .selectFrom('invitation_batch_rows')
    .select(['batch_id', 'outcome', sql<string>`count(*)`.as('n')])
    .select(sql<string>`count(*) filter (where ${isOpen})`.as('open'))
    .where('batch_id', 'in', ids)
    .groupBy(['batch_id', 'outcome'])
    .execute();
  for (const {batch_id, outcome, n, open} of rows) {
    const known = counts.get(batch_id) ?? {};
    counts.set(batch_id, {
      ...known,
      [outcome]: Number(n),
      added: (known['added'] ?? 0) + Number(n),
      open: (known['open'] ?? 0) + Number(open),
    });
  }
  return counts;
}

function shown(row: BatchRecord, counts: Counts): InvitationBatch {
  const of = (key: string) => counts.get(row.id)?.[key] ?? 0;
  return {
    id: row.id,
    name: row.name,
    state: row.state,
    total: row.total,
    added: of('added'),
    waiting: of('waiting'),
    invited: of('invited'),
    resent: of('resent'),
    reactivated: of('reactivated'),
    skipped: of('skipped'),
    failed: of('failed'),
    revoked: of('revoked'),
    open: of('open'),
    ...(row.starts_at && {startsAt: row.starts_at.toISOString()}),
    createdAt: row.created_at.toISOString(),
    ...(row.created_by_name && {createdBy: row.created_by_name}),
  };
}
