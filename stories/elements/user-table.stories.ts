import 'tenant-elements/define/user-table.js';
import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import type {TenantAdapter} from 'tenant-elements';
import {adapterOf, endless, failing, offline} from '../fixtures/adapters.js';
import {find, press, type} from '../fixtures/play.js';
import {type Product, products} from '../fixtures/products.js';
import {administrator, invitations, manyUsers, member, readOnly, users} from '../fixtures/workspace.js';

const people = [...users, ...invitations];

const table = (adapter: TenantAdapter) => html`<user-table .adapter=${adapter}></user-table>`;

const meta: Meta = {title: 'Elements/user-table', component: 'user-table'};
export default meta;

type Story = StoryObj;

/** Users in the list, open invitations under their own heading. */
export const Default: Story = {render: () => table(adapterOf({session: administrator, people}))};

export const Loading: Story = {
  render: () => table(adapterOf({session: administrator, people, weather: endless})),
};

/** A tenant on its first day. */
export const Empty: Story = {render: () => table(adapterOf({session: administrator, people: []}))};

export const NoMatch: Story = {
  render: () => table(adapterOf({session: administrator, people})),
  play: async ({canvasElement}) => {
    await type(canvasElement, '#search', 'nobody of that name');
    await find(canvasElement, '.notice');
  },
};

/** A long list scrolls under its header; only rows in sight are in the page. */
export const LongList: Story = {
  render: () => table(adapterOf({session: administrator, people: manyUsers(1000)})),
};

/** The reader’s choice to turn pages instead. */
export const Pages: Story = {
  render: () =>
    html`<user-table
      .adapter=${adapterOf({session: administrator, people: manyUsers(180)})}
      .view=${{paged: true, page: 1}}
    ></user-table>`,
};

/** A back end that cannot jump: more on request, and no scrollbar that promises what it cannot keep. */
export const CursorOnly: Story = {
  render: () => {
    const {capabilities} = administrator;
    const users = {...capabilities.users, paging: 'cursor'};
    const session = {...administrator, capabilities: {...capabilities, users}};
    return table(adapterOf({session, people: manyUsers(180)}));
  },
};

/** A search that the server could not answer: said above the list, which stays. */
export const ServerError: Story = {
  render: () => table(adapterOf({session: administrator, people, weather: failing})),
};

export const Offline: Story = {
  render: () => table(adapterOf({session: administrator, people, weather: offline})),
};

/** Somebody who manages nobody. */
export const Forbidden: Story = {render: () => table(adapterOf({session: member, people}))};

/** The account may be looked at, not changed; each control says why. */
export const ReadOnly: Story = {render: () => table(adapterOf({session: readOnly, people}))};

export const InviteMenu: Story = {
  render: () => table(adapterOf({session: administrator, people})),
  play: ({canvasElement}) => press(canvasElement, 'Invite user'),
};

/** The dialog is loaded when it is opened. */
export const InviteOpened: Story = {
  render: () => table(adapterOf({session: administrator, people})),
  play: async ({canvasElement}) => {
    await press(canvasElement, 'Invite user');
    await press(canvasElement, 'Invite one user');
  },
};

export const RevokeAsked: Story = {
  render: () => table(adapterOf({session: administrator, people})),
  play: ({canvasElement}) => press(canvasElement, 'Revoke'),
};

/** An action that failed is said above the list. */
export const ResendFailed: Story = {
  render: () =>
    table(
      adapterOf({
        session: administrator,
        people,
        weather: {problems: {'invitations.resend': {kind: 'rate_limited', retryAfterMs: 40_000}}},
      }),
    ),
  play: ({canvasElement}) => press(canvasElement, 'Send again'),
};

/** Names that try to be more than names. */
export const HostileNames: Story = {
  render: () =>
    table(
      adapterOf({
        session: administrator,
        people: [
          {...users[0]!, name: {full: '<img src=x onerror=alert(1)>'}},
          {...users[1]!, name: {full: '\u202eevil reversed'}},
          {...users[2]!, name: {full: 'W'.repeat(120)}},
        ],
      }),
    ),
};

const productTable = (product: Product) => table(adapterOf(product));

/** Invited people stand among the others, with fields of the product's own. */
export const Seats: Story = {render: () => productTable(products.seats)};

export const SeatsMenu: Story = {
  render: () => productTable(products.seats),
  play: async ({canvasElement}) => {
    (await find(canvasElement, '[data-person="invitation-1"]')).click();
    await find(canvasElement, '#row-menu button');
  },
};

/** The address was wrong: the old link dies, role and details stay. */
export const CorrectAddress: Story = {
  render: () => productTable(products.seats),
  play: async (context) => {
    await SeatsMenu.play?.(context);
    await press(context.canvasElement, 'Correct address');
    await type(context.canvasElement, '#correct-email', 'lea.fischer@example.com');
  },
};

/** Somebody else was faster: nothing is overwritten unseen. */
export const CorrectAddressConflict: Story = {
  render: () => {
    const {session, people: known} = products.seats;
    const theirs = known.find(({id}) => id === 'invitation-1');
    return table(
      adapterOf({
        session,
        people: known,
        weather: {
          problems: {
            'invitations.update': {
              kind: 'stale',
              ...(theirs && {current: {...theirs, email: 'lea.f@example.com', version: '2'}}),
            },
          },
        },
      }),
    );
  },
  play: async (context) => {
    await CorrectAddress.play?.(context);
    await press(context.canvasElement, 'Save');
    await find(context.canvasElement, '.theirs');
  },
};

/** The product's own words for waiting and disabled people. */
export const Access: Story = {render: () => productTable(products.access)};

/** A member who never signed in gets the credentials again, or loses them. */
export const Presales: Story = {render: () => productTable(products.presales)};

export const PresalesMenu: Story = {
  render: () => productTable(products.presales),
  play: async ({canvasElement}) => {
    (await find(canvasElement, '[data-person="user-90"]')).click();
    await find(canvasElement, '#row-menu button');
  },
};

export const PresalesWithdraw: Story = {
  render: () => productTable(products.presales),
  play: async (context) => {
    await PresalesMenu.play?.(context);
    await press(context.canvasElement, 'Withdraw');
    await find(context.canvasElement, '#person-dialog[open]');
  },
};
