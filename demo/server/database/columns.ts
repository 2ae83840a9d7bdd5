/** Owns what kinds of columns there are beside plain ones. */
import type {ColumnType} from 'kysely';

export type Timestamp = ColumnType<Date, Date | string, Date | string>;
export type NullableTimestamp = ColumnType<
  Date | null,
  Date | string | null | undefined,
  Date | string | null
>;
/** Values of the product's own fields, by key. */
export type Fields = ColumnType<Record<string, string>, string | undefined, string>;
export type Json<T> = ColumnType<T, string, string>;
