/** Owns going on with the device of a free seat while one's own is broken or lost: the two change places. */
import type {Seat} from 'tenant-elements';
import type {ServerContext} from '../context.js';
import type {TenantTransaction} from '../database/tenant-transaction.js';
import type {Caller} from '../http/authenticate.js';
import {uuidOf} from '../http/ids.js';
import {conflict} from '../http/problem.js';
import {
  changeSeat,
  endPairing,
  lockSeat,
  recordOfSeat,
  requireSeatManager,
  stepped,
  UNPAIRED,
} from './change.js';
import {isReserved} from './reservation.js';
import {type SeatRow, showSeats} from './seats.js';

export async function useSpare(
  context: ServerContext,
  trx: TenantTransaction,
  caller: Caller,
  id: string,
  spareId: string,
  ifVersion?: string,
): Promise<readonly Seat[]> {
  requireSeatManager(caller);
  const seat = await lockSeat(trx, caller.tenant.id, id, ifVersion);
  const spare = await lockSpare(context, trx, seat, spareId);
  const {status} = seat.status === 'locked' ? seat : stepped(seat, 'lock', 'manager');
  await endPairing(trx, seat.id);
  // A serial is in one seat at a time, also on the way from one to the other.
  await trx.updateTable('seats').set({device_serial: null}).where('id', '=', spare.id).execute();
  await changeSeat(context, trx, seat, {
    ...deviceOf(spare),
    ...UNPAIRED,
    status: 'ready_to_pair',
    fault: null,
    fault_at: null,
  });
  await changeSeat(context, trx, spare, {...deviceOf(seat), status});
  await swapOrders(trx, seat.id, spare.id);
  await recordOfSeat(context, trx, caller, seat, 'use_spare', {
    field: 'seat',
    before: withSerial(seat.label, seat.device_serial),
    after: withSerial(seat.label, spare.device_serial),
  });
  return showSeats(context, trx, [seat.id, spare.id]);
}

/** Nobody's, kept for nobody, and with a device that waits to be paired. */
async function lockSpare(
  context: ServerContext,
  trx: TenantTransaction,
  seat: SeatRow,
  spareId: string,
): Promise<SeatRow> {
  const spare = await trx
    .selectFrom('seats')
    .selectAll()
    .where('id', '=', uuidOf(spareId))
    .where('id', '!=', seat.id)
    .where('holder_id', 'is', null)
    .where('status', '=', 'ready_to_pair')
    .where('device_source', 'is not', null)
    .forUpdate()
    .executeTakeFirst();
  if (!spare || (await isReserved(context, trx, spare))) throw conflict('spare_taken', spareId);
  return spare;
}

const deviceOf = ({
  device_source,
  device_model,
  device_serial,
  fault,
  fault_at,
  due_at,
}: SeatRow): Partial<SeatRow> => ({device_source, device_model, device_serial, fault, fault_at, due_at});

const withSerial = (label: string, serial: string | null): string =>
  [label, serial].filter(Boolean).join(' · ');

/** What was bought takes its order along; there is one of a seat at most, so both are lifted out first. */
async function swapOrders(trx: TenantTransaction, seatId: string, spareId: string): Promise<void> {
  const orders = await trx
    .deleteFrom('seat_orders')
    .where('seat_id', 'in', [seatId, spareId])
    .returningAll()
    .execute();
  if (!orders.length) return;
  await trx
    .insertInto('seat_orders')
    .values(
      orders.map((order) => ({
        ...order,
        seat_id: order.seat_id === seatId ? spareId : seatId,
        delivery: JSON.stringify(order.delivery),
      })),
    )
    .execute();
}
