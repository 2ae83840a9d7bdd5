import {expect, fixture, html} from '@open-wc/testing';
import type {SeatTable} from '../../src/elements/seat-table/seat-table.js';
import {seatsViewFromParams, seatsViewToParams} from '../../src/elements/seat-table/seats-view.js';
import {allSeats, catalogue, holderSession, seatOf, seatsSeed} from '../../stories/fixtures/seats.js';
import {administrator} from '../../stories/fixtures/workspace.js';
import {allByRole, byLabel, byRole, byText, waitUntil} from '../support/queries.js';
import {acme, announcements, enter, expectAccessible, focused, next, press} from './scene.js';
import {choose, dialogText, menuItem, openMenu, openSeats, rowOf, seatsAdapter} from './seats-scene.js';

const shownIds = (element: SeatTable): string[] =>
  [...(element.shadowRoot?.querySelectorAll<HTMLElement>('[data-row]') ?? [])].map(
    ({dataset}) => dataset['row'] ?? '',
  );
const ask = (element: SeatTable, label: string, value: string): void => {
  const select = byLabel(element, label) as unknown as HTMLSelectElement;
  select.value = value;
  select.dispatchEvent(new Event('change', {bubbles: true}));
};

describe('<seat-table>', () => {
  it('counts seats, and says who holds which, what is in it and how it stands', async () => {
    const element = await openSeats(seatsAdapter());
    expect(byText(element, '6 of 11 used')).to.exist;
    expect(byText(element, '5 unassigned')).to.exist;
    await waitUntil(() => rowOf(element, 'seat-1').includes('Vista 2'), 'models by their names');
    for (const text of ['Seat 1', 'Trainer', 'Bruno Okafor', 'VX2-204814', 'Paired'])
      expect(rowOf(element, 'seat-1')).to.contain(text);
    expect(rowOf(element, 'seat-7'), 'who is out keeps the seat').to.contain('Deactivated');
    expect(rowOf(element, 'seat-4')).to.contain('The vendor does not know the serial');
    expect(rowOf(element, 'seat-6')).to.contain('It should arrive on');
    expect(rowOf(element, 'seat-10')).to.contain('Reported broken');
    expect(rowOf(element, 'seat-11')).to.contain('Reserved for Lea Fischer');
    await expectAccessible(element);
  });

  it('searches by seat, person and serial; filters; sorts; and tells the page', async () => {
    const element = await openSeats(seatsAdapter());
    const changed = next(element, 'te-seats-view-change');
    await enter(element, 'Search by seat, person or serial', 'vx2-3301');
    await waitUntil(() => shownIds(element).join() === 'seat-7', 'by serial');
    expect(((await changed) as Event & {view: {search: string}}).view.search).to.equal('vx2-3301');
    await enter(element, 'Search by seat, person or serial', 'bruno');
    await waitUntil(() => shownIds(element).join() === 'seat-1', 'by person');
    await enter(element, 'Search by seat, person or serial', '');
    ask(element, 'Assignment', 'no');
    await waitUntil(() => shownIds(element).length === 5, 'those that nobody holds');
    ask(element, 'Status', 'locked');
    await waitUntil(() => shownIds(element).join() === 'seat-9', 'and locked');
    ask(element, 'Status', '');
    ask(element, 'Assignment', '');
    ask(element, 'Mode', 'trainer');
    await waitUntil(() => shownIds(element).length === 6, 'of one mode');
    ask(element, 'Mode', '');
    press(element, 'Seat');
    await waitUntil(() => shownIds(element)[0] === 'seat-11', 'the other way round, by number');
  });

  it('keeps its view in an address, and takes nonsense for nothing', () => {
    const view = {
      search: 'a b',
      status: 'paired',
      held: 'no',
      mode: 'trainer',
      sort: 'holder',
      descending: true,
    };
    expect(seatsViewFromParams(seatsViewToParams(view as never))).to.deep.equal(view);
    expect(seatsViewFromParams(new URLSearchParams('sort=nonsense')).sort).to.equal('label');
    expect([...seatsViewToParams({})]).to.deep.equal([]);
  });

  it('offers in the menu what can be done now, and says why something has to wait', async () => {
    const element = await openSeats(seatsAdapter());
    await openMenu(element, 'Seat 8');
    const labels = [...(element.shadowRoot?.querySelectorAll('#row-menu .menu-item') ?? [])].map((item) =>
      item.textContent?.replace(/\s+/g, ' ').trim(),
    );
    expect(labels).to.deep.equal([
      'Assign',
      'Edit modes',
      'Pair device Assign the seat first.',
      'Replace device',
      'Lock device',
      'Take device out',
      'Remove seat',
    ]);
    await waitUntil(() => focused()?.textContent?.trim() === 'Assign', 'the first item has the focus');
    const menu = element.shadowRoot?.querySelector('#row-menu');
    await Promise.all(menu?.getAnimations().map(({finished}) => finished) ?? []);
    await expectAccessible(element);
  });

  it('takes a seat from somebody: says what becomes of the pairing, does it once, says so', async () => {
    const adapter = seatsAdapter();
    const element = await openSeats(adapter);
    const said = announcements(element);
    await choose(element, 'Seat 1', 'Unassign');
    expect(dialogText(element)).to.contain('Bruno Okafor no longer has Seat 1, and stays a member.');
    expect(dialogText(element)).to.contain('Vista 2 VX2-204814 is unpaired and stays in the seat.');
    const done = next(element, 'te-unassign-seat-done');
    press(element, 'Unassign');
    await done;
    await waitUntil(() => said.includes('Seat 1 is free now.'), 'it is said');
    await waitUntil(
      () => rowOf(element, 'seat-1').includes('Ready to pair'),
      'the device waits to be paired',
    );
    expect(byText(element, '5 of 11 used')).to.exist;
    await waitUntil(() => focused()?.getAttribute('data-opens') === 'seat-1', 'the focus is back');
  });

  it('frees nobody’s seat for whom it was not meant: somebody else has it meanwhile', async () => {
    const adapter = seatsAdapter();
    const element = await openSeats(adapter);
    await choose(element, 'Seat 1', 'Unassign');
    const {holder} = seatOf.needsDevice;
    adapter.setWeather({latencies: {'seats.list': Infinity}});
    adapter.changeSeat('seat-1', {...(holder && {holder})});
    press(element, 'Unassign');
    await waitUntil(() => byText(element, 'This seat has been changed meanwhile.'), 'it says so');
    expect((await adapter.seats?.get?.('seat-1'))?.holder?.id).to.equal('user-4');
  });

  it('changes modes, and keeps one at least', async () => {
    const adapter = seatsAdapter();
    const element = await openSeats(adapter);
    await choose(element, 'Seat 1', 'Edit modes');
    byRole(element, 'checkbox', 'Trainer')?.click();
    byRole(element, 'checkbox', 'Trainee')?.click();
    press(element, 'Save');
    await waitUntil(
      () => focused()?.getAttribute('aria-invalid') === 'true',
      'what is missing has the focus',
    );
    await expectAccessible(element);
    byRole(element, 'checkbox', 'Trainee')?.click();
    press(element, 'Save');
    await waitUntil(() => byText(element, 'The modes of Seat 1 are changed.'), 'it is said');
    expect((await adapter.seats?.get?.('seat-1'))?.modes).to.deep.equal(['trainee']);
  });

  it('removes a seat: what it means for price, holder and device is said first', async () => {
    const adapter = seatsAdapter();
    const element = await openSeats(adapter);
    await choose(element, 'Seat 1', 'Remove seat');
    await waitUntil(() => byText(element, 'The price drops by €49 a month'), 'the price');
    expect(dialogText(element)).to.contain('Bruno Okafor no longer has Seat 1');
    expect(dialogText(element)).to.contain(
      'Vista 2 VX2-204814 stops working at once and leaves the account.',
    );
    byRole(element, 'dialog')?.querySelector<HTMLElement>('.danger')?.click();
    await waitUntil(() => shownIds(element).length === 10, 'it is gone');
    await waitUntil(() => byText(element, 'Seat 1 is removed.'), 'it is said');
    await waitUntil(() => focused()?.id === 'seats-heading', 'the focus is not lost');
  });

  it('more seats than the plan pays for: that one less costs nothing less is said, and none of those paid is lost', async () => {
    const adapter = seatsAdapter(undefined, {seats: {items: allSeats, catalogue, allowed: 4}});
    const element = await openSeats(adapter);
    await choose(element, 'Seat 1', 'Remove seat');
    await waitUntil(() => byText(element, 'The price stays as it is'), 'the price');
    byRole(element, 'dialog')?.querySelector<HTMLElement>('.danger')?.click();
    await waitUntil(() => byText(element, 'Seat 1 is removed.'), 'it is said');
    expect((await adapter.seats?.list?.({limit: 1}))?.counts.allowed).to.equal(4);
  });

  it('F2 · what removing means could not be told: nothing can be removed before it is', async () => {
    const adapter = seatsAdapter();
    const element = await openSeats(adapter);
    adapter.setWeather({problems: {'seats.removal': {kind: 'network', maybeApplied: false}}});
    const dialog = await choose(element, 'Seat 1', 'Remove seat');
    await waitUntil(() => byRole(element, 'alert'), 'the reason');
    const act = () => dialog.querySelector<HTMLElement>('.dialog-footer .danger');
    expect(act()?.getAttribute('aria-disabled')).to.equal('true');
    act()?.click();
    adapter.setWeather({});
    press(element, 'Try again');
    await waitUntil(() => byText(element, 'The price drops by'), 'what it means');
    expect(act()?.getAttribute('aria-disabled')).to.equal('false');
    expect(adapter.calls.get('seats.remove')).to.equal(undefined);
  });

  it('F2 · an act whose answer was lost is tried again under the same key, and is done once', async () => {
    const adapter = seatsAdapter();
    const keys: (string | undefined)[] = [];
    const {seats} = adapter;
    const recording = {
      ...adapter,
      seats: seats && {
        ...seats,
        actOnDevice: (...[id, action, options]: Parameters<NonNullable<typeof seats.actOnDevice>>) => {
          keys.push(options?.idempotencyKey);
          return seats.actOnDevice!(id, action, options);
        },
      },
    };
    const element = await openSeats(recording);
    await choose(element, 'Seat 1', 'Unpair');
    adapter.setWeather({problems: {'seats.actOnDevice': {kind: 'network', maybeApplied: true}}});
    press(element, 'Unpair');
    await waitUntil(() => byText(element, 'It is not certain whether this was done.'), 'it is not known');
    adapter.setWeather({});
    press(element, 'Unpair');
    await waitUntil(() => byText(element, 'The device of Seat 1 is unpaired.'), 'it is done');
    expect(keys).to.have.length(2);
    expect(keys[0]).to.equal(keys[1]);
  });

  it('unlocks at once, locks after a question, and pairs from the row', async () => {
    const element = await openSeats(seatsAdapter());
    await openMenu(element, 'Seat 9');
    menuItem(element, 'Unlock device')?.click();
    await waitUntil(() => rowOf(element, 'seat-9').includes('Ready to pair'), 'it is unlocked');
    await choose(element, 'Seat 10', 'Lock device');
    press(element, 'Lock device');
    await waitUntil(() => rowOf(element, 'seat-10').includes('Locked'), 'it is locked');
    await waitUntil(() => !byRole(element, 'dialog'), 'the question is gone');
    await openMenu(element, 'Seat 2');
    menuItem(element, 'Pair device')?.click();
    await waitUntil(() => byRole(element, 'img', /^QR code/), 'the code');
  });

  it('somebody else’s change shows by itself, glows, and is read out', async () => {
    const adapter = seatsAdapter();
    const element = await openSeats(adapter);
    const said = announcements(element);
    adapter.changeSeat('seat-3', {status: 'ready_to_pair', device: {source: 'own', model: 'vista-1'}});
    await waitUntil(() => rowOf(element, 'seat-3').includes('Ready to pair'), 'it shows');
    expect(element.shadowRoot?.querySelector('[data-row="seat-3"]')?.className).to.equal('glow');
    await waitUntil(() => said.includes('The list of seats was updated.'), 'it is said');
  });

  it('gives more on request where there are many, and says how many there are', async () => {
    const many = Array.from({length: 70}, (_, index) => ({
      ...seatOf.spare,
      id: `seat-${index}`,
      label: `Seat ${index}`,
    }));
    const element = await openSeats(seatsAdapter(many));
    const said = announcements(element);
    press(element, 'Show more');
    await waitUntil(() => shownIds(element).length === 70, 'all of them');
    await waitUntil(() => said.includes('70 rows are shown.'), 'it is said');
  });

  it('a read-only account says why in every menu, and adds nothing', async () => {
    const {session} = seatsSeed();
    const account = {state: 'past_due_read_only', readOnly: true};
    const element = await openSeats(seatsAdapter(undefined, {session: {...session, account}}));
    expect(byRole(element, 'button', /^Add seat\. This account is read-only/)).to.exist;
    await openMenu(element, 'Seat 1');
    for (const item of element.shadowRoot?.querySelectorAll('#row-menu .menu-item') ?? [])
      expect(item.getAttribute('aria-disabled')).to.equal('true');
    expect(allByRole(element, 'button', /^Assign Seat/)).to.have.length(0);
  });

  it('T4 · shows whoever manages no seats nothing, and asks for nothing', async () => {
    const adapter = seatsAdapter(undefined, {session: holderSession(2)});
    const element = await fixture<SeatTable>(html`<seat-table .adapter=${adapter}></seat-table>`);
    await waitUntil(() => byText(element, 'You cannot see this list'), 'it is said');
    for (const name of ['seats.list', 'seats.requests', 'seats.catalogue'])
      expect(adapter.calls.get(name), name).to.equal(undefined);
  });

  it('is absent, and not broken, in a product without seats', async () => {
    const {seats: _, ...capabilities} = administrator.capabilities;
    const adapter = acme({session: {...administrator, capabilities}});
    const element = await fixture<SeatTable>(html`<seat-table .adapter=${adapter}></seat-table>`);
    await waitUntil(() => element.shadowRoot?.textContent?.trim() === '', 'nothing is there');
    expect(adapter.calls.get('seats.list')).to.equal(undefined);
  });

  it('F2 · says why it could not load, and tries again', async () => {
    const adapter = seatsAdapter(undefined, {
      weather: {problems: {'seats.list': {kind: 'network', maybeApplied: false}}},
    });
    const element = await fixture<SeatTable>(html`<seat-table .adapter=${adapter}></seat-table>`);
    await waitUntil(() => byRole(element, 'alert'), 'the reason');
    adapter.setWeather({});
    press(element, 'Try again');
    await waitUntil(() => rowOf(element, 'seat-1'), 'the list');
  });

  it('T3 · turned to another tenant it forgets the one before, and what stood open about it', async () => {
    const element = await openSeats(seatsAdapter());
    await choose(element, 'Seat 1', 'Unpair');
    element.adapter = seatsAdapter([]);
    await element.updateComplete;
    expect(element.shadowRoot?.textContent).not.to.contain('VX2-204814').and.not.to.contain('Bruno');
    await waitUntil(() => byText(element, 'No seats yet'), 'the other tenant');
  });
});
