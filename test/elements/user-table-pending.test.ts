import {expect, fixture, html} from '@open-wc/testing';
import '../../src/define/all.js';
import {createMemoryAdapter, type MemoryAdapter} from '../../src/adapters/memory/index.js';
import type {UserTable} from '../../src/elements/user-table/user-table.js';
import type {Person} from '../../src/model/person.js';
import {type Product, products} from '../../stories/fixtures/products.js';
import {byLabel, byRole, byText, waitUntil} from '../support/queries.js';
import {enter, press} from './scene.js';

const adapterOf = ({session, people}: Product): MemoryAdapter => createMemoryAdapter({session, people});

async function open(adapter: MemoryAdapter): Promise<UserTable> {
  const element = await fixture<UserTable>(html`<user-table .adapter=${adapter}></user-table>`);
  await waitUntil(() => byText(element, 'Ada Okafor'), 'the list appears');
  return element;
}

async function openMenu(element: UserTable, who: RegExp, item: string): Promise<void> {
  press(element, who);
  await waitUntil(() => byRole(element, 'button', item), 'the menu opens');
}

const focused = (element: UserTable) => element.shadowRoot?.activeElement as HTMLElement | null;

describe('<user-table> › people who have not arrived', () => {
  it('stand in the list where the product wants them so, with its own words and fields', async () => {
    const element = await open(adapterOf(products.seats));
    expect(byText(element, 'Lea Fischer')).to.exist;
    expect(byText(element, 'Invited')).to.exist;
    expect(byText(element, 'Maintenance')).to.exist;
    expect(byRole(element, 'heading', /Invitations/)).not.to.exist;
  });

  it('stand apart where it does not', async () => {
    const element = await open(adapterOf(products.workspace));
    await waitUntil(() => byText(element, 'invited1@example.com'), 'the section');
    expect(byRole(element, 'heading', /Invitations/)).to.exist;
  });

  it('are found by their status', async () => {
    const element = await open(adapterOf(products.seats));
    const status = byLabel(element, 'Status') as unknown as HTMLSelectElement;
    status.value = 'pending';
    status.dispatchEvent(new Event('change'));
    await waitUntil(() => !byText(element, 'Ada Okafor'), 'members leave');
    expect(byText(element, 'Lea Fischer')).to.exist;
    expect(byText(element, 'Tomás Vega'), 'expired is another status').not.to.exist;
  });

  it('are sent again from their menu, by keyboard, and it is said', async () => {
    const adapter = adapterOf(products.seats);
    const element = await open(adapter);
    await openMenu(element, /Actions for Lea/, 'Send again');
    expect(focused(element)?.textContent).to.contain('Details');
    press(element, 'Send again');
    await waitUntil(() => byText(element, 'invited1@example.com got a new link.'), 'it is said');
    expect(adapter.calls.get('invitations.resend')).to.equal(1);
  });

  it('show the status that the view asks for, also when the host sets it', async () => {
    const element = await open(adapterOf(products.seats));
    element.view = {...element.view, status: 'expired'};
    await waitUntil(() => byText(element, 'Tomás Vega') && !byText(element, 'Lea Fischer'), 'the filter');
    expect((byLabel(element, 'Status') as unknown as HTMLSelectElement).value).to.equal('expired');
  });

  it('get a corrected address; role and fields stay', async () => {
    const adapter = adapterOf(products.seats);
    const element = await open(adapter);
    await openMenu(element, /Actions for Lea/, 'Correct address');
    press(element, 'Correct address');
    await waitUntil(() => byRole(element, 'dialog'), 'the form opens');
    await enter(element, 'Email', 'lea@');
    press(element, 'Save');
    await waitUntil(() => byText(element, 'This is not a complete email address'), 'it is judged');
    expect(adapter.calls.get('invitations.update')).to.equal(undefined);
    await enter(element, 'Email', 'lea@example.com');
    press(element, 'Save');
    await waitUntil(() => byText(element, 'lea@example.com'), 'the row shows it');
    const {items} = (await adapter.users?.list({search: 'lea@', includeInvitations: true})) ?? {items: []};
    expect(items[0]).to.deep.include({fields: {team: 'maintenance'}, roles: ['member'], status: 'pending'});
    await waitUntil(
      () => focused(element)?.dataset['person'] === 'invitation-1',
      'the focus is back at the row',
    );
  });

  it('F4 · a change that somebody else made meanwhile is shown, and overwritten only when that is meant', async () => {
    const adapter = adapterOf(products.seats);
    const element = await open(adapter);
    await openMenu(element, /Actions for Lea/, 'Correct address');
    press(element, 'Correct address');
    await waitUntil(() => byRole(element, 'dialog'), 'the form opens');
    await enter(element, 'Email', 'mine@example.com');
    const invited = () =>
      adapter.users
        ?.list({includeInvitations: true})
        .then(({items}) => items.find(({id}) => id === 'invitation-1'));
    adapter.change(
      (people: Person[]) => {
        const index = people.findIndex(({id}) => id === 'invitation-1');
        const person = people[index];
        if (person) people[index] = {...person, email: 'theirs@example.com', version: '2'};
      },
      {topic: 'invitations'},
    );
    press(element, 'Save');
    await waitUntil(() => byText(element, 'Somebody else changed this meanwhile.'), 'the conflict is shown');
    expect(byText(element, 'theirs@example.com')).to.exist;
    expect(byLabel(element, 'Email')?.value).to.equal('mine@example.com');
    expect((await invited())?.email).to.equal('theirs@example.com');
    press(element, 'Save mine instead');
    await waitUntil(() => !byRole(element, 'dialog'), 'it is saved');
    expect((await invited())?.email).to.equal('mine@example.com');
  });

  it('lose their access when they were members at once and never signed in', async () => {
    const adapter = adapterOf(products.presales);
    const element = await open(adapter);
    expect(byText(element, 'Never signed in')).to.exist;
    await openMenu(element, /Actions for Otis/, 'Withdraw');
    expect(byRole(element, 'button', 'Correct address'), 'withdrawn and invited anew instead').not.to.exist;
    press(element, 'Withdraw');
    await waitUntil(() => byText(element, 'Withdraw the access of'), 'it asks');
    press(element, 'Withdraw');
    await waitUntil(() => !byText(element, 'Otis Bloom'), 'the row is gone');
  });

  it('get their credentials again', async () => {
    const adapter = adapterOf(products.presales);
    const element = await open(adapter);
    await openMenu(element, /Actions for Otis/, 'Send credentials again');
    press(element, 'Send credentials again');
    await waitUntil(() => byText(element, 'gets new credentials'), 'it is said');
  });

  it('say why nothing can be done to them by somebody of a lower rank', async () => {
    const {session, people} = products.seats;
    const element = await open(
      createMemoryAdapter({
        session: {...session, rank: 5},
        people,
      }),
    );
    await openMenu(element, /Actions for Lea/, /Send again/ as unknown as string);
    const item = byRole(element, 'button', /Send again/);
    expect(item?.ariaDisabled ?? item?.getAttribute('aria-disabled')).to.equal('true');
    expect(item?.textContent).to.contain('This person has a higher role than you.');
  });
});
