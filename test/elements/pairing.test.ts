import {expect} from '@open-wc/testing';
import type {MySeat} from '../../src/elements/my-seat/my-seat.js';
import type {Pairing} from '../../src/model/seats/index.js';
import {TestClock} from '../../src/testing/index.js';
import {seatOf} from '../../stories/fixtures/seats.js';
import {byRole, byText, waitUntil} from '../support/queries.js';
import {expectAccessible, focused, next, press} from './scene.js';
import {dialogText, holderAdapter, openMine} from './seats-scene.js';

const SERIAL = 'VX1-018336';
const MINUTE_MS = 60_000;
const codeOf = (element: MySeat) => element.shadowRoot?.querySelector('.code')?.textContent?.trim();
const left = (element: MySeat) => element.shadowRoot?.querySelector('[role="timer"]')?.textContent?.trim();

async function openPairing(adapter = holderAdapter(seatOf.readyToPair)) {
  const element = await openMine(adapter);
  press(element, 'Pair device');
  await waitUntil(() => byRole(element, 'img', /^QR code/), 'the code is drawn');
  return {element, adapter};
}

/** What the live region of the open dialog has said. */
function saidIn(element: MySeat): string[] {
  const said: string[] = [];
  const region = element.shadowRoot?.querySelector('dialog [role="status"][aria-live]');
  if (!region) throw new Error('No live region in the dialog');
  new MutationObserver(() => {
    const text = region.textContent?.trim();
    if (text) said.push(text);
  }).observe(region, {childList: true, characterData: true, subtree: true});
  return said;
}

describe('pairing a device', () => {
  it('shows a code to look at and to type, the time that is left, and what to compare', async () => {
    const {element} = await openPairing();
    expect(codeOf(element)).to.equal('7KQ2-M9XW');
    expect(left(element)).to.match(/^Valid for (10:00|9:5\d)$/);
    for (const text of ['Vista 1', SERIAL, 'Put the device on.', 'Waiting for the device'])
      expect(dialogText(element), text).to.contain(text);
    await expectAccessible(element);
  });

  it('changes by itself when the device has paired, says so once, and tells the page without link and code', async () => {
    const {element, adapter} = await openPairing();
    const said = saidIn(element);
    const done = next(element, 'te-pair-done');
    expect(adapter.claimPairing('seat-2', SERIAL)).to.equal('paired');
    await waitUntil(() => byText(element, 'is paired with Seat 2'), 'it shows');
    const sentence = `Vista 1 ${SERIAL} is paired with Seat 2 and ready for use.`;
    await waitUntil(() => said.includes(sentence), 'it is said');
    expect(said.filter((text) => text === sentence)).to.have.length(1);
    const {result} = (await done) as Event & {result: Pairing};
    expect(JSON.stringify(result)).not.to.contain('7KQ2').and.not.to.contain('/pair/');
    await waitUntil(() => focused()?.textContent === 'Paired', 'the focus is where it says so');
    press(element, 'Done');
    await waitUntil(() => !byRole(element, 'dialog'), 'it closes');
    expect(byText(element, 'The device is paired and ready for use.')).to.exist;
    await waitUntil(() => focused()?.id === 'seat-act', 'the focus is back');
  });

  it('a new code takes the place of the old one, which is dead', async () => {
    const {element, adapter} = await openPairing();
    const said = saidIn(element);
    press(element, 'New code');
    await waitUntil(() => codeOf(element) === 'B4HT-R8ZC', 'the new one');
    await waitUntil(() => said.includes('There is a new code. The old one no longer works.'), 'it is said');
    expect((await adapter.seats?.pairing?.('pairing-1'))?.state).to.equal('cancelled');
  });

  it('F3 · ten clicks on New code are one', async () => {
    const {element, adapter} = await openPairing();
    for (let click = 0; click < 10; click++) press(element, 'New code');
    await waitUntil(() => codeOf(element) === 'B4HT-R8ZC', 'the new one');
    expect(adapter.calls.get('seats.startPairing')).to.equal(2);
  });

  it('F3 · ten presses on Pair make one code', async () => {
    const adapter = holderAdapter(seatOf.readyToPair);
    const element = await openMine(adapter);
    for (let times = 0; times < 10; times++) press(element, 'Pair device');
    await waitUntil(() => byRole(element, 'img', /^QR code/), 'the code');
    expect(adapter.calls.get('seats.startPairing')).to.equal(1);
  });

  it('T2 · a code that is nobody’s business any more is gone from the page', async () => {
    const {element, adapter} = await openPairing();
    adapter.setWeather({problems: {'seats.pairing': {kind: 'forbidden', reason: 'permission'}}});
    document.dispatchEvent(new Event('visibilitychange'));
    await waitUntil(() => byRole(element, 'alert'), 'it is said');
    await waitUntil(() => !codeOf(element), 'the code is gone');
    expect(byRole(element, 'img', /^QR code/)).not.to.exist;
  });

  it('what was open about a seat closes when it is somebody else’s', async () => {
    const {element, adapter} = await openPairing();
    const {holder} = seatOf.paired;
    adapter.changeSeat('seat-2', {...(holder && {holder})});
    await waitUntil(() => !byRole(element, 'dialog'), 'it closes');
    await waitUntil(() => byText(element, 'You have no seat'), 'it says so');
  });

  for (const [reason, serial, sentence] of [
    ['wrong_device', 'VX1-990012', 'It is not the one of this seat'],
    ['paired_elsewhere', 'VX2-204822', 'It belongs to another seat'],
  ] as const)
    it(`says plainly that another device tried the code: ${reason}`, async () => {
      const adapter = holderAdapter(seatOf.readyToPair, {
        seats: {
          items: [seatOf.readyToPair, seatOf.spare],
          catalogue: {models: [], monthly: {amount: 0, currency: 'EUR'}},
        },
      });
      const {element} = await openPairing(adapter);
      expect(adapter.claimPairing('seat-2', serial)).to.equal(reason);
      await waitUntil(() => byText(element, sentence), 'it shows');
      expect(dialogText(element)).to.contain(serial);
      expect(codeOf(element), 'the code still works').to.exist;
      expect(adapter.claimPairing('seat-2', SERIAL)).to.equal('paired');
      await waitUntil(() => byText(element, 'is paired with Seat 2'), 'the right one pairs');
    });

  it('says that the code was cancelled somewhere else, and offers a new one', async () => {
    const {element, adapter} = await openPairing();
    await adapter.seats?.startPairing?.('seat-2');
    adapter.changeSeat('seat-2', {});
    await waitUntil(() => byText(element, 'This code no longer works'), 'it shows');
    expect(codeOf(element), 'nothing to be typed in vain').not.to.exist;
    press(element, 'New code');
    await waitUntil(() => codeOf(element), 'a new one');
  });

  it('a clock that is wrong changes nothing: the time is the server’s', async () => {
    const clock = new TestClock(Date.now() + 3 * 60 * MINUTE_MS);
    const {element} = await openPairing(holderAdapter(seatOf.readyToPair, {now: clock.now}));
    expect(left(element)).to.match(/^Valid for (10:00|9:5\d)$/);
  });

  it('after sleep it asks anew: what is left is right at once, and an expired code says so', async () => {
    const clock = new TestClock(Date.now());
    const {element, adapter} = await openPairing(holderAdapter(seatOf.readyToPair, {now: clock.now}));
    clock.advance(6 * MINUTE_MS);
    document.dispatchEvent(new Event('visibilitychange'));
    await waitUntil(() => /^Valid for (4:00|3:5\d)$/.test(left(element) ?? ''), 'what is left');
    clock.advance(4 * MINUTE_MS);
    document.dispatchEvent(new Event('visibilitychange'));
    await waitUntil(() => byText(element, 'This code has expired'), 'it is over');
    expect(codeOf(element)).not.to.exist;
    expect(byRole(element, 'img', /^QR code/)).not.to.exist;
    expect(adapter.claimPairing('seat-2', SERIAL)).to.equal('expired');
    press(element, 'New code');
    await waitUntil(() => codeOf(element), 'a new one');
    expect(left(element)).to.match(/^Valid for (10:00|9:5\d)$/);
  });

  it('a device that pairs in the last second is not told to be too late', async () => {
    const clock = new TestClock(Date.now());
    const {element, adapter} = await openPairing(holderAdapter(seatOf.readyToPair, {now: clock.now}));
    expect(adapter.claimPairing('seat-2', SERIAL)).to.equal('paired');
    clock.advance(11 * MINUTE_MS);
    document.dispatchEvent(new Event('visibilitychange'));
    await waitUntil(() => byText(element, 'is paired with Seat 2'), 'it is paired');
  });

  it('mails the code to its holder, and says to whom', async () => {
    const {element, adapter} = await openPairing();
    press(element, 'Email the code');
    await waitUntil(() => byText(element, 'The code is on its way to your mailbox.'), 'it is said');
    expect(adapter.calls.get('seats.mailPairing')).to.equal(1);
  });

  it('closed, the code goes on working: it may be in a mail. Cancelled, it is dead', async () => {
    const {element, adapter} = await openPairing();
    press(element, 'Close');
    await waitUntil(() => !byRole(element, 'dialog'), 'it closes');
    expect((await adapter.seats?.pairing?.('pairing-1'))?.state).to.equal('waiting');
    press(element, 'Pair device');
    await waitUntil(() => byRole(element, 'button', 'Cancel pairing'), 'a new one');
    press(element, 'Cancel pairing');
    await waitUntil(() => adapter.calls.get('seats.cancelPairing') === 1, 'it is cancelled');
    expect((await adapter.seats?.pairing?.('pairing-2'))?.state).to.equal('cancelled');
  });

  it('E5 · fills the page, also where real full screen is forbidden, and Escape leaves that first', async () => {
    const {element} = await openPairing();
    const dialog = byRole(element, 'dialog') as HTMLDialogElement | undefined;
    Object.assign(dialog ?? {}, {requestFullscreen: () => Promise.reject(new TypeError('forbidden'))});
    press(element, 'Full screen');
    await waitUntil(() => dialog?.getBoundingClientRect().width === innerWidth, 'it fills the page');
    await waitUntil(() => byRole(element, 'button', 'Leave full screen'), 'the way back');
    dialog?.dispatchEvent(new Event('cancel', {cancelable: true}));
    await waitUntil(() => byRole(element, 'button', 'Full screen'), 'it is as before');
    expect(dialog?.open).to.equal(true);
  });

  it('F2 · says why there is no code, and makes one when asked again', async () => {
    const adapter = holderAdapter(seatOf.readyToPair, {
      weather: {problems: {'seats.startPairing': {kind: 'network', maybeApplied: false}}},
    });
    const element = await openMine(adapter);
    press(element, 'Pair device');
    await waitUntil(() => byRole(element, 'alert'), 'the reason');
    adapter.setWeather({});
    press(element, 'Try again');
    await waitUntil(() => codeOf(element), 'the code');
  });

  it('F2 · while the server cannot be asked it says so, and goes on when it can', async () => {
    const {element, adapter} = await openPairing();
    adapter.setWeather({problems: {'seats.pairing': {kind: 'network', maybeApplied: false}}});
    adapter.changeSeat('seat-2', {});
    await waitUntil(() => byText(element, 'The server cannot be reached at the moment.'), 'it is said');
    expect(codeOf(element), 'the code stays').to.exist;
    adapter.setWeather({});
    window.dispatchEvent(new Event('online'));
    await waitUntil(() => !byText(element, 'The server cannot be reached at the moment.'), 'it is over');
  });

  it('F5 · removed in the middle, it asks nothing more and forgets the code', async () => {
    const {element, adapter} = await openPairing();
    element.remove();
    await new Promise(requestAnimationFrame);
    const asked = adapter.calls.get('seats.pairing') ?? 0;
    document.dispatchEvent(new Event('visibilitychange'));
    adapter.changeSeat('seat-2', {});
    await new Promise(requestAnimationFrame);
    expect(adapter.calls.get('seats.pairing') ?? 0).to.equal(asked);
  });

  it('a page may keep it from opening', async () => {
    const adapter = holderAdapter(seatOf.readyToPair);
    const element = await openMine(adapter);
    element.addEventListener('te-pair-request', (event) => event.preventDefault());
    press(element, 'Pair device');
    await element.updateComplete;
    expect(adapter.calls.get('seats.startPairing')).to.equal(undefined);
  });

  it('a paired device is paired again after a question: it stops working until then', async () => {
    const adapter = holderAdapter(seatOf.paired);
    const element = await openMine(adapter);
    press(element, 'Pair again');
    await waitUntil(() => byText(element, 'It is unpaired first'), 'the question');
    byRole(element, 'dialog')?.querySelector<HTMLElement>('.primary')?.click();
    await waitUntil(() => codeOf(element), 'the code, in the place of the question');
    expect((await adapter.seats?.mine?.())?.seat?.status).to.equal('ready_to_pair');
  });
});
