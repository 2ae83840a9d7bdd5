import * as z from 'zod/mini';
import {idSchema, localizedTextSchema, maybe, recordSchema} from './common.js';

/** `true`, or why not. */
export const supportSchema = z.custom<true | {no: string; why?: string}>(
  (value) => value === true || (typeof value === 'object' && value !== null && 'no' in value),
);

const tenantSchema = z.object({id: idSchema, name: z.string()});

export const roleSchema = z.object({
  id: idSchema,
  label: localizedTextSchema,
  description: maybe(localizedTextSchema),
  bestFor: maybe(localizedTextSchema),
  grants: z.array(z.string()),
  grantLabels: maybe(z.array(localizedTextSchema)),
  rank: z.number(),
  assignable: z.boolean(),
});

export const profileSchema = z.object({
  id: idSchema,
  label: localizedTextSchema,
  roles: z.array(roleSchema),
  rolesPerPerson: z.string(),
  defaultRole: maybe(z.string()),
  nameFields: z.string(),
  invitations: z.object({
    expiryDays: z.number(),
    pending: z.string(),
    personalMessage: z.boolean(),
    copyLink: z.boolean(),
    maxAtOnce: z.number(),
  }),
  statusLabels: maybe(recordSchema<string | Record<string, string>>()),
  columns: z.array(z.string()),
  avatarOrigins: maybe(z.array(z.string())),
});

export const capabilitiesSchema = z.object({
  users: z.object({
    list: supportSchema,
    search: supportSchema,
    sort: z.array(z.string()),
    paging: z.string(),
    total: z.boolean(),
  }),
  invitations: z.object({
    list: supportSchema,
    create: supportSchema,
    resend: supportSchema,
    revoke: supportSchema,
    link: supportSchema,
  }),
  live: supportSchema,
});

export const sessionSchema = z.object({
  user: maybe(z.object({id: idSchema, email: z.string(), name: z.string()})),
  tenant: tenantSchema,
  tenants: z.array(tenantSchema),
  grants: z.array(z.string()),
  rank: z.number(),
  embed: maybe(
    z.object({
      roles: z.array(z.string()),
      domains: maybe(z.array(z.string())),
      remaining: maybe(z.number()),
    }),
  ),
  account: z.object({state: z.string(), readOnly: z.boolean()}),
  profile: profileSchema,
  capabilities: capabilitiesSchema,
  contract: maybe(z.string()),
});
