import {expect, fixture, html} from '@open-wc/testing';
import type {UserTable} from '../../src/elements/user-table/user-table.js';
import {acme, ACTION_EVENTS, heard, next, press} from '../elements/scene.js';
import {byText, waitUntil} from '../support/queries.js';

async function mount() {
  const adapter = acme();
  const element = await fixture<UserTable>(html`<user-table .adapter=${adapter}></user-table>`);
  await waitUntil(() => byText(element, 'hana@acme.example'), 'the invitations appear');
  return {element, resends: () => adapter.calls.get('invitations.resend') ?? 0};
}
/** Presses *Send again*, and comes back when the page has been asked. */
async function resend(element: UserTable): Promise<void> {
  const asked = next(element, 'te-resend-request');
  press(element, /Send again hana/);
  await asked;
}
const settled = () => new Promise((resolve) => setTimeout(resolve));

describe('actions and the host', () => {
  it('wait until the host is done', async () => {
    const {element, resends} = await mount();
    let goOn: () => void = () => undefined;
    element.addEventListener('te-resend-request', (event) =>
      event.waitUntil(new Promise<void>((resolve) => (goOn = resolve))),
    );
    await resend(element);
    await settled();
    expect(resends()).to.equal(0);
    const done = next(element, 'te-resend-done');
    goOn();
    expect((await done).subject.email).to.equal('hana@acme.example');
    expect(resends()).to.equal(1);
  });

  it('are cancelled by preventDefault, by a rejection, and by preventDefault while waiting', async () => {
    const refusals: ((event: HTMLElementEventMap['te-resend-request']) => void)[] = [
      (event) => event.preventDefault(),
      (event) => event.waitUntil(Promise.reject(new Error('no'))),
      (event) => {
        event.waitUntil(Promise.resolve());
        event.waitUntil(Promise.reject(new Error('no')));
      },
      (event) => event.waitUntil(Promise.resolve().then(() => event.preventDefault())),
    ];
    for (const refuse of refusals) {
      const {element, resends} = await mount();
      element.addEventListener('te-resend-request', refuse);
      const page = heard(ACTION_EVENTS);
      await resend(element);
      await settled();
      await settled();
      page.stop();
      expect(resends()).to.equal(0);
      expect(page.events.map(({type}) => type)).to.deep.equal(['te-resend-request']);
    }
  });

  it('can be started again after they were cancelled, but not twice at once', async () => {
    const {element, resends} = await mount();
    element.addEventListener('te-resend-request', (event) => event.preventDefault(), {once: true});
    await resend(element);
    await settled();
    press(element, /Send again hana/);
    await waitUntil(() => resends() === 1, 'the second try goes through');
  });

  it('do not hold back an element that left and came back in the middle', async () => {
    const {element, resends} = await mount();
    element.addEventListener('te-resend-request', (event) => event.waitUntil(new Promise(() => undefined)), {
      once: true,
    });
    await resend(element);
    const {parentElement} = element;
    element.remove();
    parentElement?.append(element);
    await element.updateComplete;
    await waitUntil(() => byText(element, 'hana@acme.example'), 'the invitations appear again');
    press(element, /Send again hana/);
    await waitUntil(() => resends() === 1, 'it is sent');
  });
});
