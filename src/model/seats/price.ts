/** Owns what seats cost until the period ends. In whole units of the smallest coin: nothing is rounded twice. */
import {daysBetween} from '../validate/day.js';
import type {DraftHolder, Money, SeatDevice, SeatDraft, SeatHolder} from './seat.js';

export interface BillingPeriod {
  /** First day, `YYYY-MM-DD`. */
  readonly start: string;
  /** The day on which the next one begins. */
  readonly end: string;
}

/** What is due today for seats that are added in the middle of a period; today counts. */
export function prorated(unit: Money, seats: number, period: BillingPeriod, today: string): Money {
  const whole = daysBetween(period.start, period.end);
  const left = Math.min(whole, Math.max(0, daysBetween(today, period.end)));
  return {...unit, amount: whole > 0 ? Math.round((unit.amount * seats * left) / whole) : 0};
}

export const timesMoney = (money: Money, count: number): Money => ({...money, amount: money.amount * count});

/** Of one currency; whoever adds two is wrong. */
export function sumOf(currency: string, items: readonly Money[]): Money {
  const foreign = items.find((item) => item.currency !== currency);
  if (foreign) throw new Error(`${foreign.currency} among ${currency}`);
  return {currency, amount: items.reduce((sum, {amount}) => sum + amount, 0)};
}

/** What an offer says; it is what is charged, or nothing is. */
export interface SeatQuote {
  readonly id: string;
  /** For all seats of the account, each month, from the next period on. */
  readonly monthly: Money;
  /** What these seats add to it. */
  readonly monthlyMore: Money;
  /** For these seats until the period ends. */
  readonly untilPeriodEnd: Money;
  /** Devices and delivery. */
  readonly once: Money;
  readonly dueNow: Money;
  /** The day on which the next period begins. */
  readonly periodEnd: string;
  readonly expiresAt: string;
  /** Where it is paid before anything is added; without it the account is charged. */
  readonly checkoutUrl?: string;
  /** Whether it was paid there. */
  readonly paid?: boolean;
  /** What was asked for; told to whoever comes back to an offer. */
  readonly draft?: SeatDraft;
  /** Who is to hold it, by the draft. */
  readonly holder?: DraftHolder;
}

/** What removing a seat means: for the price, for whoever holds it, for what is in it. */
export interface SeatRemoval {
  readonly monthlyLess: Money;
  /** From this day on, `YYYY-MM-DD`. */
  readonly from: string;
  readonly holder?: SeatHolder;
  readonly device?: SeatDevice;
}
