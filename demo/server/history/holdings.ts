/** Owns telling who held what on a day: every period that touches it, whoever changed on that day in more than one. */
import {sql, type SqlBool} from 'kysely';
import {type AccessHolding, dayIn, type RecordPage} from 'tenant-elements';
import type {ServerContext} from '../context.js';
import type {TenantTransaction} from '../database/tenant-transaction.js';
import type {Caller} from '../http/authenticate.js';
import {invalid} from '../http/problem.js';
import {folded, isMoment, likePattern, pageSize, readCursor, writeCursor} from '../users/paging.js';
import {requireDays, startOf} from './account-record.js';
import {KEPT_DAYS} from './forget.js';

export async function listHoldings(
  context: ServerContext,
  trx: TenantTransaction,
  {tenant: {timeZone}}: Caller,
  query: Readonly<Record<string, string | undefined>>,
): Promise<RecordPage<AccessHolding>> {
  const today = dayIn(timeZone, context.config.clock.now());
  const day = query['at'] || today;
  requireDays({at: day});
  // Who will have access nobody knows.
  if (day > today) throw invalid([{field: 'at', code: 'date_format'}]);
  const {search, role} = query;
  const order = `holdings ${day}`;
  const size = pageSize(query['limit']);
  const cursor = readCursor(query['cursor'], order, isMoment);
  const rows = await trx
    .selectFrom('access_grants')
    .selectAll()
    .select(sql<string>`from_at::text`.as('key'))
    .where('from_at', '<', startOf(day, timeZone, 1))
    .where((where) =>
      where.or([
        where('until_at', 'is', null),
        // What began and ended in the same moment was never held.
        where.and([
          where('until_at', '>', startOf(day, timeZone)),
          where('until_at', '>', where.ref('from_at')),
        ]),
      ]),
    )
    .$if(Boolean(search), (from) => from.where('search_key', 'like', likePattern(folded(search ?? ''))))
    .$if(Boolean(role), (from) => from.where(sql<SqlBool>`${role} = any(roles)`))
    .$if(cursor !== undefined, (from) =>
      from.where(sql<SqlBool>`(from_at, id) < (${cursor?.key}::timestamptz, ${cursor?.id}::uuid)`),
    )
    .orderBy('from_at', 'desc')
    .orderBy('id', 'desc')
    .limit(size + 1)
    .execute();
  const shown = rows.slice(0, size);
  const last = shown.at(-1);
  return {
    items: shown.map((row) => ({
      id: row.id,
      user: {id: row.member_id, name: row.name, ...(row.email && {email: row.email})},
      roles: row.roles,
      sections: row.sections,
      status: row.status,
      ...(row.seat_label !== null && {seat: {label: row.seat_label, modes: row.seat_modes ?? []}}),
      ...(row.access_ends_at !== null && {accessEndsAt: row.access_ends_at}),
      ...(row.granted_by_label && {grantedBy: row.granted_by_label}),
      ...(row.seat_by_label && {seatBy: row.seat_by_label}),
      since: row.from_at.toISOString(),
      ...(row.until_at && {until: row.until_at.toISOString()}),
    })),
    ...(rows.length > size && last && {next: writeCursor({order, key: last.key, id: last.id})}),
    keptDays: KEPT_DAYS,
  };
}
