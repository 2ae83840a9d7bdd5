/** Owns the one way a seat's row is written: behind the lock, by the library's own table of steps, told to open pages. */
import {sql, type Updateable} from 'kysely';
import {type HistoryChange, type SeatActor, type SeatStep, stepFrom} from 'tenant-elements';
import type {ServerContext} from '../context.js';
import type {TenantTransaction} from '../database/tenant-transaction.js';
import {type OtherActor, record} from '../history/record.js';
import type {Caller} from '../http/authenticate.js';
import {conflict, forbidden, invalidState, notFound, unsupported} from '../http/problem.js';
import {lockAdministration} from '../users/rights.js';
import type {SeatRow} from './seats.js';
import type {SeatTable} from './tables.js';

export const MANAGE_SEATS = 'seats.manage';

/** What a product without seats does for nobody comes before what somebody may not do. */
export function requireSeats({profile}: Pick<Caller, 'profile'>): void {
  if (!profile.seatModes) throw unsupported('seats');
}

export function requireSeatManager(caller: Caller): void {
  requireSeats(caller);
  if (!caller.grants.includes(MANAGE_SEATS)) throw forbidden('permission');
}

/** Behind the lock of the account: counts of seats, and who holds which, change one at a time. */
export async function lockSeat(
  trx: TenantTransaction,
  tenantId: string,
  id: string,
  ifVersion?: string,
): Promise<SeatRow> {
  await lockAdministration(trx, tenantId);
  const seat = await trx.selectFrom('seats').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  if (!seat) throw notFound();
  // Somebody else's later change is not hit by what was decided before it.
  if (ifVersion !== undefined && ifVersion !== `"${seat.version}"`) throw conflict('seat_changed', id);
  return seat;
}

export async function changeSeat(
  context: ServerContext,
  trx: TenantTransaction,
  {id, tenant_id, holder_id: before}: Pick<SeatRow, 'id' | 'tenant_id' | 'holder_id'>,
  change: Updateable<SeatTable>,
): Promise<void> {
  const {holder_id: now} = await trx
    .updateTable('seats')
    .set({...change, version: sql`version + 1`})
    .where('id', '=', id)
    .returning('holder_id')
    .executeTakeFirstOrThrow();
  await tellOfSeat(context, trx, tenant_id, id, [before, now]);
}

/** `about` are those who hold it, held it just now, or asked for one: what they hear of without seeing other seats. */
export const tellOfSeat = (
  context: ServerContext,
  trx: TenantTransaction,
  tenantId: string,
  id: string,
  about: readonly (string | null)[],
) =>
  context.events.emit(trx, {
    tenantId,
    topic: 'seats',
    id,
    about: [...new Set(about.filter((member) => member !== null))],
  });

/** In the record of whoever holds it: a seat is no subject of the record. */
export async function recordOfSeat(
  context: ServerContext,
  trx: TenantTransaction,
  who: Caller | OtherActor,
  {holder_id, label}: Pick<SeatRow, 'holder_id' | 'label'>,
  action: string,
  change: HistoryChange = {field: 'seat', after: label},
): Promise<void> {
  if (!holder_id) return;
  await record(context, trx, who, {
    action,
    subject: {kind: 'user', id: holder_id},
    details: {changes: [change]},
  });
}

/** Where the step leads, or the refusal: what was true when somebody pressed may be so no more. */
export function stepped(seat: SeatRow, step: SeatStep, actor: SeatActor): Pick<SeatRow, 'status'> {
  const result = stepFrom(seat.status, step, actor);
  if ('status' in result) return result;
  throw result.refused === 'permission' ? forbidden('permission') : invalidState('seat_status');
}

/** What leaves a seat with its pairing: what the device signs in with, and a code that is shown somewhere. */
export async function endPairing(trx: TenantTransaction, seatId: string): Promise<void> {
  await trx
    .updateTable('pairings')
    .set({state: 'cancelled'})
    .where('seat_id', '=', seatId)
    .where('state', '=', 'waiting')
    .execute();
}

/** The open code of whatever seat this person holds: the seat stays, and nothing is paired for whoever is out. */
export async function endPairingOf(trx: TenantTransaction, holderId: string): Promise<void> {
  const seat = await trx
    .selectFrom('seats')
    .select('id')
    .where('holder_id', '=', holderId)
    .executeTakeFirst();
  if (seat) await endPairing(trx, seat.id);
}

export const UNPAIRED = {device_token_hash: null, paired_at: null} as const;
export const NO_DEVICE = {
  ...UNPAIRED,
  device_source: null,
  device_model: null,
  device_serial: null,
  fault: null,
  fault_at: null,
} as const;
