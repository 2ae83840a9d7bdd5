import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import type {MemorySeed} from 'tenant-elements/adapters/memory';
import 'tenant-elements/define/seat-wizard.js';
import {adapterOf, endless, failing} from '../fixtures/adapters.js';
import {find, press, type} from '../fixtures/play.js';
import {allSeats, catalogue, holderSession, seatOf, seatsSeed} from '../fixtures/seats.js';

const wizard = (more: Partial<MemorySeed> = {}) =>
  html`<seat-wizard .adapter=${adapterOf(seatsSeed([seatOf.paired, seatOf.spare], more))} open></seat-wizard>`;

const meta: Meta = {title: 'Elements/seat-wizard', component: 'seat-wizard'};
export default meta;

type Story = StoryObj;
type Play = (context: {canvasElement: HTMLElement}) => Promise<void>;

const chooseMode: Play = async ({canvasElement}) =>
  (await find(canvasElement, 'input[value="trainer"]')).click();

const toDevice: Play = async (context) => {
  await chooseMode(context);
  await press(context.canvasElement, 'Continue');
  await find(context.canvasElement, '#source');
};

const buys: Play = async (context) => {
  const {canvasElement} = context;
  await toDevice(context);
  (await find(canvasElement, 'input[value="buy"]')).click();
  (await find(canvasElement, 'input[value="vista-2"]')).click();
  await type(canvasElement, '#delivery-recipient', 'Ada Okafor');
  await type(canvasElement, '#delivery-street', 'Hafenstraße 12');
  await type(canvasElement, '#delivery-postalCode', '20457');
  await type(canvasElement, '#delivery-city', 'Hamburg');
  const country = (await find(canvasElement, '#delivery-country')) as HTMLSelectElement;
  country.value = 'DE';
  country.dispatchEvent(new Event('change', {bubbles: true}));
};

const toReview: Play = async (context) => {
  await buys(context);
  await press(context.canvasElement, 'Continue');
  await find(context.canvasElement, '.price-row.due');
};

export const Details: Story = {
  render: () => wizard(),
  play: async ({canvasElement}) => void (await find(canvasElement, '#modes')),
};

export const NoMode: Story = {
  render: () => wizard(),
  play: async ({canvasElement}) => {
    await find(canvasElement, '#modes');
    await press(canvasElement, 'Continue');
    await find(canvasElement, '.error');
  },
};

/** Searched at the server; who has a seat already cannot be chosen. */
export const SearchingHolder: Story = {
  render: () => wizard(),
  play: async (context) => {
    await chooseMode(context);
    (await find(context.canvasElement, '#holder')).click();
    await find(context.canvasElement, '.holder-option .person');
  },
};

export const HolderChosen: Story = {
  render: () => wizard(),
  play: async (context) => {
    await chooseMode(context);
    (await find(context.canvasElement, '#holder')).click();
    (await find(context.canvasElement, '.holder-option[aria-disabled="false"] .person')).click();
    await find(context.canvasElement, '.chosen-holder');
  },
};

export const ChooseDevice: Story = {render: () => wizard(), play: toDevice};
export const Buy: Story = {render: () => wizard(), play: buys};

/** Checked in the form before the server is asked. */
export const OwnDevice: Story = {
  render: () => wizard(),
  play: async (context) => {
    const {canvasElement} = context;
    await toDevice(context);
    (await find(canvasElement, 'input[value="own"]')).click();
    (await find(canvasElement, 'input[value="vista-1"]')).click();
    await type(canvasElement, '#serial', 'VX2-1');
    await press(canvasElement, 'Continue');
    await find(canvasElement, '.error');
  },
};

/** The price line is always in sight; nothing is charged yet. */
export const Review: Story = {render: () => wizard(), play: toReview};

export const PriceLoading: Story = {
  render: () => wizard({weather: {latencies: {'seats.quote': Infinity}}}),
  play: async (context) => {
    await buys(context);
    await press(context.canvasElement, 'Continue');
    await find(context.canvasElement, '.prices');
  },
};

export const PriceFailed: Story = {
  render: () => wizard({weather: {problems: {'seats.quote': {kind: 'network', maybeApplied: false}}}}),
  play: async (context) => {
    await buys(context);
    await press(context.canvasElement, 'Continue');
    await find(context.canvasElement, '.strip');
  },
};

/** Somebody else added seats meanwhile: the new price is shown, and nothing was bought. */
export const PriceChanged: Story = {
  render: () => wizard(),
  play: async (context) => {
    const {canvasElement} = context;
    await toReview(context);
    const {adapter} = canvasElement.querySelector<HTMLElement & {adapter: ReturnType<typeof adapterOf>}>(
      'seat-wizard',
    ) ?? {adapter: undefined};
    const quote = await adapter?.seats?.quote?.({modes: ['trainer'], count: 2, device: {source: 'none'}});
    await adapter?.seats?.add?.(quote?.id ?? '');
    (await find(canvasElement, '#add')).click();
    await find(canvasElement, '.strip');
  },
};

export const PaidElsewhere: Story = {
  render: () => wizard({seats: {items: allSeats, catalogue, checkoutUrl: 'https://pay.example/checkout'}}),
  play: toReview,
};

/** The payment is open in another window. */
export const PaymentOpen: Story = {
  render: () =>
    html`<div @te-checkout-request=${(event: Event) => event.preventDefault()}>
      ${wizard({seats: {items: allSeats, catalogue, checkoutUrl: 'https://pay.example/checkout'}})}
    </div>`,
  play: async (context) => {
    await toReview(context);
    (await find(context.canvasElement, '#add')).click();
    await find(context.canvasElement, '.strip');
  },
};

export const PaymentFailed: Story = {
  render: PaymentOpen.render,
  play: async (context) => {
    await PaymentOpen.play?.(context);
    await press(context.canvasElement, 'I have paid');
    await find(context.canvasElement, '.strip[role="alert"]');
  },
};

export const Added: Story = {
  render: () => wizard(),
  play: async (context) => {
    await toReview(context);
    (await find(context.canvasElement, '#add')).click();
    await find(context.canvasElement, '#wizard-done');
  },
};

export const Inline: Story = {
  render: () => html`<seat-wizard .adapter=${adapterOf(seatsSeed([seatOf.paired]))} inline></seat-wizard>`,
};

export const Loading: Story = {render: () => wizard({weather: endless})};
export const Failed: Story = {render: () => wizard({weather: failing})};
export const Forbidden: Story = {render: () => wizard({session: holderSession(2)})};

export const ReadOnly: Story = {
  render: () => {
    const {session} = seatsSeed();
    return wizard({session: {...session, account: {state: 'past_due_read_only', readOnly: true}}});
  },
};
