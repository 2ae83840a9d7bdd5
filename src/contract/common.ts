/** Owns the pieces several wire schemas share. Readers are tolerant: unknown fields, values and kinds never fail a response.
 * Enumerations travel as strings: the model's types name the known values, and `z.catch` alone would add 4 kB to every page. */
import * as z from 'zod/mini';

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** A string, or one per language. By hand, since unions and records would cost every page a kilobyte. */
export const localizedTextSchema = z.custom<string | Record<string, string>>(
  (value) => typeof value === 'string' || isRecord(value),
);
/** A record of anything by name. */
export const recordSchema = <T>() => z.custom<Record<string, T>>(isRecord);
export const idSchema = z.string();
export const timestampSchema = z.string();
export const maybe = z.optional;

/** A page of anything, as members of an object: what extends schemas would weigh on pages that extend none. */
export const pageOf = <T extends z.ZodMiniType>(item: T) => ({
  items: z.array(item),
  next: maybe(z.string()),
  total: maybe(z.number()),
  truncatedAt: maybe(z.number()),
});

export const pageSchema = <T extends z.ZodMiniType>(item: T) => z.object(pageOf(item));
