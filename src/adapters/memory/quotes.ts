/** Owns offers of seats in memory: at the price of the moment, paid elsewhere where the seed says so, taken once. */
import {displayName} from '../../model/person.js';
import {
  type DeviceModel,
  type Money,
  prorated,
  type SeatDraft,
  type SeatQuote,
  sumOf,
  timesMoney,
} from '../../model/seats/index.js';
import {addDays, dayIn} from '../../model/validate/day.js';
import {fail} from './rules.js';
import type {MemoryStore} from './store.js';

const MINUTE_MS = 60_000;
const QUOTE_MINUTES = 30;

/** What offers are made of. */
export interface PriceList {
  readonly monthly: Money;
  readonly models: readonly DeviceModel[];
  /** Seats that are paid for now. */
  readonly allowed: number;
}

interface Offer {
  readonly draft: SeatDraft;
  readonly quote: SeatQuote;
}

export class QuoteStore {
  readonly #offers = new Map<string, Offer>();

  constructor(
    private readonly store: MemoryStore,
    private readonly prices: PriceList,
    private readonly checkoutUrl: string | undefined,
  ) {}

  quote(draft: SeatDraft): SeatQuote {
    const {monthly, models, allowed} = this.prices;
    const {currency} = monthly;
    const now = this.store.now();
    const today = dayIn(this.store.session.account.timeZone, new Date(now));
    const start = `${today.slice(0, 8)}01`;
    const end = `${addDays(start, 31).slice(0, 8)}01`;
    const untilPeriodEnd = prorated(monthly, draft.count, {start, end}, today);
    const {device} = draft;
    const price = device.source === 'buy' ? models.find(({id}) => id === device.model)?.price : undefined;
    const once = timesMoney(price ?? {amount: 0, currency}, draft.count);
    const quote: SeatQuote = {
      id: `quote-${this.#offers.size + 1}-${now}`,
      monthly: timesMoney(monthly, allowed + draft.count),
      monthlyMore: timesMoney(monthly, draft.count),
      untilPeriodEnd,
      once,
      dueNow: sumOf(currency, [untilPeriodEnd, once]),
      periodEnd: end,
      expiresAt: new Date(now + QUOTE_MINUTES * MINUTE_MS).toISOString(),
      ...(this.checkoutUrl !== undefined && {checkoutUrl: this.checkoutUrl, paid: false}),
    };
    this.#offers.set(quote.id, {draft, quote});
    return quote;
  }

  /** With what was asked for, to whoever comes back. */
  quoted(id: string): SeatQuote {
    const {draft, quote} = this.#offers.get(id) ?? fail({kind: 'not_found'});
    // An offer has its time, unless it was paid.
    if (!quote.paid && Date.parse(quote.expiresAt) <= this.store.now()) fail({kind: 'not_found'});
    const holder = this.store.people.find((person) => person.id === draft.holder);
    return {
      ...quote,
      draft,
      ...(holder && {
        holder: {
          id: holder.id,
          name: displayName(holder),
          email: holder.email,
          invited: holder.kind === 'invitation',
        },
      }),
    };
  }

  /** What whoever takes the money does. */
  pay(id: string): void {
    const {draft, quote} = this.#offers.get(id) ?? fail({kind: 'not_found'});
    this.#offers.set(id, {draft, quote: {...quote, paid: true}});
  }

  /** Carries an offer out, once; what was paid holds, anything else only as it was offered. */
  take<T>(id: string, carryOut: (draft: SeatDraft) => T): T {
    const offer = this.#offers.get(id);
    if (!offer || (!offer.quote.paid && Date.parse(offer.quote.expiresAt) <= this.store.now()))
      return fail({kind: 'invalid_state', reason: 'quote_not_valid'});
    const {draft, quote} = offer;
    if (quote.checkoutUrl !== undefined && !quote.paid)
      fail({kind: 'invalid_state', reason: 'quote_not_paid'});
    const {monthly, allowed} = this.prices;
    if (!quote.paid && quote.monthly.amount !== monthly.amount * (allowed + draft.count))
      fail({kind: 'conflict', reason: 'price_changed'});
    const result = carryOut(draft);
    this.#offers.delete(id);
    return result;
  }
}
