/** Owns what an operation is. */
import type * as z from 'zod/mini';

export interface Operation {
  readonly method: 'get' | 'post' | 'patch' | 'delete';
  readonly path: `/v1/${string}`;
  readonly summary: string;
  /** Who may call it at all. */
  readonly access: 'anonymous' | 'member' | 'api_key';
  /** The grant needed, where membership alone isn't enough. */
  readonly grant?: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: z.ZodMiniType;
  readonly response?: z.ZodMiniType;
  readonly status: 200 | 201 | 202 | 204;
  /** Repeating it with the same `Idempotency-Key` answers the first result again. */
  readonly idempotent?: boolean;
  readonly stream?: boolean;
}

/** What every list can be asked. */
export const LIST = {
  search: 'Matches name or address, case-insensitively.',
  limit: 'Rows a page, 1–200, 50 by default.',
  cursor: 'The `next` of the page before.',
};
