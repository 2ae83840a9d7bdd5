/** Owns the limits on short free text: names, organisations. */
import type {FieldIssueCode} from '../problem.js';

export const MAX_NAME_LENGTH = 200;

/** What is wrong with a name, or nothing. Any script and any letter is fine; control characters are not. */
export function nameIssue(name: string, {required = false} = {}): FieldIssueCode | undefined {
  if (!name.trim()) return required ? 'required' : undefined;
  if (/\p{Cc}/u.test(name)) return 'control_characters';
  return name.length > MAX_NAME_LENGTH ? 'too_long' : undefined;
}
