import {expect, fixture, html} from '@open-wc/testing';
import type {InvitationTable} from '../../src/elements/invitation-table/invitation-table.js';
import type {Person} from '../../src/model/person.js';
import {administrator, invitations, member} from '../../stories/fixtures/workspace.js';
import {byRole, byText, waitUntil} from '../support/queries.js';
import {acme, announcements, expectAccessible, press} from './scene.js';

const mount = (adapter = acme()): Promise<InvitationTable> =>
  fixture<InvitationTable>(html`<invitation-table .adapter=${adapter}></invitation-table>`);

async function open(adapter = acme()): Promise<InvitationTable> {
  const element = await mount(adapter);
  await waitUntil(() => byText(element, 'hana@acme.example'), 'the list appears');
  return element;
}

const withMail = (mail: Person['mail']) =>
  acme({people: invitations.map((person) => ({...person, ...(mail && {mail})}))});

describe('<invitation-table>', () => {
  it('stands alone: who was invited by whom, when, until when', async () => {
    const element = await open();
    const row = byText(element, 'hana@acme.example')?.closest('tr');
    expect(row?.textContent).to.contain('Ada Okafor').and.contain('Pending');
    await expectAccessible(element);
  });

  for (const [state, text] of [
    ['queued', 'Waiting to be sent'],
    ['handed_over', 'Handed to the mail server'],
    ['failed', 'Could not be sent'],
  ] as const)
    it(`says how far the mail got: ${state}`, async () => {
      const element = await open(withMail({state, reason: 'EENVELOPE'}));
      expect(byText(element, text)).to.exist;
      expect(element.shadowRoot?.textContent, 'nobody knows that').not.to.contain('elivered');
      expect(byText(element, 'EENVELOPE')).to.exist;
    });

  it('shows a mail state that it does not know as it came', async () => {
    const element = await open(withMail({state: 'bounced'}));
    expect(byText(element, 'bounced')).to.exist;
  });

  it('invites again whose invitation has expired, in one go', async () => {
    const adapter = acme();
    const element = await open(adapter);
    const said = announcements(element);
    press(element, /^Invite again julia/);
    await waitUntil(
      () => said.some((text) => text.startsWith('julia@acme.example got a new link.')),
      'it is said',
    );
    const {items} = (await adapter.invitations?.list({search: 'julia'})) ?? {items: []};
    expect(items[0]?.status).to.equal('pending');
  });

  it('changes the role of somebody who has not come yet', async () => {
    const adapter = acme();
    const element = await open(adapter);
    press(element, 'Actions for hana@acme.example');
    await waitUntil(() => byRole(element, 'button', /^Change role/), 'the menu');
    press(element, /^Change role/);
    await waitUntil(() => byRole(element, 'button', /^Administrator/), 'the roles');
    press(element, /^Administrator/);
    await waitUntil(() => byText(element, 'New role of hana@acme.example: Administrator.'), 'it is said');
  });

  it('shows the join link to be selected', async () => {
    const element = await open();
    press(element, 'Actions for hana@acme.example');
    await waitUntil(() => byRole(element, 'button', /^Copy link/), 'the menu');
    press(element, /^Copy link/);
    await waitUntil(
      () => element.shadowRoot?.querySelector<HTMLInputElement>('#join-link')?.value.includes('/join/'),
      'the link',
    );
  });

  it('gives more on request where there are many, and says how many there are', async () => {
    const many = Array.from({length: 70}, (_, index) => ({
      ...invitations[0]!,
      id: `invitation-${index}`,
      email: `p${index}@acme.example`,
    }));
    const element = await mount(acme({people: many}));
    await waitUntil(() => byRole(element, 'button', 'Show more'), 'the first of them');
    const said = announcements(element);
    press(element, 'Show more');
    await waitUntil(() => element.shadowRoot?.querySelectorAll('[data-row]').length === 70, 'all of them');
    await waitUntil(() => said.at(-1) === '70 rows are shown.', 'it is said');
  });

  it('tells who may not see it, and asks for nothing', async () => {
    const adapter = acme({session: member});
    const element = await mount(adapter);
    await waitUntil(() => byText(element, 'Only people who manage users see invitations.'), 'it is said');
    expect(adapter.calls.get('invitations.list')).to.equal(undefined);
  });

  it('F2 · says why it could not load, and tries again', async () => {
    const adapter = acme({weather: {problems: {'invitations.list': {kind: 'network', maybeApplied: false}}}});
    const element = await mount(adapter);
    await waitUntil(() => byRole(element, 'alert'), 'the reason');
    adapter.setWeather({});
    press(element, 'Try again');
    await waitUntil(() => byText(element, 'hana@acme.example'), 'the list');
  });

  it('T3 · turned to another tenant it forgets the one before', async () => {
    const element = await open();
    element.adapter = acme({session: administrator, people: []});
    await element.updateComplete;
    expect(byText(element, 'hana@acme.example')).not.to.exist;
    await waitUntil(() => byText(element, 'No open invitations.'), 'the other tenant');
  });
});
