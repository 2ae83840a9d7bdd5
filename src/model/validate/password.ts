/**
 * Owns how good a password is, for a hint while typing and the server's floor. Length counts, and
 * so does not being guessable from what everyone knows (NIST SP 800-63B, 5.1.1.2).
 */
import type {FieldIssueCode} from '../problem.js';

export const MIN_PASSWORD_LENGTH = 10;
export const MAX_PASSWORD_LENGTH = 256;

const COMMON =
  /^(?:(?:pass|passw[o0]rd|qwertz?u?i?o?p?|letmein|welcome|admin|iloveyou|monkey|dragon|abc|test)[\W\d_]*)+$/i;

/** 0 is refused, 4 is excellent. */
export type PasswordStrength = 0 | 1 | 2 | 3 | 4;

/** What is wrong with the password, or nothing; `context` are words it must not merely repeat (name, address). */
export function passwordIssue(password: string, context: readonly string[] = []): FieldIssueCode | undefined {
  if (!password) return 'required';
  if (password.length < MIN_PASSWORD_LENGTH) return 'too_short';
  if (password.length > MAX_PASSWORD_LENGTH) return 'too_long';
  if (COMMON.test(password) || isRun(password) || repeats(password, context)) return 'password_too_common';
  return new Set(password).size < 5 ? 'password_too_weak' : undefined;
}

export function passwordStrength(password: string, context: readonly string[] = []): PasswordStrength {
  if (passwordIssue(password, context)) return 0;
  const kinds = [/\p{Ll}/u, /\p{Lu}/u, /\p{N}/u, /[^\p{L}\p{N}]/u].filter((kind) =>
    kind.test(password),
  ).length;
  const bits = new Set(password).size * 2 + password.length * 2 + kinds * 4;
  return bits > 80 ? 4 : bits > 62 ? 3 : bits > 50 ? 2 : 1;
}

function isRun(password: string): boolean {
  const codes = [...password].map((character) => character.codePointAt(0) ?? 0);
  const steps = codes.slice(1).map((code, index) => code - (codes[index] ?? 0));
  return new Set(steps).size === 1 && Math.abs(steps[0] ?? 2) <= 1;
}

function repeats(password: string, context: readonly string[]): boolean {
  const lower = password.toLowerCase();
  return context
    .flatMap((text) => [text, text.replace(/@.*$/, '')])
    .some((word) => word.length > 3 && lower.replaceAll(word.toLowerCase(), '').length < 4);
}
