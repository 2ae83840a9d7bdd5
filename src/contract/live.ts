import * as z from 'zod/mini';
import {maybe} from './common.js';

/** One server-sent event: what kind of thing changed, so that readers ask again. No personal data travels here. */
export const changeSchema = z.object({topic: z.string(), id: maybe(z.string())});
