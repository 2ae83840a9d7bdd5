import * as z from 'zod/mini';
import {localizedTextSchema, maybe, timestampSchema} from './common.js';

export const joinOfferSchema = z.object({
  tenantName: z.string(),
  inviterName: maybe(z.string()),
  email: z.string(),
  name: maybe(z.string()),
  roles: z.array(localizedTextSchema),
  expiresAt: maybe(timestampSchema),
  login: z.string(),
  signedInAs: maybe(z.string()),
});

export const joinResultSchema = z.object({tenantName: z.string(), continueUrl: maybe(z.string())});
