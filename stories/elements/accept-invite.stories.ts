import 'tenant-elements/define/accept-invite.js';
import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import type {JoinOffer} from 'tenant-elements';
import type {MemorySeed} from 'tenant-elements/adapters/memory';
import {adapterOf, endless, failing} from '../fixtures/adapters.js';
import {find, press, type} from '../fixtures/play.js';
import {administrator, NOW} from '../fixtures/workspace.js';

const offer: JoinOffer = {
  tenantName: 'Acme',
  inviterName: 'Ada Okafor',
  email: 'zoe@acme.example',
  roles: ['User'],
  expiresAt: new Date(NOW + 6 * 86_400_000).toISOString(),
  login: 'new',
};

const offers: Readonly<Record<string, JoinOffer>> = {
  new: offer,
  existing: {...offer, login: 'existing'},
  same: {...offer, login: 'existing', signedInAs: 'zoe@acme.example'},
  other: {...offer, login: 'existing', signedInAs: 'bruno@acme.example'},
};

const page = (token: string, seed: Partial<MemorySeed> = {}) =>
  html`<accept-invite token=${token} .adapter=${adapterOf({session: administrator, offers, ...seed})}></accept-invite>`;

const meta: Meta = {title: 'Elements/accept-invite', component: 'accept-invite'};
export default meta;

type Story = StoryObj;

/** An address without a login chooses a password. */
export const NewLogin: Story = {render: () => page('new')};

/** An address with a login never sets a password here: it signs in. */
export const ExistingLogin: Story = {render: () => page('existing')};

export const SignedIn: Story = {render: () => page('same')};

/** The invitation stays open for whom it is meant. */
export const SignedInAsSomebodyElse: Story = {render: () => page('other')};

export const Loading: Story = {render: () => page('new', {weather: endless})};

export const PasswordStrength: Story = {
  render: () => page('new'),
  play: ({canvasElement}) => type(canvasElement, '#password', 'violet tractor lamp'),
};

export const WeakPassword: Story = {
  render: () => page('new'),
  play: async ({canvasElement}) => {
    await type(canvasElement, '#name', 'Zoë Ng');
    await type(canvasElement, '#password', 'password123');
    await press(canvasElement, 'Join');
    await find(canvasElement, '.error');
  },
};

export const WrongPassword: Story = {
  render: () => page('existing'),
  play: async ({canvasElement}) => {
    await type(canvasElement, '#password', 'wrong');
    await press(canvasElement, 'Sign in and join');
    await find(canvasElement, '.error');
  },
};

export const Joined: Story = {
  render: () => page('same'),
  play: async ({canvasElement}) => {
    await press(canvasElement, 'Join');
    await find(canvasElement, 'h1', 'Welcome');
  },
};

/** Unknown, expired, revoked, used and cut links look alike. */
export const DeadLink: Story = {render: () => page('cut-in-half')};

export const AskedForNewLink: Story = {
  render: () => page('cut-in-half'),
  play: async ({canvasElement}) => {
    await type(canvasElement, '#email', 'zoe@acme.example');
    await press(canvasElement, 'Ask for a new link');
  },
};

export const Code: Story = {render: () => page('')};
export const ServerError: Story = {render: () => page('new', {weather: failing})};

/** From a login page: no link at all, and a new one wanted. */
export const AskForLink: Story = {
  render: () => html`<accept-invite .adapter=${adapterOf({session: administrator})}></accept-invite>`,
  play: ({canvasElement}) => press(canvasElement, 'Ask for a new link'),
};
