/** Owns adding and removing seats: an offer, and nothing charged but what it says. */
import {sql} from 'kysely';
import {
  addDays,
  dayIn,
  type DeviceChoice,
  prorated,
  type Seat,
  type SeatDraft,
  type SeatQuote,
  type SeatRemoval,
  sumOf,
  timesMoney,
} from 'tenant-elements';
import type {ServerContext} from '../context.js';
import {outsideTenant, type TenantTransaction} from '../database/tenant-transaction.js';
import {record} from '../history/record.js';
import type {Caller} from '../http/authenticate.js';
import {conflict, invalid, invalidState} from '../http/problem.js';
import {tellOfMember} from '../users/change.js';
import {lockAdministration} from '../users/rights.js';
import {charge} from './billing.js';
import {lockSeat, requireSeatManager, tellOfSeat} from './change.js';
import {checkChoice, chooseDevice} from './device.js';
import {checkModes, giveTo} from './holder.js';
import {modelById, SEAT_A_MONTH} from './price-list.js';
import {countSeats, showSeat} from './seats.js';

const QUOTE_MINUTES = 30;
const MOST_AT_ONCE = 50;
const {currency} = SEAT_A_MONTH;

export async function quoteSeats(
  context: ServerContext,
  trx: TenantTransaction,
  caller: Caller,
  draft: SeatDraft,
): Promise<SeatQuote> {
  requireSeatManager(caller);
  checkDraft(caller, draft);
  const now = context.config.clock.now();
  const expires_at = new Date(now.getTime() + QUOTE_MINUTES * 60_000);
  const quote = {...(await priceOf(context, trx, caller, draft)), expiresAt: expires_at.toISOString()};
  const {id} = await trx
    .insertInto('seat_quotes')
    .values({
      tenant_id: caller.tenant.id,
      draft: JSON.stringify(draft),
      quote: JSON.stringify(quote),
      created_at: now,
      expires_at,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return {id, ...quote};
}

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
  if (offer.expires_at <= context.config.clock.now()) throw invalidState('quote_not_valid');
  const {draft, quote} = offer;
  const price = await priceOf(context, trx, caller, draft);
  if (price.dueNow.amount !== quote.dueNow.amount || price.monthly.amount !== quote.monthly.amount)
    throw conflict('price_changed');
  const seats: string[] = [];
  const before = await countSeats(trx);
  // First: somebody who is to hold one of them would be one too many for the plan of before.
  await payFor(trx, caller, draft.count);
  for (let index = 0; index < draft.count; index++)
    seats.push(await addSeat(context, trx, caller, draft, index));
  await charge(context, trx, caller, {kind: 'seats_added', seats: draft.count, money: price.untilPeriodEnd});
  await recordSeats(context, trx, caller, before.total, before.total + draft.count);
  return Promise.all(seats.map((id) => showSeat(trx, id)));
}

async function addSeat(
  context: ServerContext,
  trx: TenantTransaction,
  caller: Caller,
  draft: SeatDraft,
  index: number,
): Promise<string> {
  const row = await trx
    .insertInto('seats')
    .values({
      tenant_id: caller.tenant.id,
      label: await nextLabel(trx),
      modes: [...new Set(draft.modes)],
      created_at: context.config.clock.now(),
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  await tellOfSeat(context, trx, caller.tenant.id, row.id);
  if (draft.holder && index === 0) await giveTo(context, trx, caller, row, draft.holder, false);
  await chooseDevice(context, trx, caller, row, draft.device);
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

/** One more than the highest number so far: a number is given once. */
async function nextLabel(trx: TenantTransaction): Promise<string> {
  const rows = await trx.selectFrom('seats').select('label').where('label', 'like', 'Seat %').execute();
  const numbers = rows.map(({label}) => Number(label.slice('Seat '.length))).filter(Number.isInteger);
  return `Seat ${Math.max(0, ...numbers) + 1}`;
}

function checkDraft(caller: Caller, {modes, holder, count, device}: SeatDraft): void {
  checkModes(caller, modes);
  if (!Number.isInteger(count) || count < 1) throw invalid([{field: 'count', code: 'required'}]);
  if (count > MOST_AT_ONCE) throw invalid([{field: 'count', code: 'too_many'}]);
  // A serial is one device's, and a person holds one seat.
  if (count > 1 && (holder !== undefined || device.source === 'own'))
    throw invalid([{field: 'count', code: 'too_many'}]);
  checkChoice(device);
}

async function priceOf(
  context: ServerContext,
  trx: TenantTransaction,
  {tenant}: Caller,
  {count, device}: SeatDraft,
): Promise<Omit<SeatQuote, 'id' | 'expiresAt'>> {
  const today = dayIn(tenant.timeZone, context.config.clock.now());
  const period = periodOf(today);
  const {total} = await countSeats(trx);
  const untilPeriodEnd = prorated(SEAT_A_MONTH, count, period, today);
  const once = timesMoney(devicePrice(device), count);
  return {
    monthly: timesMoney(SEAT_A_MONTH, total + count),
    monthlyMore: timesMoney(SEAT_A_MONTH, count),
    untilPeriodEnd,
    once,
    dueNow: sumOf(currency, [untilPeriodEnd, once]),
    periodEnd: period.end,
  };
}

const devicePrice = (device: DeviceChoice) =>
  (device.source === 'buy' ? modelById(device.model)?.price : undefined) ?? {amount: 0, currency};

/** Periods are months of the calendar, where the account's days begin. */
function periodOf(today: string): {start: string; end: string} {
  const start = `${today.slice(0, 8)}01`;
  return {start, end: `${addDays(start, 31).slice(0, 8)}01`};
}

/** What removing a seat means, before anybody does. */
export async function removalOf(
  context: ServerContext,
  trx: TenantTransaction,
  caller: Caller,
  id: string,
): Promise<SeatRemoval> {
  requireSeatManager(caller);
  const seat = await showSeat(trx, id);
  const {end} = periodOf(dayIn(caller.tenant.timeZone, context.config.clock.now()));
  return {
    monthlyLess: SEAT_A_MONTH,
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
): Promise<void> {
  requireSeatManager(caller);
  const seat = await lockSeat(trx, caller.tenant.id, id);
  if (seat.holder_id) await giveTo(context, trx, caller, seat, null, true);
  const {total} = await countSeats(trx);
  await trx.deleteFrom('seats').where('id', '=', id).execute();
  await payFor(trx, caller, -1);
  const {end} = periodOf(dayIn(caller.tenant.timeZone, context.config.clock.now()));
  const money = {...SEAT_A_MONTH, amount: -SEAT_A_MONTH.amount};
  await charge(context, trx, caller, {kind: 'seats_removed', seats: 1, money, fromDay: end});
  await recordSeats(context, trx, caller, total, total - 1);
  await tellOfSeat(context, trx, caller.tenant.id, id);
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
