import {expect, fixture, html} from '@open-wc/testing';
import '../../src/define/all.js';
import type {MemoryAdapter} from '../../src/adapters/memory/index.js';
import type {InviteDialog} from '../../src/elements/invite-dialog/invite-dialog.js';
import {createTestTenant, testProfile} from '../../src/testing/index.js';
import {products} from '../../stories/fixtures/products.js';
import {byLabel, byRole, byText, waitUntil} from '../support/queries.js';
import {enter, press} from './scene.js';

async function open(adapter: MemoryAdapter, firstField: string): Promise<InviteDialog> {
  const element = await fixture<InviteDialog>(html`<invite-dialog open .adapter=${adapter}></invite-dialog>`);
  await waitUntil(() => byLabel(element, firstField), 'the form appears');
  return element;
}

const focused = (element: InviteDialog) => element.shadowRoot?.activeElement as HTMLInputElement | null;
const sentTo = async (adapter: MemoryAdapter, email: string) => {
  const {items} = (await adapter.users?.list({search: email, includeInvitations: true})) ?? {items: []};
  return items[0];
};

describe('<invite-dialog> › people with names and fields', () => {
  const seats = () => createTestTenant({profile: products.seats.session.profile});

  it('asks for what the product asks for, and sends it with the role and the page’s language', async () => {
    const {adapter} = seats();
    const element = await open(adapter, 'Full name');
    expect(byText(element, 'An invitation uses no seat.')).to.exist;
    await enter(element, 'Full name', ' Zoë Ng ');
    await enter(element, 'Email', 'zoe@example.com');
    await enter(element, 'Employee number (optional)', 'NW-77');
    press(element, 'Send invitation');
    await waitUntil(() => byText(element, '1 invitation sent'), 'it is sent');
    const invited = await sentTo(adapter, 'zoe@example.com');
    expect(invited).to.deep.include({
      name: {full: 'Zoë Ng'},
      fields: {employee_number: 'NW-77'},
      roles: ['member'],
    });
  });

  it('names each field that is missing or wrong, focuses the first, and sends nothing', async () => {
    const {adapter} = seats();
    const element = await open(adapter, 'Full name');
    await enter(element, 'Email', 'not an address');
    press(element, 'Send invitation');
    await waitUntil(() => byText(element, 'Fill this in.'), 'the name is missed');
    expect(byText(element, 'This is not a complete email address')).to.exist;
    expect(focused(element)?.id).to.match(/^full-/);
    expect(adapter.calls.get('invitations.create')).to.equal(undefined);
    expect(byLabel(element, 'Email')?.value).to.equal('not an address');
  });

  it('tells a wrong address when the field is left, and what is still empty only when sending', async () => {
    const element = await open(seats().adapter, 'Full name');
    await enter(element, 'Email', 'zoe@');
    byLabel(element, 'Email')?.dispatchEvent(new FocusEvent('blur'));
    await waitUntil(() => byText(element, 'This is not a complete email address'), 'the address is judged');
    expect(byText(element, 'Fill this in.')).not.to.exist;
  });

  it('takes several people in rows, drops empty ones, and finds an address that stands twice', async () => {
    const {adapter} = seats();
    const element = await open(adapter, 'Full name');
    const rows = () => [...(element.shadowRoot?.querySelectorAll<HTMLElement>('.person-row') ?? [])];
    const fill = async (index: number, name: string, email: string) => {
      const row = rows()[index];
      if (!row) throw new Error(`No row ${index}`);
      await enter(row, 'Full name', name);
      await enter(row, 'Email', email);
    };
    await fill(0, 'Zoë Ng', 'zoe@example.com');
    press(element, 'Add another person');
    await waitUntil(() => rows().length === 2, 'a second row');
    expect(focused(element)?.closest('.person-row')).to.equal(rows()[1]);
    await fill(1, 'Yuri Ito', 'ZOE@example.com');
    press(element, 'Add another person');
    await waitUntil(() => rows().length === 3, 'a third row');
    press(element, /^Send/);
    await waitUntil(() => byText(element, 'This address stands in another row already.'), 'it is found');
    expect(adapter.calls.get('invitations.create')).to.equal(undefined);
    await fill(1, 'Yuri Ito', 'yuri@example.com');
    press(element, 'Send 2 invitations');
    await waitUntil(() => byText(element, '2 invitations sent'), 'both are sent');
    expect((await sentTo(adapter, 'yuri@example.com'))?.name).to.deep.equal({full: 'Yuri Ito'});
  });

  it('removes a row and keeps what is typed in the others', async () => {
    const element = await open(seats().adapter, 'Full name');
    await enter(element, 'Full name', 'Zoë Ng');
    press(element, 'Add another person');
    await waitUntil(() => byRole(element, 'button', 'Remove Person 2'), 'a second row');
    press(element, 'Remove Person 2');
    await waitUntil(() => !byRole(element, 'button', /Remove/), 'it is gone');
    expect(byLabel(element, 'Full name')?.value).to.equal('Zoë Ng');
  });

  it('sends a corrected row under a new key, and an unchanged one under the old', async () => {
    const {adapter} = seats();
    const keys: (string | undefined)[] = [];
    const create = adapter.invitations?.create;
    const spied = {
      ...adapter,
      invitations: {
        ...adapter.invitations,
        create: (draft: never, options?: {idempotencyKey?: string}) => {
          keys.push(options?.idempotencyKey);
          return create?.(draft, options);
        },
      },
    } as unknown as MemoryAdapter;
    adapter.setWeather({problems: {'invitations.create': {kind: 'network', maybeApplied: true}}});
    const element = await open(spied, 'Full name');
    await enter(element, 'Full name', 'Zoë Ng');
    await enter(element, 'Email', 'zoe@example.com');
    for (let time = 1; time <= 2; time++) {
      press(element, 'Send invitation');
      await waitUntil(() => keys.length === time && byText(element, 'could not be reached'), 'it fails');
      await waitUntil(() => byRole(element, 'button', 'Send invitation')?.ariaDisabled !== 'true', 'again');
    }
    expect(keys[1]).to.equal(keys[0]);
    adapter.setWeather({});
    await enter(element, 'Full name', 'Zoë Nguyen');
    press(element, 'Send invitation');
    await waitUntil(() => byText(element, '1 invitation sent'), 'it is sent');
    expect(keys[2]).not.to.equal(keys[0]);
  });

  it('offers to reactivate a deactivated member, which is what was wanted', async () => {
    const {adapter} = seats();
    const element = await open(adapter, 'Full name');
    await enter(element, 'Full name', 'Finn Okafor');
    await enter(element, 'Email', 'person6@example.com');
    press(element, 'Send invitation');
    await waitUntil(() => byText(element, 'Is a deactivated member.'), 'the reason');
    press(element, 'Reactivate person6@example.com');
    await waitUntil(() => byText(element, 'person6@example.com is active again'), 'it says so');
    expect((await sentTo(adapter, 'person6@example.com'))?.status).to.equal('active');
    expect(focused(element)?.id).to.equal('another');
  });

  it('starts with the host’s values, and says what is wrong with a field that the host hides', async () => {
    const profile = testProfile({
      nameFields: 'full',
      fields: [{key: 'cost_centre', label: 'Cost centre', type: 'number', required: true}],
    });
    const {adapter} = createTestTenant({profile});
    const element = await fixture<InviteDialog>(
      html`<invite-dialog inline hidden-fields="fields" .adapter=${adapter}></invite-dialog>`,
    );
    await waitUntil(() => byLabel(element, 'Full name'), 'the form appears');
    await enter(element, 'Full name', 'Zoë Ng');
    await enter(element, 'Email', 'zoe@example.com');
    press(element, 'Send invitation');
    await waitUntil(() => byText(element, 'Fill this in.'), 'the missing value is said');
    const second = await fixture<InviteDialog>(
      html`<invite-dialog
        inline
        hidden-fields="fields"
        .initial=${{fields: {cost_centre: '7,5'}}}
        .adapter=${adapter}
      ></invite-dialog>`,
    );
    await waitUntil(() => byLabel(second, 'Full name'), 'the form appears');
    await enter(second, 'Full name', 'Zoë Ng');
    await enter(second, 'Email', 'zoe@example.com');
    press(second, 'Send invitation');
    await waitUntil(() => byText(second, '1 invitation sent'), 'it is sent');
    expect((await sentTo(adapter, 'zoe@example.com'))?.fields).to.deep.equal({cost_centre: '7,5'});
  });

  it('makes people members at once where the product has no pending state', async () => {
    const {adapter} = createTestTenant({profile: products.presales.session.profile});
    const element = await open(adapter, 'First name');
    await enter(element, 'First name', 'Zoë');
    await enter(element, 'Last name', 'Ng');
    await enter(element, 'Email', 'zoe@example.com');
    press(element, 'Send invitation');
    await waitUntil(() => byText(element, 'Choose a role.'), 'no role is chosen for anybody');
    byLabel(element, 'Sales engineer')?.click();
    element.shadowRoot?.querySelector<HTMLInputElement>('[name="role"]')?.click();
    press(element, 'Send invitation');
    await waitUntil(() => byText(element, 'zoe@example.com is a member now'), 'it is done');
    expect(await sentTo(adapter, 'zoe@example.com')).to.deep.include({kind: 'user', neverSignedIn: true});
    expect(byRole(element, 'button', /Copy link/)).not.to.exist;
  });

  it('sends the mail’s language that was chosen', async () => {
    const {adapter} = createTestTenant({
      profile: testProfile({
        nameFields: 'full',
        invitations: {...testProfile().invitations, languages: ['en', 'ja']},
      }),
    });
    const drafts: unknown[] = [];
    const element = await open(adapter, 'Full name');
    element.addEventListener('te-invite-request', (event) => drafts.push(event.subject));
    const language = byLabel(element, 'Language of the mail') as unknown as HTMLSelectElement;
    expect([...language.options].map(({text}) => text)).to.deep.equal(['English', '日本語']);
    language.value = 'ja';
    language.dispatchEvent(new Event('change', {bubbles: true}));
    await enter(element, 'Full name', 'Zoë Ng');
    await enter(element, 'Email', 'zoe@example.com');
    press(element, 'Send invitation');
    await waitUntil(() => byText(element, '1 invitation sent'), 'it is sent');
    expect(drafts).to.have.length(1);
    expect((drafts[0] as {language: string}).language).to.equal('ja');
  });

  it('V8 · warns of a shared mailbox and of letters that look like others, and sends all the same', async () => {
    const {adapter} = createTestTenant();
    const element = await open(adapter, 'Email addresses');
    await enter(element, 'Email addresses', 'info@example.com zoe@exаmple.com ');
    await waitUntil(() => byText(element, 'looks like a mailbox that several people read'), 'the mailbox');
    expect(byText(element, 'written in letters that can be taken for others')).to.exist;
    press(element, 'Send 2 invitations');
    await waitUntil(() => byText(element, '2 invitations sent'), 'both are sent');
  });
});
