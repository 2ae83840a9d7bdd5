/** The quick search, filter and order of the back end in memory, held against their plain definition. */
import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {pageOf} from '../../../src/adapters/memory/query.js';
import type {UserQuery} from '../../../src/model/page.js';
import {displayName, type Person} from '../../../src/model/person.js';
import {people as manyPeople, testProfile} from '../../../src/testing/index.js';

const RUNS = 'fullRun' in globalThis ? 5_000 : 300;

type Shown = (person: Person) => boolean;
const everyone: Shown = () => true;
const users: Shown = ({kind}) => kind === 'user';

const PLAIN_KEYS = {
  name: (person: Person) => displayName(person).toLocaleLowerCase(),
  email: ({email}: Person) => email.toLowerCase(),
  joined: ({joinedAt = ''}: Person) => joinedAt,
  last_active: ({lastActiveAt = ''}: Person) => lastActiveAt,
};

/** What a page is, said as plainly as can be. */
function plainly(people: readonly Person[], query: UserQuery, shown: Shown): readonly string[] {
  const search = query.search?.trim().toLocaleLowerCase() ?? '';
  const key = PLAIN_KEYS[query.sort ?? 'name'];
  const ids = people
    .filter(shown)
    .filter((person) =>
      [displayName(person), person.email, ...(person.formerly ?? [])]
        .join('\n')
        .toLocaleLowerCase()
        .includes(search),
    )
    .filter(({status}) => !query.status || status === query.status)
    .filter(({roles}) => !query.role || roles.includes(query.role))
    .filter(({fields}) =>
      Object.entries(query.fields ?? {}).every(([name, value]) => fields?.[name] === value),
    )
    .sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : a.id < b.id ? -1 : 1))
    .map(({id}) => id);
  return query.descending ? ids.reverse() : ids;
}

const word = fc.constantFrom('a', 'A', 'Ä', 'é', 'ß', 'İ', 'ж', '中', '%', ' ', 'ab', 'Ba', '\n');
const text = fc.array(word, {maxLength: 4}).map((words) => words.join(''));
const day = fc.constantFrom(
  '2024-01-01T00:00:00.000Z',
  '2024-01-02T00:00:00.000Z',
  '2025-12-31T23:59:59.999Z',
);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, {nil: undefined});

const person = fc
  .record({
    kind: fc.constantFrom('user', 'invitation'),
    name: maybe(fc.record({full: maybe(text), first: maybe(text), last: maybe(text)})),
    email: text.map((local) => `${local}@Example.com`),
    status: fc.constantFrom('active', 'inactive', 'pending'),
    roles: fc.subarray(['user', 'admin']),
    joinedAt: maybe(day),
    lastActiveAt: maybe(day),
    fields: maybe(fc.record({team: fc.constantFrom('one', 'two')})),
    formerly: maybe(fc.array(text, {maxLength: 2})),
  })
  .map((made) => made as unknown as Omit<Person, 'id'>);
const everybody = fc
  .array(person, {maxLength: 30})
  .map((people) => people.map((made, index): Person => ({...made, id: `id-${(index * 7) % 31}`})));
const question = fc.record(
  {
    search: text,
    status: fc.constantFrom('', 'active', 'pending'),
    role: fc.constantFrom('', 'user', 'admin'),
    fields: fc.constantFrom<Record<string, string>[]>({}, {team: 'one'}),
    sort: fc.constantFrom(...(Object.keys(PLAIN_KEYS) as (keyof typeof PLAIN_KEYS)[])),
    descending: fc.boolean(),
    offset: fc.nat(35),
    limit: fc.integer({min: 1, max: 40}),
  },
  {requiredKeys: []},
);
/** What happens to the array between two questions. */
const step = fc.oneof(
  fc.record({act: fc.constant('ask' as const), query: question, all: fc.boolean()}),
  fc.record({act: fc.constant('replace' as const), at: fc.nat(29), made: person}),
  fc.record({act: fc.constant('remove' as const), at: fc.nat(29)}),
  fc.record({act: fc.constant('add' as const), made: person}),
);

describe('the back end in memory asked for a page', () => {
  it('answers as the plain definition, whatever changed since the last question', () => {
    fc.assert(
      fc.property(everybody, fc.array(step, {minLength: 2, maxLength: 12}), (first, steps) => {
        const people = [...first];
        let next = 100;
        for (const taken of steps) {
          if (taken.act === 'add') people.push({...taken.made, id: `id-${next++}`});
          else if (taken.act === 'remove') people.splice(taken.at, 1);
          else if (taken.act === 'replace') {
            const before = people[taken.at];
            if (before) people[taken.at] = {...taken.made, id: before.id};
          } else {
            const shown = taken.all ? everyone : users;
            const expected = plainly(people, taken.query, shown);
            const {offset = 0, limit = 50} = taken.query;
            const page = pageOf(people, taken.query, shown);
            expect(page.total).to.equal(expected.length);
            expect(page.items.map(({id}) => id)).to.deep.equal(expected.slice(offset, offset + limit));
            expect(page.next).to.equal(offset + limit < expected.length ? String(offset + limit) : undefined);
          }
        }
      }),
      {numRuns: RUNS},
    );
  });

  it('answers a hundred thousand people at once, and knows of a change', () => {
    const people = [...manyPeople(100_000, testProfile())];
    const ask = (query: UserQuery) => pageOf(people, query, everyone);
    const questions: readonly UserQuery[] = [
      {},
      {sort: 'email', descending: true},
      {search: 'okafor 8'},
      {status: 'inactive', offset: 9_000},
    ];
    for (const query of questions) ask(query);
    const started = performance.now();
    for (const query of questions) ask(query);
    // Far more than it takes, and far less than sorting each time: the machine that runs this may be busy.
    expect(performance.now() - started).to.be.lessThan(1000);
    people.splice(0, 1);
    expect(ask({search: 'ada@example.com'}).total).to.equal(0);
    expect(ask({}).total).to.equal(99_999);
  });
});
