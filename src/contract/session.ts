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

const hostFieldSchema = z.object({
  key: z.string(),
  label: localizedTextSchema,
  type: z.string(),
  required: z.boolean(),
  help: maybe(localizedTextSchema),
  options: maybe(z.array(z.object({value: z.string(), label: localizedTextSchema}))),
});

const tabSchema = z.object({id: idSchema, label: localizedTextSchema, grant: maybe(z.string())});

export const profileSchema = z.object({
  id: idSchema,
  label: localizedTextSchema,
  roles: z.array(roleSchema),
  rolesPerPerson: z.string(),
  defaultRole: maybe(z.string()),
  nameFields: z.string(),
  fields: maybe(z.array(hostFieldSchema)),
  tabs: maybe(z.array(tabSchema)),
  invitations: z.object({
    expiryDays: z.number(),
    pending: z.string(),
    personalMessage: z.boolean(),
    copyLink: z.boolean(),
    maxAtOnce: z.number(),
    activeAtOnce: maybe(z.boolean()),
    note: maybe(localizedTextSchema),
    languages: maybe(z.array(z.string())),
    file: maybe(z.object({maxRows: maybe(z.number()), maxBytes: maybe(z.number())})),
  }),
  people: maybe(
    z.object({
      actions: z.array(z.string()),
      toggle: maybe(z.boolean()),
      roleChanges: maybe(z.string()),
      confirmRoles: maybe(z.string()),
      ownAccount: maybe(localizedTextSchema),
    }),
  ),
  accessEnds: maybe(z.object({reminderDays: z.number()})),
  seatModes: maybe(z.array(z.object({id: idSchema, label: localizedTextSchema}))),
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
    includeInvitations: maybe(supportSchema),
    setActive: maybe(supportSchema),
    filters: maybe(z.array(z.string())),
    update: maybe(supportSchema),
    changeEmail: maybe(supportSchema),
    block: maybe(supportSchema),
    remove: maybe(supportSchema),
    deletePermanently: maybe(supportSchema),
    sendPasswordReset: maybe(supportSchema),
    replace: maybe(supportSchema),
    consequences: maybe(supportSchema),
    history: maybe(supportSchema),
    sessions: maybe(supportSchema),
    accessHistory: maybe(supportSchema),
    freeSeat: maybe(supportSchema),
    bulk: maybe(supportSchema),
    accessEnds: maybe(supportSchema),
  }),
  invitations: z.object({
    list: supportSchema,
    create: supportSchema,
    resend: supportSchema,
    revoke: supportSchema,
    link: supportSchema,
    update: maybe(supportSchema),
    batches: maybe(supportSchema),
    schedule: maybe(supportSchema),
  }),
  seats: maybe(
    z.object({
      manage: supportSchema,
      add: supportSchema,
      order: maybe(supportSchema),
      own: supportSchema,
      pair: supportSchema,
    }),
  ),
  live: supportSchema,
});

export const sessionSchema = z.object({
  user: maybe(z.object({id: idSchema, email: z.string(), name: z.string()})),
  tenant: tenantSchema,
  tenants: z.array(tenantSchema),
  grants: z.array(z.string()),
  roles: maybe(z.array(z.string())),
  rank: z.number(),
  embed: maybe(
    z.object({
      roles: z.array(z.string()),
      domains: maybe(z.array(z.string())),
      remaining: maybe(z.number()),
    }),
  ),
  account: z.object({state: z.string(), readOnly: z.boolean(), timeZone: maybe(z.string())}),
  profile: profileSchema,
  capabilities: capabilitiesSchema,
  contract: maybe(z.string()),
});
