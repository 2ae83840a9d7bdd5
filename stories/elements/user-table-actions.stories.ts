import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import 'tenant-elements/define/user-table.js';
import type {MemorySeed} from 'tenant-elements/adapters/memory';
import type {OwnedItem, Person} from 'tenant-elements';
import {adapterOf} from '../fixtures/adapters.js';
import {find, press, type} from '../fixtures/play.js';
import {type Product, products} from '../fixtures/products.js';

const table = (product: Product, more: Partial<MemorySeed> = {}) =>
  html`<user-table .adapter=${adapterOf({...product, ...more})}></user-table>`;

const meta: Meta = {title: 'Elements/user-table/actions', component: 'user-table'};
export default meta;

type Story = StoryObj;
type Play = NonNullable<Story['play']>;

const openMenu =
  (id: string): Play =>
  async ({canvasElement}) => {
    (await find(canvasElement, `[data-person="${id}"]`)).click();
    await find(canvasElement, '#row-menu .menu-item');
  };

const choose =
  (id: string, label: string): Play =>
  async (context) => {
    await openMenu(id)(context);
    (await find(context.canvasElement, '#row-menu .menu-item', label)).click();
    await find(context.canvasElement, '#person-dialog[open]');
  };

const changed = (product: Product, id: string, change: Partial<Person>): Product => ({
  ...product,
  people: product.people.map((person) => (person.id === id ? {...person, ...change} : person)),
});

/** Everything that can be done to one person; what cannot says why. */
export const RowMenu: Story = {render: () => table(products.workspace), play: openMenu('user-2')};

/** Nobody shuts themselves out. */
export const OwnMenu: Story = {render: () => table(products.workspace), play: openMenu('user-1')};

/** From the badge of the role. */
export const RoleMenu: Story = {
  render: () => table(products.access),
  play: async ({canvasElement}) => {
    (await find(canvasElement, '[data-row="user-2"] .badge-button')).click();
    await find(canvasElement, '#row-menu [aria-pressed]');
  },
};

/** This product asks before every change of a role. */
export const RoleAsked: Story = {
  render: () => table(products.workspace),
  play: async ({canvasElement}) => {
    (await find(canvasElement, '[data-row="user-2"] .badge-button')).click();
    (await find(canvasElement, '#row-menu [aria-pressed="false"]')).click();
    await find(canvasElement, '#person-dialog[open]');
  },
};

/** Roles cannot change here: the same person comes back as a new record, all or nothing. */
export const ReplaceGuide: Story = {
  render: () => table(products.presales),
  play: choose('user-2', 'Change role'),
};

/** Everything known of one person. */
export const Details: Story = {
  render: () => table(products.seats),
  play: async ({canvasElement}) => {
    (await find(canvasElement, '[data-row="user-2"] .name-button')).click();
    await find(canvasElement, '#person-dialog[open] .entries');
  },
};

/** What the server could not tell is said; the rest stands there. */
export const DetailsFailed: Story = {
  render: () =>
    table(products.seats, {
      weather: {problems: {'users.history': {kind: 'server', status: 500, maybeApplied: false}}},
    }),
  play: choose('user-2', 'Details'),
};

export const Edit: Story = {render: () => table(products.seats), play: choose('user-2', 'Edit')};

export const EditInvalid: Story = {
  render: () => table(products.seats),
  play: async (context) => {
    await choose('user-2', 'Edit')(context);
    await type(context.canvasElement, '#edit-name-full', '');
    await type(context.canvasElement, '#edit-email', 'nobody@');
    await press(context.canvasElement, 'Save');
    await find(context.canvasElement, '#edit-email-error');
  },
};

/** What a directory decides cannot be changed here, field by field. */
export const EditManaged: Story = {
  render: () => table(changed(products.seats, 'user-2', {managedBy: {name: 'Okta', email: 'Okta'}})),
  play: choose('user-2', 'Edit'),
};

/** Somebody else changes the row while the form is open: offered, and nothing is overwritten. */
export const EditConflict: Story = {
  render: () => {
    const theirs = products.seats.people.find(({id}) => id === 'user-2');
    const current = theirs && {
      ...theirs,
      name: {full: 'Bruno Okafor-Lind'},
      roles: ['admin'],
      version: '2',
      changed: {by: 'Nora Berg', at: theirs.joinedAt ?? ''},
    };
    return table(products.seats, {
      weather: {problems: {'users.update': {kind: 'stale', ...(current && {current})}}},
    });
  },
  play: async (context) => {
    await choose('user-2', 'Edit')(context);
    await type(context.canvasElement, '#edit-name-full', 'Bruno O. Okafor');
    await press(context.canvasElement, 'Save');
    await find(context.canvasElement, '.theirs');
  },
};

/** The seat is not freed by itself: it says so, and offers it. */
export const DeactivateWithSeat: Story = {
  render: () => table(products.seats),
  play: choose('user-2', 'Deactivate'),
};

const owned: readonly OwnedItem[] = [
  {id: 'work-1', label: 'Proof of concept: Contoso'},
  {id: 'work-2', label: 'Proof of concept: Fabrikam'},
];

/** The page says what somebody owns, and moves it to whoever is chosen. */
export const DeactivateOwner: Story = {
  render: () =>
    html`<user-table
      .adapter=${adapterOf(products.presales)}
      .ownedItems=${() => Promise.resolve(owned)}
    ></user-table>`,
  play: async (context) => {
    await choose('user-2', 'Deactivate')(context);
    await find(context.canvasElement, '.owned');
  },
};

export const Block: Story = {render: () => table(products.seats), play: choose('user-2', 'Block now')};

/** Ended at once; everything else is asked afterwards. */
export const Blocked: Story = {
  render: () =>
    table({
      ...products.seats,
      people: products.seats.people.map((person) =>
        person.kind === 'invitation' ? {...person, invitedBy: 'Bruno Okafor'} : person,
      ),
    }),
  play: async (context) => {
    await Block.play?.(context);
    (await find(context.canvasElement, '#person-dialog .button.danger')).click();
    await find(context.canvasElement, '#person-dialog .button.primary');
  },
};

export const Remove: Story = {render: () => table(products.workspace), play: choose('user-2', 'Remove')};

/** For good: the address is typed, and another one is refused. */
export const DeletePermanently: Story = {
  render: () => table(products.seats),
  play: async (context) => {
    await choose('user-2', 'Delete permanently')(context);
    await type(context.canvasElement, '#typed-address', 'somebody@example.com');
    (await find(context.canvasElement, '#person-dialog .button.danger')).click();
    await find(context.canvasElement, '#typed-address-error');
  },
};

/** Done, and said where it does not push the list away. */
export const ResetSent: Story = {
  render: () => table(products.workspace),
  play: async (context) => {
    await openMenu('user-2')(context);
    await press(context.canvasElement, 'Send password reset');
    await find(context.canvasElement, '.toast');
  },
};

/** A switch that the server refuses goes back, and the reason stands above the list. */
export const ToggleRefused: Story = {
  render: () =>
    table(products.access, {
      weather: {problems: {'users.setActive': {kind: 'forbidden', reason: 'last_admin'}}},
    }),
  play: async ({canvasElement}) => {
    (await find(canvasElement, '[data-row="user-2"] [role="switch"]')).click();
    await find(canvasElement, '.strip');
  },
};

/** The server’s own word on a row wins over every rule of the page. */
export const ServerSaysNo: Story = {
  render: () =>
    table(
      changed(products.workspace, 'user-2', {
        can: {
          deactivate: {reason: 'last_admin'},
          block: {reason: 'last_admin'},
          remove: {reason: 'last_admin'},
        },
      }),
    ),
  play: openMenu('user-2'),
};

/** By other means than mail; where the clipboard is closed the link can be selected. */
export const JoinLink: Story = {
  render: () => table(products.seats),
  play: async (context) => {
    await choose('invitation-1', 'Copy link')(context);
    await find(context.canvasElement, '#join-link');
  },
};
