import {expect, fixture, html} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import type {InviteDialog} from '../../src/elements/invite-dialog/invite-dialog.js';
import {byLabel, byRole, byText, waitUntil} from '../support/queries.js';
import {acme, ALL_EVENTS, chips, enter, heard, next, openDialog, paste, press} from './scene.js';

const initial = {
  emails: ['zoe@acme.example'],
  roles: ['administrator'],
  reference: 'ticket-7',
  metadata: {team: 'blue'},
};
const ready = (element: Element) => waitUntil(() => byRole(element, 'button', /Send/), 'the form appears');

describe('<invite-dialog> › settings', () => {
  it('opens no connection while it is closed', async () => {
    const adapter = acme();
    const element = await fixture<InviteDialog>(html`<invite-dialog .adapter=${adapter}></invite-dialog>`);
    expect(adapter.calls.size).to.equal(0);
    element.show();
    await ready(element);
    expect(adapter.calls.get('session')).to.equal(1);
  });

  it('stands in the page where it is inline', async () => {
    const element = await fixture<InviteDialog>(
      html`<invite-dialog inline .adapter=${acme()}></invite-dialog>`,
    );
    await ready(element);
    expect(byRole(element, 'dialog')).not.to.exist;
    expect(byRole(element, 'button', 'Cancel')).not.to.exist;
    await enter(element, 'Email addresses', 'zoe@acme.example,');
    press(element, 'Send invitation');
    await waitUntil(() => byText(element, '1 invitation sent'), 'it is sent');
    press(element, 'Invite another');
    await waitUntil(() => byLabel(element, 'Email addresses'), 'an empty form');
  });

  it('starts with the host’s values and sends its reference and data along', async () => {
    const element = await fixture<InviteDialog>(
      html`<invite-dialog open .adapter=${acme()} .initial=${initial}></invite-dialog>`,
    );
    await ready(element);
    expect(chips(element)).to.deep.equal(['zoe@acme.example']);
    expect(byRole(element, 'radio', /Administrator/)).to.have.property('checked', true);
    const request = next(element, 'te-invite-request');
    press(element, 'Send invitation');
    expect((await request).subject).to.deep.include({
      roles: ['administrator'],
      reference: 'ticket-7',
      metadata: {team: 'blue'},
    });
  });

  it('keeps what was typed when the host renders its values again', async () => {
    const element = await openDialog();
    await enter(element, 'Email addresses', 'typed@acme.example,');
    element.initial = {emails: ['other@acme.example']};
    await element.updateComplete;
    expect(chips(element)).to.deep.equal(['typed@acme.example']);
  });

  it('takes new values of the host while nobody has typed', async () => {
    const element = await openDialog();
    element.initial = {emails: ['other@acme.example']};
    await element.updateComplete;
    expect(chips(element)).to.deep.equal(['other@acme.example']);
  });

  it('judges the host’s addresses by the domains of an embed token, too', async () => {
    const {embedded} = await import('../../stories/fixtures/workspace.js');
    const element = await fixture<InviteDialog>(
      html`<invite-dialog open .adapter=${acme({session: embedded})} .initial=${initial}></invite-dialog>`,
    );
    await ready(element);
    expect(byText(element, 'zoe@acme.example Addresses of this domain cannot be invited here.')).to.exist;
  });

  it('cannot be changed where it is locked, by no key and no paste', async () => {
    const element = await fixture<InviteDialog>(
      html`<invite-dialog
        open
        locked-fields="emails roles"
        .adapter=${acme()}
        .initial=${initial}
      ></invite-dialog>`,
    );
    await ready(element);
    const field = byLabel(element, 'Email addresses');
    field?.focus();
    await sendKeys({type: 'more@acme.example,'});
    await sendKeys({press: 'Backspace'});
    paste(field, 'p@acme.example, q@acme.example');
    await element.updateComplete;
    expect(chips(element)).to.deep.equal(['zoe@acme.example']);
    expect(byRole(element, 'button', 'Remove zoe@acme.example')).not.to.exist;
    expect(byRole(element, 'radio', /User/)).to.have.property('disabled', true);
    press(element, 'Send invitation');
    await waitUntil(() => byText(element, '1 invitation sent'), 'locked values are sent');
  });

  it('sends hidden values without showing them', async () => {
    const element = await fixture<InviteDialog>(
      html`<invite-dialog
        open
        hidden-fields="roles message"
        .adapter=${acme()}
        .initial=${initial}
      ></invite-dialog>`,
    );
    await ready(element);
    expect(byRole(element, 'radio')).not.to.exist;
    const request = next(element, 'te-invite-request');
    press(element, 'Send invitation');
    expect((await request).subject.roles).to.deep.equal(['administrator']);
  });

  it('fires events that bubble and cross shadow roots, for what people do and never for what the host sets', async () => {
    const page = heard(ALL_EVENTS);
    const element = await openDialog();
    expect(page.events.map(({type}) => type)).to.deep.equal(['te-loader-start']);
    element.initial = {emails: ['zoe@acme.example']};
    element.lockedFields = ['roles'];
    element.close();
    await element.updateComplete;
    element.show();
    await element.updateComplete;
    expect(page.events).to.have.length(1);
    press(element, 'Send invitation');
    await waitUntil(() => byRole(element, 'button', 'Done'), 'it is sent');
    press(element, 'Done');
    page.stop();
    expect(
      page.events
        .slice(1)
        .map(({type, bubbles, composed, cancelable}) => [type, bubbles, composed, cancelable]),
    ).to.deep.equal([
      ['te-invite-request', true, true, true],
      ['te-invite-done', true, true, false],
      ['te-invite-close', true, true, false],
    ]);
  });

  it('T3 · turned to another tenant it drops what belonged to the one before', async () => {
    const slow = acme({weather: {latencyMs: 30}});
    const other = acme();
    const element = await openDialog(slow);
    await enter(element, 'Email addresses', 'a@acme.example, b@acme.example, c@acme.example,');
    press(element, 'Send 3 invitations');
    await waitUntil(() => (slow.calls.get('invitations.create') ?? 0) >= 1, 'the first is on its way');
    const before = slow.calls.get('invitations.create');
    element.adapter = other;
    await element.updateComplete;
    await waitUntil(() => byLabel(element, 'Email addresses'), 'the form of the other tenant');
    expect(chips(element)).to.deep.equal([]);
    expect(byText(element, 'a@acme.example')).not.to.exist;
    expect(slow.calls.get('invitations.create')).to.equal(before);
    expect(other.calls.get('invitations.create'), 'nothing goes to the wrong tenant').to.equal(undefined);
  });

  it('T3 · turned to another tenant while closed, it opens with the new one', async () => {
    const [one, two] = [acme(), acme()];
    const element = await openDialog(one);
    element.close();
    await element.updateComplete;
    element.adapter = two;
    await element.updateComplete;
    element.show();
    await waitUntil(() => two.calls.get('session') === 1, 'the new tenant is asked');
    await ready(element);
    await enter(element, 'Email addresses', 'zoe@acme.example,');
    press(element, 'Send invitation');
    await waitUntil(() => two.calls.get('invitations.create') === 1, 'it goes to the new tenant');
    expect(one.calls.get('invitations.create')).to.equal(undefined);
  });
});
