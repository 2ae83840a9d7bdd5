/** Owns reading the record: what was done to one user, from the invitation on, newest first. */
import {sql, type SqlBool} from 'kysely';
import type {HistoryEntry, Page} from 'tenant-elements';
import type {TenantTransaction} from '../database/tenant-transaction.js';
import {notFound} from '../http/problem.js';
import {shownEntry} from './entries.js';
import {isMoment, pageSize, readCursor, writeCursor} from '../users/paging.js';

const ORDER = 'history';

export async function historyOf(
  trx: TenantTransaction,
  id: string,
  query: Readonly<Record<string, string | undefined>>,
): Promise<Page<HistoryEntry>> {
  const known = await trx
    .selectFrom('memberships')
    .select('id')
    .where('id', '=', id)
    .union(trx.selectFrom('invitations').select('id').where('id', '=', id))
    .executeTakeFirst();
  if (!known) throw notFound();
  const subjects = [id, ...(await invitationsBehind(trx, id))];
  const size = pageSize(query['limit']);
  const cursor = readCursor(query['cursor'], ORDER, isMoment);
  const rows = await trx
    .selectFrom('history')
    .selectAll()
    .select(sql<string>`at::text`.as('key'))
    .where('subject_id', 'in', subjects)
    .$if(cursor !== undefined, (from) =>
      from.where(sql<SqlBool>`(at, id) < (${cursor?.key}::timestamptz, ${cursor?.id}::uuid)`),
    )
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(size + 1)
    .execute();
  const shown = rows.slice(0, size);
  const last = shown.at(-1);
  return {
    items: shown.map(shownEntry),
    ...(rows.length > size && last && {next: writeCursor({order: ORDER, key: last.key, id: last.id})}),
  };
}

/** The invitations that a member came from. */
async function invitationsBehind(trx: TenantTransaction, id: string): Promise<readonly string[]> {
  const joined = await trx
    .selectFrom('history')
    .select(sql<string | null>`details->>'invitation'`.as('invitation'))
    .where('subject_id', '=', id)
    .where('action', '=', 'join')
    .execute();
  const atOnce = await trx.selectFrom('invitations').select('id').where('membership_id', '=', id).execute();
  return [...joined.flatMap(({invitation}) => invitation ?? []), ...atOnce.map((row) => row.id)];
}
