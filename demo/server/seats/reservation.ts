/** Owns seats that wait for somebody invited: whoever accepts gets theirs, and until then nobody holds it. */
import {sql} from 'kysely';
import type {ServerContext} from '../context.js';
import type {TenantTransaction} from '../database/tenant-transaction.js';
import {conflict} from '../http/problem.js';
import {isUuid} from '../http/ids.js';
import {tellOfSeat} from './change.js';
import type {SeatRow} from './seats.js';

/** An invitation that can still be accepted; nothing for any other id. */
export async function openInvitation(
  context: ServerContext,
  trx: TenantTransaction,
  id: string,
): Promise<{readonly id: string} | undefined> {
  if (!isUuid(id)) return undefined;
  return (
    trx
      .selectFrom('invitations')
      .select('id')
      .where('id', '=', id)
      .where('status', '=', 'pending')
      .where('expires_at', '>', context.config.clock.now())
      // Whoever accepts or revokes it at this moment is waited for.
      .forShare()
      .executeTakeFirst()
  );
}

export async function isReserved(
  context: ServerContext,
  trx: TenantTransaction,
  {reserved_for}: Pick<SeatRow, 'reserved_for'>,
): Promise<boolean> {
  return reserved_for !== null && (await openInvitation(context, trx, reserved_for)) !== undefined;
}

export const seatReservedFor = (trx: TenantTransaction, invitationId: string): Promise<SeatRow | undefined> =>
  trx.selectFrom('seats').selectAll().where('reserved_for', '=', invitationId).executeTakeFirst();

/** One seat at most waits for one person. */
export async function checkReservation(
  trx: TenantTransaction,
  seat: Pick<SeatRow, 'id'>,
  invitationId: string,
): Promise<void> {
  const other = await seatReservedFor(trx, invitationId);
  if (other && other.id !== seat.id) throw conflict('has_seat', other.id);
}

/** An invitation that expired gets no seat back by being sent again: meanwhile it was everybody's. */
export async function releaseExpiredSeatOf(
  context: ServerContext,
  trx: TenantTransaction,
  invitationId: string,
): Promise<void> {
  if (!(await openInvitation(context, trx, invitationId))) await releaseSeatOf(context, trx, invitationId);
}

/** For an invitation that nobody accepts any more. By what it waits for: another one may have got it meanwhile. */
export async function releaseSeatOf(
  context: ServerContext,
  trx: TenantTransaction,
  invitationId: string,
): Promise<void> {
  const seat = await trx
    .updateTable('seats')
    .set({reserved_for: null, version: sql`version + 1`})
    .where('reserved_for', '=', invitationId)
    .returning(['id', 'tenant_id'])
    .executeTakeFirst();
  if (seat) await tellOfSeat(context, trx, seat.tenant_id, seat.id, []);
}
