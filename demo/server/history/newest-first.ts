/** Owns walking a long record page by page, newest first: by the moment, and by the id where two are of one moment. */
import {type SelectQueryBuilder, sql, type SqlBool} from 'kysely';
import {isMoment, pageSize, readCursor, writeCursor} from '../users/paging.js';

export interface Walk {
  /** Names the question: a cursor of another one is refused. */
  readonly order: string;
  /** The column of the moment. */
  readonly by: 'at' | 'from_at';
  readonly query: Readonly<Record<string, string | undefined>>;
}

export interface Walked<Row> {
  readonly rows: readonly Row[];
  /** Where there is more. */
  readonly next?: string;
}

export async function newestFirst<DB, TB extends keyof DB, Row extends {readonly id: string}>(
  from: SelectQueryBuilder<DB, TB, Row>,
  {order, by, query}: Walk,
): Promise<Walked<Row>> {
  const size = pageSize(query['limit']);
  const cursor = readCursor(query['cursor'], order, isMoment);
  const moment = sql.ref(by);
  const found = await from
    // As text: a moment of the database is finer than one of JavaScript.
    .select(sql<string>`${moment}::text`.as('key'))
    .$if(cursor !== undefined, (all) =>
      all.where(sql<SqlBool>`(${moment}, id) < (${cursor?.key}::timestamptz, ${cursor?.id}::uuid)`),
    )
    .orderBy(moment, 'desc')
    .orderBy(sql.ref('id'), 'desc')
    .limit(size + 1)
    .execute();
  const rows = found.slice(0, size) as unknown as readonly (Row & {readonly key: string})[];
  const last = rows.at(-1);
  return {
    rows,
    ...(found.length > size && last && {next: writeCursor({order, key: last.key, id: last.id})}),
  };
}
