/** Owns telling who held what on a day: every period that touches it, whoever changed on that day in more than one. */
import {sql, type SqlBool} from 'kysely';
import {type AccessHolding, dayIn, type RecordPage} from 'tenant-elements';
import type {ServerContext} from '../context.js';
import type {TenantTransaction} from '../database/tenant-transaction.js';
import type {Caller} from '../http/authenticate.js';
import {invalid} from '../http/problem.js';
import {folded, likePattern} from '../users/paging.js';
import {requireDays, startOf} from './days.js';
import {KEPT_DAYS} from './forget.js';
import {newestFirst} from './newest-first.js';

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
  const {rows, ...next} = await newestFirst(
    trx
      .selectFrom('access_grants')
      .selectAll()
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
      .$if(Boolean(role), (from) => from.where(sql<SqlBool>`${role} = any(roles)`)),
    {order: `holdings ${day}`, by: 'from_at', query},
  );
  return {
    items: rows.map((row) => ({
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
    ...next,
    keptDays: KEPT_DAYS,
  };
}
