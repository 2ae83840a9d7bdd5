import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import type {MySeat, Seat, TenantAdapter} from 'tenant-elements';
import type {MemoryAdapter, MemorySeed} from 'tenant-elements/adapters/memory';
import 'tenant-elements/define/my-seat.js';
import 'tenant-elements/define/user-table.js';
import {adapterOf, endless, failing} from '../fixtures/adapters.js';
import {find, press, type} from '../fixtures/play.js';
import {catalogue, holderSeed, seatOf} from '../fixtures/seats.js';
import {products} from '../fixtures/products.js';
import {administrator, NOW, users} from '../fixtures/workspace.js';

const mySeat = (adapter: TenantAdapter) => html`<my-seat .adapter=${adapter}></my-seat>`;
const seat = (held: Seat | undefined, more: Partial<MemorySeed> = {}) =>
  mySeat(adapterOf(holderSeed(held, more)));
const adapterIn = (canvas: HTMLElement): MemoryAdapter =>
  canvas.querySelector<MySeat & {adapter: MemoryAdapter}>('my-seat')?.adapter ?? never();
const heldBy = (held: Seat): Seat => ({...held, holder: seatOf.paired.holder ?? never()});
const never = () => {
  throw new Error('It is not there');
};

const meta: Meta = {title: 'Elements/my-seat', component: 'my-seat'};
export default meta;

type Story = StoryObj;

export const ReadyToPair: Story = {render: () => seat(seatOf.readyToPair)};
export const Paired: Story = {render: () => seat(seatOf.paired)};
export const NeedsDevice: Story = {render: () => seat(seatOf.needsDevice)};
/** The vendor did not know the serial. */
export const SerialRefused: Story = {render: () => seat(seatOf.refused)};
export const SerialBeingChecked: Story = {render: () => seat(heldBy(seatOf.pending))};
export const Ordered: Story = {render: () => seat(heldBy(seatOf.ordered))};
export const Shipped: Story = {render: () => seat(seatOf.shipped)};
export const Locked: Story = {render: () => seat(heldBy(seatOf.locked))};
export const Reported: Story = {render: () => seat(seatOf.broken)};

export const NoSeat: Story = {render: () => seat(undefined)};

/** Says what it is for, and whom it reaches. */
export const Requesting: Story = {
  render: () => seat(undefined),
  play: async ({canvasElement}) => {
    await press(canvasElement, 'Request a seat');
    await type(canvasElement, '#note', 'For the training in Lyon next week.');
  },
};

export const Requested: Story = {
  render: () =>
    seat(undefined, {
      seats: {
        items: [],
        catalogue,
        requests: [
          {
            id: 'request-1',
            person: {id: 'user-2', email: 'person2@example.com', name: 'Bruno Okafor', active: true},
            at: new Date(NOW - 26 * 3_600_000).toISOString(),
          },
        ],
      },
    }),
};

const pairing = async ({canvasElement}: {canvasElement: HTMLElement}) => {
  await press(canvasElement, 'Pair device');
  await find(canvasElement, '.qr');
};

/** Look at the code, or type it: ten minutes, once. */
export const Pairing: Story = {render: () => seat(seatOf.readyToPair), play: pairing};

export const PairingFullScreen: Story = {
  render: () => seat(seatOf.readyToPair),
  play: async (context) => {
    await pairing(context);
    await press(context.canvasElement, 'Full screen');
    await find(context.canvasElement, 'dialog.filled');
  },
};

export const PairingMailed: Story = {
  render: () => seat(seatOf.readyToPair),
  play: async (context) => {
    await pairing(context);
    await press(context.canvasElement, 'Email the code');
    await find(context.canvasElement, '.pairing-mailed');
  },
};

/** Another device looked at the code. */
export const PairingWrongDevice: Story = {
  render: () => seat(seatOf.readyToPair),
  play: async (context) => {
    await pairing(context);
    adapterIn(context.canvasElement).claimPairing('seat-2', 'VX1-990012');
    await find(context.canvasElement, 'dialog .strip');
  },
};

/** It shows by itself. */
export const PairingDone: Story = {
  render: () => seat(seatOf.readyToPair),
  play: async (context) => {
    await pairing(context);
    adapterIn(context.canvasElement).claimPairing('seat-2', 'VX1-018336');
    await find(context.canvasElement, '.pairing-done');
  },
};

/** Somebody made a newer one somewhere else. */
export const PairingCancelled: Story = {
  render: () => seat(seatOf.readyToPair),
  play: async (context) => {
    await pairing(context);
    await adapterIn(context.canvasElement).seats?.startPairing?.('seat-2');
    adapterIn(context.canvasElement).changeSeat('seat-2', {});
    await find(context.canvasElement, 'dialog .notice');
  },
};

export const PairingFailed: Story = {
  render: () =>
    seat(seatOf.readyToPair, {
      weather: {problems: {'seats.startPairing': {kind: 'network', maybeApplied: false}}},
    }),
  play: async ({canvasElement}) => {
    await press(canvasElement, 'Pair device');
    await find(canvasElement, 'dialog .strip');
  },
};

export const PairAgain: Story = {
  render: () => seat(seatOf.paired),
  play: async ({canvasElement}) => {
    await press(canvasElement, 'Pair again');
    await find(canvasElement, 'dialog .dialog-footer');
  },
};

export const Report: Story = {
  render: () => seat(seatOf.paired),
  play: async ({canvasElement}) => {
    await press(canvasElement, 'Report broken or lost');
    await press(canvasElement, 'Send report');
  },
};

export const Loading: Story = {render: () => seat(seatOf.paired, {weather: endless})};
export const Failed: Story = {render: () => seat(seatOf.paired, {weather: failing})};

/** A page's token has no seat. */
export const Forbidden: Story = {
  render: () => {
    const {session} = products.seats;
    const denied = {no: 'permission'} as const;
    const seats = {manage: denied, add: denied, own: denied, pair: denied};
    return seat(seatOf.paired, {
      session: {...session, capabilities: {...session.capabilities, seats}},
    });
  },
};

export const ReadOnly: Story = {
  render: () => {
    const {session} = holderSeed(seatOf.readyToPair);
    return seat(seatOf.readyToPair, {
      session: {...session, account: {state: 'past_due_read_only', readOnly: true}},
    });
  },
};

/** A product without seats: the element is absent, and not broken; what stands beside it is there. */
export const WithoutSeats: Story = {
  render: () => {
    const {seats: _, ...capabilities} = administrator.capabilities;
    const adapter = adapterOf({session: {...administrator, capabilities}, people: users});
    return html`${mySeat(adapter)}<user-table .adapter=${adapter}></user-table>`;
  },
};
