import {expect, fixture, html} from '@open-wc/testing';
import fc from 'fast-check';
import type {UserTable} from '../../src/elements/user-table/user-table.js';
import type {Page, UserQuery} from '../../src/model/page.js';
import type {Person} from '../../src/model/person.js';
import {byText, waitUntil} from '../support/queries.js';
import {acme, enter, openTable} from './scene.js';

interface Pending {
  readonly query: UserQuery;
  answer(): void;
}

/** A server whose answers come when the test says, in any order, also to those who stopped waiting. */
function slowSearch() {
  const pending: Pending[] = [];
  const adapter = acme();
  const list = (query: UserQuery) =>
    new Promise<Page<Person>>((resolve) => {
      const person: Person = {
        kind: 'user',
        id: query.search ?? 'all',
        email: `${query.search ?? 'all'}@acme.example`,
        roles: ['user'],
        status: 'active',
      };
      pending.push({query, answer: () => resolve({items: [person], total: 1})});
    });
  return {pending, adapter: {...adapter, ...(adapter.users && {users: {...adapter.users, list}})}};
}

describe('<user-table> › search', () => {
  it('asks once for what was typed in one go', async () => {
    const adapter = acme();
    const element = await openTable(adapter);
    for (const text of ['b', 'br', 'bru', 'brun', 'bruno']) {
      await enter(element, 'Search by name or email', text);
    }
    await waitUntil(() => !byText(element, 'Finn Lindqvist') && byText(element, 'Bruno Costa'), 'the answer');
    expect(adapter.calls.get('users.list')).to.equal(2);
  });

  it('keeps a space in the middle of typing', async () => {
    const element = await openTable();
    await enter(element, 'Search by name or email', 'bruno ');
    await waitUntil(() => !byText(element, 'Finn Lindqvist'), 'the answer');
    expect(element.shadowRoot?.querySelector<HTMLInputElement>('#search')?.value).to.equal('bruno ');
  });

  it('F3 · the last query wins, in whatever order the answers come', async () => {
    const {pending, adapter} = slowSearch();
    const element = await fixture<UserTable>(html`<user-table .adapter=${adapter}></user-table>`);
    await waitUntil(() => pending.length === 1, 'the first question');
    let run = 0;
    const order = fc.shuffledSubarray([0, 1, 2, 3], {minLength: 4});
    await fc.assert(
      fc.asyncProperty(order, async (answers) => {
        run++;
        const first = pending.length;
        for (let index = 0; index < 4; index++) {
          element.view = {...element.view, search: `q${run}n${index}`};
          await element.updateComplete;
          await waitUntil(() => pending.length === first + index + 1, 'the question', {interval: 1});
        }
        for (const index of answers) {
          pending[first + index]?.answer();
          await new Promise((resolve) => setTimeout(resolve));
          await element.updateComplete;
        }
        const shown = [...(element.shadowRoot?.querySelectorAll('tbody .person-name') ?? [])].map(
          ({textContent}) => textContent,
        );
        expect(shown).to.include(`q${run}n3@acme.example`);
        for (const index of [0, 1, 2]) expect(shown).not.to.include(`q${run}n${index}@acme.example`);
      }),
      {numRuns: 60},
    );
  });
});
