import {expect} from '@open-wc/testing';
import {administrator} from '../../stories/fixtures/workspace.js';
import {byLabel, byRole, byText, waitUntil} from '../support/queries.js';
import {acme, ACTION_EVENTS, chips, enter, focused, heard, next, openDialog, press} from './scene.js';

const {profile} = administrator;
const undecided = {...administrator, profile: {...profile, defaultRole: undefined}};

describe('<invite-dialog> › outcomes', () => {
  it('keeps the failed ones with their reasons and shows those that were sent', async () => {
    const element = await openDialog();
    await enter(element, 'Email addresses', 'new@acme.example, bruno@acme.example, finn@acme.example,');
    press(element, 'Send 3 invitations');
    await waitUntil(() => byText(element, '2 addresses were not invited'), 'it is finished');
    expect(byText(element, '1 invitation sent')).to.exist;
    expect(byText(element, 'new@acme.example can join within 7 days.')).to.exist;
    expect(byText(element, 'bruno@acme.example Is already a member.')).to.exist;
    expect(byText(element, 'finn@acme.example Is a deactivated member.')).to.exist;
    expect(chips(element)).to.deep.equal(['bruno@acme.example', 'finn@acme.example']);
    expect(byRole(element, 'button', 'Done')).to.exist;
  });

  it('offers to send again where somebody is invited already', async () => {
    const adapter = acme();
    const element = await openDialog(adapter);
    await enter(element, 'Email addresses', 'hana@acme.example,');
    press(element, 'Send invitation');
    await waitUntil(() => byText(element, 'Is already invited.'), 'the reason is shown');
    const again = byRole(element, 'button', 'Send again to hana@acme.example');
    for (let click = 0; click < 10; click++) again?.click();
    await waitUntil(() => byText(element, 'hana@acme.example got a new link.'), 'it is sent again');
    expect(adapter.calls.get('invitations.resend')).to.equal(1);
    await waitUntil(() => focused()?.textContent?.trim() === 'Invite another', 'the focus has a place');
  });

  it('asks for a role where the product presets none', async () => {
    const adapter = acme({session: undecided});
    const element = await openDialog(adapter);
    await enter(element, 'Email addresses', 'zoe@acme.example,');
    press(element, 'Send invitation');
    await element.updateComplete;
    expect(byText(element, 'Choose a role.')).to.exist;
    expect(adapter.calls.get('invitations.create')).to.equal(undefined);
    await waitUntil(() => focused()?.getAttribute('name') === 'role', 'the focus is where the fault is');
    byRole(element, 'radio', /Administrator/)?.click();
    await element.updateComplete;
    const request = next(element, 'te-invite-request');
    press(element, 'Send invitation');
    const {subject} = await request;
    expect(subject).to.deep.include({email: 'zoe@acme.example', roles: ['administrator']});
    await waitUntil(() => byText(element, '1 invitation sent'), 'it is sent');
  });

  it('shows the join link as text to select, and copies it where the clipboard is open', async () => {
    const adapter = acme();
    const element = await openDialog(adapter);
    await enter(element, 'Email addresses', 'zoe@acme.example,');
    press(element, 'Send invitation');
    await waitUntil(() => byText(element, '1 invitation sent'), 'it is sent');
    const {clipboard} = navigator;
    const refuse = {writeText: () => Promise.reject(new DOMException('', 'NotAllowedError'))};
    Object.defineProperty(navigator, 'clipboard', {value: refuse, configurable: true});
    try {
      const copy = byRole(element, 'button', 'Copy link for zoe@acme.example');
      for (let click = 0; click < 10; click++) copy?.click();
      await waitUntil(() => byLabel(element, 'Join link for zoe@acme.example'), 'the link is shown');
      const link = byLabel(element, 'Join link for zoe@acme.example');
      expect(link?.value).to.match(/^https:\/\/app\.example\/join\//);
      expect(link?.readOnly).to.equal(true);
      link?.focus();
      expect([link?.selectionStart, link?.selectionEnd]).to.deep.equal([0, link?.value.length]);
      expect(adapter.calls.get('invitations.link'), 'ten clicks, one audited link').to.equal(1);
    } finally {
      Object.defineProperty(navigator, 'clipboard', {value: clipboard, configurable: true});
    }
  });

  it('says why a link could not be made, and the button tries again', async () => {
    const adapter = acme();
    const element = await openDialog(adapter);
    await enter(element, 'Email addresses', 'zoe@acme.example,');
    press(element, 'Send invitation');
    await waitUntil(() => byText(element, '1 invitation sent'), 'it is sent');
    adapter.setWeather({problem: {kind: 'server', status: 500, maybeApplied: true}});
    press(element, 'Copy link for zoe@acme.example');
    await waitUntil(() => byText(element, 'The server has a problem.'), 'the reason is shown');
    adapter.setWeather({});
    press(element, 'Copy link for zoe@acme.example');
    await waitUntil(() => byLabel(element, 'Join link for zoe@acme.example'), 'the link is shown');
    expect(byText(element, 'The server has a problem.')).not.to.exist;
  });

  it('sends nothing when the host prevents it, and everything stays', async () => {
    const adapter = acme();
    const element = await openDialog(adapter);
    element.addEventListener('te-invite-request', (event) => event.preventDefault());
    await enter(element, 'Email addresses', 'zoe@acme.example,');
    press(element, 'Send invitation');
    await waitUntil(() => byRole(element, 'button', 'Send invitation'), 'it can be sent again');
    expect(adapter.calls.get('invitations.create')).to.equal(undefined);
    expect(chips(element)).to.deep.equal(['zoe@acme.example']);
  });

  it('waits for the host before it sends', async () => {
    const adapter = acme();
    const element = await openDialog(adapter);
    let goOn: () => void = () => undefined;
    element.addEventListener('te-invite-request', (event) =>
      event.waitUntil(new Promise<void>((resolve) => (goOn = resolve))),
    );
    await enter(element, 'Email addresses', 'zoe@acme.example,');
    press(element, 'Send invitation');
    await waitUntil(() => byText(element, 'Sending 1 of 1'), 'it waits');
    expect(adapter.calls.get('invitations.create')).to.equal(undefined);
    goOn();
    await waitUntil(() => byText(element, '1 invitation sent'), 'it is sent');
  });

  it('goes on while it is closed, and nothing is lost', async () => {
    const adapter = acme({weather: {latencyMs: 80}});
    const element = await openDialog(adapter);
    await enter(element, 'Email addresses', 'a@acme.example, b@acme.example, bruno@acme.example,');
    press(element, 'Send 3 invitations');
    await waitUntil(() => (adapter.calls.get('invitations.create') ?? 0) >= 1, 'the first is on its way');
    press(element, 'Cancel');
    await waitUntil(() => adapter.calls.get('invitations.create') === 3, 'the others follow');
    element.show();
    await waitUntil(() => byText(element, '2 invitations sent'), 'what was sent is shown');
    expect(chips(element)).to.deep.equal(['bruno@acme.example']);
  });

  it('starts anew after everything was sent, and keeps what was not', async () => {
    const element = await openDialog();
    await enter(element, 'Email addresses', 'kept@acme.example,');
    press(element, 'Close');
    await waitUntil(() => !element.open, 'it closes');
    element.show();
    await element.updateComplete;
    expect(chips(element)).to.deep.equal(['kept@acme.example']);
    press(element, 'Send invitation');
    await waitUntil(() => byRole(element, 'button', 'Invite another'), 'it is sent');
    const closing = next(element, 'te-invite-close');
    press(element, 'Done');
    expect((await closing).sent).to.equal(1);
    element.show();
    await waitUntil(() => byLabel(element, 'Email addresses'), 'an empty form');
    expect(chips(element)).to.deep.equal([]);
  });

  it('F3 · ten clicks within 200 ms send one request', async () => {
    const adapter = acme();
    const element = await openDialog(adapter);
    const page = heard(ACTION_EVENTS);
    await enter(element, 'Email addresses', 'zoe@acme.example,');
    const send = byRole(element, 'button', 'Send invitation');
    for (let click = 0; click < 10; click++) send?.click();
    await waitUntil(() => byText(element, '1 invitation sent'), 'it is sent');
    page.stop();
    expect(adapter.calls.get('invitations.create')).to.equal(1);
    expect(page.events.map(({type}) => type)).to.deep.equal(['te-invite-request', 'te-invite-done']);
  });
});
