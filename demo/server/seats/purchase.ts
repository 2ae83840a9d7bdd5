/** Owns adding and removing seats: nothing is charged but what an offer says. */
import {sql} from 'kysely';
import {
  dayIn,
  type Seat,
  type SeatCounts,
  type SeatDraft,
  type SeatRemoval,
  timesMoney,
} from 'tenant-elements';
import type {ServerContext} from '../context.js';
import {outsideTenant, type TenantTransaction} from '../database/tenant-transaction.js';
import {record} from '../history/record.js';
import type {Caller} from '../http/authenticate.js';
import {invalidState, Refusal} from '../http/problem.js';
import {tellOfMember} from '../users/change.js';
import {lockAdministration} from '../users/rights.js';
import {charge} from './billing.js';
import {lockSeat, requireSeatManager, tellOfSeat} from './change.js';
import {chooseDevice} from './device.js';
import {giveTo} from './holder.js';
import {SEAT_A_MONTH} from './price-list.js';
import {periodOf, requireOffer} from './quote.js';
import {countSeats, showSeat, showSeats} from './seats.js';

/** What was offered is what is charged: an offer that holds no more is told, and made anew by whoever still wants it. */
export async function addSeats(
  context: ServerContext,
  trx: TenantTransaction,
  caller: Caller,
  quoteId: string,
): Promise<readonly Seat[]> {
  requireSeatManager(caller);
  await lockAdministration(trx, caller.tenant.id);
  const offer = await trx
    .deleteFrom('seat_quotes')
    .where('id', '=', quoteId)
    .returningAll()
    .executeTakeFirst();
  if (!offer) throw invalidState('quote_not_valid');
  await requireOffer(context, trx, caller, offer);
  const {draft, quote} = offer;
  const settle: Settle = offer.paid_at ? (act) => orWithout(trx, act) : (act) => act();
  const seats: string[] = [];
  const before = await countSeats(trx);
  // First: somebody who is to hold one of them would be one too many for the plan of before.
  await payFor(trx, caller, draft.count);
  for (let index = 0; index < draft.count; index++)
    seats.push(await addSeat(context, trx, caller, draft, {first: index === 0, settle}));
  await charge(context, trx, caller, {kind: 'seats_added', seats: draft.count, money: quote.untilPeriodEnd});
  await recordSeats(context, trx, caller, before.total, before.total + draft.count);
  return showSeats(context, trx, seats);
}

type Settle = (act: () => Promise<void>) => Promise<void>;

/** What was paid is there, without the holder or the device that stand in the way of it by now. */
async function orWithout(trx: TenantTransaction, act: () => Promise<void>): Promise<void> {
  await sql`savepoint paid_seat`.execute(trx);
  try {
    await act();
    await sql`release savepoint paid_seat`.execute(trx);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    await sql`rollback to savepoint paid_seat`.execute(trx);
  }
}

async function addSeat(
  context: ServerContext,
  trx: TenantTransaction,
  caller: Caller,
  {modes, holder, device}: SeatDraft,
  {first, settle}: {readonly first: boolean; readonly settle: Settle},
): Promise<string> {
  const row = await trx
    .insertInto('seats')
    .values({
      tenant_id: caller.tenant.id,
      label: await nextLabel(trx),
      modes: [...new Set(modes)],
      created_at: context.config.clock.now(),
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  await tellOfSeat(context, trx, caller.tenant.id, row.id, []);
  if (holder && first) await settle(() => giveTo(context, trx, caller, row, holder, false));
  await settle(() => chooseDevice(context, trx, caller, row, device));
  return row.id;
}

/** Where the plan says how many it pays for, it is so many more from now on, or fewer. */
const payFor = (trx: TenantTransaction, {tenant}: Caller, more: number) =>
  outsideTenant(trx, () =>
    trx
      .updateTable('tenants')
      .set({seats_paid: sql`greatest(0, seats_paid + ${more})`})
      .where('id', '=', tenant.id)
      .where('seats_paid', 'is not', null)
      .execute(),
  );

/** One more than the highest number there is. */
async function nextLabel(trx: TenantTransaction): Promise<string> {
  const rows = await trx.selectFrom('seats').select('label').where('label', 'like', 'Seat %').execute();
  const numbers = rows.map(({label}) => Number(label.slice('Seat '.length))).filter(Number.isInteger);
  return `Seat ${Math.max(0, ...numbers) + 1}`;
}

/** How many fewer are paid for with one seat less: none, where there are more of them than the plan pays for. */
const paidLess = ({total, allowed}: SeatCounts): number => (total <= allowed ? 1 : 0);

/** What removing a seat means, before anybody does. */
export async function removalOf(
  context: ServerContext,
  trx: TenantTransaction,
  caller: Caller,
  id: string,
): Promise<SeatRemoval> {
  requireSeatManager(caller);
  const seat = await showSeat(context, trx, id);
  const {end} = periodOf(dayIn(caller.tenant.timeZone, context.config.clock.now()));
  return {
    monthlyLess: timesMoney(SEAT_A_MONTH, paidLess(await countSeats(trx))),
    from: end,
    ...(seat.holder && {holder: seat.holder}),
    ...(seat.device && {device: seat.device}),
  };
}

/** What was paid until the period ends stays paid; the price drops with the next one. */
export async function removeSeat(
  context: ServerContext,
  trx: TenantTransaction,
  caller: Caller,
  id: string,
  ifVersion?: string,
): Promise<void> {
  requireSeatManager(caller);
  const seat = await lockSeat(trx, caller.tenant.id, id, ifVersion);
  if (seat.holder_id) await giveTo(context, trx, caller, seat, null, true);
  const counts = await countSeats(trx);
  const less = paidLess(counts);
  await trx.deleteFrom('seats').where('id', '=', id).execute();
  await payFor(trx, caller, -less);
  const {end} = periodOf(dayIn(caller.tenant.timeZone, context.config.clock.now()));
  const money = timesMoney(SEAT_A_MONTH, -less);
  await charge(context, trx, caller, {kind: 'seats_removed', seats: 1, money, fromDay: end});
  await recordSeats(context, trx, caller, counts.total, counts.total - 1);
  await tellOfSeat(context, trx, caller.tenant.id, id, []);
}

/** Told of whoever did it: an account is no subject of the record. */
async function recordSeats(
  context: ServerContext,
  trx: TenantTransaction,
  caller: Caller,
  before: number,
  after: number,
): Promise<void> {
  if (caller.kind !== 'member') return;
  await record(context, trx, caller, {
    action: 'change_seats',
    subject: {kind: 'user', id: caller.membershipId},
    details: {changes: [{field: 'seats', before: String(before), after: String(after)}]},
  });
  await tellOfMember(context, trx, caller, caller.membershipId);
}
