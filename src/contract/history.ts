/** Owns what is told of the record: entries about one person or the whole account, and who held what on a day. */
import * as z from 'zod/mini';
import {idSchema, maybe, pageOf, pageSchema, timestampSchema} from './common.js';

const entry = {
  id: idSchema,
  at: timestampSchema,
  actor: maybe(z.string()),
  via: maybe(z.string()),
  token: maybe(z.string()),
  from: maybe(z.object({address: maybe(z.string()), client: maybe(z.string())})),
  action: z.string(),
  changes: maybe(z.array(z.object({field: z.string(), before: maybe(z.string()), after: maybe(z.string())}))),
};

export const historyPageSchema = pageSchema(z.object(entry));

const keptDays = maybe(z.number());

export const accessEventPageSchema = z.object({
  ...pageOf(
    z.object({...entry, subject: z.object({kind: z.string(), id: z.string(), label: maybe(z.string())})}),
  ),
  keptDays,
});

export const accessHoldingPageSchema = z.object({
  ...pageOf(
    z.object({
      id: idSchema,
      user: z.object({id: idSchema, name: z.string(), email: maybe(z.string())}),
      roles: z.array(z.string()),
      sections: maybe(z.array(z.string())),
      status: z.string(),
      seat: maybe(z.object({label: z.string(), modes: maybe(z.array(z.string()))})),
      accessEndsAt: maybe(z.string()),
      grantedBy: maybe(z.string()),
      seatBy: maybe(z.string()),
      since: timestampSchema,
      until: maybe(timestampSchema),
    }),
  ),
  keptDays,
});
