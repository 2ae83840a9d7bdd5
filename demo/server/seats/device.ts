/** Owns the device in a seat as its managers see it: registered, ordered, replaced, unpaired, locked, taken out. */
import {
  cleanSerial,
  DEVICE_ACTIONS,
  type DeviceAction,
  type DeviceChoice,
  type DeviceFault,
  type Seat,
  type SeatStep,
} from 'tenant-elements';
import type {ServerContext} from '../context.js';
import type {TenantTransaction} from '../database/tenant-transaction.js';
import type {Caller} from '../http/authenticate.js';
import {forbidden, invalid, invalidState, unsupported} from '../http/problem.js';
import {expectedDay, nextDue, orderNumber} from '../vendor/times.js';
import {charge} from './billing.js';
import {
  changeSeat,
  endPairing,
  lockSeat,
  MANAGE_SEATS,
  NO_DEVICE,
  recordOfSeat,
  requireSeatManager,
  requireSeats,
  stepped,
  UNPAIRED,
} from './change.js';
import {asTaken, checkChoice, serialTaken} from './device-choice.js';
import {modelById} from './price-list.js';
import {type SeatRow, showSeat} from './seats.js';

export async function actOnDevice(
  context: ServerContext,
  trx: TenantTransaction,
  caller: Caller,
  id: string,
  action: string,
  ifVersion?: string,
): Promise<Seat> {
  requireSeats(caller);
  const step = DEVICE_ACTIONS.find((known) => known === action);
  if (!step) throw invalid([{field: 'action', code: 'unknown_option'}]);
  await act(context, trx, caller, await lockSeat(trx, caller.tenant.id, id, ifVersion), step);
  return showSeat(context, trx, id);
}

const EFFECT: Readonly<Record<DeviceAction, object>> = {
  unpair: UNPAIRED,
  lock: UNPAIRED,
  unlock: {fault: null, fault_at: null},
  take_out: NO_DEVICE,
};

/** Takes the step, and says what the seat is then. */
async function act(
  context: ServerContext,
  trx: TenantTransaction,
  caller: Caller,
  seat: SeatRow,
  step: DeviceAction,
): Promise<SeatRow> {
  const {status} = stepped(seat, step, actorOf(caller, seat));
  await endPairing(trx, seat.id);
  await changeSeat(context, trx, seat, {status, ...EFFECT[step]});
  // Of a device that is gone nothing is under way.
  if (step === 'take_out') await trx.deleteFrom('seat_orders').where('seat_id', '=', seat.id).execute();
  await recordOfSeat(context, trx, caller, seat, `${step}_device`);
  return {...seat, status};
}

/** Whoever manages seats, or holds this one; to everybody else it does not exist as something to act on. */
export function actorOf(caller: Caller, seat: Pick<SeatRow, 'holder_id'>): 'manager' | 'holder' {
  if (caller.grants.includes(MANAGE_SEATS)) return 'manager';
  if (caller.kind === 'member' && caller.membershipId === seat.holder_id) return 'holder';
  throw forbidden('permission');
}

/** Another device for a seat; with `replace` the one that is in it leaves it first. */
export async function chooseForSeat(
  context: ServerContext,
  trx: TenantTransaction,
  caller: Caller,
  id: string,
  {replace, ...choice}: DeviceChoice & {readonly replace?: boolean | undefined},
): Promise<Seat> {
  requireSeatManager(caller);
  // Where what is bought is paid first, it is bought with an offer, and an offer is of a new seat.
  if (choice.source === 'buy' && caller.tenant.paysAtCheckout) throw unsupported('seats.order');
  const seat = await lockSeat(trx, caller.tenant.id, id);
  const empty = replace ? await act(context, trx, caller, seat, 'take_out') : seat;
  await chooseDevice(context, trx, caller, empty, choice);
  await recordOfSeat(context, trx, caller, seat, 'choose_device');
  return showSeat(context, trx, id);
}

/** Puts a device into a seat that has none. */
export async function chooseDevice(
  context: ServerContext,
  trx: TenantTransaction,
  caller: Caller,
  seat: SeatRow,
  choice: DeviceChoice,
): Promise<void> {
  if (choice.source === 'none') return;
  const step: SeatStep = choice.source === 'own' ? 'register' : 'order';
  const {status} = stepped(seat, step, actorOf(caller, seat));
  checkChoice(choice);
  const now = context.config.clock.now();
  const due_at = nextDue(status, now);
  if (choice.source === 'own') {
    const device_serial = cleanSerial(choice.serial);
    if (await serialTaken(trx, device_serial)) throw invalid([{field: 'serial', code: 'serial_taken'}]);
    await changeSeat(context, trx, seat, {
      status,
      device_source: 'own',
      device_model: choice.model,
      device_serial,
      serial_refusal: null,
      due_at,
    }).catch(asTaken);
    return;
  }
  const model = modelById(choice.model);
  if (!model) return;
  await changeSeat(context, trx, seat, {
    status,
    device_source: 'buy',
    device_model: choice.model,
    serial_refusal: null,
    due_at,
  });
  await trx
    .insertInto('seat_orders')
    .values({
      seat_id: seat.id,
      tenant_id: seat.tenant_id,
      number: orderNumber(),
      delivery: JSON.stringify(choice.delivery),
      placed_at: now,
      expected_on: expectedDay(now, model.deliveryDays),
    })
    .onConflict((row) =>
      row.column('seat_id').doUpdateSet((next) => ({
        number: next.ref('excluded.number'),
        delivery: next.ref('excluded.delivery'),
        placed_at: next.ref('excluded.placed_at'),
        expected_on: next.ref('excluded.expected_on'),
        shipped_at: null,
      })),
    )
    .execute();
  await charge(context, trx, caller, {kind: 'devices', seats: 1, money: model.price});
}

export async function reportFault(
  context: ServerContext,
  trx: TenantTransaction,
  caller: Caller,
  id: string,
  fault: DeviceFault,
): Promise<Seat> {
  requireSeats(caller);
  const seat = await lockSeat(trx, caller.tenant.id, id);
  actorOf(caller, seat);
  if (!seat.device_source) throw invalidState('seat_status');
  await changeSeat(context, trx, seat, {fault, fault_at: context.config.clock.now()});
  await recordOfSeat(context, trx, caller, seat, 'report_device');
  return showSeat(context, trx, id);
}
