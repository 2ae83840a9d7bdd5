/** A product that nobody has described before: data alone makes the same elements serve it. */
import {expect, fixture, html} from '@open-wc/testing';
import fc from 'fast-check';
import '../../src/define/all.js';
import type {InviteDialog} from '../../src/elements/invite-dialog/invite-dialog.js';
import type {HostField, Profile} from '../../src/model/profile.js';
import {MANAGE_USERS, type Role} from '../../src/model/role.js';
import {namePartsOf} from '../../src/model/validate/fields.js';
import {createTestTenant, testProfile} from '../../src/testing/index.js';
import {byRole, byText, waitUntil} from '../support/queries.js';

const RUNS = 25;

const word = fc.stringMatching(/^[A-Za-zÀ-ÿ]{2,12}$/);
const key = fc.stringMatching(/^[a-z]{3,10}$/);

const field: fc.Arbitrary<HostField> = fc.record({
  key,
  label: word,
  type: fc.constantFrom('text', 'number', 'date', 'select', 'colour-of-the-future'),
  required: fc.boolean(),
  options: fc.uniqueArray(fc.record({value: key, label: word}), {
    minLength: 1,
    maxLength: 4,
    selector: ({value}) => value,
  }),
});

const role = (manages: boolean): fc.Arbitrary<Role> =>
  fc.record({
    id: key,
    label: word,
    description: fc.option(word, {nil: ''}),
    bestFor: fc.option(word, {nil: ''}),
    grants: fc.constant(manages ? ['users.read', MANAGE_USERS, 'invitations.create'] : []),
    grantLabels: fc.array(word, {maxLength: 3}),
    rank: manages ? fc.constant(100) : fc.integer({min: 0, max: 99}),
    assignable: fc.constant(true),
  });

const profile: fc.Arbitrary<Profile> = fc
  .record({
    roles: fc.uniqueArray(role(false), {minLength: 1, maxLength: 4, selector: ({id}) => id}),
    admin: role(true),
    rolesPerPerson: fc.constantFrom('one', 'many'),
    nameFields: fc.constantFrom('none', 'full', 'first_last', 'mononym'),
    fields: fc.uniqueArray(field, {maxLength: 4, selector: (one) => one.key}),
    pending: fc.constantFrom('apart', 'in_list'),
    activeAtOnce: fc.boolean(),
    personalMessage: fc.boolean(),
    copyLink: fc.boolean(),
    expiryDays: fc.integer({min: 1, max: 60}),
    maxAtOnce: fc.integer({min: 1, max: 30}),
    withDefault: fc.boolean(),
  })
  .map(({roles, admin, withDefault, rolesPerPerson, nameFields, fields, ...policy}) =>
    testProfile({
      id: 'fifth',
      label: 'Fifth',
      rolesPerPerson,
      nameFields,
      fields,
      roles: [...roles, {...admin, id: `${admin.id}-admin`}],
      ...(withDefault && {defaultRole: roles[0]?.id ?? ''}),
      columns: ['person', 'roles', 'status', ...fields.map((one) => one.key)],
      invitations: policy,
    }),
  );

const set = (input: HTMLInputElement | HTMLSelectElement | null | undefined, value: string) => {
  if (!input) throw new Error('The field is missing');
  input.value = value;
  input.dispatchEvent(new InputEvent('input', {bubbles: true}));
  input.dispatchEvent(new Event('change', {bubbles: true}));
};

const VALUES: Readonly<Record<string, string>> = {number: '42', date: '2026-02-28'};
const valueFor = ({type, options}: HostField) =>
  type === 'select' ? (options?.[0]?.value ?? '') : (VALUES[type] ?? 'something');

/** Fills in whatever the product asks for, as a person would who has never seen it. */
function fillIn(element: InviteDialog, {nameFields, fields = []}: Profile, email: string): void {
  const find = (id: string) => element.shadowRoot?.querySelector<HTMLInputElement>(id);
  const parts = namePartsOf({nameFields});
  if (!parts.length && !fields.length) return set(find('#emails'), `${email} `);
  for (const part of parts) set(find(`[id^="${part}-"]`), `The ${part}`);
  set(find('[id^="email-"]'), email);
  for (const one of fields) set(find(`[id^="field-${one.key}-"]`), valueFor(one));
}

describe('a fifth product', () => {
  it(`is invited to without a line of element code, whatever it asks for (${RUNS} products)`, async () => {
    await fc.assert(
      fc.asyncProperty(profile, async (product) => {
        const {adapter} = createTestTenant({profile: product, people: 2});
        const element = await fixture<InviteDialog>(
          html`<invite-dialog inline .adapter=${adapter}></invite-dialog>`,
        );
        await waitUntil(() => byRole(element, 'button', 'Send invitation'), 'the form appears');
        fillIn(element, product, 'fifth@example.com');
        await element.updateComplete;
        const choice = element.shadowRoot?.querySelector<HTMLInputElement>('[name="role"]');
        if (!choice?.checked) choice?.click();
        await element.updateComplete;
        byRole(element, 'button', /^Send/)?.click();
        await waitUntil(
          () => byText(element, '1 invitation sent'),
          `it is sent to ${JSON.stringify(product)}`,
        );
        const {items} = (await adapter.users?.list({search: 'fifth@', includeInvitations: true})) ?? {
          items: [],
        };
        const [person] = items;
        expect(person?.kind).to.equal(product.invitations.activeAtOnce ? 'user' : 'invitation');
        expect(product.roles.map(({id}) => id)).to.include(person?.roles[0]);
        for (const one of product.fields ?? []) expect(person?.fields?.[one.key]).to.equal(valueFor(one));
        for (const part of namePartsOf(product)) expect(person?.name?.[part]).to.equal(`The ${part}`);

        const table = await fixture(html`<user-table .adapter=${adapter}></user-table>`);
        await waitUntil(() => byText(table, 'fifth@example.com'), 'the list shows it');
        for (const one of product.fields ?? []) {
          if (product.invitations.pending !== 'in_list' && !product.invitations.activeAtOnce) break;
          expect(byText(table, one.label as string), one.key).to.exist;
        }
        element.remove();
        table.remove();
      }),
      {numRuns: RUNS, endOnFailure: true},
    );
  });

  it('is joined by somebody it invited', async () => {
    const offer = {
      tenantName: 'Fifth',
      email: 'fifth@example.com',
      roles: [{en: 'Anything', ja: '何か'}],
      login: 'new',
    };
    const {adapter} = createTestTenant({profile: testProfile({id: 'fifth'}), offers: {token: offer}});
    const element = await fixture(html`<accept-invite token="token" .adapter=${adapter}></accept-invite>`);
    await waitUntil(() => byText(element, 'Join Fifth'), 'the offer');
    set(element.shadowRoot?.querySelector<HTMLInputElement>('#name'), 'Zoë Ng');
    set(element.shadowRoot?.querySelector<HTMLInputElement>('#password'), 'violet tractor moon');
    byRole(element, 'button', 'Join')?.click();
    await waitUntil(() => byText(element, 'Welcome to Fifth'), 'joined');
  });
});
