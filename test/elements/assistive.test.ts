import {expect, fixture, html} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {createMemoryAdapter} from '../../src/adapters/memory/index.js';
import type {AcceptInvite} from '../../src/elements/accept-invite/accept-invite.js';
import {administrator} from '../../stories/fixtures/workspace.js';
import {byLabel, byRole, byText, waitUntil} from '../support/queries.js';
import {
  acme,
  announcements,
  enter,
  focused,
  openDialog,
  openTable,
  press,
  expectAccessible,
} from './scene.js';

const ID_ATTRIBUTES = [
  'aria-labelledby',
  'aria-describedby',
  'aria-controls',
  'aria-owns',
  'for',
  'popovertarget',
  'list',
];

/** References that name nothing in their own root. */
function deadReferences(root: ShadowRoot): string[] {
  return [...root.querySelectorAll('*')].flatMap((element) => [
    ...ID_ATTRIBUTES.flatMap((attribute) =>
      (element.getAttribute(attribute) ?? '')
        .split(/\s+/)
        .filter((id) => id && !root.getElementById(id))
        .map((id) => `${element.localName} ${attribute}=${id}`),
    ),
    ...(element.shadowRoot ? deadReferences(element.shadowRoot) : []),
  ]);
}
const dead = (element: Element) => (element.shadowRoot ? deadReferences(element.shadowRoot) : ['no root']);

describe('by keyboard alone', () => {
  it('A2 · opens the menu, invites, sends, closes, and the focus returns to the opener', async () => {
    const adapter = acme();
    const element = await openTable(adapter);
    byRole(element, 'button', /^Invite user/)?.focus();
    await sendKeys({press: 'Enter'});
    await waitUntil(() => byRole(element, 'button', /Invite one user/), 'the menu opens');
    await sendKeys({press: 'Tab'});
    expect(focused()?.textContent).to.contain('Invite one user');
    await sendKeys({press: 'Enter'});
    await waitUntil(() => focused() === byLabel(element, 'Email addresses'), 'the first field has the focus');
    await sendKeys({type: 'zoe@acme.example'});
    await sendKeys({press: 'Enter'});
    await sendKeys({press: 'Enter'});
    await waitUntil(() => focused()?.textContent?.trim() === 'Invite another', 'success has the focus');
    expect(adapter.calls.get('invitations.create')).to.equal(1);
    await sendKeys({press: 'Tab'});
    expect(focused()?.textContent?.trim()).to.equal('Done');
    await sendKeys({press: 'Enter'});
    await waitUntil(() => focused()?.id === 'invite', 'the opener has the focus');
  });

  it('A2 · closes the dialog with Escape, and the focus returns to the opener', async () => {
    const element = await openTable();
    byRole(element, 'button', /^Invite user/)?.focus();
    await sendKeys({press: 'Enter'});
    await waitUntil(() => byRole(element, 'button', /Invite one user/), 'the menu opens');
    await sendKeys({press: 'Tab'});
    await sendKeys({press: 'Enter'});
    await waitUntil(() => focused() === byLabel(element, 'Email addresses'), 'the first field has the focus');
    await sendKeys({press: 'Escape'});
    await waitUntil(() => focused()?.id === 'invite', 'the opener has the focus');
    expect(byRole(element, 'dialog')).not.to.exist;
  });
});

describe('by ear', () => {
  it('A3 · each outcome of sending is said once, from inside the open dialog', async () => {
    const adapter = acme();
    const element = await openDialog(adapter);
    expect(element.shadowRoot?.querySelector('dialog[open] [aria-live]')).to.exist;
    const said = announcements(element);
    await enter(element, 'Email addresses', 'bruno@acme.example,');
    adapter.setWeather({problem: {kind: 'network', maybeApplied: false}});
    for (let time = 1; time <= 2; time++) {
      press(element, 'Send invitation');
      await waitUntil(() => said.length === time, 'the failure is said, each time anew');
    }
    press(element, 'Remove bruno@acme.example');
    await enter(element, 'Email addresses', 'zoe@acme.example,');
    adapter.setWeather({});
    press(element, 'Send invitation');
    await waitUntil(() => byRole(element, 'button', 'Done'), 'it is sent');
    const failure = '1 address was not invited. It is kept below with the reason.';
    await waitUntil(() => said.length === 3, 'the success is said');
    expect(said).to.deep.equal([failure, failure, '1 invitation sent']);
  });

  it('A3 · the list says what a search found, what changed and what was done, once each', async () => {
    const adapter = acme();
    const element = await openTable(adapter);
    await waitUntil(() => byText(element, 'hana@acme.example'), 'the invitations appear');
    const said = announcements(element);
    const heardAll = (...texts: string[]) =>
      waitUntil(() => said.join() === texts.join(), `heard: ${texts.join()}`);
    await enter(element, 'Search by name or email', 'bruno');
    await heardAll('1 person');
    await enter(element, 'Search by name or email', 'nobody');
    await heardAll('1 person', 'No one matches');
    const join = (id: string) =>
      adapter.change(
        (people) =>
          people.push({
            kind: 'user',
            id,
            email: `nobody-${id}@acme.example`,
            roles: ['user'],
            status: 'active',
          }),
        {topic: 'users'},
      );
    join('one');
    await heardAll('1 person', 'No one matches', 'The list was updated.');
    join('two');
    await waitUntil(() => said.length === 4, 'said each time anew');
    const invited = element.shadowRoot?.querySelector('invitation-table');
    if (!invited) throw new Error('No invitations');
    const saidThere = announcements(invited);
    for (let time = 1; time <= 2; time++) {
      press(element, /Send again hana/);
      await waitUntil(() => saidThere.length === time, 'said each time anew');
      expect(saidThere.at(-1)).to.contain('hana@acme.example got a new link.');
    }
    expect(said.length, 'nobody else speaks of it').to.equal(4);
  });

  it('A3 · joining is said once', async () => {
    const offer = {
      tenantName: 'Acme',
      email: 'zoe@acme.example',
      roles: ['User'],
      login: 'existing' as const,
    };
    const adapter = createMemoryAdapter({session: administrator, offers: {t: offer}});
    const element = await fixture<AcceptInvite>(
      html`<accept-invite token="t" .adapter=${adapter}></accept-invite>`,
    );
    await waitUntil(() => byLabel(element, 'Your password'), 'the form');
    const said = announcements(element);
    await enter(element, 'Your password', 'right');
    press(element, 'Sign in and join');
    await waitUntil(() => said.length === 1, 'it is said');
    await element.updateComplete;
    expect(said).to.deep.equal(['Welcome to Acme']);
  });
});

describe('A4 · references by id', () => {
  it('A4 · of the dialog resolve in their own root, empty, filled in, refused and done', async () => {
    const element = await openDialog();
    expect(dead(element)).to.deep.equal([]);
    press(element, 'Send invitation');
    await element.updateComplete;
    expect(dead(element)).to.deep.equal([]);
    await enter(element, 'Email addresses', 'nonsense, zoe@acme.example,');
    expect(dead(element)).to.deep.equal([]);
    await expectAccessible(element);
    press(element, 'Send invitation');
    await waitUntil(() => byText(element, '1 invitation sent'), 'it is sent');
    expect(dead(element)).to.deep.equal([]);
    press(element, 'Remove nonsense');
    await enter(element, 'Email addresses', 'yann@acme.example,');
    press(element, 'Send invitation');
    await waitUntil(() => byRole(element, 'button', 'Invite another'), 'all is sent');
    expect(dead(element)).to.deep.equal([]);
    await expectAccessible(element);
  });

  it('A4 · of the table and the dialog inside it resolve in their own roots', async () => {
    const element = await openTable();
    press(element, /^Invite user/);
    press(element, /Invite one user/);
    await waitUntil(() => byLabel(element, 'Email addresses'), 'the dialog opens');
    expect(dead(element)).to.deep.equal([]);
    await expectAccessible(element);
  });

  it('A4 · of the invitee’s page resolve in their own root, also with faults', async () => {
    const element = await fixture<AcceptInvite>(html`<accept-invite .adapter=${acme()}></accept-invite>`);
    expect(dead(element)).to.deep.equal([]);
    press(element, 'Continue');
    await waitUntil(() => byText(element, 'Fill this in.'), 'the faults');
    expect(dead(element)).to.deep.equal([]);
    await expectAccessible(element);
  });
});
