/**
 * Owns what stands in for the vendor of the glasses: it judges serials, ships what was ordered and says when it
 * arrived. It knows seats only as their next step is due; a server that is killed goes on where it stopped.
 */
import {randomInt} from 'node:crypto';
import {setImmediate} from 'node:timers/promises';
import type {SerialRefusal} from 'tenant-elements';
import type {ServerContext} from '../context.js';
import {inTenant, type TenantTransaction} from '../database/tenant-transaction.js';
import {changeSeat, lockSeat, NO_DEVICE, stepped} from '../seats/change.js';
import {serialTaken} from '../seats/device-choice.js';
import type {SeatRow} from '../seats/seats.js';
import {WorkLoop} from '../work-loop.js';
import {nextDue} from './times.js';

const IDLE_LOOK_MS = 1000;
const SERIAL_DIGITS = 6;

export const vendorWorker = (contextOf: () => ServerContext): WorkLoop =>
  new WorkLoop({
    idleMs: IDLE_LOOK_MS,
    look: (loop) => drain(contextOf(), loop),
    onFailure: (error) => contextOf().config.log(`vendor: ${error instanceof Error ? error.name : 'failed'}`),
  });

async function drain(context: ServerContext, loop: WorkLoop): Promise<void> {
  for (let seat = await nextSeat(context); seat && !loop.closed; seat = await nextSeat(context)) {
    await advance(context, seat);
    await setImmediate();
  }
}

const nextSeat = (context: ServerContext) =>
  context.db
    .selectFrom('seats')
    .select(['id', 'tenant_id'])
    .where('due_at', '<=', context.config.clock.now())
    .orderBy('due_at')
    .limit(1)
    .executeTakeFirst();

const advance = (context: ServerContext, {id, tenant_id}: Pick<SeatRow, 'id' | 'tenant_id'>) =>
  inTenant(context.db, tenant_id, async (trx) => {
    const seat = await lockSeat(trx, tenant_id, id);
    const now = context.config.clock.now();
    // Another process was faster, or somebody took the device out meanwhile.
    if (!seat.due_at || seat.due_at > now) return;
    if (seat.status === 'byoh_pending') return judge(context, trx, seat);
    if (seat.status === 'ordered') return ship(context, trx, seat, now);
    if (seat.status === 'shipped') return deliver(context, trx, seat);
    await changeSeat(context, trx, seat, {due_at: null});
  });

async function judge(context: ServerContext, trx: TenantTransaction, seat: SeatRow): Promise<void> {
  const refusal = refusalOf(seat.device_serial ?? '');
  if (refusal)
    return changeSeat(context, trx, seat, {
      ...stepped(seat, 'reject', 'vendor'),
      ...NO_DEVICE,
      serial_refusal: refusal,
      due_at: null,
    });
  await changeSeat(context, trx, seat, {...stepped(seat, 'accept', 'vendor'), due_at: null});
}

/** Made by this vendor are serials whose digits add up to an even number; those that begin with 9 are of a recall. */
function refusalOf(serial: string): SerialRefusal | undefined {
  const digits = [...serial.slice(-SERIAL_DIGITS)].map(Number);
  if (digits.reduce((sum, digit) => sum + digit, 0) % 2 !== 0) return 'unknown';
  return digits[0] === 9 ? 'not_supported' : undefined;
}

async function ship(context: ServerContext, trx: TenantTransaction, seat: SeatRow, now: Date): Promise<void> {
  const {status} = stepped(seat, 'ship', 'vendor');
  await changeSeat(context, trx, seat, {
    status,
    device_serial: await freshSerial(trx, seat.device_model ?? ''),
    due_at: nextDue(status, now),
  });
  await trx.updateTable('seat_orders').set({shipped_at: now}).where('seat_id', '=', seat.id).execute();
}

const deliver = (context: ServerContext, trx: TenantTransaction, seat: SeatRow) =>
  changeSeat(context, trx, seat, {...stepped(seat, 'deliver', 'vendor'), due_at: null});

const PREFIX: Readonly<Record<string, string>> = {
  'vista-2': 'VX2',
  'vista-2-rugged': 'VR2',
  'vista-1': 'VX1',
};

/** One that this vendor makes, and nobody has. */
async function freshSerial(trx: TenantTransaction, model: string): Promise<string> {
  for (;;) {
    const number = String(randomInt(100_000, 900_000));
    const serial = `${PREFIX[model] ?? 'VX2'}-${number}`;
    if (refusalOf(serial)) continue;
    if (!(await serialTaken(trx, serial))) return serial;
  }
}
