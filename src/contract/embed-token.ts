import * as z from 'zod/mini';
import {maybe, timestampSchema} from './common.js';

/** Asked by the host's back end with its tenant API key, never by a browser. */
export const embedTokenRequestSchema = z.object({
  scopes: z.array(z.string()),
  roles: z.array(z.string()),
  domains: maybe(z.array(z.string())),
  quota: maybe(z.number()),
  origin: z.string(),
});

export const embedTokenSchema = z.object({token: z.string(), expiresAt: timestampSchema});
