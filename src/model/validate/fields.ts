/** Owns what is wrong with a person to be invited: name, address and the product's own fields, one issue for each. */
import type {InvitationDraft} from '../invitation.js';
import type {FieldIssue, FieldIssueCode} from '../problem.js';
import type {HostField, Profile} from '../profile.js';
import {emailIssue} from './email.js';
import {nameIssue} from './text.js';

/** The longest value of a field of the product's own, in characters. */
export const MAX_FIELD_LENGTH = 500;

/** With the comma that half of the world's keyboards have where others have a point. */
const NUMBER = /^[+-]?\d+(?:[.,]\d+)?$/;

/** The parts of a name that a product asks for, all of them required. */
export const NAME_PARTS: Readonly<Record<string, readonly ('full' | 'first' | 'last')[]>> = {
  none: [],
  full: ['full'],
  first_last: ['first', 'last'],
};

export const namePartsOf = ({
  nameFields,
}: Pick<Profile, 'nameFields'>): readonly ('full' | 'first' | 'last')[] =>
  Object.hasOwn(NAME_PARTS, nameFields) ? (NAME_PARTS[nameFields] ?? []) : [];

/** What is wrong with the value of one field, or nothing. */
export function fieldIssue(field: HostField, value: string): FieldIssueCode | undefined {
  const text = value.trim();
  if (!text) return field.required ? 'required' : undefined;
  if (text.length > MAX_FIELD_LENGTH) return 'too_long';
  if (/\p{Cc}/u.test(text)) return 'control_characters';
  if (field.type === 'number') return NUMBER.test(text) ? undefined : 'number_format';
  if (field.type === 'date') return isDate(text) ? undefined : 'date_format';
  if (field.type !== 'select') return undefined;
  return field.options?.some((option) => option.value === text) ? undefined : 'unknown_option';
}

/** Everything that is wrong with a person before any server is asked. */
export function personIssues(
  profile: Pick<Profile, 'nameFields' | 'fields'>,
  {email, name = {}, fields = {}}: Pick<InvitationDraft, 'email' | 'name' | 'fields'>,
): FieldIssue[] {
  const issues: FieldIssue[] = [];
  const add = (field: string, code: FieldIssueCode | undefined) => code && issues.push({field, code});
  const asked = namePartsOf(profile);
  for (const part of ['full', 'first', 'last'] as const) {
    add(`name.${part}`, nameIssue(name[part] ?? '', {required: asked.includes(part)}));
  }
  add('email', emailIssue(email));
  for (const field of profile.fields ?? []) {
    add(
      `fields.${field.key}`,
      fieldIssue(field, Object.hasOwn(fields, field.key) ? (fields[field.key] ?? '') : ''),
    );
  }
  return issues;
}

/** A day of the calendar as `YYYY-MM-DD`; the 30th of February is none. */
function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
