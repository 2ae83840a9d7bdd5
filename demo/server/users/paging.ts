/** Owns page sizes and cursors; a cursor that isn't one is refused, never guessed at. */
import {invalid} from '../http/problem.js';

const DEFAULT_SIZE = 50;
const LARGEST_SIZE = 200;

export interface Cursor {
  readonly key: string;
  readonly id: string;
}

export function pageSize(limit: string | undefined): number {
  const asked = Number(limit ?? DEFAULT_SIZE);
  return Number.isInteger(asked) && asked > 0 ? Math.min(asked, LARGEST_SIZE) : DEFAULT_SIZE;
}

export const writeCursor = (cursor: Cursor): string =>
  Buffer.from(JSON.stringify([cursor.key, cursor.id])).toString('base64url');

export function readCursor(text: string | undefined): Cursor | undefined {
  if (!text) return undefined;
  try {
    const [key, id] = JSON.parse(Buffer.from(text, 'base64url').toString()) as [unknown, unknown];
    if (typeof key === 'string' && typeof id === 'string' && /^[0-9a-f-]{36}$/.test(id)) return {key, id};
  } catch {
    // Falls through to the refusal.
  }
  throw invalid([{field: 'cursor', code: 'unknown_cursor'}]);
}

/** A LIKE pattern that finds the text itself, its `%` and `_` included. */
export const likePattern = (search: string): string =>
  `%${search
    .trim()
    .slice(0, 200)
    .replace(/[\\%_]/g, '\\$&')}%`;
