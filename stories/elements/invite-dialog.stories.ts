import 'tenant-elements/define/invite-dialog.js';
import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import type {Session} from 'tenant-elements';
import type {MemorySeed} from 'tenant-elements/adapters/memory';
import {adapterOf, endless, failing} from '../fixtures/adapters.js';
import {find, press, type} from '../fixtures/play.js';
import {type Product, products} from '../fixtures/products.js';
import {administrator, embedded, invitations, member, readOnly, users} from '../fixtures/workspace.js';

const people = [...users, ...invitations];

const opened = (seed: Partial<MemorySeed> = {}, session: Session = administrator) =>
  html`<invite-dialog open .adapter=${adapterOf({session, people, ...seed})}></invite-dialog>`;

const fill = (canvas: HTMLElement, emails: string) => type(canvas, '#emails', emails);

const meta: Meta = {title: 'Elements/invite-dialog', component: 'invite-dialog'};
export default meta;

type Story = StoryObj;

/** As it opens: one role is chosen already, and it is never an administrator's. */
export const Default: Story = {render: () => opened()};

export const Loading: Story = {render: () => opened({weather: endless})};

export const SeveralAddresses: Story = {
  render: () => opened(),
  play: ({canvasElement}) => fill(canvasElement, 'zoe@acme.example, yuri@acme.example, not-an-address '),
};

/** Some went, some didn't: those stay, each with its reason and the way on. */
export const PartialFailure: Story = {
  render: () => opened(),
  play: async ({canvasElement}) => {
    await fill(canvasElement, 'zoe@acme.example bruno@acme.example finn@acme.example hana@acme.example ');
    await press(canvasElement, 'Send');
    await find(canvasElement, '.verdict', 'already invited');
  },
};

export const Sent: Story = {
  render: () => opened(),
  play: async ({canvasElement}) => {
    await fill(canvasElement, 'zoe@acme.example ');
    await press(canvasElement, 'Send invitation');
    await find(canvasElement, '.results');
  },
};

/** Where the clipboard is closed, the link is there to be selected. */
export const LinkCopied: Story = {
  render: () => opened(),
  play: async (context) => {
    await Sent.play?.(context);
    await press(context.canvasElement, 'Copy link');
    await find(context.canvasElement, '.link');
  },
};

export const Sending: Story = {
  render: () => opened(),
  play: async ({canvasElement}) => {
    const dialog = canvasElement.querySelector('invite-dialog');
    // The host may hold an invitation back; here it never lets go.
    dialog?.addEventListener('te-invite-request', (event) => event.waitUntil(new Promise(() => undefined)));
    await fill(canvasElement, 'zoe@acme.example yuri@acme.example ');
    await press(canvasElement, 'Send 2 invitations');
  },
};

export const NothingEntered: Story = {
  render: () => opened(),
  play: async ({canvasElement}) => {
    await find(canvasElement, '#emails');
    await press(canvasElement, 'Send invitation');
  },
};

export const ServerError: Story = {render: () => opened({weather: failing})};

/** The address is kept, and sending again is safe: it carries the same key. */
export const ServerDownWhileSending: Story = {
  render: () => opened({weather: {problems: {'invitations.create': {kind: 'network', maybeApplied: true}}}}),
  play: async ({canvasElement}) => {
    await fill(canvasElement, 'zoe@acme.example ');
    await press(canvasElement, 'Send invitation');
    await find(canvasElement, '.verdict');
  },
};

export const TooManyRequests: Story = {
  render: () =>
    opened({weather: {problems: {'invitations.create': {kind: 'rate_limited', retryAfterMs: 30_000}}}}),
  play: async ({canvasElement}) => {
    await fill(canvasElement, 'zoe@acme.example ');
    await press(canvasElement, 'Send invitation');
    await find(canvasElement, '.verdict');
  },
};

/** A partner's page: only these domains and roles, and neutral answers. */
export const EmbeddedInPartnerPage: Story = {
  render: () => opened({}, embedded),
  play: ({canvasElement}) => fill(canvasElement, 'pia@partner.example someone@elsewhere.example '),
};

export const Forbidden: Story = {render: () => opened({}, member)};
export const ReadOnly: Story = {render: () => opened({}, readOnly)};

/** In the page, without dialog and title. */
export const Inline: Story = {
  render: () =>
    html`<invite-dialog inline .adapter=${adapterOf({session: administrator, people})}></invite-dialog>`,
};

/** The host decides the role and says so. */
export const LockedRole: Story = {
  render: () =>
    html`<invite-dialog
      open
      locked-fields="roles"
      .initial=${{emails: ['zoe@acme.example'], roles: ['user']}}
      .adapter=${adapterOf({session: administrator, people})}
    ></invite-dialog>`,
};

/** The host decides the role and doesn't show it. */
export const HiddenRole: Story = {
  render: () =>
    html`<invite-dialog
      open
      hidden-fields="roles"
      .initial=${{roles: ['user']}}
      .adapter=${adapterOf({session: administrator, people})}
    ></invite-dialog>`,
};

export const PersonalMessage: Story = {
  render: () =>
    opened(
      {},
      {
        ...administrator,
        profile: {
          ...administrator.profile,
          invitations: {...administrator.profile.invitations, personalMessage: true},
        },
      },
    ),
};

const productDialog = ({session, people: known}: Product) =>
  html`<invite-dialog open .adapter=${adapterOf({session, people: known})}></invite-dialog>`;

/** Sold by the seat: full name, fields of the product's own, and what every inviter should know. */
export const Seats: Story = {render: () => productDialog(products.seats)};

export const SeatsSeveralPeople: Story = {
  render: () => productDialog(products.seats),
  play: async ({canvasElement}) => {
    await type(canvasElement, '.person-row [id^="full-"]', 'Zoë Ng');
    await type(canvasElement, '.person-row [id^="email-"]', 'zoe@example.com');
    await press(canvasElement, 'Add another person');
    await type(canvasElement, '.person-row:last-of-type [id^="email-"]', 'not an address');
    await press(canvasElement, 'Send');
    await find(canvasElement, '.error');
  },
};

/** Somebody deactivated is let in again from here. */
export const SeatsReactivate: Story = {
  render: () => productDialog(products.seats),
  play: async ({canvasElement}) => {
    const inactive = products.seats.people.find(({status}) => status === 'inactive');
    await type(canvasElement, '.person-row [id^="full-"]', 'Finn Okafor');
    await type(canvasElement, '.person-row [id^="email-"]', inactive?.email ?? '');
    await press(canvasElement, 'Send');
    await find(canvasElement, 'button', 'Reactivate');
  },
};

/** Roles for parts of the product, and words of one's own. */
export const Access: Story = {render: () => productDialog(products.access)};

/** First and last name; people are members at once. */
export const Presales: Story = {render: () => productDialog(products.presales)};

export const PresalesSent: Story = {
  render: () => productDialog(products.presales),
  play: async ({canvasElement}) => {
    await type(canvasElement, '.person-row [id^="first-"]', 'Zoë');
    await type(canvasElement, '.person-row [id^="last-"]', 'Ng');
    await type(canvasElement, '.person-row [id^="email-"]', 'zoe@example.com');
    (await find(canvasElement, '[name="role"]')).click();
    await press(canvasElement, 'Send');
    await find(canvasElement, '.results');
  },
};

/** A mailbox that many read, and a domain in letters that look like others: said, and not in the way. */
export const Warnings: Story = {
  render: () => opened(),
  play: ({canvasElement}) => fill(canvasElement, 'info@acme.example zoe@аcme.example '),
};
