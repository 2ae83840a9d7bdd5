/** Owns reading the record: what was done to one user, from the invitation on, newest first. */
import {sql} from 'kysely';
import type {HistoryEntry, Page} from 'tenant-elements';
import type {TenantTransaction} from '../database/tenant-transaction.js';
import {notFound} from '../http/problem.js';
import {shownEntry} from './entries.js';
import {newestFirst} from './newest-first.js';

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
  const {rows, ...next} = await newestFirst(
    trx.selectFrom('history').selectAll().where('subject_id', 'in', subjects),
    {order: 'history', by: 'at', query},
  );
  return {items: rows.map(shownEntry), ...next};
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
