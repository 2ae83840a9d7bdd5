import * as z from 'zod/mini';
import {localizedTextSchema, maybe, timestampSchema} from './common.js';

export const joinSecretSchema = z.union([
  z.object({token: z.string()}),
  z.object({email: z.string(), code: z.string()}),
]);

export const joinOfferSchema = z.object({
  tenantName: z.string(),
  inviterName: maybe(z.string()),
  email: z.string(),
  name: maybe(z.string()),
  roles: z.array(localizedTextSchema),
  expiresAt: maybe(timestampSchema),
  login: z.enum(['new', 'existing']),
  signedInAs: maybe(z.string()),
});

export const joinAcceptanceSchema = z.object({
  secret: joinSecretSchema,
  credential: z.union([
    z.object({kind: z.literal('new_password'), password: z.string(), name: z.string()}),
    z.object({kind: z.literal('password'), password: z.string()}),
    z.object({kind: z.literal('session')}),
  ]),
});

export const joinResultSchema = z.object({tenantName: z.string(), continueUrl: maybe(z.string())});

export const joinRequestSchema = z.union([z.object({token: z.string()}), z.object({email: z.string()})]);
