/** Owns days of the account's calendar as the database counts them. */
import {sql} from 'kysely';
import {isDay} from 'tenant-elements';
import {invalid} from '../http/problem.js';

/** The calendar of the database begins with the year 1. */
export function requireDays(days: Readonly<Record<string, string | undefined>>): void {
  for (const [field, day] of Object.entries(days))
    if (day && !(isDay(day) && day >= '0001')) throw invalid([{field, code: 'date_format'}]);
}

/** The moment a day begins where the account is, or one so many days later. */
export const startOf = (day: string, timeZone: string, later = 0) =>
  sql<Date>`((${day}::date + ${later}::int)::timestamp at time zone ${timeZone})`;
