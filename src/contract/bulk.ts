/** Owns what travels of changes to many people: the run, and what became of each of them. */
import * as z from 'zod/mini';
import {idSchema, maybe, pageSchema, timestampSchema} from './common.js';

export const bulkRunSchema = z.object({
  id: idSchema,
  action: z.string(),
  roles: maybe(z.array(z.string())),
  accessEndsAt: maybe(z.string()),
  state: z.string(),
  total: z.number(),
  waiting: z.number(),
  done: z.number(),
  failed: z.number(),
  skipped: z.number(),
  createdAt: timestampSchema,
  createdBy: maybe(z.string()),
});

export const bulkRunsSchema = z.object({items: z.array(bulkRunSchema)});

export const bulkItemPageSchema = pageSchema(
  z.object({
    id: idSchema,
    email: z.string(),
    name: maybe(z.string()),
    outcome: z.string(),
    reason: maybe(z.string()),
  }),
);
