import {expect, fixture, html} from '@open-wc/testing';
import type {MySeat} from '../../src/elements/my-seat/my-seat.js';
import {allSeats, catalogue, holderSession, seatOf, seatsSeed} from '../../stories/fixtures/seats.js';
import {administrator} from '../../stories/fixtures/workspace.js';
import {byLabel, byRole, byText, waitUntil} from '../support/queries.js';
import {acme, announcements, enter, expectAccessible, focused, heard, press} from './scene.js';
import {check, dialogText, holderAdapter, openMine} from './seats-scene.js';

const mount = (adapter: ReturnType<typeof acme>) =>
  fixture<MySeat>(html`<my-seat .adapter=${adapter}></my-seat>`);

describe('<my-seat>', () => {
  it('says what the seat is for, what is in it and what comes next', async () => {
    const element = await openMine(holderAdapter(seatOf.readyToPair));
    await waitUntil(() => byText(element, 'Vista 1'), 'the model by its name');
    for (const text of ['Seat 2', 'Trainee', 'Ready to pair', 'VX1-018336', 'Pair the device to begin.'])
      expect(byText(element, text), text).to.exist;
    await expectAccessible(element);
  });

  it('says why the last serial was refused, and that nothing can be paired yet', async () => {
    const element = await openMine(holderAdapter(seatOf.refused));
    expect(byText(element, 'The vendor does not know the serial')).to.exist;
    expect(byRole(element, 'button', 'Pair device')).not.to.exist;
  });

  it('follows the device on its way, and links to its parcel', async () => {
    const element = await openMine(holderAdapter(seatOf.shipped));
    expect(byText(element, 'It should arrive on Nov 26, 2026.')).to.exist;
    const link = byRole(element, 'link', 'Track parcel') as HTMLAnchorElement | undefined;
    expect(link?.rel).to.equal('noopener noreferrer');
  });

  it('follows no address that is none of the web', async () => {
    const order = {number: 'VO-1', placedAt: '2026-11-01T00:00:00Z', trackingUrl: 'javascript:alert(1)'};
    const element = await openMine(holderAdapter({...seatOf.shipped, order}));
    expect(byRole(element, 'link', 'Track parcel')).not.to.exist;
  });

  it('shows what changed elsewhere at once, and reads it out', async () => {
    const adapter = holderAdapter(seatOf.readyToPair);
    const element = await openMine(adapter);
    const said = announcements(element);
    adapter.changeSeat('seat-2', {status: 'locked'});
    await waitUntil(() => byText(element, 'This device is locked'), 'the new state');
    await waitUntil(() => said.includes('Your seat has changed.'), 'it is said');
  });

  it('without a seat: says so, whom to ask, and sends a request with its note', async () => {
    const adapter = holderAdapter(undefined);
    const element = await openMine(adapter);
    expect(byText(element, 'You have no seat')).to.exist;
    const link = byRole(element, 'link', 'Ada Okafor') as HTMLAnchorElement | undefined;
    expect(link?.href).to.equal('mailto:ada@example.com');
    press(element, 'Request a seat');
    await waitUntil(() => byLabel(element, 'What do you need it for?'), 'the note');
    await waitUntil(() => focused()?.id === 'note', 'the note has the focus');
    await enter(element, 'What do you need it for?', ' Training in Lyon ');
    press(element, 'Send request');
    await waitUntil(() => byText(element, 'You asked for a seat'), 'it is asked for');
    expect(byRole(element, 'button', 'Request a seat')).not.to.exist;
    await waitUntil(() => focused()?.id === 'seat-heading', 'the focus is not lost');
    await expectAccessible(element);
  });

  it('F2 · keeps the note when the request is refused, and sends it again under the same key', async () => {
    const adapter = holderAdapter(undefined);
    const keys: (string | undefined)[] = [];
    const {seats} = adapter;
    const recording = {
      ...adapter,
      seats: seats && {
        ...seats,
        request: (...[note, options]: Parameters<NonNullable<typeof seats.request>>) => {
          keys.push(options?.idempotencyKey);
          return seats.request!(note, options);
        },
      },
    };
    const element = await openMine(recording);
    press(element, 'Request a seat');
    await waitUntil(() => byLabel(element, 'What do you need it for?'), 'the note');
    await enter(element, 'What do you need it for?', 'Lyon');
    adapter.setWeather({problem: {kind: 'network', maybeApplied: true}});
    press(element, 'Send request');
    await waitUntil(() => byRole(element, 'alert'), 'the reason');
    expect(byLabel(element, 'What do you need it for?')?.value).to.equal('Lyon');
    adapter.setWeather({});
    press(element, 'Try again');
    await waitUntil(() => byText(element, 'You asked for a seat'), 'it is asked for');
    expect(new Set(keys).size).to.equal(1);
    expect(keys[0]).to.be.a('string');
  });

  it('the seat that was given shows by itself in the place of the request', async () => {
    const adapter = holderAdapter(undefined, {
      ...seatsSeed([seatOf.spare]),
      session: holderSession(2),
    });
    const element = await openMine(adapter);
    const {holder} = seatOf.paired;
    adapter.changeSeat('seat-8', {...(holder && {holder})});
    await waitUntil(() => byText(element, 'Seat 8'), 'the seat');
  });

  it('reports a device: what happened has to be chosen, and nothing is lost on the way', async () => {
    const adapter = holderAdapter(seatOf.paired);
    const element = await openMine(adapter);
    const {events, stop} = heard(['te-report-device-request', 'te-report-device-done']);
    press(element, 'Report broken or lost');
    await waitUntil(() => byRole(element, 'dialog'), 'the question');
    press(element, 'Send report');
    await waitUntil(() => byText(element, 'Choose one of the options.'), 'what is missing');
    await waitUntil(() => focused()?.getAttribute('name') === 'fault', 'the choice has the focus');
    await expectAccessible(element);
    check(element, 'radio', /^It is lost/);
    press(element, 'Send report');
    await waitUntil(() => byText(element, 'Reported lost'), 'the report shows');
    await waitUntil(() => byText(element, 'Your report was sent.'), 'it is said');
    expect(byText(element, 'Whoever gives out seats knows'), 'what comes next').to.exist;
    expect(events.map(({type}) => type)).to.deep.equal(['te-report-device-request', 'te-report-device-done']);
    stop();
    expect(byRole(element, 'button', 'Report broken or lost'), 'once is enough').not.to.exist;
  });

  it('a page may keep an act from happening', async () => {
    const adapter = holderAdapter(seatOf.paired);
    const element = await openMine(adapter);
    element.addEventListener('te-report-device-request', (event) => event.preventDefault());
    press(element, 'Report broken or lost');
    await waitUntil(() => byRole(element, 'dialog'), 'the question');
    check(element, 'radio', /^It is broken/);
    press(element, 'Send report');
    await element.updateComplete;
    expect(adapter.calls.get('seats.report')).to.equal(undefined);
  });

  it('a read-only account says why nothing can be done', async () => {
    const session = {...holderSession(3), account: {state: 'past_due_read_only', readOnly: true}};
    const adapter = holderAdapter(seatOf.readyToPair, {session});
    const element = await openMine(adapter);
    const button = byRole(element, 'button', /^Pair device\. This account is read-only/);
    expect(button?.getAttribute('aria-disabled')).to.equal('true');
    button?.click();
    await element.updateComplete;
    expect(adapter.calls.get('seats.startPairing')).to.equal(undefined);
  });

  it('is absent, and not broken, in a product without seats', async () => {
    const {seats: _, ...capabilities} = administrator.capabilities;
    const adapter = acme({session: {...administrator, capabilities}});
    const element = await mount(adapter);
    await waitUntil(() => element.shadowRoot?.textContent?.trim() === '', 'nothing is there');
    expect(adapter.calls.get('seats.mine')).to.equal(undefined);
  });

  it('F2 · says why it could not load, and tries again', async () => {
    const adapter = holderAdapter(seatOf.paired, {
      weather: {
        problems: {'seats.mine': {kind: 'server', status: 500, maybeApplied: false, requestId: 'r1'}},
      },
    });
    const element = await mount(adapter);
    await waitUntil(() => byRole(element, 'alert'), 'the reason');
    expect(byText(element, 'Reference: r1')).to.exist;
    adapter.setWeather({});
    press(element, 'Try again');
    await waitUntil(() => byText(element, 'Seat 1'), 'the seat');
  });

  it('T3 · turned to another tenant it forgets the one before, and what stood open about it', async () => {
    const element = await openMine(holderAdapter(seatOf.paired));
    press(element, 'Report broken or lost');
    await waitUntil(() => byRole(element, 'dialog'), 'the question');
    element.adapter = holderAdapter(undefined);
    await element.updateComplete;
    expect(byText(element, 'VX2-204814')).not.to.exist;
    expect(dialogText(element)).to.equal('');
    await waitUntil(() => byText(element, 'You have no seat'), 'the other tenant');
  });

  it('tells a token without a person that there is nothing to show', async () => {
    const denied = {no: 'permission'} as const;
    const {session} = seatsSeed();
    const seats = {manage: denied, add: denied, own: denied, pair: denied};
    const adapter = holderAdapter(seatOf.paired, {
      ...seatsSeed(allSeats, {seats: {items: allSeats, catalogue}}),
      session: {...session, capabilities: {...session.capabilities, seats}},
    });
    const element = await mount(adapter);
    await waitUntil(() => byText(element, 'There is no seat to show here'), 'it is said');
  });
});
