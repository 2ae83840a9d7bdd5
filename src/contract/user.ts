/** Owns what is told of one user beside the row: consequences, sessions, what blocking ended. */
import * as z from 'zod/mini';
import {idSchema, maybe, timestampSchema} from './common.js';
import {personSchema} from './person.js';

export const consequencesSchema = z.object({
  items: z.array(z.object({code: z.string(), count: maybe(z.number()), label: maybe(z.string())})),
});

export const blockReportSchema = z.object({
  person: personSchema,
  sessionsEnded: z.number(),
  revoked: z.array(personSchema),
});

export const replacementSchema = z.object({former: personSchema, successor: personSchema});

export const userSessionsSchema = z.object({
  items: z.array(
    z.object({
      id: idSchema,
      client: maybe(z.string()),
      startedAt: timestampSchema,
      lastSeenAt: maybe(timestampSchema),
      current: maybe(z.boolean()),
    }),
  ),
});
