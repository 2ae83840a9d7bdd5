/** Owns who holds a seat, and what it is for. */
import {type Seat, type SeatChange, statusWithoutHolder} from 'tenant-elements';
import type {ServerContext} from '../context.js';
import type {TenantTransaction} from '../database/tenant-transaction.js';
import type {Grantor} from '../history/grants.js';
import {type OtherActor, record} from '../history/record.js';
import type {Caller} from '../http/authenticate.js';
import {isUuid} from '../http/ids.js';
import {conflict, invalid, Refusal} from '../http/problem.js';
import {tellOfMember} from '../users/change.js';
import {changeSeat, endPairing, lockSeat, requireSeatManager, UNPAIRED} from './change.js';
import {checkReservation, isReserved, openInvitation, seatReservedFor} from './reservation.js';
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
  const seat = await lockSeat(trx, caller.tenant.id, id, ifVersion);
  if (modes) {
    checkModes(caller, modes);
    await changeSeat(context, trx, seat, {modes: [...new Set(modes)]});
  }
  const isSo = seat.reserved_for ? holder === seat.reserved_for : holder === seat.holder_id;
  if (holder !== undefined && !isSo)
    await giveTo(context, trx, caller, seat, holder, ifVersion !== undefined);
  return showSeat(context, trx, id);
}

/** One mode at least, and none that the product does not have. */
export function checkModes({profile}: Caller, modes: readonly string[]): void {
  if (!modes.length) throw invalid([{field: 'modes', code: 'required'}]);
  const known = (profile.seatModes ?? []).map(({id}) => id);
  if (modes.some((mode) => !known.includes(mode))) throw invalid([{field: 'modes', code: 'unknown_option'}]);
}

/**
 * To a member, to nobody, or kept for somebody invited. Whoever held it until now loses it only to somebody who knew:
 * who names the version they looked at.
 */
export async function giveTo(
  context: ServerContext,
  trx: TenantTransaction,
  caller: Caller,
  seat: SeatRow,
  holder: string | null,
  knewHolder: boolean,
): Promise<void> {
  const isTaken = seat.holder_id !== null || (await isReserved(context, trx, seat));
  if (holder && isTaken && !knewHolder) throw conflict('seat_taken', seat.id);
  const invited = holder ? await openInvitation(context, trx, holder) : undefined;
  if (invited) await checkReservation(trx, seat, invited.id);
  else if (holder) await checkHolder(trx, seat, holder);
  await handOver(context, trx, caller, seat, invited ? {reservedFor: invited.id} : {holder});
}

interface Receiver {
  readonly holder?: string | null;
  readonly reservedFor?: string;
}

async function handOver(
  context: ServerContext,
  trx: TenantTransaction,
  who: Caller | OtherActor,
  seat: SeatRow,
  {holder = null, reservedFor}: Receiver,
  grantor?: Grantor,
): Promise<void> {
  await endPairing(trx, seat.id);
  const status = statusWithoutHolder(seat.status);
  await changeSeat(context, trx, seat, {
    holder_id: holder,
    reserved_for: reservedFor ?? null,
    status,
    ...(status !== seat.status && UNPAIRED),
  });
  if (seat.holder_id) await tell(seat.holder_id, 'free_seat', {field: 'seat', before: seat.label});
  if (holder) {
    await trx.deleteFrom('seat_requests').where('membership_id', '=', holder).execute();
    await tell(holder, 'assign_seat', {field: 'seat', after: seat.label});
  }

  async function tell(id: string, action: string, changed: object): Promise<void> {
    await record(context, trx, who, {
      action,
      subject: {kind: 'user', id},
      details: {changes: [changed]},
      ...(grantor && {grantor}),
    });
    await tellOfMember(context, trx, who, id);
  }
}

/** To whoever just accepted the invitation it waited for; where the plan has no room, it is free. */
export async function giveReservedSeat(
  context: ServerContext,
  trx: TenantTransaction,
  who: OtherActor,
  invitationId: string,
  {holder, grantor}: {readonly holder: string; readonly grantor: Grantor},
): Promise<void> {
  const seat = await seatReservedFor(trx, invitationId);
  if (!seat) return;
  const {used, allowed} = await countSeats(trx);
  await handOver(context, trx, who, seat, used < allowed ? {holder} : {}, grantor);
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

/** Whether somebody can hold a seat that is yet to be added; the plan grows with it. */
export async function checkHolderOfOffer(
  context: ServerContext,
  trx: TenantTransaction,
  holder: string,
): Promise<void> {
  const invited = await openInvitation(context, trx, holder);
  if (!invited) return checkPerson(trx, holder);
  const reserved = await seatReservedFor(trx, invited.id);
  if (reserved) throw conflict('has_seat', reserved.id);
}

async function checkHolder(trx: TenantTransaction, seat: SeatRow, holder: string): Promise<void> {
  await checkPerson(trx, holder);
  const {used, allowed} = await countSeats(trx);
  if (!seat.holder_id && used >= allowed)
    throw new Refusal(403, {kind: 'quota', of: 'seats', limit: allowed});
}

async function checkPerson(trx: TenantTransaction, holder: string): Promise<void> {
  const person = isUuid(holder)
    ? await trx.selectFrom('memberships').select('status').where('id', '=', holder).executeTakeFirst()
    : undefined;
  if (!person) throw invalid([{field: 'holder', code: 'unknown_option'}]);
  if (person.status !== 'active') throw conflict('inactive_member', holder);
  const held = await trx.selectFrom('seats').select('id').where('holder_id', '=', holder).executeTakeFirst();
  if (held) throw conflict('has_seat', held.id);
}
