/** Owns what is new in an edition of the list, and how that is said. */
import type {UsersMessages} from '../../i18n/users/en.js';
import {displayName, type Person} from '../../model/person.js';
import {changedSince} from '../../state/changed-since.js';

export interface News {
  readonly text: string;
  /** Whether it is worth a notice in sight, or is only read out. */
  readonly shown: boolean;
}

/** Nothing where it was asked again for something that concerned nobody in sight; what the reader did needs no notice. */
export function newsOf(
  before: readonly Person[],
  after: readonly Person[],
  reader: string | undefined,
  users: UsersMessages,
): News | undefined {
  const changed = changedSince(before, after);
  const byOthers = changed.filter((person) => reader === undefined || person.changed?.by !== reader);
  if (byOthers.length) return {text: told(byOthers, users), shown: true};
  return changed.length || !sameRows(before, after) ? {text: users.updated, shown: false} : undefined;
}

/** Whether the same people stand in the same order. */
const sameRows = (before: readonly Person[], after: readonly Person[]): boolean =>
  before.length === after.length && before.every(({id}, index) => after[index]?.id === id);

/** Who changed whom, where that is known of one row; else how many. */
function told(changed: readonly Person[], users: UsersMessages): string {
  const [only] = changed;
  if (changed.length > 1) return users.changedBySome(changed.length);
  return only?.changed ? users.changedBy(only.changed.by, displayName(only)) : users.updated;
}
