/** Owns reading one row in full: the person it describes, and everything that is wrong with it. */
import type {InvitationDraft} from '../invitation.js';
import type {FieldIssue} from '../problem.js';
import {accessEndIssue} from '../validate/day.js';
import {cleanEmail, emailDomain} from '../validate/email.js';
import {type EmailWarning, emailWarning} from '../validate/email-warning.js';
import {namePartsOf, personIssues} from '../validate/fields.js';
import {dayFrom, nameFrom, optionCalled, roleCalled, roleTexts} from './cell-values.js';
import {isExampleEmail} from './example-rows.js';
import type {RosterChoices} from './roster-choices.js';
import type {ColumnTarget, RosterRules} from './roster-rules.js';
import {unguarded} from './write.js';

export type CellTexts = Readonly<Partial<Record<ColumnTarget, string>>>;

export interface PersonReading {
  readonly draft: InvitationDraft;
  readonly issues: readonly FieldIssue[];
  readonly warning?: EmailWarning;
  /** Words for roles that nobody knows. */
  readonly unknownRoles: readonly string[];
  readonly isExample: boolean;
}

/** The cells of a row by what they mean. */
export function textsIn(cells: readonly string[], {columns, guarded}: RosterChoices): CellTexts {
  const texts: Partial<Record<ColumnTarget, string>> = {};
  columns.forEach((target, column) => {
    if (target) texts[target] = (guarded ? unguarded(cells[column] ?? '') : (cells[column] ?? '')).trim();
  });
  return texts;
}

export function readPerson(texts: CellTexts, rules: RosterRules, choices: RosterChoices): PersonReading {
  const {profile} = rules;
  const email = cleanEmail(texts.email ?? '');
  const name = nameFrom(profile.nameFields, {
    full: texts['name.full'] ?? '',
    first: texts['name.first'] ?? '',
    last: texts['name.last'] ?? '',
  });
  const roles = rolesIn(texts.roles ?? '', rules, choices);
  const fields = Object.fromEntries(
    (profile.fields ?? []).flatMap((field) => {
      const text = texts[`fields.${field.key}`];
      if (!text) return [];
      const value =
        field.type === 'select'
          ? optionCalled(field, text)
          : field.type === 'date'
            ? dayFrom(text, rules.monthFirst)
            : text;
      return [[field.key, value] as const];
    }),
  );
  const day = profile.accessEnds
    ? dayFrom(texts.accessEndsAt || (choices.defaultDay ?? ''), rules.monthFirst)
    : '';
  const warning = emailWarning(email);
  return {
    draft: {
      email,
      roles: roles.ids,
      ...(Object.values(name).some(Boolean) && {name}),
      ...(Object.keys(fields).length && {fields}),
      ...(day && {accessEndsAt: day}),
    },
    issues: issuesOf({email, name, fields}, roles, day, rules),
    ...(warning && {warning}),
    unknownRoles: roles.unknown,
    isExample: isExampleEmail(email, profile.roles),
  };
}

function issuesOf(
  person: Pick<InvitationDraft, 'email' | 'name' | 'fields'>,
  roles: ReadRoles,
  day: string,
  {profile, domains, today}: RosterRules,
): FieldIssue[] {
  const issues = personIssues(profile, person);
  if (!issues.some(({field}) => field === 'email') && domains && !domains.includes(emailDomain(person.email)))
    issues.push({field: 'email', code: 'domain_not_allowed'});
  issues.push(...roles.issues);
  const code = accessEndIssue(day, today);
  if (code) issues.push({field: 'accessEndsAt', code});
  return issues;
}

/** The cells as they are shown and changed: names in the parts that are asked for, roles by id, days by the calendar. */
export function shownTexts(
  texts: CellTexts,
  {draft, unknownRoles}: PersonReading,
  rules: RosterRules,
): CellTexts {
  const parts = namePartsOf(rules.profile);
  const names = parts.length
    ? Object.fromEntries(parts.map((part) => [`name.${part}`, draft.name?.[part] ?? '']))
    : {};
  const own = Object.fromEntries(
    Object.entries(draft.fields ?? {}).map(([key, value]) => [`fields.${key}`, value]),
  );
  return {
    ...texts,
    ...names,
    ...own,
    email: draft.email,
    ...(texts.roles && !unknownRoles.length && {roles: draft.roles.join(', ')}),
    ...(texts.accessEndsAt && {accessEndsAt: draft.accessEndsAt ?? ''}),
  };
}

interface ReadRoles {
  readonly ids: readonly string[];
  readonly unknown: readonly string[];
  readonly issues: readonly FieldIssue[];
}

function rolesIn(text: string, {profile, grantable}: RosterRules, choices: RosterChoices): ReadRoles {
  const words = roleTexts(text, profile.rolesPerPerson === 'many');
  if (!words.length) {
    const ids = choices.defaultRole ? [choices.defaultRole] : [];
    return {ids, unknown: [], issues: ids.length ? [] : [{field: 'roles', code: 'required'}]};
  }
  const meant = words.map((word) => {
    return {word, id: roleCalled(profile, word) ?? choices.roleWords[word]};
  });
  const ids = [...new Set(meant.flatMap(({id}) => id ?? []))];
  const unknown = meant.flatMap(({word, id}) => (id === undefined ? [word] : []));
  const code = unknown.length
    ? 'unknown_role'
    : ids.some((id) => !grantable.includes(id))
      ? 'role_not_grantable'
      : undefined;
  return {ids, unknown, issues: code ? [{field: 'roles', code}] : []};
}
