/** Owns offers of seats: what they would cost, kept as it was said, and whether it was paid where it is to be paid. */
import {randomUUID} from 'node:crypto';
import type {Selectable} from 'kysely';
import {
  addDays,
  dayIn,
  type DeviceChoice,
  type DraftHolder,
  prorated,
  type SeatDraft,
  type SeatQuote,
  sumOf,
  timesMoney,
} from 'tenant-elements';
import type {ServerContext} from '../context.js';
import type {TenantTransaction} from '../database/tenant-transaction.js';
import type {Caller} from '../http/authenticate.js';
import {conflict, invalid, invalidState, notFound} from '../http/problem.js';
import {requireSeatManager} from './change.js';
import {checkChoice} from './device-choice.js';
import {checkHolderOfOffer, checkModes} from './holder.js';
import {modelById, SEAT_A_MONTH} from './price-list.js';
import {countSeats} from './seats.js';
import type {SeatQuoteTable} from './tables.js';

type QuoteRow = Selectable<SeatQuoteTable>;

const QUOTE_MINUTES = 30;
const QUOTE_KEPT_MS = 86_400_000;
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
  // Before anybody pays for it: an offer for somebody who cannot hold a seat is none.
  if (draft.holder !== undefined) await checkHolderOfOffer(context, trx, draft.holder);
  const now = context.config.clock.now();
  const expires_at = new Date(now.getTime() + QUOTE_MINUTES * 60_000);
  const id = randomUUID();
  const price = await priceOf(context, trx, caller, draft);
  const elsewhere = price.dueNow.amount > 0 && caller.tenant.paysAtCheckout;
  const quote = {
    ...price,
    expiresAt: expires_at.toISOString(),
    ...(elsewhere && {checkoutUrl: `${context.publicOrigin}/checkout/${id}`}),
  };
  // Addresses stand in offers: of those that nobody took nothing is kept.
  await trx
    .deleteFrom('seat_quotes')
    .where('expires_at', '<', new Date(now.getTime() - QUOTE_KEPT_MS))
    .where('paid_at', 'is', null)
    .execute();
  const row = await trx
    .insertInto('seat_quotes')
    .values({
      id,
      tenant_id: caller.tenant.id,
      draft: JSON.stringify(draft),
      quote: JSON.stringify(quote),
      created_at: now,
      expires_at,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  return shown(row);
}

/** An offer has its time, unless it was paid: whoever comes back too late asks anew. */
export async function quoteOf(
  context: ServerContext,
  trx: TenantTransaction,
  caller: Caller,
  id: string,
): Promise<SeatQuote> {
  requireSeatManager(caller);
  const row = await trx.selectFrom('seat_quotes').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row || (!row.paid_at && row.expires_at <= context.config.clock.now())) throw notFound();
  const {draft} = row;
  const holder = draft.holder === undefined ? undefined : await holderIn(trx, draft.holder);
  return {...shown(row), draft, ...(holder && {holder})};
}

/** Who is to hold it, a member or somebody invited, as a form shows them again. */
async function holderIn(trx: TenantTransaction, id: string): Promise<DraftHolder | undefined> {
  const member = await trx
    .selectFrom('memberships')
    .select(['id', 'name', 'email'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (member) return {...member, invited: false};
  const invited = await trx
    .selectFrom('invitations')
    .select(['id', 'name', 'email'])
    .where('id', '=', id)
    .executeTakeFirst();
  return invited && {...invited, name: invited.name || invited.email, invited: true};
}

const shown = ({id, quote, paid_at}: QuoteRow): SeatQuote => ({
  id,
  ...quote,
  ...(quote.checkoutUrl && {paid: paid_at !== null}),
});

/** What was paid holds, however old it is and whatever seats cost by now; anything else only as it was offered. */
export async function requireOffer(
  context: ServerContext,
  trx: TenantTransaction,
  caller: Caller,
  {draft, quote, expires_at, paid_at}: QuoteRow,
): Promise<void> {
  if (paid_at) return;
  if (expires_at <= context.config.clock.now()) throw invalidState('quote_not_valid');
  if (quote.checkoutUrl) throw invalidState('quote_not_paid');
  const price = await priceOf(context, trx, caller, draft);
  if (price.dueNow.amount !== quote.dueNow.amount || price.monthly.amount !== quote.monthly.amount)
    throw conflict('price_changed');
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
  const {allowed} = await countSeats(trx);
  const untilPeriodEnd = prorated(SEAT_A_MONTH, count, period, today);
  const once = timesMoney(devicePrice(device), count);
  return {
    monthly: timesMoney(SEAT_A_MONTH, allowed + count),
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
export function periodOf(today: string): {start: string; end: string} {
  const start = `${today.slice(0, 8)}01`;
  return {start, end: `${addDays(start, 31).slice(0, 8)}01`};
}
