import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import type {Seat, SeatsView} from 'tenant-elements';
import type {MemorySeed} from 'tenant-elements/adapters/memory';
import 'tenant-elements/define/seat-table.js';
import 'tenant-elements/define/user-table.js';
import {adapterOf, endless, failing} from '../fixtures/adapters.js';
import {find, press} from '../fixtures/play.js';
import {allSeats, catalogue, holderSession, requests, seatOf, seatsSeed} from '../fixtures/seats.js';
import {administrator, users} from '../fixtures/workspace.js';

const table = (items?: readonly Seat[], more: Partial<MemorySeed> = {}, view: Partial<SeatsView> = {}) =>
  html`<seat-table .adapter=${adapterOf(seatsSeed(items, more))} .view=${view}></seat-table>`;

const meta: Meta = {title: 'Elements/seat-table', component: 'seat-table'};
export default meta;

type Story = StoryObj;

const chooses =
  (id: string, act?: string) =>
  async ({canvasElement}: {canvasElement: HTMLElement}) => {
    (await find(canvasElement, `[data-opens="${id}"]`)).click();
    await find(canvasElement, '#row-menu .menu-item');
    if (act === undefined) return;
    (await find(canvasElement, '#row-menu .menu-item', act)).click();
    await find(canvasElement, 'dialog[open] .dialog-title');
  };

/** One seat in every state. */
export const Default: Story = {render: () => table()};

/** Who asks for a seat stands above the list. */
export const Requests: Story = {
  render: () => table(undefined, {seats: {items: allSeats, catalogue, requests}}),
};

export const GiveSeat: Story = {
  render: () => table(undefined, {seats: {items: allSeats, catalogue, requests}}),
  play: async ({canvasElement}) => {
    await press(canvasElement, 'Give a seat');
    await find(canvasElement, 'dialog[open] input');
  },
};

/** The plan pays for fewer seats than people hold. */
export const MoreHoldersThanSeats: Story = {
  render: () => table(undefined, {seats: {items: allSeats, catalogue, allowed: 4}}),
};

export const ChooseWhoLoses: Story = {
  render: () => table(undefined, {seats: {items: allSeats, catalogue, allowed: 4}}),
  play: async ({canvasElement}) => {
    await press(canvasElement, 'Choose people');
    await find(canvasElement, 'dialog[open] input');
  },
};

export const Menu: Story = {render: () => table(), play: chooses('seat-2')};
export const Assign: Story = {
  render: () => table(),
  play: async (context) => {
    await chooses('seat-8', 'Assign')(context);
    (await find(context.canvasElement, '#holder')).click();
    await find(context.canvasElement, '.holder-option .person');
  },
};
export const Reassign: Story = {render: () => table(), play: chooses('seat-1', 'Give to somebody else')};
export const Unassign: Story = {render: () => table(), play: chooses('seat-1', 'Unassign')};
export const EditModes: Story = {render: () => table(), play: chooses('seat-1', 'Edit modes')};
export const AddDevice: Story = {
  render: () => table(),
  play: async (context) => {
    await chooses('seat-3', 'Add device')(context);
    (await find(context.canvasElement, 'input[value="own"]')).click();
    (await find(context.canvasElement, 'input[value="vista-2"]')).click();
    await press(context.canvasElement, 'Register device');
  },
};
export const TrackOrder: Story = {render: () => table(), play: chooses('seat-7', 'Track order')};
export const Unpair: Story = {render: () => table(), play: chooses('seat-1', 'Unpair')};
export const Lock: Story = {render: () => table(), play: chooses('seat-10', 'Lock device')};
export const TakeOut: Story = {render: () => table(), play: chooses('seat-9', 'Take device out')};
export const ReplaceBySpare: Story = {
  render: () => table(),
  play: async (context) => {
    await chooses('seat-10', 'Replace device')(context);
    (await find(context.canvasElement, 'input[value="spare"]:enabled')).click();
    await find(context.canvasElement, 'input[name="spare"]');
  },
};
export const RemoveSeat: Story = {
  render: () => table(),
  play: async (context) => {
    await chooses('seat-1', 'Remove seat')(context);
    await find(context.canvasElement, '.what-happens');
  },
};
export const Pair: Story = {
  render: () => table(),
  play: async (context) => {
    await chooses('seat-2', 'Pair device')(context);
    await find(context.canvasElement, '.qr');
  },
};

export const NoMatch: Story = {render: () => table(undefined, {}, {search: 'zzz'})};
export const Loading: Story = {render: () => table(undefined, {weather: endless})};
export const Empty: Story = {render: () => table([])};
export const Failed: Story = {render: () => table(undefined, {weather: failing})};
export const Forbidden: Story = {render: () => table(undefined, {session: holderSession(2)})};

export const ReadOnly: Story = {
  render: () => {
    const {session} = seatsSeed();
    return table(undefined, {
      session: {...session, account: {state: 'past_due_read_only', readOnly: true}},
    });
  },
  play: chooses('seat-1'),
};

/** Longer than a page. */
export const Many: Story = {
  render: () =>
    table(
      Array.from({length: 70}, (_, index) => ({
        ...seatOf.spare,
        id: `seat-${index + 1}`,
        label: `Seat ${index + 1}`,
      })),
    ),
};

/** A product without seats: the element is absent, and not broken; what stands beside it is there. */
export const WithoutSeats: Story = {
  render: () => {
    const {seats: _, ...capabilities} = administrator.capabilities;
    const adapter = adapterOf({session: {...administrator, capabilities}, people: users});
    return html`<seat-table .adapter=${adapter}></seat-table><user-table .adapter=${adapter}></user-table>`;
  },
};
