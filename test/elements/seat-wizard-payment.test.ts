import {expect, fixture, html} from '@open-wc/testing';
import type {MemoryAdapter} from '../../src/adapters/memory/index.js';
import type {SeatWizard} from '../../src/elements/seat-wizard/seat-wizard.js';
import type {SeatDraft, SeatQuote} from '../../src/model/seats/index.js';
import {allSeats, catalogue} from '../../stories/fixtures/seats.js';
import {byRole, byText, waitUntil} from '../support/queries.js';
import {announcements, expectAccessible, heard, next, press} from './scene.js';
import {dialogText, openWizard, seatsAdapter, step, toReview} from './seats-scene.js';

async function offerFor(adapter: MemoryAdapter, more: Partial<SeatDraft> = {}): Promise<SeatQuote> {
  const draft = {modes: ['trainee'], count: 1, holder: 'user-1', device: {source: 'none'} as const, ...more};
  const quote = await adapter.seats?.quote?.(draft);
  if (!quote) throw new Error('The memory adapter makes offers');
  return quote;
}

const comeBack = (adapter: MemoryAdapter, {id}: SeatQuote): Promise<SeatWizard> =>
  fixture(html`<seat-wizard .adapter=${adapter} quote=${id} open></seat-wizard>`);

describe('<seat-wizard> › where seats are paid elsewhere', () => {
  const paying = () =>
    seatsAdapter(undefined, {
      seats: {items: allSeats, catalogue, checkoutUrl: 'https://pay.example/checkout'},
    });
  const quoteId = async (request: Promise<Event>) =>
    ((await request) as Event & {subject: {quoteId: string; url: string}}).subject;

  it('E5 · tells the page where to go, waits, and adds what was paid', async () => {
    const adapter = paying();
    const element = await openWizard(adapter);
    element.addEventListener('te-checkout-request', (event) => event.preventDefault());
    await toReview(element, 'Go to payment');
    const request = quoteId(next(element, 'te-checkout-request'));
    press(element, 'Go to payment');
    const {quoteId: id, url} = await request;
    expect(url).to.equal('https://pay.example/checkout');
    await waitUntil(() => byText(element, 'The payment is open in another window.'), 'it waits');
    await expectAccessible(element);
    press(element, 'I have paid');
    await waitUntil(() => byText(element, 'The payment was not completed. Nothing was charged'), 'not yet');
    adapter.payQuote(id);
    press(element, 'Go to payment');
    await waitUntil(() => byText(element, 'The payment is open in another window.'), 'once more');
    press(element, 'I have paid');
    await waitUntil(() => byText(element, 'Seat 12 is added'), 'what was paid is added');
  });

  it('back from there it is in the same place: what was paid is added by itself', async () => {
    const adapter = paying();
    const quote = await offerFor(adapter);
    adapter.payQuote(quote.id);
    const element = await comeBack(adapter, quote);
    await waitUntil(() => byText(element, 'Seat 12 is added'), 'it is added');
    expect((await adapter.seats?.list?.({limit: 20, search: 'Seat 12'}))?.items[0]?.holder?.id).to.equal(
      'user-1',
    );
  });

  it('back from there without having paid: the same place, and that nothing was charged', async () => {
    const adapter = paying();
    const quote = await offerFor(adapter);
    const element = await comeBack(adapter, quote);
    await waitUntil(() => byText(element, 'The payment was not completed.'), 'it is said');
    expect(step(element)).to.equal('Review');
    expect(dialogText(element)).to.contain('Ada Okafor').and.to.contain('Trainee');
    expect(adapter.calls.get('seats.add')).to.equal(undefined);
  });

  it('says whom and what it left out of a seat that was paid: somebody else was given them meanwhile', async () => {
    const adapter = paying();
    const {seats} = adapter;
    const {add} = seats ?? {};
    if (!seats || !add) throw new Error('The memory adapter adds seats');
    const quote = await offerFor(adapter, {
      holder: 'user-1',
      device: {source: 'own', model: 'vista-1', serial: 'VX1-111111'},
    });
    adapter.payQuote(quote.id);
    const without = async (...values: Parameters<typeof add>) =>
      (await add(...values)).map(({holder: _, device: _device, ...seat}) => ({
        ...seat,
        status: 'needs_device' as const,
      }));
    const element = await comeBack({...adapter, seats: {...seats, add: without}}, quote);
    const said = announcements(element);
    await waitUntil(() => byText(element, 'Seat 12 is added'), 'it is added');
    for (const text of [
      'The seat could not be given to Ada Okafor any more.',
      'The device you chose could not be added any more.',
    ]) {
      expect(dialogText(element)).to.contain(text);
      await waitUntil(() => said.some((each) => each.includes(text)), 'it is read out');
    }
  });

  it('V7 · goes to no address that is none of the web', async () => {
    const adapter = seatsAdapter(undefined, {
      seats: {items: allSeats, catalogue, checkoutUrl: 'javascript:alert(1)'},
    });
    const element = await openWizard(adapter);
    await toReview(element, 'Go to payment');
    const {events, stop} = heard(['te-checkout-request']);
    press(element, 'Go to payment');
    await waitUntil(() => byRole(element, 'alert'), 'it is refused');
    expect(events).to.have.length(0);
    stop();
  });
});
