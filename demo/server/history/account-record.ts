/** Owns reading the account's whole record: everything that was done, narrowed down, newest first. */
import {sql, type SqlBool} from 'kysely';
import {type AccessEvent, isDay, type RecordPage} from 'tenant-elements';
import type {TenantTransaction} from '../database/tenant-transaction.js';
import type {Caller} from '../http/authenticate.js';
import {invalid} from '../http/problem.js';
import {folded, isMoment, likePattern, pageSize, readCursor, writeCursor} from '../users/paging.js';
import {shownEntry} from './entries.js';
import {KEPT_DAYS} from './forget.js';

const ORDER = 'record';

export async function listEvents(
  trx: TenantTransaction,
  {tenant: {timeZone}}: Caller,
  query: Readonly<Record<string, string | undefined>>,
): Promise<RecordPage<AccessEvent>> {
  const {search, action, since, until} = query;
  requireDays({since, until});
  const size = pageSize(query['limit']);
  const cursor = readCursor(query['cursor'], ORDER, isMoment);
  const rows = await trx
    .selectFrom('history')
    .selectAll()
    .select(sql<string>`at::text`.as('key'))
    .$if(Boolean(search), (from) => from.where('search_key', 'like', likePattern(folded(search ?? ''))))
    .$if(Boolean(action), (from) => from.where('action', '=', action ?? ''))
    .$if(Boolean(since), (from) => from.where('at', '>=', startOf(since ?? '', timeZone)))
    .$if(Boolean(until), (from) => from.where('at', '<', startOf(until ?? '', timeZone, 1)))
    .$if(cursor !== undefined, (from) =>
      from.where(sql<SqlBool>`(at, id) < (${cursor?.key}::timestamptz, ${cursor?.id}::uuid)`),
    )
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(size + 1)
    .execute();
  const shown = rows.slice(0, size);
  const last = shown.at(-1);
  return {
    items: shown.map((row) => ({
      ...shownEntry(row),
      subject: {
        kind: row.subject_kind,
        id: row.subject_id,
        ...(row.subject_label && {label: row.subject_label}),
      },
    })),
    ...(rows.length > size && last && {next: writeCursor({order: ORDER, key: last.key, id: last.id})}),
    keptDays: KEPT_DAYS,
  };
}

/** The calendar of the database begins with the year 1. */
export function requireDays(days: Readonly<Record<string, string | undefined>>): void {
  for (const [field, day] of Object.entries(days))
    if (day && !(isDay(day) && day >= '0001')) throw invalid([{field, code: 'date_format'}]);
}

/** The moment a day begins where the account is, or one so many days later. */
export const startOf = (day: string, timeZone: string, later = 0) =>
  sql<Date>`((${day}::date + ${later}::int)::timestamp at time zone ${timeZone})`;
