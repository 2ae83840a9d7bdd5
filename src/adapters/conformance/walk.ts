/** Owns walking a list from its first row to its last, and noticing a list that never ends. */
import type {Page} from '../../model/page.js';
import type {Person} from '../../model/person.js';
import {expect, expectSame} from './expect.js';

export interface PageRequest {
  readonly limit?: number;
  readonly cursor?: string;
  readonly offset?: number;
}
type List = (request: PageRequest) => Promise<Page<Person>>;

/** Pages in a row that may bring nothing new before the list counts as endless. */
const PATIENCE = 3;

/** Every row, by cursors. */
export async function walk(list: List, limit?: number): Promise<readonly Person[]> {
  const rows = new Map<string, Person>();
  const cursors = new Set<string>();
  const size = limit === undefined ? 'pages' : `pages of ${limit}`;
  let idle = 0;
  for (let cursor: string | undefined; ;) {
    const page = await list({...(limit !== undefined && {limit}), ...(cursor !== undefined && {cursor})});
    collect(rows, page, size, limit);
    if (page.next === undefined) return [...rows.values()];
    expect(!cursors.has(page.next), `no \`next\` on the last of the ${size}`, 'the same cursor again');
    cursors.add(page.next);
    idle = page.items.length === 0 ? idle + 1 : 0;
    expect(idle < PATIENCE, `no \`next\` on the last of the ${size}`, `${idle} empty pages in a row`);
    cursor = page.next;
  }
}

/** Every row, by offsets. */
export async function walkByOffset(list: List, limit: number): Promise<readonly Person[]> {
  const rows = new Map<string, Person>();
  for (let offset = 0; ;) {
    const page = await list({limit, offset});
    collect(rows, page, `offset pages of ${limit}`, limit);
    if (page.items.length === 0) return [...rows.values()];
    offset += page.items.length;
  }
}

/** The same rows in the same order, whatever the size of a page. */
export async function expectSameWalks(list: List): Promise<void> {
  const wanted = (await walk(list)).map(({id}) => id);
  for (const limit of [1, 2, 7]) {
    const rows = await walk(list, limit);
    expectSame(
      rows.map(({id}) => id),
      wanted,
      `the same rows in the same order with pages of ${limit}`,
    );
  }
}

function collect(rows: Map<string, Person>, {items}: Page<Person>, size: string, limit?: number): void {
  expect(
    limit === undefined || items.length <= limit,
    `at most ${limit} rows on a page of ${limit}`,
    items.length,
  );
  for (const row of items) {
    expect(!rows.has(row.id), `every row exactly once with ${size}`, `${row.id} twice`);
    rows.set(row.id, row);
  }
}
