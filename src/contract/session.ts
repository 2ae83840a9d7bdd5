import * as z from 'zod/mini';
import {idSchema, localizedTextSchema, maybe} from './common.js';

const supportSchema = z.union([
  z.literal(true),
  z.object({
    no: z.catch(z.enum(['backend', 'permission', 'plan', 'account_state']), 'backend'),
    why: maybe(z.string()),
  }),
]);

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
  rolesPerPerson: z.catch(z.enum(['one', 'many']), 'one'),
  defaultRole: maybe(z.string()),
  nameFields: z.catch(z.enum(['none', 'full', 'first_last']), 'none'),
  invitations: z.object({
    expiryDays: z.number(),
    pending: z.catch(z.enum(['in_list', 'apart']), 'apart'),
    personalMessage: z.boolean(),
    copyLink: z.boolean(),
    maxAtOnce: z.number(),
  }),
  statusLabels: maybe(z.record(z.string(), localizedTextSchema)),
  columns: z.catch(z.array(z.enum(['person', 'roles', 'status', 'joined', 'last_active'])), [
    'person',
    'roles',
    'status',
  ]),
  avatarOrigins: maybe(z.array(z.string())),
});

export const capabilitiesSchema = z.object({
  users: z.object({
    list: supportSchema,
    search: supportSchema,
    sort: z.array(z.string()),
    paging: z.catch(z.enum(['cursor', 'offset', 'both']), 'cursor'),
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
