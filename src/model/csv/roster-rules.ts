/** Owns what a file of people is read against: the product's fields and roles, what this session may give, the day. */
import {grantableRoles} from '../policy.js';
import type {Profile} from '../profile.js';
import type {Session} from '../session.js';
import {dayIn} from '../validate/day.js';
import {namePartsOf} from '../validate/fields.js';

/** What a column means: a part of a person, a field of the product's own, or the reason in a report of ours. */
export type ColumnTarget =
  | 'email'
  | 'name.full'
  | 'name.first'
  | 'name.last'
  | 'roles'
  | 'accessEndsAt'
  | 'reason'
  | `fields.${string}`;

export interface RosterRules {
  readonly profile: Pick<Profile, 'roles' | 'rolesPerPerson' | 'nameFields' | 'fields' | 'accessEnds'>;
  /** Ids of the roles that may be given from here. */
  readonly grantable: readonly string[];
  /** The only domains that may be invited, where they are limited. */
  readonly domains?: readonly string[];
  /** The day it is in the account's time zone. */
  readonly today: string;
  /** Whether a date with strokes begins with the month, as in the United States. */
  readonly monthFirst: boolean;
}

export function rulesFor(session: Session, now: Date, language: string): RosterRules {
  const {domains} = session.embed ?? {};
  return {
    profile: session.profile,
    grantable: grantableRoles(session).map(({id}) => id),
    ...(domains && {domains}),
    today: dayIn(session.account.timeZone, now),
    monthFirst: /^en(-US)?$/.test(language),
  };
}

const NAMES = ['name.full', 'name.first', 'name.last'] as const;

/** What the template asks for, in its order. */
export const askedTargets = ({profile}: Pick<RosterRules, 'profile'>): readonly ColumnTarget[] => [
  'email',
  ...namePartsOf(profile).map((part): ColumnTarget => `name.${part}`),
  'roles',
  ...(profile.fields ?? []).map(({key}): ColumnTarget => `fields.${key}`),
  ...(profile.accessEnds ? (['accessEndsAt'] as const) : []),
];

/** What is shown of a file: what is asked for, and names that go along though nobody asks for them. */
export function shownTargets(
  rules: Pick<RosterRules, 'profile'>,
  columns: readonly (ColumnTarget | undefined)[],
): readonly ColumnTarget[] {
  const [email, ...others] = askedTargets(rules);
  const names = namePartsOf(rules.profile).length ? [] : NAMES.filter((name) => columns.includes(name));
  return [...(email ? [email] : []), ...names, ...others];
}

/** Everything a column may mean here. */
export function knownTargets(rules: Pick<RosterRules, 'profile'>): readonly ColumnTarget[] {
  const asked = askedTargets(rules);
  const names = NAMES.filter((name) => !asked.includes(name));
  return [...asked, ...names];
}

/** What a person cannot be invited without; a role may come from the choice for all. */
export const requiredTargets = ({profile}: Pick<RosterRules, 'profile'>): readonly ColumnTarget[] => [
  'email',
  ...namePartsOf(profile).map((part): ColumnTarget => `name.${part}`),
  ...(profile.fields ?? []).filter(({required}) => required).map(({key}): ColumnTarget => `fields.${key}`),
];
