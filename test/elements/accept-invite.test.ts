import {expect, fixture, html} from '@open-wc/testing';
import {createMemoryAdapter, type MemoryAdapter} from '../../src/adapters/memory/index.js';
import type {AcceptInvite} from '../../src/elements/accept-invite/accept-invite.js';
import type {JoinOffer} from '../../src/model/join.js';
import {administrator} from '../../stories/fixtures/workspace.js';
import {byLabel, byRole, byText, waitUntil} from '../support/queries.js';
import {ACTION_EVENTS, enter, focused, heard, next, press, expectAccessible} from './scene.js';

const offer: JoinOffer = {
  tenantName: 'Acme',
  inviterName: 'Ada Okafor',
  email: 'zoe@acme.example',
  roles: ['User'],
  login: 'new',
};
const offers: Record<string, JoinOffer> = {
  fresh: offer,
  known: {...offer, login: 'existing'},
  same: {...offer, login: 'existing', signedInAs: 'ZOE@acme.example'},
  other: {...offer, login: 'existing', signedInAs: 'bruno@acme.example'},
  'ABCD-2345': offer,
};
const STRONG = 'quiet lamp over the river';

async function mount(token: string, adapter = createMemoryAdapter({session: administrator, offers})) {
  const element = await fixture<AcceptInvite>(
    html`<accept-invite token=${token} .adapter=${adapter}></accept-invite>`,
  );
  return {element, adapter};
}
const shows = (element: Element, text: string) =>
  waitUntil(() => byText(element, text), `“${text}” is shown`);
const everyValue = (element: Element) =>
  [...(element.shadowRoot?.querySelectorAll('input') ?? [])].map(({value}) => value).join(' ');

async function fillIn(element: Element, password = STRONG): Promise<void> {
  await waitUntil(() => byLabel(element, 'Choose a password'), 'the form appears');
  await enter(element, 'Your name', 'Zoe Quist');
  await enter(element, 'Choose a password', password);
}

describe('<accept-invite>', () => {
  it('lets somebody new choose name and password, joins, and forgets the password', async () => {
    const {element, adapter} = await mount('fresh');
    await shows(element, 'Ada Okafor invites you to Acme.');
    await expectAccessible(element);
    await fillIn(element);
    const page = heard(ACTION_EVENTS);
    const join = byRole(element, 'button', 'Join');
    for (let click = 0; click < 10; click++) join?.click();
    await shows(element, 'Welcome to Acme');
    page.stop();
    expect(adapter.calls.get('join.accept'), 'F3 · one request').to.equal(1);
    expect(page.events.map(({type}) => type)).to.deep.equal(['te-join-request', 'te-join-done']);
    expect(JSON.stringify(page.events)).not.to.contain(STRONG);
    expect(everyValue(element)).not.to.contain(STRONG);
    await waitUntil(() => focused()?.localName === 'h1', 'the heading has the focus');
    await expectAccessible(element);
  });

  it('never lets a known address set a password', async () => {
    const {element} = await mount('known');
    await shows(element, 'This address already has a login.');
    expect(byLabel(element, 'Choose a password')).not.to.exist;
    await enter(element, 'Your password', 'wrong');
    press(element, 'Sign in and join');
    await shows(element, 'The password is not right.');
    await waitUntil(() => focused() === byLabel(element, 'Your password'), 'the focus is where the fault is');
    await enter(element, 'Your password', 'right');
    press(element, 'Sign in and join');
    await shows(element, 'Welcome to Acme');
  });

  it('joins with one click whoever is signed in already', async () => {
    const {element} = await mount('same');
    await shows(element, 'You are signed in as ZOE@acme.example.');
    expect(byLabel(element, 'Your password')).not.to.exist;
    press(element, 'Join');
    await shows(element, 'Welcome to Acme');
  });

  it('refuses somebody else who is signed in, and asks again after the sign-out', async () => {
    const mine = {...offers};
    const adapter = createMemoryAdapter({session: administrator, offers: mine});
    const {element} = await mount('other', adapter);
    await shows(element, 'You are signed in as somebody else');
    await expectAccessible(element);
    expect(byRole(element, 'button', 'Join')).not.to.exist;
    const asked = next(element, 'te-sign-out-request');
    press(element, 'Sign out');
    await asked;
    const calls = () => adapter.calls.get('join.inspect') ?? 0;
    await waitUntil(() => calls() === 2, 'it looks at once');
    // The host signs out in its own time and sets the token anew.
    mine['other'] = offer;
    element.token = '';
    element.token = 'other';
    await waitUntil(() => byLabel(element, 'Choose a password'), 'the way is free');
  });

  it('explains a dead link and asks for a new one, alike for every address', async () => {
    const {element, adapter} = await mount('unknown');
    await shows(element, 'This link no longer works');
    await expectAccessible(element);
    await enter(element, 'Email', 'nobody@nowhere');
    const ask = byRole(element, 'button', 'Ask for a new link');
    for (let click = 0; click < 10; click++) ask?.click();
    await shows(element, 'Look into your mailbox.');
    expect(adapter.calls.get('join.request'), 'F3 · one request').to.equal(1);
    await waitUntil(() => element.shadowRoot?.activeElement, 'the focus has a place');
    await expectAccessible(element);
  });

  it('asks for a new link by the old one where no address is typed, and says when that failed', async () => {
    const {element, adapter} = await mount('unknown');
    await shows(element, 'This link no longer works');
    await enter(element, 'Email', 'not an address');
    press(element, 'Ask for a new link');
    await shows(element, 'This is not a complete email address');
    await enter(element, 'Email', '');
    adapter.setWeather({problem: {kind: 'network', maybeApplied: false}});
    press(element, 'Ask for a new link');
    await shows(element, 'The server could not be reached.');
    adapter.setWeather({});
    press(element, 'Ask for a new link');
    await shows(element, 'Look into your mailbox.');
  });

  it('opens with address and code', async () => {
    const {element} = await mount('');
    await shows(element, 'Join with a code');
    await expectAccessible(element);
    press(element, 'Continue');
    await shows(element, 'Fill this in.');
    await enter(element, 'Email', 'zoe@acme.example');
    await enter(element, 'Code', 'ABCD-2345');
    press(element, 'Continue');
    await fillIn(element);
    press(element, 'Join');
    await shows(element, 'Welcome to Acme');
  });

  it('keeps the focus when a dead link is left for the code form', async () => {
    const {element} = await mount('unknown');
    await shows(element, 'This link no longer works');
    byRole(element, 'button', 'Use a code instead')?.focus();
    press(element, 'Use a code instead');
    await shows(element, 'Join with a code');
    await waitUntil(() => focused()?.textContent === 'Join with a code', 'the heading has the focus');
  });

  it('says what is wrong with a password and keeps the name', async () => {
    const {element, adapter} = await mount('fresh');
    const reasons: [string, string][] = [
      ['', 'Fill this in.'],
      ['short', 'Use at least 10 characters.'],
      ['password123', 'This is easy to guess.'],
      ['zoe@acme.example1', 'This is easy to guess.'],
      ['aabbaabbaabb', 'This is too uniform.'],
    ];
    for (const [password, sentence] of reasons) {
      await fillIn(element, password);
      press(element, 'Join');
      await shows(element, sentence);
      expect(byLabel(element, 'Choose a password')?.getAttribute('aria-invalid')).to.equal('true');
    }
    expect(adapter.calls.get('join.accept')).to.equal(undefined);
    expect(byLabel(element, 'Your name')?.value).to.equal('Zoe Quist');
    press(element, 'Show password');
    await element.updateComplete;
    expect(byLabel(element, 'Choose a password')?.type).to.equal('text');
  });

  it('F2 · server down: while loading and while joining its sentence, and a retry', async () => {
    const weather = {problem: {kind: 'network', maybeApplied: false} as const};
    const adapter: MemoryAdapter = createMemoryAdapter({session: administrator, offers, weather});
    const {element} = await mount('fresh', adapter);
    await shows(element, 'The server could not be reached.');
    await expectAccessible(element);
    adapter.setWeather({});
    press(element, 'Try again');
    await fillIn(element);
    adapter.setWeather(weather);
    press(element, 'Join');
    await shows(element, 'The server could not be reached.');
    expect(byLabel(element, 'Your name')?.value).to.equal('Zoe Quist');
    adapter.setWeather({});
    press(element, 'Join');
    await shows(element, 'Welcome to Acme');
  });

  it('explains the link that dies while the form is filled in', async () => {
    const mine = {...offers};
    const {element} = await mount('fresh', createMemoryAdapter({session: administrator, offers: mine}));
    await fillIn(element);
    delete mine['fresh'];
    press(element, 'Join');
    await shows(element, 'This link no longer works');
    press(element, 'Ask for a new link');
    await shows(element, 'Look into your mailbox.');
  });

  it('tells a refusal that belongs to no field', async () => {
    const {element, adapter} = await mount('fresh');
    await fillIn(element);
    const issues = [{field: 'secret.token', code: 'too_long'}];
    adapter.setWeather({problems: {'join.accept': {kind: 'validation', issues}}});
    press(element, 'Join');
    await shows(element, 'This is too long.');
  });

  it('F5 · removed while joining it aborts, and fires nothing afterwards', async () => {
    const {element, adapter} = await mount('fresh');
    await fillIn(element);
    adapter.setWeather({latencyMs: 30});
    press(element, 'Join');
    await waitUntil(() => adapter.calls.get('join.accept') === 1, 'it is on its way');
    const own: string[] = [];
    for (const type of ACTION_EVENTS) element.addEventListener(type, () => own.push(type));
    element.remove();
    await new Promise((resolve) => setTimeout(resolve, 80));
    expect(own).to.deep.equal([]);
  });
});
