/**
 * Owns search, filter, sort and paging over an array, quick enough for a hundred thousand people: what is compared
 * is made once for each person, and an order is kept until other people stand in the array.
 */
import type {Page, UserQuery} from '../../model/page.js';
import {addDays, SOON_DAYS} from '../../model/validate/day.js';
import {displayName, type Person} from '../../model/person.js';

type MemoryQuery = Omit<UserQuery, 'sort'> & {readonly sort?: string};

/** Plain comparison of text made in advance: as quick as it gets, and the same in every browser. */
const KEYS: Readonly<Record<string, (person: Person) => string>> = {
  name: (person) => displayName(person).toLocaleLowerCase(),
  email: (person) => person.email.toLowerCase(),
  joined: (person) => person.joinedAt ?? '',
  last_active: (person) => person.lastActiveAt ?? '',
  invited: (person) => person.invitedAt ?? '',
};

const endsSoon = ({accessEndsAt}: Person, today: string): boolean =>
  accessEndsAt !== undefined && accessEndsAt >= today && accessEndsAt <= addDays(today, SOON_DAYS);

interface Order {
  /** Who stood in the array when it was made. People are replaced when they change, never altered. */
  readonly of: readonly Person[];
  readonly sorted: readonly Person[];
  /** What each of the sorted is searched by, once somebody searches. */
  texts?: readonly string[];
  /** The answer to the last question: whoever scrolls asks the same for each page. */
  last?: {readonly question: string; readonly shown: Shown; readonly matching: readonly Person[]};
}

/** Who is listed at all. */
type Shown = (person: Person) => boolean;

const orders = new WeakMap<readonly Person[], Map<string, Order>>();
const searchTexts = new WeakMap<Person, string>();

/** A page of those of the people who are `shown` at all. The array itself tells whether an answer can be used again. */
export function pageOf(
  people: readonly Person[],
  query: MemoryQuery,
  shown: Shown,
  today = '',
): Page<Person> {
  const matching = matchingOf(people, query, shown, today);
  const start = query.cursor ? Number(query.cursor) : (query.offset ?? 0);
  const end = start + (query.limit ?? 50);
  return {
    items: matching.slice(start, end),
    total: matching.length,
    ...(end < matching.length && {next: String(end)}),
  };
}

function matchingOf(
  people: readonly Person[],
  query: MemoryQuery,
  shown: Shown,
  today: string,
): readonly Person[] {
  const {status, role, accessEnds, descending} = query;
  const search = query.search?.trim().toLocaleLowerCase() ?? '';
  const fields = Object.entries(query.fields ?? {});
  const order = orderOf(query.sort ?? 'name', people);
  const question = JSON.stringify([search, status, role, accessEnds, today, fields, descending]);
  if (order.last?.question === question && order.last.shown === shown) return order.last.matching;
  const texts = search ? (order.texts ??= order.sorted.map(searchText)) : [];
  const matching = order.sorted.filter(
    (person, index) =>
      shown(person) &&
      (!status || person.status === status) &&
      (!role || person.roles.includes(role)) &&
      (accessEnds !== 'soon' || endsSoon(person, today)) &&
      (!fields.length || fields.every(([key, value]) => person.fields?.[key] === value)) &&
      (!search || texts[index]?.includes(search)),
  );
  if (descending) matching.reverse();
  order.last = {question, shown, matching};
  return matching;
}

function orderOf(sort: string, people: readonly Person[]): Order {
  const known = orders.get(people) ?? new Map<string, Order>();
  orders.set(people, known);
  const order = known.get(sort);
  if (order && isSame(order.of, people)) return order;
  const keyOf = KEYS[sort] ?? displayName;
  const sorted = people
    .map((person) => ({person, key: keyOf(person)}))
    .sort((a, b) => (a.key === b.key ? (a.person.id < b.person.id ? -1 : 1) : a.key < b.key ? -1 : 1))
    .map(({person}) => person);
  const made: Order = {of: [...people], sorted};
  known.set(sort, made);
  return made;
}

/** A hundred thousand comparisons of places in memory take less than a millisecond. */
const isSame = (before: readonly Person[], now: readonly Person[]): boolean =>
  before.length === now.length && before.every((person, index) => person === now[index]);

function searchText(person: Person): string {
  const known = searchTexts.get(person);
  if (known !== undefined) return known;
  const former = person.formerly?.map((text) => `\n${text}`).join('') ?? '';
  const text = `${displayName(person)}\n${person.email}${former}`.toLocaleLowerCase();
  searchTexts.set(person, text);
  return text;
}
