import * as z from 'zod/mini';
import {maybe, timestampSchema} from './common.js';
import {personSchema} from './person.js';

/** `invitation` is absent in the neutral answer `accepted`. */
export const invitationOutcomeSchema = z.object({outcome: z.string(), invitation: maybe(personSchema)});

export const invitationLinkSchema = z.object({url: z.string(), expiresAt: maybe(timestampSchema)});
