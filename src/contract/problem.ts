import * as z from 'zod/mini';
import {maybe} from './common.js';
import {personSchema} from './person.js';

/** problem+json (RFC 9457) with this contract's members beside the standard ones. */
export const problemSchema = z.object({
  type: maybe(z.string()),
  title: maybe(z.string()),
  status: maybe(z.number()),
  kind: z.string(),
  reason: maybe(z.string()),
  id: maybe(z.string()),
  issues: maybe(z.array(z.object({field: z.string(), code: z.string()}))),
  of: maybe(z.string()),
  limit: maybe(z.number()),
  used: maybe(z.number()),
  capability: maybe(z.string()),
  current: maybe(personSchema),
  retryAfterMs: maybe(z.number()),
  requestId: maybe(z.string()),
});
