import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import type {Person, TenantAdapter} from 'tenant-elements';
import 'tenant-elements/define/invitation-table.js';
import {adapterOf, endless, failing} from '../fixtures/adapters.js';
import {find, press} from '../fixtures/play.js';
import {administrator, invitations, member, NOW, readOnly} from '../fixtures/workspace.js';

const table = (adapter: TenantAdapter) => html`<invitation-table .adapter=${adapter}></invitation-table>`;

const meta: Meta = {title: 'Elements/invitation-table', component: 'invitation-table'};
export default meta;

type Story = StoryObj;

const MAILS: readonly Person['mail'][] = [
  {state: 'queued'},
  {state: 'handed_over', at: new Date(NOW).toISOString()},
  {state: 'failed', reason: 'EENVELOPE'},
];
const people = invitations.map((person, index): Person => {
  const mail = MAILS[index];
  return {...person, ...(mail && {mail})};
});

/** How far each mail got: the mail server took it, or not. Nobody can tell that it was read. */
export const Default: Story = {render: () => table(adapterOf({session: administrator, people}))};

export const Loading: Story = {
  render: () => table(adapterOf({session: administrator, people, weather: endless})),
};

export const Empty: Story = {render: () => table(adapterOf({session: administrator, people: []}))};

export const Failed: Story = {
  render: () => table(adapterOf({session: administrator, people, weather: failing})),
};

export const Forbidden: Story = {render: () => table(adapterOf({session: member, people}))};

export const ReadOnly: Story = {render: () => table(adapterOf({session: readOnly, people}))};

export const Menu: Story = {
  render: () => table(adapterOf({session: administrator, people})),
  play: async ({canvasElement}) => {
    (await find(canvasElement, '[data-person="invitation-101"]')).click();
    await find(canvasElement, '#row-menu .menu-item');
  },
};

/** An expired one is invited again in one go. */
export const InviteAgain: Story = {
  render: () => table(adapterOf({session: administrator, people})),
  play: async ({canvasElement}) => {
    await press(canvasElement, 'Invite again');
    await find(canvasElement, '.toast');
  },
};
