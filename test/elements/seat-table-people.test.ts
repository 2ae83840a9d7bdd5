import {expect} from '@open-wc/testing';
import {allSeats, catalogue, requests, seatOf} from '../../stories/fixtures/seats.js';
import {byRole, byText, waitUntil} from '../support/queries.js';
import {announcements, enter, expectAccessible, focused, next, press} from './scene.js';
import {check, choose, chooseHolder, dialogText, openSeats, rowOf, seatsAdapter} from './seats-scene.js';

const PEOPLE = 'Who gets it?';

describe('<seat-table> › people', () => {
  it('gives a free seat to somebody found by searching, without the mouse', async () => {
    const adapter = seatsAdapter();
    const element = await openSeats(adapter);
    await choose(element, 'Seat 8', 'Assign');
    const field = byRole(element, 'combobox', PEOPLE) as HTMLInputElement;
    field.focus();
    await enter(element, PEOPLE, 'ada');
    await waitUntil(() => byRole(element, 'option', /Ada Okafor/), 'somebody is found');
    await expectAccessible(element);
    const key = (name: string) =>
      field.dispatchEvent(new KeyboardEvent('keydown', {key: name, bubbles: true, cancelable: true}));
    key('ArrowDown');
    await element.updateComplete;
    expect(field.getAttribute('aria-activedescendant')).to.equal('holder-option-0');
    key('Enter');
    await waitUntil(() => byRole(element, 'button', 'Remove Ada Okafor'), 'she is chosen');
    const done = next(element, 'te-assign-seat-done');
    byRole(element, 'dialog')?.querySelector<HTMLElement>('.primary')?.click();
    await done;
    await waitUntil(() => rowOf(element, 'seat-8').includes('Ada Okafor'), 'it shows');
    expect(byText(element, '7 of 11 used')).to.exist;
  });

  it('shows who has a seat already, and does not let them be chosen', async () => {
    const element = await openSeats(seatsAdapter());
    await choose(element, 'Seat 8', 'Assign');
    byRole(element, 'combobox', PEOPLE)?.click();
    await waitUntil(() => byRole(element, 'option', /Bruno Okafor.*Has Seat 1/), 'it says so');
    const option = byRole(element, 'option', /Bruno Okafor/);
    expect(option?.getAttribute('aria-disabled')).to.equal('true');
    option?.click();
    await element.updateComplete;
    expect(byRole(element, 'button', 'Remove Bruno Okafor')).not.to.exist;
  });

  it('Escape closes the list of people, and not the dialog', async () => {
    const element = await openSeats(seatsAdapter());
    await choose(element, 'Seat 8', 'Assign');
    const field = byRole(element, 'combobox', PEOPLE) as HTMLInputElement;
    field.click();
    await waitUntil(() => field.getAttribute('aria-expanded') === 'true', 'the list is open');
    const event = new KeyboardEvent('keydown', {key: 'Escape', bubbles: true, cancelable: true});
    field.dispatchEvent(event);
    await waitUntil(() => field.getAttribute('aria-expanded') === 'false', 'the list is closed');
    expect(event.defaultPrevented).to.equal(true);
    expect(byRole(element, 'dialog')).to.exist;
  });

  it('F3 · answers that come out of order: the last search wins', async () => {
    const adapter = seatsAdapter();
    const {users} = adapter;
    const slow = new Map<string, () => void>();
    const turned = {
      ...adapter,
      users: users && {
        ...users,
        list: async (...[query, options]: Parameters<typeof users.list>) => {
          const {search} = query;
          if (search) await new Promise<void>((resolve) => slow.set(search, resolve));
          return users.list(query, options);
        },
      },
    };
    const element = await openSeats(turned);
    await choose(element, 'Seat 8', 'Assign');
    byRole(element, 'combobox', PEOPLE)?.focus();
    await enter(element, PEOPLE, 'ada');
    await waitUntil(() => slow.has('ada'), 'the first question');
    await enter(element, PEOPLE, 'finn');
    await enter(element, PEOPLE, 'grace');
    await waitUntil(() => slow.has('grace'), 'the last question');
    slow.get('grace')?.();
    await waitUntil(() => byRole(element, 'option', /Grace/), 'its answer');
    slow.get('ada')?.();
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    expect(byRole(element, 'option', /Ada/)).not.to.exist;
  });

  it('gives it to somebody else: who loses it, and that the pairing ends', async () => {
    const adapter = seatsAdapter();
    const element = await openSeats(adapter);
    await choose(element, 'Seat 1', 'Give to somebody else');
    expect(dialogText(element)).to.contain('Bruno Okafor no longer has Seat 1, and stays a member.');
    expect(dialogText(element)).to.contain('Whoever gets the seat pairs it anew.');
    press(element, 'Give to somebody else');
    await waitUntil(() => byText(element, 'Choose a person.'), 'what is missing');
    await waitUntil(() => focused()?.id === 'holder', 'it has the focus');
    await chooseHolder(element, 'Ada Okafor');
    press(element, 'Give to somebody else');
    await waitUntil(() => rowOf(element, 'seat-1').includes('Ada Okafor'), 'it shows');
    expect(rowOf(element, 'seat-1')).to.contain('Ready to pair');
  });

  it('was deactivated meanwhile: says so, keeps the dialog, lets another be chosen', async () => {
    const adapter = seatsAdapter();
    const element = await openSeats(adapter);
    await choose(element, 'Seat 8', 'Assign');
    await chooseHolder(element, 'Ada Okafor');
    adapter.change(
      (people) => {
        const at = people.findIndex(({id}) => id === 'user-1');
        const ada = people[at];
        if (ada) people[at] = {...ada, status: 'inactive'};
      },
      {topic: 'users'},
    );
    byRole(element, 'dialog')?.querySelector<HTMLElement>('.primary')?.click();
    await waitUntil(() => byText(element, 'This person is deactivated.'), 'it is said');
    expect(byRole(element, 'button', 'Remove Ada Okafor'), 'the choice stays').to.exist;
  });

  it('no seat of the plan is free: says how many it pays for', async () => {
    const element = await openSeats(
      seatsAdapter(undefined, {seats: {items: allSeats, catalogue, allowed: 6}}),
    );
    await choose(element, 'Seat 8', 'Assign');
    await chooseHolder(element, 'Ada Okafor');
    byRole(element, 'dialog')?.querySelector<HTMLElement>('.primary')?.click();
    await waitUntil(() => byText(element, 'The plan pays for 6 seats, and all are taken.'), 'it is said');
  });

  it('invites somebody from inside, comes back with them chosen, and reserves the seat', async () => {
    const adapter = seatsAdapter();
    const element = await openSeats(adapter);
    await choose(element, 'Seat 8', 'Assign');
    byRole(element, 'combobox', PEOPLE)?.click();
    await waitUntil(() => byRole(element, 'option', 'Invite someone new'), 'the way to invite');
    byRole(element, 'option', 'Invite someone new')?.click();
    const invite = () => element.shadowRoot?.querySelector('invite-dialog') ?? undefined;
    await waitUntil(() => invite() && byRole(invite()!, 'textbox', /^Email/), 'the invite dialog');
    await enter(invite()!, 'Email', 'zoe@northwind.example');
    await enter(invite()!, 'Full name', 'Zoe Marsh');
    press(invite()!, 'Send invitation');
    await waitUntil(() => byRole(element, 'button', /^Remove (Zoe Marsh|zoe@)/), 'she is chosen');
    expect(dialogText(element)).to.contain('Until then nobody holds it.');
    byRole(element, 'dialog')?.querySelector<HTMLElement>('.primary')?.click();
    await waitUntil(() => rowOf(element, 'seat-8').includes('Reserved for'), 'it is reserved');
    expect(byText(element, '6 of 11 used'), 'an invitation uses no seat').to.exist;
  });

  it('gives a seat to whoever asked, and the request is gone', async () => {
    const adapter = seatsAdapter(undefined, {seats: {items: allSeats, catalogue, requests}});
    const element = await openSeats(adapter);
    await waitUntil(() => byText(element, '1 person asks for a seat'), 'the request');
    expect(byText(element, 'For the training in Lyon next week.')).to.exist;
    press(element, 'Give a seat to Ada Okafor');
    await waitUntil(() => byRole(element, 'radio', /^Seat 8/), 'the free seats');
    expect(byRole(element, 'radio', /^Seat 11/), 'one that is reserved is not free').not.to.exist;
    await expectAccessible(element);
    check(element, 'radio', /^Seat 8/);
    byRole(element, 'dialog')?.querySelector<HTMLElement>('.primary')?.click();
    await waitUntil(() => rowOf(element, 'seat-8').includes('Ada Okafor'), 'it shows');
    await waitUntil(() => !byText(element, '1 person asks for a seat'), 'nobody asks any more');
  });

  it('declines a request, and says so', async () => {
    const adapter = seatsAdapter(undefined, {seats: {items: allSeats, catalogue, requests}});
    const element = await openSeats(adapter);
    const said = announcements(element);
    await waitUntil(() => byRole(element, 'button', 'Decline the request of Ada Okafor'), 'the request');
    press(element, 'Decline the request of Ada Okafor');
    await waitUntil(() => said.includes('The request of Ada Okafor is declined.'), 'it is said');
    await waitUntil(() => !byText(element, '1 person asks for a seat'), 'it is gone');
    await waitUntil(() => focused()?.id === 'seats-heading', 'the focus is not lost');
  });

  it('more holders than seats: exactly as many are chosen as are too many, with when they were last here', async () => {
    const adapter = seatsAdapter(undefined, {seats: {items: allSeats, catalogue, allowed: 4}});
    const element = await openSeats(adapter);
    await waitUntil(() => byText(element, '2 seats fewer than people hold'), 'it is said');
    press(element, 'Choose people');
    await waitUntil(() => byRole(element, 'checkbox', /Finn Okafor/), 'who holds one');
    const names = [...(byRole(element, 'dialog')?.querySelectorAll('.choice-name') ?? [])].map(
      ({textContent}) => textContent,
    );
    expect(names[0], 'who is out comes first').to.equal('Finn Okafor');
    expect(dialogText(element)).to.contain('Last active');
    check(element, 'checkbox', /Finn Okafor/);
    await waitUntil(() => byRole(element, 'button', 'Free 1 seat'), 'one is chosen');
    press(element, 'Free 1 seat');
    await waitUntil(() => byText(element, 'Choose exactly 2 people.'), 'one is missing');
    await expectAccessible(element);
    check(element, 'checkbox', /Grace Okafor/);
    await waitUntil(() => byRole(element, 'button', 'Free 2 seats'), 'two are chosen');
    press(element, 'Free 2 seats');
    await waitUntil(() => !byText(element, 'fewer than people hold'), 'it fits');
    expect(rowOf(element, 'seat-7')).to.contain('Unassigned');
    expect(rowOf(element, 'seat-10')).to.contain('Unassigned');
    await waitUntil(() => byText(element, '2 seats are free now.'), 'it is said');
  });

  it('T3 · closed while people lose their seats, nobody else does', async () => {
    const adapter = seatsAdapter(undefined, {seats: {items: allSeats, catalogue, allowed: 4}});
    const {seats} = adapter;
    if (!seats?.update) throw new Error('The memory adapter changes seats');
    const {update} = seats;
    let open: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => (open = resolve));
    const freed: string[] = [];
    const element = await openSeats({
      ...adapter,
      seats: {
        ...seats,
        update: async (id, change, options) => {
          freed.push(id);
          await gate;
          return update(id, change, options);
        },
      },
    });
    await waitUntil(() => byRole(element, 'button', 'Choose people'), 'it is said');
    press(element, 'Choose people');
    await waitUntil(() => byRole(element, 'checkbox', /Finn Okafor/), 'who holds one');
    check(element, 'checkbox', /Finn Okafor/);
    check(element, 'checkbox', /Grace Okafor/);
    await waitUntil(() => byRole(element, 'button', 'Free 2 seats'), 'two are chosen');
    press(element, 'Free 2 seats');
    await waitUntil(() => freed.length, 'the first is under way');
    press(element, 'Cancel');
    await waitUntil(() => !byRole(element, 'dialog'), 'it is closed');
    open();
    await waitUntil(() => rowOf(element, 'seat-7').includes('Unassigned'), 'the first is done');
    await waitUntil(() => byText(element, '1 seat is free now.'), 'no more are');
    expect(freed).to.deep.equal(['seat-7']);
  });

  it('more holders than seats: what failed is said by name, and what was done is done', async () => {
    const adapter = seatsAdapter(undefined, {seats: {items: allSeats, catalogue, allowed: 4}});
    const element = await openSeats(adapter);
    await waitUntil(() => byRole(element, 'button', 'Choose people'), 'it is said');
    press(element, 'Choose people');
    await waitUntil(() => byRole(element, 'checkbox', /Finn Okafor/), 'who holds one');
    check(element, 'checkbox', /Finn Okafor/);
    check(element, 'checkbox', /Grace Okafor/);
    await element.updateComplete;
    adapter.setWeather({latencies: {'seats.list': Infinity}});
    adapter.changeSeat('seat-10', {modes: ['trainer']});
    press(element, 'Free 2 seats');
    await waitUntil(
      () => byText(element, 'Grace Okafor: This seat has been changed meanwhile.'),
      'it is said',
    );
    expect((await adapter.seats?.get?.('seat-7'))?.holder).to.equal(undefined);
    expect((await adapter.seats?.get?.('seat-10'))?.holder?.id).to.equal(seatOf.broken.holder?.id);
  });
});
