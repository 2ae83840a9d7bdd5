/** Owns what is typed about a user: against what the row says, what of it changes, and what is wrong with that. */
import type {Person, PersonName} from '../../model/person.js';
import type {FieldIssue} from '../../model/problem.js';
import type {Profile} from '../../model/profile.js';
import type {UserChange} from '../../model/user.js';
import {accessEndIssue} from '../../model/validate/day.js';
import {cleanEmail} from '../../model/validate/email.js';
import {namePartsOf, personIssues} from '../../model/validate/fields.js';

export interface EditValues {
  readonly name: PersonName;
  readonly email: string;
  readonly role: string;
  /** The last day of access, empty for no end. */
  readonly accessEndsAt: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** What the row says, as the form shows it; a change of address on its way counts as said. */
export function valuesOf(person: Person, {fields = []}: Pick<Profile, 'fields'>): EditValues {
  return {
    name: person.name ?? {},
    email: person.pendingEmail ?? person.email,
    role: person.roles[0] ?? '',
    accessEndsAt: person.accessEndsAt ?? '',
    fields: Object.fromEntries(fields.map(({key}) => [key, person.fields?.[key] ?? ''])),
  };
}

/** What the form holds, flat, so that one value can be told from another. */
const flat = ({name, email, role, accessEndsAt, fields}: EditValues): ReadonlyMap<string, string> =>
  new Map([
    ...(['full', 'first', 'last'] as const).map((part) => [`name.${part}`, name[part] ?? ''] as const),
    ['email', email],
    ['role', role],
    ['accessEndsAt', accessEndsAt],
    ...Object.entries(fields).map(([key, value]) => [`fields.${key}`, value] as const),
  ]);

function unflat(values: ReadonlyMap<string, string>, like: EditValues): EditValues {
  const of = (key: string) => values.get(key) ?? '';
  const parts = (['full', 'first', 'last'] as const).filter((part) => of(`name.${part}`));
  return {
    name: Object.fromEntries(parts.map((part) => [part, of(`name.${part}`)])),
    email: of('email'),
    role: of('role'),
    accessEndsAt: of('accessEndsAt'),
    fields: Object.fromEntries(Object.keys(like.fields).map((key) => [key, of(`fields.${key}`)])),
  };
}

/** What both changed, each to something else: what the others have, by field. */
export type Clashes = ReadonlyMap<string, string>;

export interface Merged {
  readonly values: EditValues;
  readonly clashes: Clashes;
}

/**
 * Three ways: what was not touched here follows what others made of it, what was stays as it was typed. A clash
 * that was not seen to stays one, however often the others save something else.
 */
export function merged(before: EditValues, typed: EditValues, now: EditValues, open: Clashes): Merged {
  const [from, mine, others] = [flat(before), flat(typed), flat(now)];
  const touched = (key: string) => mine.get(key) !== from.get(key);
  const clashes = new Map(
    [...others].filter(
      ([key, value]) => touched(key) && value !== mine.get(key) && (value !== from.get(key) || open.has(key)),
    ),
  );
  const values = [...others].map(
    ([key, value]) => [key, touched(key) ? (mine.get(key) ?? '') : value] as const,
  );
  return {values: unflat(new Map(values), now), clashes};
}

/** The same with what both had changed as the others have it; whatever else was typed stays. */
export const withTheirs = (values: EditValues, clashes: Clashes): EditValues =>
  unflat(new Map([...flat(values), ...clashes]), values);

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
    ...(after.accessEndsAt !== before.accessEndsAt && {accessEndsAt: after.accessEndsAt}),
  };
  return Object.keys(change).length > 0 ? change : undefined;
}

/** What is wrong with what changes; what stays is not judged anew. */
export function issuesOf(
  change: UserChange,
  person: Person,
  profile: Pick<Profile, 'nameFields' | 'fields'>,
  today: string,
): readonly FieldIssue[] {
  const {email = person.email, name = {}, fields = {}} = change;
  const day = accessEndIssue(change.accessEndsAt ?? '', today);
  const issues = personIssues(profile, {email, name, fields}).filter(
    ({field}) =>
      (change.name !== undefined && field.startsWith('name.')) ||
      (change.email !== undefined && field === 'email') ||
      (field.startsWith('fields.') && Object.hasOwn(fields, field.slice('fields.'.length))),
  );
  return day ? [...issues, {field: 'accessEndsAt', code: day}] : issues;
}
