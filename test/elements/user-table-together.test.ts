/** What becomes of a page while others change the same account. */
import {expect} from '@open-wc/testing';
import type {Person} from '../../src/model/person.js';
import {products} from '../../stories/fixtures/products.js';
import {byLabel, byRole, byText, waitUntil} from '../support/queries.js';
import {enter, press} from './scene.js';
import {
  adapterOf,
  changeElsewhere,
  choose,
  closed,
  confirm,
  dialogOf,
  openUsers,
  personIn,
} from './user-table-scene.js';

const BRUNO = 'Bruno Okafor';
const removeElsewhere = (adapter: ReturnType<typeof adapterOf>, id: string) =>
  adapter.change(
    (people) => people.splice(0, people.length, ...people.filter((person: Person) => person.id !== id)),
    {topic: 'users', id},
  );

describe('<user-table> › together', () => {
  it('F4 · what I did not touch follows somebody else’s change, and what I typed is saved beside it', async () => {
    const adapter = adapterOf(products.seats);
    const element = await openUsers(adapter);
    await choose(element, BRUNO, 'Edit');
    await enter(element, 'Full name', 'Mine');
    changeElsewhere(adapter, 'user-2', {roles: ['admin'], version: '2'});
    await waitUntil(() => byText(element, 'Somebody else changed this meanwhile.'), 'it is shown');
    expect(byLabel(element, 'Full name')?.value).to.equal('Mine');
    expect((byLabel(dialogOf(element), 'Role') as unknown as HTMLSelectElement).value).to.equal('admin');
    expect(byRole(element, 'button', 'Save mine instead'), 'nothing clashes').not.to.exist;
    confirm(element).click();
    await closed(element);
    const saved = await personIn(adapter, 'user-2');
    expect([saved?.name?.full, saved?.roles]).to.deep.equal(['Mine', ['admin']]);
  });

  it('F4 · a clash stays one however often others save, and taking theirs leaves what else was typed', async () => {
    const adapter = adapterOf(products.presales);
    const element = await openUsers(adapter);
    await choose(element, BRUNO, 'Edit');
    await enter(element, 'First name', 'Mine');
    changeElsewhere(adapter, 'user-2', {name: {first: 'Theirs', last: 'Okafor'}, version: '2'});
    await waitUntil(() => byRole(element, 'button', 'Save mine instead'), 'both changed the first name');
    changeElsewhere(adapter, 'user-2', {status: 'inactive', version: '3'});
    await waitUntil(() => dialogOf(element).textContent?.includes('Status'), 'another change is shown');
    await enter(element, 'Last name', 'Typed later');
    expect(byRole(element, 'button', 'Save mine instead'), 'it clashes still').to.exist;
    press(element, 'Take over what it says now');
    await waitUntil(() => byLabel(element, 'First name')?.value === 'Theirs', 'theirs is taken');
    expect(byLabel(element, 'Last name')?.value).to.equal('Typed later');
    confirm(element).click();
    await closed(element);
    expect((await personIn(adapter, 'user-2'))?.name).to.include({first: 'Theirs', last: 'Typed later'});
  });

  it('a last day that is half typed is no missing one', async () => {
    const adapter = adapterOf(products.presales);
    const element = await openUsers(adapter);
    await choose(element, BRUNO, 'Edit');
    const day = byLabel(element, 'Last day of access');
    if (!day) throw new Error('No day');
    // No keyboard reaches all three engines' parts of a day: the field says what it says then.
    Object.defineProperty(day, 'validity', {configurable: true, value: {badInput: true}});
    day.dispatchEvent(new FocusEvent('blur'));
    confirm(element).click();
    await waitUntil(() => day.getAttribute('aria-invalid') === 'true', 'it is refused');
    Reflect.deleteProperty(day, 'validity');
    day.dispatchEvent(new FocusEvent('blur'));
    await waitUntil(() => day.getAttribute('aria-invalid') === 'false', 'emptied, it is none');
  });

  it('says in an open form, and in open details, that the person was removed', async () => {
    for (const label of ['Edit', 'Details']) {
      const adapter = adapterOf(products.seats);
      const element = await openUsers(adapter);
      await choose(element, BRUNO, label);
      removeElsewhere(adapter, 'user-2');
      await waitUntil(() => byText(element, 'This person is no longer in the list.'), `${label} says so`);
      expect(byRole(element, 'button', 'Save'), 'nothing to save').not.to.exist;
      press(dialogOf(element), 'Close');
      await closed(element);
    }
  });

  it('V10 · shows nothing of the account any more when access to it ends', async () => {
    const adapter = adapterOf(products.workspace);
    const element = await openUsers(adapter);
    adapter.setWeather({problems: {session: {kind: 'not_found'}}});
    adapter.change(() => undefined, {topic: 'session'});
    await waitUntil(() => byText(element, 'You have no access here'), 'it is said');
    expect(byText(element, 'Ada Okafor'), 'no row is left').not.to.exist;
    expect(byRole(element, 'button', /Invite/), 'nothing is offered').not.to.exist;
    adapter.setWeather({});
    press(element, 'Try again');
    await waitUntil(() => byText(element, 'Ada Okafor'), 'and it comes back with the access');
  });

  it('asks anew who is asking when an act or the list is refused', async () => {
    const adapter = adapterOf(products.workspace);
    const element = await openUsers(adapter);
    const before = adapter.calls.get('session') ?? 0;
    adapter.setWeather({problems: {'users.list': {kind: 'forbidden', reason: 'permission'}}});
    changeElsewhere(adapter, 'user-2', {version: '2'});
    await waitUntil(() => (adapter.calls.get('session') ?? 0) > before, 'the session is asked again');
    expect(byText(element, 'You do not have permission for this.')).to.exist;
  });

  it('offers everything of the menu in the details, of pending people too', async () => {
    const element = await openUsers(adapterOf(products.seats));
    await choose(element, 'Lea Fischer', 'Details');
    press(dialogOf(element), 'Revoke');
    await waitUntil(() => byText(element, 'Revoke the invitation of invited1@example.com?'), 'it asks');
  });

  it('after a block says what else was done, once the dialog is closed', async () => {
    const element = await openUsers(adapterOf(products.seats));
    const seated = products.seats.people.find(({seat, status}) => seat && status === 'active');
    const name = seated?.name?.full ?? '';
    await choose(element, name, 'Block now');
    confirm(element).click();
    await waitUntil(() => byText(element, `${name} is blocked`), 'it is done');
    byRole(element, 'checkbox', /^Free/)?.click();
    await waitUntil(() => confirm(element).textContent?.trim() === 'Save', 'the button does it');
    confirm(element).click();
    await closed(element);
    await waitUntil(() => byText(element, `${seated?.seat?.label} is free now.`), 'and it is said');
  });
});
