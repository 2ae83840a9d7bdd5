import {expect} from '@open-wc/testing';
import {products} from '../../stories/fixtures/products.js';
import {byLabel, byRole, byText, waitUntil} from '../support/queries.js';
import {enter, expectAccessible, focused, heard, press} from './scene.js';
import {
  adapterOf,
  choose,
  closed,
  confirm,
  dialogOf,
  openUsers,
  personIn,
  rowOf,
} from './user-table-scene.js';

const BRUNO = 'Bruno Okafor';
const items = [{id: 'work-1', label: 'Proof of concept'}];

describe('<user-table> › somebody leaves', () => {
  it('deactivating says that the seat stays, and frees it where that is chosen', async () => {
    const adapter = adapterOf(products.seats);
    const element = await openUsers(adapter);
    await choose(element, BRUNO, 'Deactivate');
    await waitUntil(() => byText(element, 'Seat 1 stays taken.'), 'what happens');
    await expectAccessible(element);
    byLabel(element, 'Free Seat 1 for somebody else')?.click();
    confirm(element).click();
    await closed(element);
    expect(await personIn(adapter, 'user-2')).to.include({status: 'inactive'});
    expect((await personIn(adapter, 'user-2'))?.seat).to.equal(undefined);
    expect(adapter.calls.get('seats.free')).to.equal(1);
  });

  it('the seat that is freed goes to whoever is chosen, among those who have none', async () => {
    const adapter = adapterOf(products.seats);
    const element = await openUsers(adapter);
    const {events, stop} = heard(['te-free-seat-done', 'te-assign-seat-request', 'te-assign-seat-done']);
    await choose(element, BRUNO, 'Deactivate');
    byLabel(element, 'Free Seat 1 for somebody else')?.click();
    await waitUntil(() => byLabel(element, 'Goes to Ada Okafor'), 'who has none');
    expect(byLabel(element, 'Goes to Dalia Okafor'), 'who has one').not.to.exist;
    await expectAccessible(element);
    byLabel(element, 'Goes to Ada Okafor')?.click();
    await element.updateComplete;
    confirm(element).click();
    await closed(element);
    expect((await personIn(adapter, 'user-2'))?.seat).to.equal(undefined);
    expect((await personIn(adapter, 'user-1'))?.seat?.label).to.equal('Seat 1');
    await waitUntil(() => byText(element, 'Ada Okafor has Seat 1 now.'), 'it is said');
    expect(events.map(({type}) => type)).to.deep.equal([
      'te-free-seat-done',
      'te-assign-seat-request',
      'te-assign-seat-done',
    ]);
    stop();
  });

  it('where the seat cannot be given away it is free, and says why; trying again gives it, and frees nothing twice', async () => {
    const adapter = adapterOf(products.seats);
    const element = await openUsers(adapter);
    await choose(element, BRUNO, 'Deactivate');
    byLabel(element, 'Free Seat 1 for somebody else')?.click();
    await waitUntil(() => byLabel(element, 'Goes to Ada Okafor'), 'who has none');
    byLabel(element, 'Goes to Ada Okafor')?.click();
    await element.updateComplete;
    adapter.setWeather({problems: {'seats.update': {kind: 'network', maybeApplied: false}}});
    confirm(element).click();
    await waitUntil(() => byRole(element, 'alert'), 'the reason');
    expect((await personIn(adapter, 'user-2'))?.seat).to.equal(undefined);
    adapter.setWeather({});
    confirm(element).click();
    await closed(element);
    expect((await personIn(adapter, 'user-1'))?.seat?.label).to.equal('Seat 1');
    expect(adapter.calls.get('seats.free')).to.equal(1);
  });

  it('keeps the seat where nothing is chosen', async () => {
    const adapter = adapterOf(products.seats);
    const element = await openUsers(adapter);
    await choose(element, BRUNO, 'Deactivate');
    confirm(element).click();
    await closed(element);
    expect((await personIn(adapter, 'user-2'))?.seat?.label).to.equal('Seat 1');
    expect(adapter.calls.get('seats.free')).to.equal(undefined);
  });

  it('owned work goes to whoever is searched for and chosen, before the access ends', async () => {
    const adapter = adapterOf(products.presales);
    const element = await openUsers(adapter);
    element.ownedItems = () => Promise.resolve(items);
    const order: string[] = [];
    element.addEventListener('te-hand-over-request', (event) => {
      const {subject} = event;
      order.push(`${subject.items.length} from ${subject.from.id} to ${subject.to.id}`);
      event.waitUntil(Promise.resolve());
    });
    element.addEventListener('te-deactivate-done', () => order.push('deactivated'));
    await choose(element, BRUNO, 'Deactivate');
    await waitUntil(() => byText(element, '1 item belongs to this person'), 'what they own');
    await enter(element, 'Search for a new owner', 'Dalia');
    await waitUntil(() => byLabel(element, 'Goes to Dalia Okafor'), 'the candidate');
    byLabel(element, 'Goes to Dalia Okafor')?.click();
    confirm(element).click();
    await closed(element);
    expect(order).to.deep.equal(['1 from user-2 to user-4', 'deactivated']);
  });

  it('where the page cannot move the work nobody is shut out', async () => {
    const adapter = adapterOf(products.presales);
    const element = await openUsers(adapter);
    element.ownedItems = () => Promise.resolve(items);
    element.addEventListener('te-hand-over-request', (event) =>
      event.waitUntil(Promise.reject(new Error('no'))),
    );
    await choose(element, BRUNO, 'Deactivate');
    await waitUntil(() => byLabel(element, 'Goes to Chiyo Okafor'), 'the candidates');
    byLabel(element, 'Goes to Chiyo Okafor')?.click();
    confirm(element).click();
    await waitUntil(() => byText(element, 'The hand-over did not work.'), 'it is said');
    expect(adapter.calls.get('users.setActive')).to.equal(undefined);
  });

  it('blocking ends everything with one confirmation, lists what was revoked, and asks afterwards', async () => {
    const people = products.seats.people.map((person) =>
      person.kind === 'invitation' ? {...person, invitedBy: BRUNO} : person,
    );
    const adapter = adapterOf({...products.seats, people});
    const element = await openUsers(adapter);
    await choose(element, BRUNO, 'Block now');
    await waitUntil(() => byText(element, '2 invitations sent by this person are revoked.'), 'what happens');
    const sure = confirm(element);
    for (let click = 0; click < 10; click++) sure.click();
    await waitUntil(() => byText(element, 'Bruno Okafor is blocked'), 'the report');
    expect(adapter.calls.get('users.block')).to.equal(1);
    expect(byText(dialogOf(element), '2 sessions end.')).to.exist;
    expect(byText(dialogOf(element), 'invited1@example.com')).to.exist;
    await waitUntil(() => focused()?.id === 'person-dialog-title', 'the report is read from its title');
    byLabel(element, 'Free Seat 1 for somebody else')?.click();
    press(element, 'Done');
    await closed(element);
    expect((await personIn(adapter, 'user-2'))?.seat).to.equal(undefined);
    expect(await personIn(adapter, 'invitation-1')).to.equal(undefined);
  });

  it('removing asks, the row goes, and the focus has a place', async () => {
    const adapter = adapterOf(products.workspace);
    const element = await openUsers(adapter);
    await choose(element, BRUNO, 'Remove');
    confirm(element).click();
    await closed(element);
    await waitUntil(() => !rowOf(element, 'user-2'), 'the row is gone');
    // Its row may go before the dialog has closed altogether.
    await waitUntil(() => focused()?.id === 'users-heading', 'the focus has a place');
    expect(byText(element, 'Bruno Okafor is removed.')).to.exist;
  });

  it('deleting for good wants the address typed; another one does nothing', async () => {
    const adapter = adapterOf(products.seats);
    const element = await openUsers(adapter);
    await choose(element, BRUNO, 'Delete permanently');
    await enter(element, 'To confirm, type person2@example.com', 'person3@example.com');
    confirm(element).click();
    await waitUntil(() => byText(element, 'This is not the address of this person.'), 'it is refused');
    expect(adapter.calls.get('users.deletePermanently')).to.equal(undefined);
    await enter(element, 'To confirm, type person2@example.com', ' Person2@Example.com ');
    confirm(element).click();
    await closed(element);
    expect(await personIn(adapter, 'user-2')).to.equal(undefined);
  });

  for (const [name, problem, text] of [
    ['vanished', {kind: 'not_found'}, 'This is no longer there.'],
    ['is no longer ours to manage', {kind: 'forbidden', reason: 'permission'}, 'You do not have permission'],
    ['is in an account that was closed', {kind: 'forbidden', reason: 'read_only_account'}, 'read-only'],
  ] as const)
    it(`F2 · a row that ${name} meanwhile is said in the question, which stays`, async () => {
      const adapter = adapterOf(products.workspace);
      const element = await openUsers(adapter);
      await choose(element, BRUNO, 'Block now');
      adapter.setWeather({problems: {'users.block': problem}});
      confirm(element).click();
      await waitUntil(() => byText(dialogOf(element), text), 'the reason');
      adapter.setWeather({});
      confirm(element).click();
      await waitUntil(() => byText(element, 'Bruno Okafor is blocked'), 'and it can be tried again');
    });

  it('a page may stop an act, or let it wait', async () => {
    const adapter = adapterOf(products.workspace);
    const element = await openUsers(adapter);
    const page = heard(['te-remove-request', 'te-remove-done', 'te-remove-failed']);
    let agree = (_: unknown) => undefined as void;
    element.addEventListener(
      'te-remove-request',
      (event) => event.waitUntil(new Promise((resolve) => (agree = resolve))),
      {once: true},
    );
    await choose(element, BRUNO, 'Remove');
    confirm(element).click();
    await waitUntil(() => page.events.length === 1, 'it is asked');
    expect(adapter.calls.get('users.remove')).to.equal(undefined);
    agree(undefined);
    await closed(element);
    page.stop();
    expect(page.events.map(({type}) => type)).to.deep.equal(['te-remove-request', 'te-remove-done']);
  });

  it('T3 · an open question about somebody of another tenant closes', async () => {
    const element = await openUsers(adapterOf(products.workspace));
    await choose(element, BRUNO, 'Remove');
    element.adapter = adapterOf(products.seats);
    await waitUntil(() => !byRole(element, 'dialog'), 'it closes');
  });
});
