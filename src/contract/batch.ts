/** Owns what travels of invitations to many people: the batch, what became of each person, who is known already. */
import * as z from 'zod/mini';
import {idSchema, maybe, pageSchema, recordSchema, timestampSchema} from './common.js';
import {nameSchema} from './person.js';

export const batchSchema = z.object({
  id: idSchema,
  name: z.string(),
  state: z.string(),
  total: z.number(),
  added: z.number(),
  waiting: z.number(),
  invited: z.number(),
  resent: z.number(),
  reactivated: z.number(),
  skipped: z.number(),
  failed: z.number(),
  revoked: z.number(),
  open: z.number(),
  startsAt: maybe(timestampSchema),
  createdAt: timestampSchema,
  createdBy: maybe(z.string()),
});

export const batchesSchema = z.object({items: z.array(batchSchema)});

export const batchRowPageSchema = pageSchema(
  z.object({
    position: z.number(),
    person: z.object({
      email: z.string(),
      name: maybe(nameSchema),
      roles: z.array(z.string()),
      fields: maybe(recordSchema<string>()),
      accessEndsAt: maybe(z.string()),
      existing: maybe(z.string()),
    }),
    outcome: z.string(),
    reason: maybe(z.string()),
  }),
);

export const standingsSchema = z.object({
  items: z.array(z.object({email: z.string(), state: z.string(), id: maybe(idSchema)})),
});
