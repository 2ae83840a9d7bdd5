import * as z from 'zod/mini';
import {idSchema, maybe, pageSchema, recordSchema, timestampSchema} from './common.js';

export const nameSchema = z.object({
  full: maybe(z.string()),
  first: maybe(z.string()),
  last: maybe(z.string()),
});

export const personSchema = z.object({
  kind: z.string(),
  id: idSchema,
  email: z.string(),
  name: maybe(nameSchema),
  roles: z.array(z.string()),
  status: z.string(),
  joinedAt: maybe(timestampSchema),
  invitedAt: maybe(timestampSchema),
  invitedBy: maybe(z.string()),
  expiresAt: maybe(timestampSchema),
  lastActiveAt: maybe(timestampSchema),
  neverSignedIn: maybe(z.boolean()),
  invitationId: maybe(idSchema),
  fields: maybe(recordSchema<string>()),
  self: maybe(z.boolean()),
  can: maybe(recordSchema<true | {reason: string}>()),
  version: maybe(z.string()),
});

export const peoplePageSchema = pageSchema(personSchema);
