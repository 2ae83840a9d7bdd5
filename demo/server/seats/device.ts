/** Owns the device in a seat as its managers see it: registered, ordered, unpaired, locked, taken out. */
import {sql} from 'kysely';
import {
  cleanSerial,
  type Delivery,
  DEVICE_ACTIONS,
  type DeviceAction,
  type DeviceChoice,
  type DeviceFault,
  type FieldIssue,
  type Seat,
  type SeatStep,
  serialIssue,
} from 'tenant-elements';
import type {ServerContext} from '../context.js';
import type {TenantTransaction} from '../database/tenant-transaction.js';
import type {Caller} from '../http/authenticate.js';
import {forbidden, invalid, invalidState} from '../http/problem.js';
import {
  changeSeat,
  endPairing,
  lockSeat,
  MANAGE_SEATS,
  NO_DEVICE,
  requireSeats,
  stepped,
  UNPAIRED,
} from './change.js';
import {modelById} from './price-list.js';
import {type SeatRow, showSeat} from './seats.js';
import {charge} from './billing.js';
import {expectedDay, nextDue, orderNumber} from '../vendor/times.js';

export async function actOnDevice(
  context: ServerContext,
  trx: TenantTransaction,
  caller: Caller,
  id: string,
  action: string,
): Promise<Seat> {
  requireSeats(caller);
  const step = DEVICE_ACTIONS.find((known) => known === action);
  if (!step) throw invalid([{field: 'action', code: 'unknown_option'}]);
  const seat = await lockSeat(trx, caller.tenant.id, id);
  const {status} = stepped(seat, step, actorOf(caller, seat));
  await endPairing(trx, id);
  await changeSeat(context, trx, seat, {status, ...EFFECT[step]});
  return showSeat(trx, id);
}

const EFFECT: Readonly<Record<DeviceAction, object>> = {
  unpair: UNPAIRED,
  lock: UNPAIRED,
  unlock: {fault: null, fault_at: null},
  take_out: NO_DEVICE,
};

/** Whoever manages seats, or holds this one; to everybody else it does not exist as something to act on. */
export function actorOf(caller: Caller, seat: Pick<SeatRow, 'holder_id'>): 'manager' | 'holder' {
  if (caller.grants.includes(MANAGE_SEATS)) return 'manager';
  if (caller.kind === 'member' && caller.membershipId === seat.holder_id) return 'holder';
  throw forbidden('permission');
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
        tracking_url: null,
      })),
    )
    .execute();
  await charge(context, trx, caller, {kind: 'devices', seats: 1, money: model.price});
}

const UNIQUE_VIOLATION = '23505';

/** What of a choice can be told without asking anybody. */
export function checkChoice(choice: DeviceChoice): void {
  if (choice.source === 'none') return;
  const model = modelById(choice.model);
  const issues: FieldIssue[] = [];
  if (!model || (choice.source === 'buy' && !model.forSale))
    issues.push({field: 'model', code: 'unknown_option'});
  else if (choice.source === 'own') {
    const code = serialIssue(model, cleanSerial(choice.serial));
    if (code) issues.push({field: 'serial', code});
  }
  if (choice.source === 'buy') issues.push(...deliveryIssues(choice.delivery));
  if (issues.length) throw invalid(issues);
}

const ASKED_OF_DELIVERY = ['recipient', 'street', 'postalCode', 'city', 'country'] as const;
const LONGEST_LINE = 200;

function deliveryIssues(delivery: Delivery): FieldIssue[] {
  const missing = ASKED_OF_DELIVERY.filter((field) => !delivery[field].trim());
  const long = ([...ASKED_OF_DELIVERY, 'phone', 'reference'] as const).filter(
    (field) => (delivery[field]?.length ?? 0) > LONGEST_LINE,
  );
  return [
    ...missing.map((field) => ({field: `delivery.${field}`, code: 'required' as const})),
    ...long.map((field) => ({field: `delivery.${field}`, code: 'too_long' as const})),
    ...(delivery.country && !/^[A-Z]{2}$/.test(delivery.country)
      ? [{field: 'delivery.country', code: 'unknown_option' as const}]
      : []),
  ];
}

/** In a seat of this account or of another one: whose it is is not said. */
export async function serialTaken(trx: TenantTransaction, serial: string): Promise<boolean> {
  const {rows} = await sql<{taken: boolean}>`select serial_taken(${serial}) as taken`.execute(trx);
  return rows[0]?.taken === true;
}

/** Another account was faster: no lock is shared with it, but an index is. */
function asTaken(error: unknown): never {
  if ((error as {code?: string}).code === UNIQUE_VIOLATION)
    throw invalid([{field: 'serial', code: 'serial_taken'}]);
  throw error;
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
  return showSeat(trx, id);
}
