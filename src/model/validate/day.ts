/** Owns days of the calendar, `YYYY-MM-DD`: which one it is where an account's days begin, and what is wrong with one. */
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const DAY_MS = 86_400_000;

export const isDay = (text: string): boolean =>
  DAY.test(text) &&
  !Number.isNaN(Date.parse(`${text}T00:00:00Z`)) &&
  // The 30th of February is read as a day of March.
  new Date(`${text}T00:00:00Z`).toISOString().startsWith(text);

/** The day it is at this moment in that time zone; in UTC where the zone is not known. */
export function dayIn(timeZone: string | undefined, at: Date): string {
  try {
    const parts = new Intl.DateTimeFormat('en', {
      timeZone: timeZone ?? 'UTC',
      calendar: 'gregory',
      numberingSystem: 'latn',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    }).formatToParts(at);
    const of = (type: string) => parts.find((part) => part.type === type)?.value ?? '';
    return `${of('year').padStart(4, '0')}-${of('month')}-${of('day')}`;
  } catch {
    return at.toISOString().slice(0, 10);
  }
}

/** So many days later, or earlier. */
export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);

/** How many days later the second one is; negative where it is earlier. */
export const daysBetween = (first: string, second: string): number =>
  Math.round((Date.parse(`${second}T00:00:00Z`) - Date.parse(`${first}T00:00:00Z`)) / DAY_MS);

/** What is wrong with a last day of access, which still has to come; empty means none. */
export function accessEndIssue(day: string, today: string): 'date_format' | 'date_past' | undefined {
  if (!day) return undefined;
  if (!isDay(day)) return 'date_format';
  return day < today ? 'date_past' : undefined;
}

/** Access counts through the whole of its last day. */
export const isAccessOver = (accessEndsAt: string | undefined, today: string): boolean =>
  accessEndsAt !== undefined && accessEndsAt < today;

/** How long before its end an access counts as ending soon. */
export const SOON_DAYS = 14;
