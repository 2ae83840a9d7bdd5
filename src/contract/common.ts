/** Owns the pieces several wire schemas share. Readers are tolerant: unknown fields, values and kinds never fail a response. */
import * as z from 'zod/mini';

export const localizedTextSchema = z.union([z.string(), z.record(z.string(), z.string())]);
export const idSchema = z.string();
export const timestampSchema = z.string();
export const maybe = z.optional;

/** A page of anything. */
export const pageSchema = <T extends z.ZodMiniType>(item: T) =>
  z.object({
    items: z.array(item),
    next: maybe(z.string()),
    total: maybe(z.number()),
    truncatedAt: maybe(z.number()),
  });
