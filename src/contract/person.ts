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
  accessEndsAt: maybe(timestampSchema),
  avatarUrl: maybe(z.string()),
  seat: maybe(z.object({id: idSchema, label: z.string(), modes: z.array(z.string())})),
  managedBy: maybe(recordSchema<string>()),
  pendingEmail: maybe(z.string()),
  replacedBy: maybe(idSchema),
  formerly: maybe(z.array(z.string())),
  changed: maybe(z.object({by: z.string(), at: timestampSchema})),
  mail: maybe(z.object({state: z.string(), at: maybe(timestampSchema), reason: maybe(z.string())})),
  neverSignedIn: maybe(z.boolean()),
  invitationId: maybe(idSchema),
  fields: maybe(recordSchema<string>()),
  self: maybe(z.boolean()),
  can: maybe(recordSchema<true | {reason: string}>()),
  version: maybe(z.string()),
});

export const peoplePageSchema = pageSchema(personSchema);
