/** Owns which text may come in at all: the database stores every character but NUL and halves of pairs. */
import type {Context} from 'hono';
import {invalid} from './problem.js';

const UNSTORABLE = /[\0\p{Cs}]/u;

/** Refuses text that can't be stored, wherever in the value it stands, before anything is looked up with it. */
export function requireStorable(value: unknown, field = ''): void {
  if (typeof value === 'string') {
    if (UNSTORABLE.test(value)) throw invalid([{field, code: 'control_characters'}]);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, part] of Object.entries(value)) {
      requireStorable(key, field);
      requireStorable(part, field ? `${field}.${key}` : key);
    }
  }
}

/** One text of a JSON body; empty where there is none. */
export async function textIn(c: Context, name: string): Promise<string> {
  const body: unknown = await c.req.json().catch(() => undefined);
  const text =
    typeof body === 'object' && body !== null ? (body as Record<string, unknown>)[name] : undefined;
  return typeof text === 'string' ? text : '';
}
