/** Owns what is new in an edition of the list, and how that is said. */
import type {UsersMessages} from '../../i18n/users/en.js';
import {displayName, type Person} from '../../model/person.js';

/** Rows that were there before and say something else now. */
export function changedSince(before: readonly Person[], after: readonly Person[]): readonly Person[] {
  const versions = new Map(before.map(({id, version}) => [id, version]));
  return after.filter(({id, version}) => versions.has(id) && versions.get(id) !== version);
}

/** Whether the same people stand in the same order. */
export const sameRows = (before: readonly Person[], after: readonly Person[]): boolean =>
  before.length === after.length && before.every(({id}, index) => after[index]?.id === id);

/** Who changed whom, where that is known of one row; else how many. */
export function newsOf(changed: readonly Person[], users: UsersMessages): string {
  const [only] = changed;
  if (changed.length > 1) return users.changedBySome(changed.length);
  return only?.changed ? users.changedBy(only.changed.by, displayName(only)) : users.updated;
}
