import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {byLabel, byRole, byText, waitUntil} from '../support/queries.js';
import {acme, expectAccessible, openDialog} from './scene.js';

describe('<invite-dialog>', () => {
  it('sends one invitation and says so', async () => {
    const adapter = acme();
    const element = await openDialog(adapter);
    byLabel(element, 'Email addresses')?.focus();
    await sendKeys({type: 'zoe@acme.example'});
    byRole(element, 'button', 'Send invitation')?.click();
    await waitUntil(() => byText(element, '1 invitation sent'), 'success is shown');
    expect(adapter.calls.get('invitations.create')).to.equal(1);
  });

  it('keeps the typed address when the server refuses', async () => {
    const adapter = acme();
    const element = await openDialog(adapter);
    byLabel(element, 'Email addresses')?.focus();
    await sendKeys({type: 'bruno@acme.example'});
    byRole(element, 'button', 'Send invitation')?.click();
    await waitUntil(() => byText(element, 'Is already a member.'), 'the reason is shown');
    expect(byRole(element, 'button', 'Remove bruno@acme.example')).to.exist;
  });

  it('is accessible when open', async () => {
    const element = await openDialog(acme());
    await expectAccessible(element);
  });
});
