import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {createMemoryAdapter} from '../../src/adapters/memory/index.js';
import {embedded} from '../../stories/fixtures/workspace.js';
import {byLabel, byRole, byText, waitUntil} from '../support/queries.js';
import {acme, chips, enter, focused, openDialog, paste, press} from './scene.js';

const field = (element: Element) => byLabel(element, 'Email addresses');

describe('<invite-dialog> › addresses', () => {
  it('turns what is typed into chips at a comma, a space, Enter and on leaving the field', async () => {
    const element = await openDialog();
    field(element)?.focus();
    await sendKeys({type: 'a@x.io,'});
    await waitUntil(() => chips(element).length === 1, 'a comma ends an address');
    await sendKeys({type: 'b@x.io '});
    await waitUntil(() => chips(element).length === 2, 'a space ends an address');
    await sendKeys({type: 'c@x.io'});
    await sendKeys({press: 'Enter'});
    await waitUntil(() => chips(element).length === 3, 'Enter ends an address');
    await sendKeys({type: 'd@x.io'});
    byRole(element, 'button', 'Cancel')?.focus();
    await waitUntil(() => chips(element).length === 4, 'leaving ends an address');
    expect(chips(element)).to.deep.equal(['a@x.io', 'b@x.io', 'c@x.io', 'd@x.io']);
    expect(byRole(element, 'button', 'Send 4 invitations')).to.exist;
  });

  it('takes a pasted list with names, semicolons and lines', async () => {
    const element = await openDialog();
    const list =
      '"Okafor, Ada" <zoe@acme.example>; Yann <yann@acme.example>\nxi@acme.example\tw@acme.example';
    expect(paste(field(element), list).defaultPrevented).to.equal(true);
    await element.updateComplete;
    expect(chips(element)).to.deep.equal(['zoe', 'yann', 'xi', 'w'].map((name) => `${name}@acme.example`));
  });

  it('leaves pasting one plain address to the browser', async () => {
    const element = await openDialog();
    expect(paste(field(element), 'zoe@acme.example').defaultPrevented).to.equal(false);
  });

  it('gives the last address back for correction with Backspace', async () => {
    const element = await openDialog();
    await enter(element, 'Email addresses', 'a@acme.example, b@acme,');
    field(element)?.focus();
    await sendKeys({press: 'Backspace'});
    await waitUntil(() => field(element)?.value === 'b@acme', 'the address is in the field again');
    expect(chips(element)).to.deep.equal(['a@acme.example']);
  });

  it('keeps what stands in the field when a chip is clicked to be corrected', async () => {
    const element = await openDialog();
    await enter(element, 'Email addresses', 'a@acme.example,');
    await enter(element, 'Email addresses', 'half@acme.example');
    press(element, 'a@acme.example');
    await element.updateComplete;
    expect(field(element)?.value).to.equal('a@acme.example');
    expect(chips(element)).to.deep.equal(['half@acme.example']);
  });

  it('says beside each address what is wrong with it, and sends only the good ones', async () => {
    const adapter = acme();
    const element = await openDialog(adapter);
    await enter(element, 'Email addresses', 'good@acme.example, nonsense, zoe@-acme-,');
    expect(byText(element, 'nonsense This is not a complete email address')).to.exist;
    expect(byText(element, 'zoe@-acme- This is not a complete email address')).to.exist;
    press(element, 'Send invitation');
    await waitUntil(() => byText(element, '1 invitation sent'), 'the good one is sent');
    expect(chips(element)).to.deep.equal(['nonsense', 'zoe@-acme-']);
    expect(adapter.calls.get('invitations.create')).to.equal(1);
  });

  it('removes an address at its button, and the focus goes to the field', async () => {
    const element = await openDialog();
    await enter(element, 'Email addresses', 'a@acme.example, b@acme.example,');
    press(element, 'Remove a@acme.example');
    await element.updateComplete;
    expect(chips(element)).to.deep.equal(['b@acme.example']);
    expect(focused()).to.equal(field(element));
  });

  it('says when an address is on the list already, however it is spelt', async () => {
    const element = await openDialog();
    await enter(element, 'Email addresses', 'zoe@bücher.example,');
    await enter(element, 'Email addresses', 'ZOE@xn--bcher-kva.example,');
    expect(chips(element)).to.have.length(1);
    expect(byText(element, 'is on the list already')).to.exist;
    await enter(element, 'Email addresses', 'zoe+1@bücher.example,');
    expect(chips(element)).to.have.length(2);
  });

  it('refuses more addresses than the product sends at once, and loses none', async () => {
    const adapter = acme();
    const element = await openDialog(adapter);
    const many = Array.from({length: 21}, (_, index) => `p${index}@acme.example`);
    paste(field(element), many.join('\n'));
    await element.updateComplete;
    expect(byText(element, 'At most 20 addresses at a time.')).to.exist;
    press(element, 'Send 21 invitations');
    await element.updateComplete;
    expect(adapter.calls.get('invitations.create')).to.equal(undefined);
    expect(chips(element)).to.deep.equal(many);
  });

  it('lets an embedding page invite only addresses of its domains', async () => {
    const element = await openDialog(createMemoryAdapter({session: embedded}));
    expect(byText(element, 'Only addresses of partner.example or northwind.example.')).to.exist;
    await enter(element, 'Email addresses', 'in@partner.example, out@acme.example, sub@x.partner.example,');
    expect(byText(element, 'out@acme.example Addresses of this domain cannot be invited here.')).to.exist;
    expect(byText(element, 'sub@x.partner.example Addresses of this domain')).to.exist;
    press(element, 'Send invitation');
    await waitUntil(() => byText(element, '1 address accepted'), 'a neutral answer');
    expect(byText(element, 'in@partner.example: if this person can be invited')).to.exist;
  });

  it('is not frozen by a whole file in the clipboard', async () => {
    const element = await openDialog();
    const file = 'no address here '.repeat(12_000);
    const start = performance.now();
    paste(field(element), `${file} <zoe@acme.example`);
    expect(performance.now() - start).to.be.below(2000);
    await element.updateComplete;
    expect(byText(element, 'At most 20 addresses at a time.') ?? byText(element, 'is on the list')).to.exist;
  });

  it('asks for an address and a role when the button is pressed too early', async () => {
    const element = await openDialog();
    press(element, 'Send invitation');
    await element.updateComplete;
    expect(byText(element, 'Fill this in.')).to.exist;
    expect(field(element)?.getAttribute('aria-invalid')).to.equal('true');
    await waitUntil(() => focused() === field(element), 'the focus is where the fault is');
  });
});
