/** Owns what is typed about a user: against what the row says, what of it changes, and what is wrong with that. */
import type {Person, PersonName} from '../../model/person.js';
import type {FieldIssue} from '../../model/problem.js';
import type {Profile} from '../../model/profile.js';
import type {UserChange} from '../../model/user.js';
import {cleanEmail} from '../../model/validate/email.js';
import {namePartsOf, personIssues} from '../../model/validate/fields.js';

export interface EditValues {
  readonly name: PersonName;
  readonly email: string;
  readonly role: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** What the row says, as the form shows it; a change of address on its way counts as said. */
export function valuesOf(person: Person, {fields = []}: Pick<Profile, 'fields'>): EditValues {
  return {
    name: person.name ?? {},
    email: person.pendingEmail ?? person.email,
    role: person.roles[0] ?? '',
    fields: Object.fromEntries(fields.map(({key}) => [key, person.fields?.[key] ?? ''])),
  };
}

/** What is to change; nothing where all is as it was. */
export function changeBetween(
  before: EditValues,
  after: EditValues,
  profile: Pick<Profile, 'nameFields' | 'fields'>,
): UserChange | undefined {
  const parts = namePartsOf(profile);
  const renamed = parts.some((part) => (before.name[part] ?? '') !== (after.name[part] ?? '').trim());
  const fields = Object.entries(after.fields).filter(([key, value]) => value.trim() !== before.fields[key]);
  const email = cleanEmail(after.email);
  const change: UserChange = {
    ...(renamed && {name: Object.fromEntries(parts.map((part) => [part, (after.name[part] ?? '').trim()]))}),
    ...(fields.length > 0 && {fields: Object.fromEntries(fields.map(([key, value]) => [key, value.trim()]))}),
    ...(after.role !== before.role && {roles: [after.role]}),
    ...(email !== before.email && {email}),
  };
  return Object.keys(change).length > 0 ? change : undefined;
}

/** What is wrong with what changes; what stays is not judged anew. */
export function issuesOf(
  change: UserChange,
  person: Person,
  profile: Pick<Profile, 'nameFields' | 'fields'>,
): readonly FieldIssue[] {
  const {email = person.email, name = {}, fields = {}} = change;
  return personIssues(profile, {email, name, fields}).filter(
    ({field}) =>
      (change.name !== undefined && field.startsWith('name.')) ||
      (change.email !== undefined && field === 'email') ||
      (field.startsWith('fields.') && Object.hasOwn(fields, field.slice('fields.'.length))),
  );
}
