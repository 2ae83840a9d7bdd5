/** Owns who holds a seat, and what it is for. */
import {type Seat, type SeatChange, statusWithoutHolder} from 'tenant-elements';
import type {ServerContext} from '../context.js';
import type {TenantTransaction} from '../database/tenant-transaction.js';
import {record} from '../history/record.js';
import type {Caller} from '../http/authenticate.js';
import {conflict, invalid, Refusal} from '../http/problem.js';
import {tellOfMember} from '../users/change.js';
import {changeSeat, endPairing, lockSeat, requireSeatManager, UNPAIRED} from './change.js';
import {countSeats, type SeatRow, showSeat} from './seats.js';

export async function updateSeat(
  context: ServerContext,
  trx: TenantTransaction,
  caller: Caller,
  id: string,
  {modes, holder}: SeatChange,
  ifVersion: string | undefined,
): Promise<Seat> {
  requireSeatManager(caller);
  const seat = await lockSeat(trx, caller.tenant.id, id);
  if (ifVersion !== undefined && ifVersion !== `"${seat.version}"`) throw conflict('seat_changed', id);
  if (modes) {
    checkModes(caller, modes);
    await changeSeat(context, trx, seat, {modes: [...new Set(modes)]});
  }
  if (holder !== undefined && holder !== seat.holder_id)
    await giveTo(context, trx, caller, seat, holder, ifVersion !== undefined);
  return showSeat(trx, id);
}

/** One mode at least, and none that the product does not have. */
export function checkModes({profile}: Caller, modes: readonly string[]): void {
  if (!modes.length) throw invalid([{field: 'modes', code: 'required'}]);
  const known = (profile.seatModes ?? []).map(({id}) => id);
  if (modes.some((mode) => !known.includes(mode))) throw invalid([{field: 'modes', code: 'unknown_option'}]);
}

/** Whoever held it until now loses it only to somebody who knew: who names the version they looked at. */
export async function giveTo(
  context: ServerContext,
  trx: TenantTransaction,
  caller: Caller,
  seat: SeatRow,
  holder: string | null,
  knewHolder: boolean,
): Promise<void> {
  if (holder && seat.holder_id && !knewHolder) throw conflict('seat_taken', seat.id);
  if (holder) await checkHolder(trx, seat, holder);
  await endPairing(trx, seat.id);
  const status = statusWithoutHolder(seat.status);
  await changeSeat(context, trx, seat, {
    holder_id: holder,
    status,
    ...(status !== seat.status && UNPAIRED),
  });
  const change = {field: 'seat', ...(holder ? {after: seat.label} : {before: seat.label})};
  if (seat.holder_id) await tell(seat.holder_id, 'free_seat', {field: 'seat', before: seat.label});
  if (holder) {
    await trx.deleteFrom('seat_requests').where('membership_id', '=', holder).execute();
    await tell(holder, 'assign_seat', change);
  }

  async function tell(id: string, action: string, changed: object): Promise<void> {
    await record(context, trx, caller, {
      action,
      subject: {kind: 'user', id},
      details: {changes: [changed]},
    });
    await tellOfMember(context, trx, caller, id);
  }
}

/** What a person who leaves or is shut out has of a seat: device access ends at once, and whoever leaves frees it. */
export async function endSeatOf(
  context: ServerContext,
  trx: TenantTransaction,
  membershipId: string,
  {leaves}: {readonly leaves: boolean},
): Promise<void> {
  const seat = await trx
    .selectFrom('seats')
    .selectAll()
    .where('holder_id', '=', membershipId)
    .executeTakeFirst();
  if (!seat) return;
  await endPairing(trx, seat.id);
  await changeSeat(context, trx, seat, {
    ...(leaves && {holder_id: null}),
    status: statusWithoutHolder(seat.status),
    ...UNPAIRED,
  });
}

async function checkHolder(trx: TenantTransaction, seat: SeatRow, holder: string): Promise<void> {
  const person = UUID.test(holder)
    ? await trx.selectFrom('memberships').select('status').where('id', '=', holder).executeTakeFirst()
    : undefined;
  if (!person) throw invalid([{field: 'holder', code: 'unknown_option'}]);
  if (person.status !== 'active') throw conflict('inactive_member', holder);
  const held = await trx.selectFrom('seats').select('id').where('holder_id', '=', holder).executeTakeFirst();
  if (held) throw conflict('has_seat', held.id);
  const {used, allowed} = await countSeats(trx);
  if (!seat.holder_id && used >= allowed)
    throw new Refusal(403, {kind: 'quota', of: 'seats', limit: allowed});
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
