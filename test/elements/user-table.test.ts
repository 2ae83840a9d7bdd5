import {expect, fixture, html} from '@open-wc/testing';
import type {UserTable} from '../../src/elements/user-table/user-table.js';
import {administrator, manyUsers, member, readOnly, users} from '../../stories/fixtures/workspace.js';
import {allByRole, byLabel, byRole, byText, waitUntil} from '../support/queries.js';
import {acme, enter, focused, heard, openTable, press, expectAccessible} from './scene.js';

const mount = (adapter: ReturnType<typeof acme>) =>
  fixture<UserTable>(html`<user-table .adapter=${adapter}></user-table>`);
const names = (element: Element) =>
  [...(element.shadowRoot?.querySelectorAll('.column-person .person-name bdi') ?? [])].map(
    (name) => name.textContent ?? '',
  );

describe('<user-table>', () => {
  it('shows the shape of the list while it loads', async () => {
    const element = await mount(acme({weather: {latencyMs: Infinity}}));
    expect(byText(element, 'Loading')).to.exist;
    expect(byRole(element, 'table')?.getAttribute('aria-busy')).to.equal('true');
    await expectAccessible(element);
  });

  it('lists people with role, status and times, and marks the reader', async () => {
    const element = await openTable();
    expect(names(element)).to.have.members(users.map(({name, email}) => name?.full ?? email));
    expect(byText(element, 'You')).to.exist;
    expect(byText(element, 'Deactivated')).to.exist;
    await expectAccessible(element);
  });

  it('says what the list is for while nobody is in it', async () => {
    const element = await mount(acme({people: []}));
    await waitUntil(() => byText(element, 'Nobody here yet'), 'the empty state');
    await waitUntil(() => byText(element, 'No open invitations.'), 'the empty list of invitations');
    await expectAccessible(element);
  });

  it('says when nobody matches, and clears the question', async () => {
    const element = await openTable();
    await enter(element, 'Search by name or email', 'nobody at all');
    await waitUntil(() => byText(element, 'No one matches'), 'the empty answer');
    await expectAccessible(element);
    press(element, 'Clear search and filters');
    await waitUntil(() => byText(element, 'Ada Okafor'), 'everybody is back');
    expect(focused()).to.equal(byLabel(element, 'Search by name or email'));
  });

  it('F2 · says why it could not load, and tries again', async () => {
    const adapter = acme({weather: {problem: {kind: 'network', maybeApplied: false}}});
    const element = await mount(adapter);
    await waitUntil(() => byText(element, 'The server could not be reached.'), 'the reason');
    await expectAccessible(element);
    adapter.setWeather({});
    press(element, 'Try again');
    await waitUntil(() => byText(element, 'Ada Okafor'), 'the list appears');
  });

  it('F2 · keeps its rows when it could not be refreshed', async () => {
    const adapter = acme();
    const element = await openTable(adapter);
    adapter.setWeather({problems: {'users.list': {kind: 'server', status: 503, maybeApplied: false}}});
    adapter.change(() => undefined, {topic: 'users'});
    await waitUntil(() => byText(element, 'The server has a problem.'), 'the reason');
    expect(byText(element, 'Ada Okafor')).to.exist;
    adapter.setWeather({});
    press(element, 'Try again');
    await waitUntil(() => !byText(element, 'The server has a problem.'), 'the reason is gone');
    expect(byText(element, 'Ada Okafor')).to.exist;
  });

  it('explains itself to whoever may not see the list', async () => {
    const element = await mount(acme({session: member}));
    await waitUntil(() => byText(element, 'You cannot see this list'), 'the reason');
    expect(byRole(element, 'table')).not.to.exist;
    expect(byRole(element, 'button', /Invite/)).not.to.exist;
    await expectAccessible(element);
  });

  it('explains that a read-only account changes nothing', async () => {
    const adapter = acme({session: readOnly});
    const element = await openTable(adapter);
    const invite = byRole(element, 'button', /^Invite user/);
    expect(invite?.getAttribute('aria-disabled')).to.equal('true');
    expect(invite?.title).to.equal('This account is read-only. See billing to make changes again.');
    await waitUntil(() => byRole(element, 'button', /Revoke hana/), 'the invitations');
    press(element, /Revoke hana/);
    press(element, /Send again hana/);
    expect(byRole(element, 'dialog')).not.to.exist;
    expect(adapter.calls.get('invitations.resend')).to.equal(undefined);
  });

  it('orders by a column and back, and tells the host', async () => {
    const element = await openTable();
    const page = heard(['te-view-change']);
    const first = names(element)[0];
    press(element, /^Name/);
    await waitUntil(() => names(element)[0] !== first, 'the order turns');
    const header = allByRole(element, 'columnheader', /Name/)[0];
    expect(header?.getAttribute('aria-sort')).to.equal('descending');
    press(element, /^Name/);
    await waitUntil(() => names(element)[0] === first, 'the order turns back');
    page.stop();
    expect(page.events).to.have.length(2);
  });

  it('narrows to a status', async () => {
    const element = await openTable();
    const filter = byLabel(element, 'Status');
    if (filter) filter.value = 'inactive';
    filter?.dispatchEvent(new Event('change'));
    await waitUntil(() => names(element).length === 1, 'one is left');
    expect(names(element)).to.deep.equal(['Finn Lindqvist']);
  });

  it('names the statuses of the filter as the rows do, in the product’s words and the page’s region', async () => {
    const {profile} = administrator;
    const statusLabels = {inactive: {en: 'Disabled', de: 'Gesperrt'}};
    const session = {...administrator, profile: {...profile, statusLabels}};
    const element = await fixture<UserTable>(
      html`<user-table lang="de-AT" .adapter=${acme({session})}></user-table>`,
    );
    await waitUntil(() => byText(element, 'Finn Lindqvist'), 'the list');
    const options = [...(element.shadowRoot?.querySelectorAll('option') ?? [])].map(({text}) => text);
    expect(options).to.include('Gesperrt');
    expect(byText(element, 'Gesperrt')).to.exist;
  });

  it('turns pages', async () => {
    const element = await mount(acme({people: manyUsers(120)}));
    element.view = {paged: true};
    await waitUntil(() => byText(element, '1–50 of 120'), 'the first page');
    press(element, 'Previous page');
    press(element, 'Next page');
    await waitUntil(
      () => byText(element, '51–100 of 120') && names(element)[0] === 'Person 00051',
      'the second',
    );
    press(element, 'Next page');
    await waitUntil(() => byText(element, '101–120 of 120'), 'the last page');
    expect(byRole(element, 'button', 'Next page')?.getAttribute('aria-disabled')).to.equal('true');
    press(element, 'Previous page');
    await waitUntil(() => byText(element, '51–100 of 120'), 'back');
  });

  it('shows what others change by itself', async () => {
    const adapter = acme();
    const element = await openTable(adapter);
    adapter.change((people) => people.splice(0, 1), {topic: 'users'});
    await waitUntil(() => !names(element).includes('Ada Okafor'), 'the row is gone');
    adapter.change(
      (people) =>
        people.push({
          kind: 'invitation',
          id: 'i9',
          email: 'new@acme.example',
          roles: ['user'],
          status: 'pending',
        }),
      {topic: 'all'},
    );
    await waitUntil(() => byText(element, 'new@acme.example'), 'the invitation is there');
  });

  it('T3 · turned to another tenant it forgets pages and rows of the one before', async () => {
    const [one, two] = [acme({people: manyUsers(120)}), acme()];
    const element = await mount(one);
    element.view = {paged: true};
    await waitUntil(() => byText(element, '1–50 of 120'), 'the first page');
    press(element, 'Next page');
    await waitUntil(() => byText(element, '51–100 of 120'), 'the second page');
    element.adapter = two;
    await element.updateComplete;
    expect(byText(element, 'Person 00051')).not.to.exist;
    await waitUntil(() => byText(element, 'Ada Okafor'), 'the people of the other tenant');
    expect(element.view.page).to.equal(0);
  });

  it('shows its list again after it was moved in the page', async () => {
    const adapter = acme();
    const element = await openTable(adapter);
    await openTable(adapter);
    const place = await fixture(html`<div></div>`);
    place.append(element);
    await waitUntil(() => names(element).includes('Ada Okafor'), 'the list is there');
    adapter.change((people) => people.splice(0, 1), {topic: 'users'});
    await waitUntil(() => !names(element).includes('Ada Okafor'), 'and alive');
  });
});
