import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {createMemoryAdapter, type MemoryAdapter} from '../../src/adapters/memory/index.js';
import '../../src/define/invite-dialog.js';
import type {InviteDialog} from '../../src/elements/invite-dialog/invite-dialog.js';
import {administrator, invitations, users} from '../../stories/fixtures/workspace.js';
import {byLabel, byRole, byText} from '../support/queries.js';

async function open(adapter: MemoryAdapter): Promise<InviteDialog> {
  const element = await fixture<InviteDialog>(html`<invite-dialog .adapter=${adapter} open></invite-dialog>`);
  await waitUntil(() => byLabel(element, 'Email addresses'), 'the form appears');
  return element;
}

const acme = () => createMemoryAdapter({session: administrator, people: [...users, ...invitations]});

describe('<invite-dialog>', () => {
  it('sends one invitation and says so', async () => {
    const adapter = acme();
    const element = await open(adapter);
    byLabel(element, 'Email addresses')?.focus();
    await sendKeys({type: 'zoe@acme.example'});
    byRole(element, 'button', 'Send invitation')?.click();
    await waitUntil(() => byText(element, '1 invitation sent'), 'success is shown');
    expect(adapter.calls.get('invitations.create')).to.equal(1);
  });

  it('keeps the typed address when the server refuses', async () => {
    const adapter = acme();
    const element = await open(adapter);
    byLabel(element, 'Email addresses')?.focus();
    await sendKeys({type: 'bruno@acme.example'});
    byRole(element, 'button', 'Send invitation')?.click();
    await waitUntil(() => byText(element, 'Is already a member.'), 'the reason is shown');
    expect(byRole(element, 'button', 'Remove bruno@acme.example')).to.exist;
  });

  it('is accessible when open', async () => {
    const element = await open(acme());
    await expect(element).to.be.accessible();
  });
});
