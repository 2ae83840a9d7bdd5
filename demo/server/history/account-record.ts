/** Owns reading the account's whole record: everything that was done, narrowed down, newest first. */
import type {AccessEvent, RecordPage} from 'tenant-elements';
import type {TenantTransaction} from '../database/tenant-transaction.js';
import type {Caller} from '../http/authenticate.js';
import {folded, likePattern} from '../users/paging.js';
import {requireDays, startOf} from './days.js';
import {shownEntry} from './entries.js';
import {KEPT_DAYS} from './forget.js';
import {newestFirst} from './newest-first.js';

export async function listEvents(
  trx: TenantTransaction,
  {tenant: {timeZone}}: Caller,
  query: Readonly<Record<string, string | undefined>>,
): Promise<RecordPage<AccessEvent>> {
  const {search, action, since, until} = query;
  requireDays({since, until});
  const {rows, ...next} = await newestFirst(
    trx
      .selectFrom('history')
      .selectAll()
      .$if(Boolean(search), (from) => from.where('search_key', 'like', likePattern(folded(search ?? ''))))
      .$if(Boolean(action), (from) => from.where('action', '=', action ?? ''))
      .$if(Boolean(since), (from) => from.where('at', '>=', startOf(since ?? '', timeZone)))
      .$if(Boolean(until), (from) => from.where('at', '<', startOf(until ?? '', timeZone, 1))),
    {order: 'record', by: 'at', query},
  );
  return {
    items: rows.map((row) => ({
      ...shownEntry(row),
      subject: {
        kind: row.subject_kind,
        id: row.subject_id,
        ...(row.subject_label && {label: row.subject_label}),
      },
    })),
    ...next,
    keptDays: KEPT_DAYS,
  };
}
