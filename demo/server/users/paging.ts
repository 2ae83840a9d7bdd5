/** Owns page sizes and cursors; a cursor that isn't one is refused, never guessed at. */
import {isUuid} from '../http/ids.js';
import {invalid} from '../http/problem.js';

const DEFAULT_SIZE = 50;
const LARGEST_SIZE = 200;

export interface Cursor {
  /** The order it walks; in another order it is no cursor. */
  readonly order: string;
  readonly key: string;
  readonly id: string;
}

export function pageSize(limit: string | undefined): number {
  const asked = Number(limit ?? DEFAULT_SIZE);
  return Number.isInteger(asked) && asked > 0 ? Math.min(asked, LARGEST_SIZE) : DEFAULT_SIZE;
}

/** Rows to skip; what isn't a whole number skips nothing. */
export function rowOffset(offset: string | undefined): number {
  const asked = Number(offset ?? 0);
  return Number.isSafeInteger(asked) && asked > 0 ? asked : 0;
}

export const writeCursor = ({order, key, id}: Cursor): string =>
  Buffer.from(JSON.stringify([order, key, id])).toString('base64url');

/** `isKey` tells what can be a sort key, where the database would not take every text for one. */
export function readCursor(
  text: string | undefined,
  order: string,
  isKey: (key: string) => boolean = (key) => !key.includes('\0'),
): Cursor | undefined {
  if (!text) return undefined;
  try {
    const [writtenFor, key, id] = JSON.parse(Buffer.from(text, 'base64url').toString()) as unknown[];
    if (typeof key === 'string' && typeof id === 'string' && writtenFor === order)
      if (isKey(key) && isUuid(id)) return {order, key, id};
  } catch {
    // Falls through to the refusal.
  }
  throw invalid([{field: 'cursor', code: 'unknown_cursor'}]);
}

/** A page of what is numbered within its owner; `read` gives what comes after a number. */
export async function pageByPosition<Row extends {readonly position: number}>(
  owner: {readonly kind: string; readonly id: string},
  query: Readonly<Record<string, string | undefined>>,
  read: (after: number, most: number) => Promise<readonly Row[]>,
): Promise<{readonly rows: readonly Row[]; readonly next?: string}> {
  const size = pageSize(query['limit']);
  const order = `${owner.kind} ${owner.id}`;
  const cursor = readCursor(query['cursor'], order, (key) => /^\d{1,9}$/.test(key));
  const found = await read(Number(cursor?.key ?? -1), size + 1);
  const rows = found.slice(0, size);
  const last = rows.at(-1);
  return {
    rows,
    ...(found.length > size &&
      last && {next: writeCursor({order, key: String(last.position), id: owner.id})}),
  };
}

/** Whether this is a moment as the database writes it; what only looks like one would fail there. */
export function isMoment(text: string): boolean {
  if (text === '-infinity') return true;
  const written = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?:\.\d{1,6})?[+-](?:0\d|1[0-5])(?::[0-5]\d)?$/;
  if (!written.test(text) || Number.isNaN(Date.parse(text))) return false;
  const day = text.slice(0, 10);
  // The 30th of February is read as a day of March.
  return new Date(`${day}T00:00:00Z`).toISOString().startsWith(day);
}

/** Text as `name_key` holds it: "e" finds "É". */
export const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/gu, '')
    .toLowerCase();

/** A LIKE pattern that finds the text itself, its `%` and `_` included. */
export const likePattern = (search: string): string =>
  `%${search
    .trim()
    .slice(0, 200)
    .replace(/[\\%_]/g, '\\$&')}%`;
