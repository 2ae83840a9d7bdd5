/** Owns where a user is signed in, as far as this tenant saw it. */
import type {UserSession} from 'tenant-elements';
import type {ServerContext} from '../context.js';
import type {TenantTransaction} from '../database/tenant-transaction.js';
import type {Caller} from '../http/authenticate.js';
import {openSince} from '../sessions/sessions.js';
import {findMembership} from './membership.js';

export async function sessionsOf(
  context: ServerContext,
  trx: TenantTransaction,
  caller: Caller,
  id: string,
): Promise<readonly UserSession[]> {
  const {status} = await findMembership(trx, id);
  if (status !== 'active') return [];
  const rows = await trx
    .selectFrom('session_uses')
    .selectAll()
    .where('membership_id', '=', id)
    .where('started_at', '>', openSince(context))
    .orderBy('last_seen_at', 'desc')
    .limit(50)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    ...(row.client && {client: row.client}),
    startedAt: row.started_at.toISOString(),
    lastSeenAt: row.last_seen_at.toISOString(),
    ...(caller.kind === 'member' && caller.sessionHash?.equals(row.session_hash) && {current: true}),
  }));
}
