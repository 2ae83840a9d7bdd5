/** Owns how long the vendor takes: short enough to be watched, by the server's own clock. */
import {randomInt} from 'node:crypto';
import type {SeatStatus} from 'tenant-elements';

const SECOND_MS = 1000;
const DAY_MS = 86_400_000;

/** What each status waits for, and how long. */
const WAITS_MS: Readonly<Partial<Record<SeatStatus, number>>> = {
  byoh_pending: 4 * SECOND_MS,
  ordered: 20 * SECOND_MS,
  shipped: 40 * SECOND_MS,
};

export function nextDue(status: SeatStatus, now: Date): Date | null {
  const wait = WAITS_MS[status];
  return wait === undefined ? null : new Date(now.getTime() + wait);
}

/** So many working days later, in UTC. */
export function expectedDay(now: Date, workingDays: number): string {
  let day = now.getTime();
  for (let left = workingDays; left > 0;) {
    day += DAY_MS;
    const weekday = new Date(day).getUTCDay();
    if (weekday !== 0 && weekday !== 6) left--;
  }
  return new Date(day).toISOString().slice(0, 10);
}

export const orderNumber = (): string => `VO-${randomInt(100_000, 1_000_000)}`;
