/**
 * Owns what the record forgets: the name of whoever is deleted for good, who keeps a pseudonym, and after two years
 * everything. The database lets nothing else of it be changed.
 */
import {sql} from 'kysely';
import type {ServerContext} from '../context.js';
import type {TenantTransaction} from '../database/tenant-transaction.js';

/** As the triggers of the two tables have it. */
export const KEPT_DAYS = 730;

/** Before their invitations are gone: the record of those names them as well. */
export async function givePseudonym(trx: TenantTransaction, id: string, emailKey: string): Promise<void> {
  const invitations = await trx
    .selectFrom('invitations')
    .select('id')
    .where('email_key', '=', emailKey)
    .execute();
  const ids = invitations.map((row) => row.id);
  await sql`select give_pseudonym(${id}::uuid, ${ids}::text[])`.execute(trx);
}

/** By the database's own clock, which no request moves. */
export async function sweepHistory(context: ServerContext): Promise<void> {
  await sql`delete from history where is_kept_no_longer(at)`.execute(context.db);
  await sql`delete from access_grants where is_kept_no_longer(until_at)`.execute(context.db);
}
