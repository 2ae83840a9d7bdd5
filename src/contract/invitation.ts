import * as z from 'zod/mini';
import {maybe, timestampSchema} from './common.js';
import {nameSchema, personSchema} from './person.js';

export const invitationRequestSchema = z.object({
  email: z.string(),
  name: maybe(nameSchema),
  roles: z.array(z.string()),
  message: maybe(z.string()),
  language: maybe(z.string()),
  reference: maybe(z.string()),
  metadata: maybe(z.record(z.string(), z.string())),
});

/** `invitation` is absent in the neutral answer `accepted`. */
export const invitationOutcomeSchema = z.object({outcome: z.string(), invitation: maybe(personSchema)});

export const invitationLinkSchema = z.object({url: z.string(), expiresAt: maybe(timestampSchema)});
