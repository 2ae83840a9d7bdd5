import {expect} from '@open-wc/testing';
import {products} from '../../stories/fixtures/products.js';
import {byLabel, byRole, byText, waitUntil} from '../support/queries.js';
import {enter, expectAccessible, focused, heard, press} from './scene.js';
import {
  adapterOf,
  changeElsewhere,
  choose,
  closed,
  confirm,
  dialogOf,
  item,
  openMenu,
  openUsers,
  personIn,
  rowOf,
} from './user-table-scene.js';

const BRUNO = 'Bruno Okafor';

describe('<user-table> › what is done to one person', () => {
  it('edits: only what changed is sent, it is said, and the focus is back at the row', async () => {
    const adapter = adapterOf(products.seats);
    const element = await openUsers(adapter);
    const page = heard(['te-edit-request']);
    await choose(element, BRUNO, 'Edit');
    await expectAccessible(element);
    await enter(element, 'Full name', 'Bruno Lind');
    confirm(element).click();
    await waitUntil(() => byText(element, 'The changes to Bruno Okafor are saved.'), 'it is said');
    await closed(element);
    page.stop();
    const [request] = page.events as unknown as readonly {subject: {change: object}}[];
    expect(request?.subject.change).to.deep.equal({name: {full: 'Bruno Lind'}});
    await waitUntil(() => byText(element, 'Bruno Lind'), 'the row says so');
    await waitUntil(
      () => (focused() as HTMLElement).dataset['person'] === 'user-2',
      'the focus is at the row',
    );
    expect((await personIn(adapter, 'user-2'))?.formerly).to.deep.equal([BRUNO]);
  });

  it('judges before anything is sent, and goes to the field', async () => {
    const adapter = adapterOf(products.seats);
    const element = await openUsers(adapter);
    await choose(element, BRUNO, 'Edit');
    await enter(element, 'Full name', '');
    await enter(element, 'Email', 'nobody@');
    confirm(element).click();
    await waitUntil(() => byText(element, 'This is not a complete email address'), 'it is judged');
    await waitUntil(() => focused()?.id === 'edit-name-full', 'the first wrong field has the focus');
    expect(adapter.calls.get('users.update')).to.equal(undefined);
    expect(byLabel(element, 'Email')?.value, 'nothing typed is lost').to.equal('nobody@');
  });

  it('says when nothing has changed', async () => {
    const adapter = adapterOf(products.seats);
    const element = await openUsers(adapter);
    await choose(element, BRUNO, 'Edit');
    confirm(element).click();
    await waitUntil(() => byText(element, 'Nothing has changed.'), 'it is said');
    expect(adapter.calls.get('users.update')).to.equal(undefined);
  });

  it('a new address waits for its confirmation, and the row says so', async () => {
    const adapter = adapterOf(products.seats);
    const element = await openUsers(adapter);
    await choose(element, BRUNO, 'Edit');
    await enter(element, 'Email', 'bruno@new.example');
    confirm(element).click();
    await waitUntil(() => byText(element, 'bruno@new.example gets a mail to confirm'), 'it is said');
    await waitUntil(() => byText(element, 'bruno@new.example, not confirmed yet'), 'the row shows it');
    expect((await personIn(adapter, 'user-2'))?.email).to.equal('person2@example.com');
  });

  it('F2 · what was saved though nobody said so is found in the row, and said', async () => {
    const adapter = adapterOf(products.seats);
    const element = await openUsers(adapter);
    await choose(element, BRUNO, 'Edit');
    await enter(element, 'Email', 'bruno@new.example');
    adapter.setWeather({problems: {'users.update': {kind: 'network', maybeApplied: true}}});
    confirm(element).click();
    await waitUntil(() => byText(dialogOf(element), 'could not be reached'), 'nobody knows');
    changeElsewhere(adapter, 'user-2', {pendingEmail: 'bruno@new.example', version: '2'});
    await waitUntil(() => byText(element, 'bruno@new.example gets a mail to confirm'), 'it is said');
    await closed(element);
  });

  it('F4 · somebody else’s change while the form is open is offered, and overwritten only when that is meant', async () => {
    const adapter = adapterOf(products.seats);
    const element = await openUsers(adapter);
    await choose(element, BRUNO, 'Edit');
    await enter(element, 'Full name', 'Mine');
    const changed = {by: 'Nora Berg', at: new Date().toISOString()};
    changeElsewhere(adapter, 'user-2', {name: {full: 'Theirs'}, version: '2', changed});
    await waitUntil(() => byText(element, 'Nora Berg changed this meanwhile.'), 'it is offered by name');
    expect(byText(element, 'Name: Theirs')).to.exist;
    expect(byLabel(element, 'Full name')?.value).to.equal('Mine');
    press(element, 'Save mine instead');
    await closed(element);
    expect((await personIn(adapter, 'user-2'))?.name?.full).to.equal('Mine');
  });

  it('F4 · a save over a change that was not seen is refused, shown, and can be taken over', async () => {
    const adapter = adapterOf(products.seats);
    const element = await openUsers(adapter);
    await choose(element, BRUNO, 'Edit');
    await enter(element, 'Full name', 'Mine');
    // Nobody tells this page: the change is met only by the save.
    adapter.change(
      (people) => {
        const index = people.findIndex(({id}) => id === 'user-2');
        const person = people[index];
        if (person) people[index] = {...person, name: {full: 'Theirs'}, version: '2'};
      },
      {topic: 'elsewhere'},
    );
    confirm(element).click();
    await waitUntil(() => byText(element, 'Somebody else changed this meanwhile.'), 'the conflict');
    expect((await personIn(adapter, 'user-2'))?.name?.full).to.equal('Theirs');
    press(element, 'Take over what it says now');
    await waitUntil(() => byLabel(element, 'Full name')?.value === 'Theirs', 'the form says theirs');
    confirm(element).click();
    await waitUntil(() => byText(element, 'Nothing has changed.'), 'and there is nothing left to save');
  });

  it('what a directory decides is shown with the reason, field by field', async () => {
    const people = products.seats.people.map((person) =>
      person.id === 'user-2' ? {...person, managedBy: {name: 'Okta'}} : person,
    );
    const element = await openUsers(adapterOf({...products.seats, people}));
    await choose(element, BRUNO, 'Edit');
    const name = byLabel(element, 'Full name');
    expect(name?.readOnly).to.equal(true);
    expect(byText(element, 'Managed by Okta. Change it there.')?.id).to.equal(
      name?.getAttribute('aria-describedby'),
    );
    expect(byLabel(element, 'Email')?.readOnly).to.equal(false);
  });

  it('a role changes from its badge at once, and only granting administration asks', async () => {
    const adapter = adapterOf(products.access);
    const element = await openUsers(adapter);
    press(element, /^Role of Bruno Okafor/);
    await waitUntil(() => item(element, 'Tenant admin'), 'the roles');
    expect(item(element, 'Tenant user')?.getAttribute('aria-pressed')).to.equal('true');
    item(element, 'Tenant admin')?.click();
    await waitUntil(() => byText(element, 'Change the role of Bruno Okafor?'), 'it asks');
    expect(adapter.calls.get('users.update')).to.equal(undefined);
    confirm(element).click();
    await waitUntil(() => byText(element, 'New role of Bruno Okafor: Tenant admin.'), 'it is said');
    await closed(element);
    await waitUntil(
      () => byRole(element, 'button', /^Role of Bruno Okafor: Tenant admin/),
      'the row says so',
    );
    press(element, /^Role of Bruno Okafor/);
    await waitUntil(() => item(element, 'Tenant user'), 'the roles');
    item(element, 'Tenant user')?.click();
    await waitUntil(() => byText(element, 'New role of Bruno Okafor: Tenant user.'), 'at once');
    expect((await personIn(adapter, 'user-2'))?.roles).to.deep.equal(['tenant_user']);
  });

  it('where roles cannot change the guided replacement does it, and the old record cannot come back', async () => {
    const adapter = adapterOf(products.presales);
    const element = await openUsers(adapter);
    press(element, /^Role of Bruno Okafor/);
    await waitUntil(() => byText(element, 'Roles cannot change in this product.'), 'it explains');
    confirm(element).click();
    await waitUntil(() => byText(element, 'Fill this in.'), 'a role must be chosen');
    byLabel(
      element,
      'Administrator Keeps projects, templates and results in order. Best for: people who coordinate',
    )?.click();
    dialogOf(element).querySelector<HTMLInputElement>('input[type="radio"]')?.click();
    confirm(element).click();
    await waitUntil(() => byText(element, 'Bruno Okafor was invited anew.'), 'it is done');
    await closed(element);
    const former = await personIn(adapter, 'user-2');
    expect(former).to.deep.include({status: 'inactive', replacedBy: 'user-2-successor'});
    await waitUntil(() => rowOf(element, 'user-2-successor'), 'the new record is there');
    expect(rowOf(element, 'user-2')?.textContent).to.contain('Replaced');
    expect(rowOf(element, 'user-2')?.querySelector('[role="switch"]')).not.to.exist;
  });

  it('a switch shows at once what is wanted, and goes back with the reason when it is refused', async () => {
    const adapter = adapterOf(products.access);
    const element = await openUsers(adapter);
    adapter.setWeather({
      latencyMs: 60,
      problems: {'users.setActive': {kind: 'forbidden', reason: 'last_admin'}},
    });
    const toggle = () => rowOf(element, 'user-2')?.querySelector<HTMLElement>('[role="switch"]');
    toggle()?.click();
    await waitUntil(() => toggle()?.getAttribute('aria-checked') === 'false', 'at once');
    await waitUntil(() => toggle()?.getAttribute('aria-checked') === 'true', 'taken back');
    expect(byText(element, 'This is the last administrator.')).to.exist;
  });

  it('F3 · ten clicks on a switch are one request', async () => {
    const adapter = adapterOf(products.access);
    const element = await openUsers(adapter);
    const toggle = rowOf(element, 'user-2')?.querySelector<HTMLElement>('[role="switch"]');
    element.shadowRoot?.querySelector('.scroller')?.dispatchEvent(new Event('pointerenter'));
    for (let click = 0; click < 10; click++) toggle?.click();
    await waitUntil(() => byText(element, 'Bruno Okafor can no longer sign in.'), 'it is done');
    expect(adapter.calls.get('users.setActive')).to.equal(1);
  });

  it('what the reader may not do stays in the menu with its reason, is reached by arrow keys, and does nothing', async () => {
    const adapter = adapterOf(products.workspace);
    const element = await openUsers(adapter);
    await openMenu(element, 'Ada Okafor');
    const own = item(element, 'Deactivate');
    expect(own?.getAttribute('aria-disabled')).to.equal('true');
    expect(own?.textContent).to.contain('You cannot do this to your own account.');
    const menu = element.shadowRoot?.querySelector('#row-menu');
    menu?.dispatchEvent(new KeyboardEvent('keydown', {key: 'End', bubbles: true}));
    expect(focused()?.textContent).to.contain('Remove');
    menu?.dispatchEvent(new KeyboardEvent('keydown', {key: 'ArrowDown', bubbles: true}));
    expect(focused()?.textContent, 'round to the first').to.contain('Details');
    own?.click();
    expect(byRole(element, 'dialog')).not.to.exist;
    expect(adapter.calls.get('users.setActive')).to.equal(undefined);
  });

  it('what the product never does is not in the menu', async () => {
    const element = await openUsers(adapterOf(products.seats));
    await openMenu(element, BRUNO);
    expect(item(element, 'Remove')).not.to.exist;
    expect(item(element, 'Send password reset')).not.to.exist;
    expect(item(element, 'Delete permanently')).to.exist;
  });

  it('the server’s word on a row wins over the page’s own rules', async () => {
    const people = products.workspace.people.map((person) =>
      person.id === 'user-2' ? {...person, can: {remove: {reason: 'last_admin'}}} : person,
    );
    const element = await openUsers(adapterOf({...products.workspace, people}));
    await openMenu(element, BRUNO);
    expect(item(element, 'Remove')?.textContent).to.contain('This is the last administrator.');
  });

  it('sends a link for a new password, says so, and the toast goes when it is told to', async () => {
    const adapter = adapterOf(products.workspace);
    const element = await openUsers(adapter);
    await openMenu(element, BRUNO);
    item(element, 'Send password reset')?.click();
    await waitUntil(() => element.shadowRoot?.querySelector('.toast'), 'it is said');
    expect(adapter.calls.get('users.sendPasswordReset')).to.equal(1);
    press(element, 'Close');
    await waitUntil(() => !element.shadowRoot?.querySelector('.toast'), 'it goes');
  });

  it('everything known of a person opens from the row: facts, sessions, history', async () => {
    const element = await openUsers(adapterOf(products.seats));
    rowOf(element, 'user-2')?.querySelector<HTMLElement>('.column-status')?.click();
    await waitUntil(() => byText(element, 'Firefox, Linux'), 'the sessions');
    expect(byText(element, 'Role: Admin → Member')).to.exist;
    expect(byText(dialogOf(element), 'Installation')).to.exist;
    await expectAccessible(element);
    press(element, 'Close');
    await closed(element);
  });

  it('F5 · removed in mid-request, nothing comes afterwards', async () => {
    const adapter = adapterOf(products.access);
    const element = await openUsers(adapter);
    adapter.setWeather({latencyMs: 30});
    const toggle = rowOf(element, 'user-2')?.querySelector<HTMLElement>('[role="switch"]');
    toggle?.click();
    await waitUntil(() => adapter.calls.get('users.setActive') === 1, 'it is on its way');
    const late: string[] = [];
    for (const type of ['te-deactivate-done', 'te-deactivate-failed'])
      element.addEventListener(type, () => late.push(type));
    element.remove();
    await new Promise((resolve) => setTimeout(resolve, 80));
    expect(late).to.deep.equal([]);
  });
});
