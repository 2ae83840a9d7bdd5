/** Owns which text may come in at all: the database stores every character but NUL and halves of pairs. */
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
