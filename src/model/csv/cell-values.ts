/** Owns what cells mean: a role by any of its names, a choice by its label, a day in the ways spreadsheets write it. */
import type {LocalizedText} from '../localized-text.js';
import type {PersonName} from '../person.js';
import type {HostField, Profile} from '../profile.js';
import {isDay} from '../validate/day.js';
import {folded} from './header-words.js';

const textsOf = (text: LocalizedText): readonly string[] =>
  typeof text === 'string' ? [text] : Object.values(text);

const isCalled = (said: string, id: string, label: LocalizedText): boolean =>
  [id, ...textsOf(label)].some((name) => folded(name) === said);

/** Files repeat a few words a hundred thousand times: what each means is found once. */
const MOST_REMEMBERED = 500;
const meanings = new WeakMap<object, Map<string, string | undefined>>();

function remembered(of: object, text: string, find: () => string | undefined): string | undefined {
  const known = meanings.get(of) ?? new Map<string, string | undefined>();
  meanings.set(of, known);
  if (known.has(text)) return known.get(text);
  const found = find();
  if (known.size < MOST_REMEMBERED) known.set(text, found);
  return found;
}

/** The role that is called so in some language, or nothing. */
export const roleCalled = ({roles}: Pick<Profile, 'roles'>, text: string): string | undefined =>
  remembered(roles, text, () => {
    const said = folded(text);
    return roles.find(({id, label}) => isCalled(said, id, label))?.id;
  });

/** The value of the choice that is called so; what is none stays as it is, to be shown as wrong. */
export function optionCalled(field: HostField, text: string): string {
  const meant = remembered(field, text, () => {
    const said = folded(text);
    return field.options?.find(({value, label}) => isCalled(said, value, label))?.value;
  });
  return meant ?? text;
}

/** Several roles in a cell, where a person may have several. */
export const roleTexts = (text: string, many: boolean): readonly string[] =>
  (many ? text.split(/[,;|/\n]/) : [text]).map((part) => part.trim()).filter(Boolean);

const TWO = (part: string) => part.padStart(2, '0');

/** A day as `YYYY-MM-DD`; what cannot be read as one stays as it is. */
export function dayFrom(text: string, monthFirst: boolean): string {
  const trimmed = text.trim();
  const [, year, second, third] = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(trimmed) ?? [];
  if (year && second && third) return ifDay(`${year}-${TWO(second)}-${TWO(third)}`, text);
  const [, a, mark, b, last] = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/.exec(trimmed) ?? [];
  if (!a || !b || !last) return text;
  // Points divide days, months and years in that order everywhere; strokes only mostly.
  const american = mark === '/' && monthFirst ? Number(a) <= 12 : Number(b) > 12;
  const [day, month] = american ? [b, a] : [a, b];
  return ifDay(`${last}-${TWO(month)}-${TWO(day)}`, text);
}

const ifDay = (day: string, text: string): string => (isDay(day) ? day : text);

/** The name as the product asks for it, out of the parts that a file has. */
export function nameFrom(nameFields: string, {full, first, last}: PersonName): PersonName {
  if (nameFields === 'first_last') {
    if (first || last || !full) return {first: first ?? '', last: last ?? ''};
    const [, family, given] = /^([^,]+),(.+)$/.exec(full) ?? [];
    if (family && given) return {first: given.trim(), last: family.trim()};
    const words = full.trim().split(/\s+/);
    return {first: words.slice(0, -1).join(' '), last: words.at(-1) ?? ''};
  }
  const whole = full || [first, last].filter(Boolean).join(' ');
  return whole ? {full: whole} : {};
}
