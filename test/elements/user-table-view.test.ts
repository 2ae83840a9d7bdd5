import {expect, fixture, html} from '@open-wc/testing';
import fc from 'fast-check';
import '../../src/define/all.js';
import type {UserTable} from '../../src/elements/user-table/user-table.js';
import {
  firstView,
  type UsersView,
  viewFromParams,
  viewToParams,
} from '../../src/elements/user-table/users-view.js';
import {USER_SORTS} from '../../src/model/page.js';
import {products} from '../../stories/fixtures/products.js';
import {administrator, manyUsers} from '../../stories/fixtures/workspace.js';
import {allByRole, byLabel, byRole, byText, waitUntil} from '../support/queries.js';
import {acme, announcements, openTable, press} from './scene.js';
import {adapterOf, changeElsewhere, item, openMenu, openUsers, rowOf} from './user-table-scene.js';

const many = (count: number) => acme({people: manyUsers(count)});
const mount = async (adapter = many(1000), view: Partial<UsersView> = {}): Promise<UserTable> => {
  const element = await fixture<UserTable>(html`<user-table .adapter=${adapter} .view=${view}></user-table>`);
  await waitUntil(() => element.shadowRoot?.querySelector('[data-row^="user-"]'), 'the list appears');
  return element;
};
const scroller = (element: UserTable) => element.shadowRoot?.querySelector<HTMLElement>('.scroller');
const shownIds = (element: UserTable) =>
  [...(element.shadowRoot?.querySelectorAll<HTMLElement>('[data-row^="user-"]') ?? [])].map(
    ({dataset}) => dataset['row'] ?? '',
  );
const topOf = (element: UserTable, id: string) => rowOf(element, id)?.getBoundingClientRect().top ?? NaN;

describe('<user-table> › the view', () => {
  it('survives an address: whatever it holds comes back as it was', () => {
    const text = fc.string({maxLength: 20});
    const view = fc.record({
      search: text,
      status: text,
      role: text,
      accessEnds: text,
      fields: fc.dictionary(fc.stringMatching(/^[a-z_]{1,10}$/), fc.string({minLength: 1, maxLength: 10})),
      sort: fc.constantFrom(...USER_SORTS),
      descending: fc.boolean(),
      paged: fc.boolean(),
      page: fc.nat(5000),
      columns: fc.array(fc.stringMatching(/^[a-z_]{1,10}$/), {maxLength: 5}),
      compact: fc.boolean(),
    });
    fc.assert(
      fc.property(view, (any) => {
        // Only whoever turns pages is on one.
        const before = any.paged ? any : {...any, page: 0};
        const after = viewFromParams(new URLSearchParams(viewToParams(before).toString()));
        expect({...after, fields: {...after.fields}}).to.deep.equal({...before, fields: {...before.fields}});
      }),
    );
    expect(viewToParams(firstView).toString(), 'nothing to say of what is as at first').to.equal('');
  });

  it('an address that was tampered with is as at first', () => {
    const params = new URLSearchParams('page=-7&sort=shoe_size&paged=maybe&columns=,,');
    expect(viewFromParams(params)).to.deep.equal(firstView);
    expect(viewFromParams(new URLSearchParams('page=1e99')).page).to.equal(0);
  });

  it('a long list scrolls by itself, and only rows in sight are in the page', async () => {
    const element = await mount();
    await waitUntil(() => (scroller(element)?.scrollHeight ?? 0) > 40_000, 'it has its height');
    expect(shownIds(element).length).to.be.lessThan(60);
    expect(byRole(element, 'table')?.getAttribute('aria-rowcount')).to.equal('1001');
    const box = scroller(element);
    if (box) box.scrollTop = box.scrollHeight;
    await waitUntil(() => shownIds(element).includes('user-1000'), 'the last row');
    expect(rowOf(element, 'user-1000')?.getAttribute('aria-rowindex')).to.equal('1001');
    expect(shownIds(element)).not.to.include('user-1');
  });

  it('asks only for the pages in sight', async () => {
    const adapter = many(1000);
    const element = await mount(adapter);
    const box = scroller(element);
    await waitUntil(() => (box?.scrollHeight ?? 0) > 40_000, 'it has its height');
    const before = adapter.calls.get('users.list') ?? 0;
    if (box) box.scrollTop = 25_000;
    await waitUntil(() => shownIds(element).some((id) => Number(id.slice(5)) > 500), 'the middle');
    expect((adapter.calls.get('users.list') ?? 0) - before).to.be.lessThan(4);
  });

  it('the row that is looked at stays where it is while rows come above it', async () => {
    const adapter = many(1000);
    const element = await mount(adapter);
    const box = scroller(element);
    await waitUntil(() => (box?.scrollHeight ?? 0) > 40_000, 'it has its height');
    if (box) box.scrollTop = 10_000;
    await waitUntil(() => shownIds(element).some((id) => Number(id.slice(5)) > 200), 'the middle');
    const edge = box?.getBoundingClientRect().top ?? 0;
    const seen = shownIds(element).find((id) => topOf(element, id) >= edge) ?? '';
    const before = topOf(element, seen);
    adapter.change(
      (people) => {
        const [first] = people;
        if (first) people.push({...first, id: 'user-0', self: false, name: {full: 'Aaron First'}});
      },
      {topic: 'users'},
    );
    await waitUntil(() => byText(element, '1,001'), 'the list has grown');
    await waitUntil(() => Math.abs(topOf(element, seen) - before) < 2, 'it stands where it stood');
  });

  it('a focus that scrolls out of the page stays in the list', async () => {
    const element = await mount();
    rowOf(element, 'user-1')?.querySelector<HTMLElement>('.row-opener')?.focus();
    const box = scroller(element);
    await waitUntil(() => (box?.scrollHeight ?? 0) > 40_000, 'it has its height');
    // WebKit brings what was focused into sight a moment later, and takes the first scrolling back.
    await waitUntil(() => {
      if (box && box.scrollTop < 20_000) box.scrollTop = 20_000;
      return !shownIds(element).includes('user-1');
    }, 'its row is gone');
    expect(element.shadowRoot?.activeElement).to.equal(box);
  });

  it('a page beyond the end becomes the last one, and the host is told', async () => {
    const told: UsersView[] = [];
    const listen = (event: Event) => told.push((event as Event & {view: UsersView}).view);
    document.addEventListener('te-view-change', listen);
    const element = await mount(many(120), {paged: true, page: 99});
    await waitUntil(() => byText(element, '101–120 of 120'), 'the last page');
    document.removeEventListener('te-view-change', listen);
    expect(told.at(-1)?.page).to.equal(2);
  });

  it('jumps to a page that is typed', async () => {
    const element = await mount(many(420), {paged: true});
    await waitUntil(() => byLabel(element, 'Page'), 'the pages');
    const page = byLabel(element, 'Page');
    if (page) page.value = '7';
    page?.dispatchEvent(new Event('change'));
    await waitUntil(() => byText(element, '301–350 of 420'), 'the page');
  });

  it('a back end that cannot jump gives more on request, and it is said how many there are', async () => {
    const users = {...administrator.capabilities.users, paging: 'cursor'};
    const session = {...administrator, capabilities: {...administrator.capabilities, users}};
    const element = await mount(acme({session, people: manyUsers(120)}));
    await waitUntil(() => byRole(element, 'button', 'Show more'), 'there is more');
    const said = announcements(element);
    press(element, 'Show more');
    press(element, 'Show more');
    await waitUntil(() => !byRole(element, 'button', 'Show more'), 'all of them');
    expect(byRole(element, 'table')?.getAttribute('aria-rowcount')).to.equal('121');
    await waitUntil(() => said.at(-1) === '120 rows are shown.', 'it is said');
  });

  it('columns and row height are the reader’s choice, kept by the host', async () => {
    const element = await openUsers(adapterOf(products.seats));
    const told: UsersView[] = [];
    element.addEventListener('te-view-change', ({view}) => told.push(view));
    press(element, 'View');
    await waitUntil(() => byLabel(element, 'Joined'), 'the choices');
    byLabel(element, 'Joined')?.click();
    await waitUntil(() => byRole(element, 'columnheader', 'Joined'), 'the column');
    const choices = [...(element.shadowRoot?.querySelectorAll<HTMLElement>('#view-menu label') ?? [])];
    choices.find(({textContent}) => textContent?.trim() === 'Team')?.click();
    await waitUntil(() => !byRole(element, 'columnheader', 'Team'), 'the other one leaves');
    byLabel(element, 'Compact')?.click();
    expect(told.at(-1)).to.deep.include({compact: true});
    expect(told.at(-1)?.columns).to.include('joined').and.not.include('team');
  });

  it('filters by role and by a field of the product, together with the rest', async () => {
    const people = products.seats.people.map((person) =>
      person.id === 'user-3' ? {...person, fields: {team: 'training'}} : person,
    );
    const element = await openUsers(adapterOf({...products.seats, people}));
    const team = byLabel(element, 'Team') as unknown as HTMLSelectElement;
    team.value = 'training';
    team.dispatchEvent(new Event('change'));
    await waitUntil(() => shownIds(element).join() === 'user-3', 'one is left');
    expect(element.view).to.deep.include({fields: {team: 'training'}});
    press(element, 'View');
  });

  it('a filter that no longer exists stands there, and can be taken away', async () => {
    const element = await fixture<UserTable>(
      html`<user-table .adapter=${acme()} .view=${{role: 'auditor'}}></user-table>`,
    );
    await waitUntil(() => byText(element, 'No one matches'), 'nobody has that role');
    const role = byLabel(element, 'Role') as unknown as HTMLSelectElement;
    expect(role.selectedOptions[0]?.text).to.equal('auditor (no longer there)');
    press(element, 'Clear search and filters');
    await waitUntil(() => byText(element, 'Ada Okafor'), 'everybody is back');
  });

  it('somebody under a former name is found', async () => {
    const people = products.workspace.people.map((person) =>
      person.id === 'user-2' ? {...person, formerly: ['Bruna Silva', 'bruna@old.example']} : person,
    );
    const element = await fixture<UserTable>(
      html`<user-table .adapter=${adapterOf({...products.workspace, people})} .view=${{search: 'silva'}}></user-table>`,
    );
    await waitUntil(() => byText(element, 'Bruno Okafor'), 'the person');
  });

  it('a pause holds the list still until the reader wants to see', async () => {
    const adapter = acme();
    const element = await openTable(adapter);
    press(element, 'View');
    await waitUntil(() => byLabel(element, 'Pause live changes'), 'the choices');
    byLabel(element, 'Pause live changes')?.click();
    await waitUntil(() => byText(element, 'Live changes are paused.'), 'it is paused');
    adapter.change((people) => people.splice(1, 1), {topic: 'users'});
    await waitUntil(() => byText(element, 'the list has changed since'), 'it is said');
    expect(byText(element, 'Bruno Costa')).to.exist;
    press(element, 'Show changes');
    await waitUntil(() => !byText(element, 'Bruno Costa'), 'the list as it is now');
  });

  it('somebody else’s change glows, and is said with who', async () => {
    const adapter = acme();
    const element = await openTable(adapter);
    const said = announcements(element);
    changeElsewhere(adapter, 'user-2', {
      roles: ['administrator'],
      version: '9',
      changed: {by: 'Dalia Haddad', at: new Date().toISOString()},
    });
    await waitUntil(() => said.includes('Dalia Haddad changed Bruno Costa.'), 'it is said');
    expect(rowOf(element, 'user-2')?.classList.contains('glow')).to.equal(true);
    expect(element.shadowRoot?.querySelector('.toast')?.textContent).to.contain('Dalia Haddad');
  });

  it('the reader’s own change, made elsewhere in the page, glows and needs no notice', async () => {
    const adapter = acme();
    const element = await openTable(adapter);
    const said = announcements(element);
    changeElsewhere(adapter, 'user-2', {
      roles: ['administrator'],
      version: '9',
      changed: {by: 'Ada Okafor', at: new Date().toISOString()},
    });
    await waitUntil(() => said.includes('The list was updated.'), 'it is read out');
    expect(rowOf(element, 'user-2')?.classList.contains('glow')).to.equal(true);
    expect(element.shadowRoot?.querySelector('.toast')).to.equal(null);
  });

  it('columns of the page’s own: as text, and as slots that the page fills', async () => {
    const element = await fixture<UserTable>(
      html`<user-table
        .adapter=${acme()}
        .columns=${[
          {id: 'score', label: 'Score', value: ({id}: {id: string}) => `score ${id}`},
          {id: 'plan', label: 'Plan'},
        ]}
      ></user-table>`,
    );
    await waitUntil(() => byText(element, 'score user-2'), 'the text');
    const cell = document.createElement('b');
    cell.slot = 'plan:user-2';
    cell.textContent = 'Gold';
    element.append(cell);
    expect(cell.assignedSlot?.closest('tr')?.dataset['row']).to.equal('user-2');
    expect(allByRole(element, 'columnheader').map(({textContent}) => textContent?.trim())).to.include('Plan');
  });

  it('acts of the page’s own stand in the menu, and the page is told', async () => {
    const element = await openTable();
    element.rowActions = [
      {id: 'impersonate', label: 'View as this person'},
      {id: 'export', label: 'Export', available: ({status}) => status === 'active' || 'Not active'},
      {id: 'never', label: 'Never', available: () => false},
    ];
    const told: string[] = [];
    element.addEventListener('te-row-action', ({action, person}) => told.push(`${action} ${person.id}`));
    await openMenu(element, 'Finn Lindqvist');
    expect(item(element, 'Export')?.textContent).to.contain('Not active');
    expect(item(element, 'Never')).not.to.exist;
    item(element, 'Export')?.click();
    item(element, 'View as')?.click();
    expect(told).to.deep.equal(['impersonate user-6']);
  });
});
