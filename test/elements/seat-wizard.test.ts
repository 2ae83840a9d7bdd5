import {expect, fixture, html} from '@open-wc/testing';
import type {MemoryAdapter} from '../../src/adapters/memory/index.js';
import type {SeatWizard} from '../../src/elements/seat-wizard/seat-wizard.js';
import {allSeats, holderSession, seatOf, seatsSeed} from '../../stories/fixtures/seats.js';
import {byLabel, byRole, byText, waitUntil} from '../support/queries.js';
import {announcements, enter, expectAccessible, focused, heard, next, press} from './scene.js';
import {
  check,
  chooseHolder,
  decideLater,
  dialogText,
  openWizard,
  priceShown,
  seatsAdapter,
  step,
  toDevice,
  toReview,
} from './seats-scene.js';

const few = (more: Parameters<typeof seatsAdapter>[1] = {}) =>
  seatsAdapter([seatOf.paired, seatOf.spare], more);
/** Somebody else adds seats, so that all of them cost more. */
async function addElsewhere(adapter: MemoryAdapter): Promise<void> {
  const quote = await adapter.seats?.quote?.({modes: ['trainer'], count: 2, device: {source: 'none'}});
  await adapter.seats?.add?.(quote?.id ?? '');
}

describe('<seat-wizard>', () => {
  it('asks what for before anything else, and puts the focus where something is missing', async () => {
    const element = await openWizard(few());
    press(element, 'Continue');
    await waitUntil(() => byText(element, 'Choose at least one.'), 'what is missing');
    await waitUntil(() => focused()?.id === 'modes', 'it has the focus');
    await expectAccessible(element);
    expect(step(element)).to.equal('Details');
  });

  it('goes back and forth without losing anything, and says each step', async () => {
    const element = await openWizard(few());
    const said = announcements(element);
    await chooseHolder(element, 'Ada Okafor');
    await toDevice(element);
    await waitUntil(() => said.includes('Step 2 of 3: Choose device'), 'the step is said');
    await waitUntil(() => focused()?.id === 'wizard-heading', 'it is read from its heading');
    check(element, 'radio', /^Use a device of your own/);
    await waitUntil(() => byRole(element, 'radio', /Vista 1$/), 'the models');
    check(element, 'radio', /Vista 1$/);
    await enter(element, 'Serial', 'VX1-018336');
    press(element, 'Back');
    await waitUntil(() => step(element) === 'Details', 'the first step');
    expect((byRole(element, 'checkbox', 'Trainer') as HTMLInputElement).checked).to.equal(true);
    expect(byRole(element, 'button', 'Remove Ada Okafor')).to.exist;
    press(element, 'Continue');
    await waitUntil(() => byLabel(element, 'Serial')?.value === 'VX1-018336', 'what was typed');
    press(element, 'Continue');
    await waitUntil(() => step(element) === 'Review', 'the third step');
    for (const text of ['1 seat', 'Trainer', 'Ada Okafor', 'Vista 1', 'VX1-018336'])
      expect(dialogText(element), text).to.contain(text);
  });

  it('closed and opened again it is where it was', async () => {
    const element = await openWizard(few());
    await toDevice(element);
    press(element, 'Close');
    await waitUntil(() => !byRole(element, 'dialog'), 'it is closed');
    element.show();
    await waitUntil(() => byRole(element, 'dialog'), 'it is open');
    expect(step(element)).to.equal('Choose device');
  });

  it('shows the server’s price, and charges nothing before it is told to', async () => {
    const adapter = few();
    const element = await openWizard(adapter);
    await toReview(element);
    for (const text of [
      'Each month from',
      '€49',
      'Due now',
      'The account then pays €147 a month',
      'Nothing is charged',
    ])
      expect(dialogText(element), text).to.contain(text);
    await expectAccessible(element);
    expect(adapter.calls.get('seats.add')).to.equal(undefined);
    const request = next(element, 'te-add-seat-request');
    press(element, 'Add seat');
    const {subject} = (await request) as Event & {subject: {count: number; dueNow: object}};
    expect(subject.count).to.equal(1);
    await waitUntil(() => byText(element, 'Seat 3 is added'), 'it is added');
    expect(byText(element, 'It waits for a device')).to.exist;
    await waitUntil(() => focused()?.id === 'wizard-done', 'the focus is where it says so');
    press(element, 'Add another');
    await waitUntil(() => step(element) === 'Details', 'anew');
    expect((byRole(element, 'checkbox', 'Trainer') as HTMLInputElement).checked).to.equal(false);
  });

  it('F3 · ten clicks add one', async () => {
    const adapter = few();
    const element = await openWizard(adapter);
    await toReview(element);
    for (let click = 0; click < 10; click++) press(element, 'Add seat');
    await waitUntil(() => byText(element, 'Seat 3 is added'), 'it is added');
    expect(adapter.calls.get('seats.add')).to.equal(1);
  });

  it('F4 · a price that changed meanwhile is shown again, and nothing was bought', async () => {
    const adapter = few();
    const element = await openWizard(adapter);
    await toReview(element);
    await addElsewhere(adapter);
    press(element, 'Add seat');
    await waitUntil(() => byText(element, 'The price has changed since you looked at it.'), 'it is said');
    expect(dialogText(element)).to.contain('The account then pays €245 a month');
    const {counts} = (await adapter.seats?.list?.({limit: 1})) ?? {};
    expect(counts?.total, 'only what somebody else added').to.equal(4);
    press(element, 'Add seat');
    await waitUntil(() => byText(element, 'Seat 5 is added'), 'at the new price');
  });

  it('F2 · the price could not be had: says so, and asks again', async () => {
    const adapter = few();
    const element = await openWizard(adapter);
    await toDevice(element);
    adapter.setWeather({problems: {'seats.quote': {kind: 'network', maybeApplied: false}}});
    await decideLater(element);
    await waitUntil(() => byRole(element, 'alert'), 'the reason');
    adapter.setWeather({});
    press(element, 'Try again');
    await waitUntil(() => byText(element, 'Nothing is charged before you add the seat.'), 'the price');
  });

  it('F2 · an answer that was lost: tried again under the same key, one seat in the end', async () => {
    const adapter = few();
    const keys: (string | undefined)[] = [];
    const {seats} = adapter;
    const recording = {
      ...adapter,
      seats: seats && {
        ...seats,
        add: async (...[id, options]: Parameters<NonNullable<typeof seats.add>>) => {
          keys.push(options?.idempotencyKey);
          const added = await seats.add!(id, options);
          // Applied, and nobody heard.
          if (keys.length === 1)
            adapter.setWeather({problems: {'seats.add': {kind: 'network', maybeApplied: true}}});
          return added;
        },
      },
    };
    const element = await openWizard(recording);
    await toReview(element);
    adapter.setWeather({problems: {'seats.add': {kind: 'network', maybeApplied: true}}});
    press(element, 'Add seat');
    await waitUntil(() => byText(element, 'It is not certain whether this was done.'), 'nobody knows');
    adapter.setWeather({});
    press(element, 'Add seat');
    await waitUntil(() => byText(element, 'Seat 3 is added'), 'it is added');
    expect(keys).to.have.length(2);
    expect(keys[0]).to.equal(keys[1]);
    expect((await adapter.seats?.list?.({limit: 1}))?.counts.total).to.equal(3);
  });

  it('a serial that is taken leads back to its field, with everything typed', async () => {
    const adapter = seatsAdapter(allSeats);
    const element = await openWizard(adapter);
    await toDevice(element);
    check(element, 'radio', /^Use a device of your own/);
    await waitUntil(() => byRole(element, 'radio', /Vista 2$/), 'the models');
    check(element, 'radio', /Vista 2$/);
    await enter(element, 'Serial', 'VX2-104482');
    press(element, 'Continue');
    await priceShown(element);
    press(element, 'Add seat');
    await waitUntil(() => byText(element, 'A device with this serial is in use already.'), 'it is said');
    expect(step(element)).to.equal('Choose device');
    await waitUntil(() => focused()?.id === 'serial', 'it has the focus');
    expect(byLabel(element, 'Serial')?.value).to.equal('VX2-104482');
  });

  it('somebody who was deactivated meanwhile: says so, and nothing was added', async () => {
    const adapter = few();
    const element = await openWizard(adapter);
    await chooseHolder(element, 'Ada Okafor');
    await toReview(element);
    adapter.change(
      (people) => {
        const at = people.findIndex(({id}) => id === 'user-1');
        const ada = people[at];
        if (ada) people[at] = {...ada, status: 'inactive'};
      },
      {topic: 'users'},
    );
    press(element, 'Add seat');
    await waitUntil(() => byText(element, 'This person is deactivated.'), 'it is said');
    expect((await adapter.seats?.list?.({limit: 1}))?.counts.total).to.equal(2);
  });

  it('several at once: no holder, no serial, and a number that is one', async () => {
    const adapter = few();
    const element = await openWizard(adapter);
    await enter(element, 'How many seats?', '0');
    check(element, 'checkbox', 'Trainer');
    await element.updateComplete;
    press(element, 'Continue');
    await waitUntil(() => byText(element, 'Enter a number from 1 to 50.'), 'what is wrong');
    await enter(element, 'How many seats?', '3');
    await waitUntil(() => !byRole(element, 'combobox', 'Who gets it?'), 'nobody to choose');
    press(element, 'Continue');
    await waitUntil(() => step(element) === 'Choose device', 'the second step');
    expect(byRole(element, 'radio', /^Use a device of your own/)).not.to.exist;
    await decideLater(element);
    await priceShown(element, 'Add 3 seats');
    press(element, 'Add 3 seats');
    await waitUntil(() => byText(element, '3 seats are added'), 'they are added');
    expect((await adapter.seats?.list?.({limit: 1}))?.counts.total).to.equal(5);
  });

  it('invites somebody from inside the field, and comes back with them chosen', async () => {
    const adapter = few();
    const element = await openWizard(adapter);
    byRole(element, 'combobox', 'Who gets it?')?.click();
    await waitUntil(() => byRole(element, 'option', 'Invite someone new'), 'the way to invite');
    byRole(element, 'option', 'Invite someone new')?.click();
    const invite = () => element.shadowRoot?.querySelector('invite-dialog');
    await waitUntil(() => invite() && byRole(invite()!, 'textbox', /^Email/), 'the invite dialog');
    await enter(invite()!, 'Email', 'zoe@northwind.example');
    await enter(invite()!, 'Full name', 'Zoe Marsh');
    press(invite()!, 'Send invitation');
    await waitUntil(() => byRole(element, 'button', 'Remove Zoe Marsh'), 'she is chosen');
    await toReview(element);
    press(element, 'Add seat');
    await waitUntil(
      () => byText(element, 'Zoe Marsh gets the seat on accepting the invitation.'),
      'it is said',
    );
  });

  it('says who cannot add seats, and asks for no price', async () => {
    const adapter = few({session: holderSession(2)});
    const element = await fixture<SeatWizard>(html`<seat-wizard .adapter=${adapter} open></seat-wizard>`);
    await waitUntil(() => byText(element, 'You cannot add seats'), 'it is said');
    expect(adapter.calls.get('seats.catalogue')).to.equal(undefined);
  });

  it('T3 · turned to another tenant it forgets what was typed for the one before', async () => {
    const element = await openWizard(few());
    await chooseHolder(element, 'Ada Okafor');
    await toReview(element);
    const {session} = seatsSeed();
    element.adapter = seatsAdapter([], {
      session: {...session, tenant: {id: 'other', name: 'Other'}},
      people: [],
    });
    await element.updateComplete;
    expect(element.shadowRoot?.textContent).not.to.contain('Ada').and.not.to.contain('€');
    await waitUntil(() => byRole(element, 'checkbox', 'Trainer'), 'the first step');
    expect((byRole(element, 'checkbox', 'Trainer') as HTMLInputElement).checked).to.equal(false);
  });

  it('F5 · removed while the price is on its way it asks no more, and says nothing', async () => {
    const adapter = few();
    const element = await openWizard(adapter);
    await toDevice(element);
    adapter.setWeather({latencies: {'seats.quote': 50}});
    await decideLater(element);
    const {events, stop} = heard(['te-add-seat-failed', 'te-load-error']);
    element.remove();
    await new Promise((resolve) => setTimeout(resolve, 80));
    expect(events).to.have.length(0);
    stop();
  });
});
