import 'tenant-elements/define/invite-dialog.js';
import 'tenant-elements/define/tenant-provider.js';
import 'tenant-elements/define/user-table.js';
import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {adapterOf} from '../fixtures/adapters.js';
import {administrator, invitations, users} from '../fixtures/workspace.js';

const meta: Meta = {title: 'Elements/tenant-provider', component: 'tenant-provider'};
export default meta;

type Story = StoryObj;

/** Elements inside share its settings, one connection and one event stream. */
export const Default: Story = {
  render: () =>
    html`<tenant-provider .adapter=${adapterOf({session: administrator, people: [...users, ...invitations]})}>
      <user-table></user-table>
    </tenant-provider>`,
};

/** The host's own words, key by key. */
export const OwnWords: Story = {
  render: () =>
    html`<tenant-provider
      .adapter=${adapterOf({session: administrator, people: [...users, ...invitations]})}
      .messages=${{users: {users: 'Crew', invite: 'Bring aboard'}}}
    >
      <user-table></user-table>
    </tenant-provider>`,
};
