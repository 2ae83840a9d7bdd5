/** Owns search, filter, sort and paging over an array. */
import type {Page, UserQuery} from '../../model/page.js';
import {addDays, SOON_DAYS} from '../../model/validate/day.js';
import {displayName, type Person} from '../../model/person.js';

type MemoryQuery = Omit<UserQuery, 'sort'> & {readonly sort?: string};

const KEYS: Record<string, (person: Person) => string> = {
  name: (person) => displayName(person).toLocaleLowerCase(),
  email: (person) => person.email.toLowerCase(),
  joined: (person) => person.joinedAt ?? '',
  last_active: (person) => person.lastActiveAt ?? '',
  invited: (person) => person.invitedAt ?? '',
};

const endsSoon = ({accessEndsAt}: Person, today: string): boolean =>
  accessEndsAt !== undefined && accessEndsAt >= today && accessEndsAt <= addDays(today, SOON_DAYS);

export function pageOf(people: readonly Person[], query: MemoryQuery, today = ''): Page<Person> {
  const search = query.search?.trim().toLocaleLowerCase() ?? '';
  const key = KEYS[query.sort ?? 'name'] ?? displayName;
  const matching = people
    .filter(
      (person) =>
        !search ||
        [displayName(person), person.email, ...(person.formerly ?? [])]
          .join('\n')
          .toLocaleLowerCase()
          .includes(search),
    )
    .filter((person) => !query.status || person.status === query.status)
    .filter((person) => query.accessEnds !== 'soon' || endsSoon(person, today))
    .filter((person) => !query.role || person.roles.includes(query.role))
    .filter((person) =>
      Object.entries(query.fields ?? {}).every(([key, value]) => person.fields?.[key] === value),
    )
    .sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : a.id < b.id ? -1 : 1));
  if (query.descending) matching.reverse();
  const start = query.cursor ? Number(query.cursor) : (query.offset ?? 0);
  const end = start + (query.limit ?? 50);
  return {
    items: matching.slice(start, end),
    total: matching.length,
    ...(end < matching.length && {next: String(end)}),
  };
}
