/**
 * Owns what the record forgets: the name of whoever is deleted for good, who keeps a pseudonym, and after two years
 * everything. The database lets nothing else of it be changed.
 */
import {sql} from 'kysely';
import type {ServerContext} from '../context.js';
import type {TenantTransaction} from '../database/tenant-transaction.js';

/** As the triggers of the two tables have it. */
export const KEPT_DAYS = 730;

/** Every invitation that names them, also by an address from before; asked while they are still there. */
export async function invitationsOf(
  trx: TenantTransaction,
  {id, email_key}: {readonly id: string; readonly email_key: string},
): Promise<readonly string[]> {
  const {rows} = await sql<{id: string}>`
    select id::text from invitations where email_key = ${email_key} or membership_id = ${id}::uuid
    union
    select details->>'invitation' from history
    where subject_id = ${id} and action = 'join' and details ? 'invitation'`.execute(trx);
  return rows.map((row) => row.id);
}

/** For whoever is gone; `invitations` are those that named them. */
export async function givePseudonym(
  trx: TenantTransaction,
  id: string,
  invitations: readonly string[],
): Promise<void> {
  await sql`select give_pseudonym(${id}::uuid, ${invitations}::text[])`.execute(trx);
}

/** By the database's own clock, which no request moves. */
export async function sweepHistory(context: ServerContext): Promise<void> {
  await sql`delete from history where at < now() - interval '730 days'`.execute(context.db);
  await sql`delete from access_grants where until_at < now() - interval '730 days'`.execute(context.db);
}
