import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import type {AccessHistory, TenantAdapter} from 'tenant-elements';
import type {MemorySeed} from 'tenant-elements/adapters/memory';
import 'tenant-elements/define/access-history.js';
import {eventsIn, holdingsIn} from '../fixtures/access-history.js';
import {adapterOf, endless, failing} from '../fixtures/adapters.js';
import {find, press, type} from '../fixtures/play.js';
import {type Product, products} from '../fixtures/products.js';
import {administrator, member} from '../fixtures/workspace.js';

const history = (adapter: TenantAdapter, more: Partial<AccessHistory> = {}) =>
  html`<access-history .adapter=${adapter} .show=${more.show ?? 'events'} .view=${more.view ?? {}}></access-history>`;

const recordOf = (product: Product, more: Partial<MemorySeed> = {}) => {
  const roles = product.session.profile.roles.map(({id}) => id);
  return adapterOf({
    ...product,
    histories: {},
    events: eventsIn(roles),
    holdings: holdingsIn(roles),
    ...more,
  });
};
const {workspace, seats} = products;

const meta: Meta = {title: 'Elements/access-history', component: 'access-history'};
export default meta;

type Story = StoryObj;

/** Who did what to whom, from where; by people, by a key, and by the server itself. */
export const Events: Story = {render: () => history(recordOf(workspace))};

/** Roles, seat and what they opened, on a day, and who gave them. */
export const Holdings: Story = {render: () => history(recordOf(seats), {show: 'holdings'})};

/** Another day than today: periods that are over are told with their end. */
export const OnADay: Story = {
  render: () => history(recordOf(seats), {show: 'holdings', view: {day: '2026-11-16'}}),
};

export const Loading: Story = {render: () => history(recordOf(workspace, {weather: endless}))};

export const Failed: Story = {render: () => history(recordOf(workspace, {weather: failing}))};

export const Empty: Story = {
  render: () => history(adapterOf({session: administrator, people: [], histories: {}})),
};

export const Forbidden: Story = {render: () => history(adapterOf({session: member, people: []}))};

/** Nothing matches: the way out stands there. */
export const NoMatch: Story = {
  render: () => history(recordOf(workspace)),
  play: async ({canvasElement}) => {
    await find(canvasElement, 'tr[data-row]');
    await type(canvasElement, '#search', 'zzz');
    await find(canvasElement, '.nobody');
  },
};

/** Everything that matches, as a file: downloaded or copied. */
export const Exported: Story = {
  render: () => history(recordOf(workspace)),
  play: async ({canvasElement}) => {
    await find(canvasElement, 'tr[data-row]');
    await press(canvasElement, 'Export as CSV');
    await find(canvasElement, 'a[download]');
  },
};
