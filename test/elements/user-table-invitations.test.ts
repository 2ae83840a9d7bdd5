import {expect, fixture, html} from '@open-wc/testing';
import type {InviteDialog} from '../../src/elements/invite-dialog/invite-dialog.js';
import type {UserTable} from '../../src/elements/user-table/user-table.js';
import {administrator, readOnly} from '../../stories/fixtures/workspace.js';
import {byLabel, byRole, byText, waitUntil} from '../support/queries.js';
import {
  acme,
  ACTION_EVENTS,
  ALL_EVENTS,
  chips,
  enter,
  focused,
  heard,
  openTable,
  press,
  expectAccessible,
} from './scene.js';

async function withInvitations(adapter = acme()): Promise<UserTable> {
  const element = await openTable(adapter);
  await waitUntil(() => byText(element, 'hana@acme.example'), 'the invitations appear');
  return element;
}

const companionOf = (element: Element) => element.shadowRoot?.querySelector<InviteDialog>('invite-dialog');

async function invite(element: Element): Promise<InviteDialog> {
  press(element, /^Invite user/);
  await waitUntil(() => byRole(element, 'button', /Invite one user/), 'the menu opens');
  press(element, /Invite one user/);
  await waitUntil(() => byLabel(element, 'Email addresses'), 'the dialog opens');
  const dialog = companionOf(element);
  if (!dialog) throw new Error('No dialog');
  return dialog;
}

describe('<user-table> › invitations', () => {
  it('shows open and expired ones', async () => {
    const element = await withInvitations();
    const row = byText(element, 'julia@acme.example')?.closest('tr');
    expect(row?.textContent).to.contain('Expired');
  });

  it('F3 · ten clicks on “Send again” are one request', async () => {
    const adapter = acme();
    const element = await withInvitations(adapter);
    const page = heard(ACTION_EVENTS);
    const again = byRole(element, 'button', /Send again hana/);
    for (let click = 0; click < 10; click++) again?.click();
    await waitUntil(() => page.events.some(({type}) => type === 'te-resend-done'), 'it is done');
    page.stop();
    expect(adapter.calls.get('invitations.resend')).to.equal(1);
    expect(page.events.map(({type}) => type)).to.deep.equal(['te-resend-request', 'te-resend-done']);
  });

  it('revokes after asking, and the focus goes to the heading of the section', async () => {
    const adapter = acme();
    const element = await withInvitations(adapter);
    press(element, /Revoke hana/);
    await waitUntil(() => byText(element, 'Revoke the invitation of hana@acme.example?'), 'it asks');
    await expectAccessible(element);
    const body = element.shadowRoot?.querySelector('#revoke .dialog-body');
    expect(body?.scrollHeight, 'nothing of the question is cut off').to.equal(body?.clientHeight);
    expect(adapter.calls.get('invitations.revoke')).to.equal(undefined);
    const sure = byRole(element, 'button', 'Revoke');
    for (let click = 0; click < 10; click++) sure?.click();
    await waitUntil(() => !byRole(element, 'button', /Revoke hana/), 'the row is gone');
    expect(adapter.calls.get('invitations.revoke')).to.equal(1);
    await waitUntil(() => focused()?.id === 'invitations-heading', 'the heading has the focus');
  });

  it('keeps the invitation when the question is answered with no, and the focus returns', async () => {
    const adapter = acme();
    const element = await withInvitations(adapter);
    byRole(element, 'button', /Revoke hana/)?.focus();
    press(element, /Revoke hana/);
    await waitUntil(() => byRole(element, 'dialog'), 'it asks');
    press(element, 'Cancel');
    await waitUntil(() => !byRole(element, 'dialog'), 'the question is gone');
    expect(adapter.calls.get('invitations.revoke')).to.equal(undefined);
    expect(focused()?.textContent).to.contain('Revoke');
  });

  it('F2 · says what could not be done, and the row stays', async () => {
    const adapter = acme();
    const element = await withInvitations(adapter);
    adapter.setWeather({problems: {'invitations.resend': {kind: 'timeout', maybeApplied: true}}});
    press(element, /Send again igor/);
    await waitUntil(() => byText(element, 'igor@acme.example: The server took too long'), 'the reason');
    expect(byRole(element, 'alert')).to.exist;
    press(element, 'Close');
    await waitUntil(() => !byRole(element, 'alert'), 'it goes away');
    expect(byRole(element, 'button', /Send again igor/)).to.exist;
    await waitUntil(() => focused()?.id === 'invitations-heading', 'the focus has a place');
  });

  it('opens the invite dialog with its own settings, and shows the new invitation', async () => {
    const adapter = acme();
    const messages = {invite: {emails: 'Whom to invite'}};
    const element = await withInvitations(adapter);
    element.messages = messages;
    press(element, /^Invite user/);
    press(element, /Invite one user/);
    await waitUntil(() => byLabel(element, 'Whom to invite'), 'the dialog opens in the host’s words');
    expect(companionOf(element)?.adapter).to.equal(adapter);
    await enter(element, 'Whom to invite', 'zoe@acme.example,');
    press(element, 'Send invitation');
    await waitUntil(
      () => byRole(element, 'button', /Revoke zoe/) ?? byText(element, 'zoe@acme.example'),
      'it is there',
    );
    expect(adapter.calls.get('session'), 'the session is asked once for both').to.equal(1);
  });

  it('makes one dialog of ten clicks', async () => {
    const element = await withInvitations();
    press(element, /^Invite user/);
    const item = byRole(element, 'button', /Invite one user/);
    for (let click = 0; click < 10; click++) item?.click();
    await waitUntil(() => byLabel(element, 'Email addresses'), 'the dialog opens');
    expect(element.shadowRoot?.querySelectorAll('invite-dialog')).to.have.length(1);
  });

  it('A2 · gives the focus back to the opener when the dialog closes', async () => {
    const element = await withInvitations();
    await invite(element);
    press(element, 'Cancel');
    await waitUntil(() => focused()?.id === 'invite', 'the opener has the focus');
  });

  it('A2 · gives the focus to the heading when the opener is gone', async () => {
    const adapter = acme();
    const session = {...administrator};
    const changing = {...adapter, session: () => Promise.resolve(session)};
    const element = await withInvitations(changing);
    await invite(element);
    Object.assign(session, readOnly);
    adapter.change(() => undefined, {topic: 'session'});
    await waitUntil(() => byText(element, 'This account is read-only.'), 'the account became read-only');
    press(element, 'Close');
    await waitUntil(() => focused()?.id === 'users-heading', 'the heading has the focus');
  });

  it('T3 · the open dialog follows the table to another tenant', async () => {
    const [one, two] = [acme(), acme()];
    const element = await withInvitations(one);
    await invite(element);
    await enter(element, 'Email addresses', 'zoe@acme.example,');
    element.adapter = two;
    await waitUntil(() => companionOf(element)?.adapter === two, 'the dialog turns, too');
    const dialog = companionOf(element);
    await dialog?.updateComplete;
    expect(dialog && chips(dialog)).to.deep.equal([]);
  });

  it('F5 · removed in mid-request it aborts, and fires nothing afterwards', async () => {
    const adapter = acme();
    const element = await withInvitations(adapter);
    adapter.setWeather({latencyMs: 30});
    press(element, /Send again hana/);
    await waitUntil(() => adapter.calls.get('invitations.resend') === 1, 'it is on its way');
    const own: string[] = [];
    for (const type of ALL_EVENTS) element.addEventListener(type, () => own.push(type));
    const late = heard(ALL_EVENTS);
    element.remove();
    await new Promise((resolve) => setTimeout(resolve, 80));
    late.stop();
    expect([...own, ...late.events]).to.deep.equal([]);
  });

  it('can be taken away while it asks', async () => {
    const element = await withInvitations();
    press(element, /Revoke hana/);
    element.remove();
    await element.updateComplete;
    const place = await fixture(html`<div></div>`);
    place.append(element);
    await waitUntil(() => byText(element, 'hana@acme.example'), 'it shows its list again');
  });
});
