/** Owns what clients send. Servers read it with these; browser code never loads them. */
import * as z from 'zod/mini';
import {maybe} from './common.js';
import {nameSchema} from './person.js';

/** What is asked of an invitation, alone or among many. */
const INVITATION = {
  email: z.string(),
  name: maybe(nameSchema),
  roles: z.array(z.string()),
  fields: maybe(z.record(z.string(), z.string())),
  accessEndsAt: maybe(z.string()),
  message: maybe(z.string()),
  language: maybe(z.string()),
  reference: maybe(z.string()),
  metadata: maybe(z.record(z.string(), z.string())),
};

export const invitationRequestSchema = z.object(INVITATION);

export const batchDraftSchema = z.object({
  name: z.string(),
  total: z.number(),
  startsAt: maybe(z.string()),
});

export const batchPersonSchema = z.object({...INVITATION, existing: maybe(z.string())});

export const batchPeopleSchema = z.object({from: z.number(), people: z.array(batchPersonSchema)});
export const batchActionSchema = z.object({action: z.string()});
export const addressesSchema = z.object({emails: z.array(z.string())});

export const invitationChangeSchema = z.object({
  email: maybe(z.string()),
  roles: maybe(z.array(z.string())),
  accessEndsAt: maybe(z.string()),
});

export const userChangeSchema = z.object({
  name: maybe(nameSchema),
  roles: maybe(z.array(z.string())),
  fields: maybe(z.record(z.string(), z.string())),
  email: maybe(z.string()),
  accessEndsAt: maybe(z.string()),
});

export const bulkDraftSchema = z.object({
  action: z.string(),
  roles: maybe(z.array(z.string())),
  accessEndsAt: maybe(z.string()),
  ids: maybe(z.array(z.string())),
  query: maybe(
    z.object({
      search: maybe(z.string()),
      status: maybe(z.string()),
      role: maybe(z.string()),
      accessEnds: maybe(z.string()),
      fields: maybe(z.record(z.string(), z.string())),
      includeInvitations: maybe(z.boolean()),
    }),
  ),
});

/** Letting somebody in again may need a new last day of access; empty means without end. */
export const activationSchema = z.object({accessEndsAt: maybe(z.string())});

export const deletionSchema = z.object({email: z.string()});
export const replacementRequestSchema = z.object({roles: z.array(z.string())});

export const joinSecretSchema = z.union([
  z.object({token: z.string()}),
  z.object({email: z.string(), code: z.string()}),
]);

export const joinAcceptanceSchema = z.object({
  secret: joinSecretSchema,
  credential: z.union([
    z.object({kind: z.literal('new_password'), password: z.string(), name: z.string()}),
    z.object({kind: z.literal('password'), password: z.string()}),
    z.object({kind: z.literal('session')}),
  ]),
});

export const joinRequestSchema = z.union([z.object({token: z.string()}), z.object({email: z.string()})]);
