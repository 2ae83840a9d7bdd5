import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import 'tenant-elements/define/user-table.js';
import type {MemorySeed} from 'tenant-elements/adapters/memory';
import {adapterOf, failing} from '../fixtures/adapters.js';
import {find, press, type} from '../fixtures/play.js';
import {type Product, products} from '../fixtures/products.js';
import {NOW} from '../fixtures/workspace.js';

const meta: Meta = {title: 'Elements/user-table/many people', component: 'user-table'};
export default meta;

type Story = StoryObj;
type Play = NonNullable<Story['play']>;

const table = (product: Product, more: Partial<MemorySeed> = {}) =>
  html`<user-table .adapter=${adapterOf({...product, ...more})}></user-table>`;

const select =
  (...ids: readonly string[]): Play =>
  async ({canvasElement}) => {
    for (const id of ids) (await find(canvasElement, `[data-row="${id}"] .select-box input`)).click();
    await find(canvasElement, '.selection-bar');
  };

const choose =
  (label: string, ...ids: readonly string[]): Play =>
  async (context) => {
    await select(...ids)(context);
    await press(context.canvasElement, 'Change selection');
    (await find(context.canvasElement, '#selection-menu .menu-item', label)).click();
    await find(context.canvasElement, '#bulk-dialog[open]');
  };

/** A bar over the toolbar, and no row moves. */
export const Selected: Story = {
  render: () => table(products.workspace),
  play: select('user-2', 'user-3'),
};

/** Everything that can be done to them, and a file of them. */
export const SelectionMenu: Story = {
  render: () => table(products.workspace),
  play: async (context) => {
    await select('user-2', 'user-3')(context);
    await press(context.canvasElement, 'Change selection');
    await find(context.canvasElement, '#selection-menu .menu-item');
  },
};

/** Who is skipped, and why, before anything happens. */
export const LookedAt: Story = {
  render: () => table(products.workspace),
  play: async (context) => {
    await choose('Deactivate', 'user-1', 'user-2', 'user-3', 'user-6')(context);
    await find(context.canvasElement, '.bulk-reasons');
  },
};

/** Only oneself was selected: nothing can be done. */
export const Nobody: Story = {
  render: () => table(products.workspace),
  play: async (context) => {
    await choose('Deactivate', 'user-1')(context);
    await find(context.canvasElement, '.bulk-preview');
  },
};

/** Another role for all of them. */
export const AnotherRole: Story = {
  render: () => table(products.workspace),
  play: choose('Change role', 'user-2', 'user-3'),
};

/** The last day of access; days are the account’s. */
export const LastDay: Story = {
  render: () => table(products.presales),
  play: async (context) => {
    await choose('Set end of access', 'user-2', 'user-3')(context);
    await type(context.canvasElement, '#bulk-day', '2099-12-31');
    await find(context.canvasElement, '.bulk-preview');
  },
};

/** Past, so that nothing is asked of anybody. */
export const LastDayPast: Story = {
  render: () => table(products.presales),
  play: async (context) => {
    await choose('Set end of access', 'user-2')(context);
    await type(context.canvasElement, '#bulk-day', '2020-01-31');
    await find(context.canvasElement, '#bulk-day-error');
  },
};

/** What failed is named, and can be tried again. */
export const Report: Story = {
  render: () =>
    table(products.workspace, {
      weather: {problems: {'users.setActive': failing.problem ?? {kind: 'not_found'}}},
    }),
  play: async (context) => {
    await choose('Deactivate', 'user-1', 'user-2', 'user-3')(context);
    await find(context.canvasElement, '.bulk-preview');
    (await find(context.canvasElement, '#bulk-dialog .dialog-footer .primary')).click();
    await find(context.canvasElement, '.file-buttons .button');
  },
};

/** One at a time, slowly: it goes on when the dialog is closed. */
export const InProgress: Story = {
  render: () => table(products.workspace),
  play: async (context) => {
    await choose('Deactivate', 'user-2', 'user-3', 'user-4')(context);
    await find(context.canvasElement, '.bulk-preview');
    const list = (await find(context.canvasElement, 'user-table')) as HTMLElement & {
      adapter?: {setWeather?(weather: object): void};
    };
    list.adapter?.setWeather?.({problems: {}, latencyMs: 3_600_000});
    (await find(context.canvasElement, '#bulk-dialog .dialog-footer .primary')).click();
    await find(context.canvasElement, 'progress');
  },
};

/** The rows and columns in sight as a file; a copy where a frame forbids downloads. */
export const Exported: Story = {
  render: () => table(products.seats),
  play: async ({canvasElement}) => {
    await press(canvasElement, 'View');
    await press(canvasElement, 'Export as CSV');
    await find(canvasElement, '.file-buttons a');
  },
};

/** The day is over: letting somebody in again asks for a new one, or for none. */
export const AccessIsOver: Story = {
  render: () =>
    table({
      ...products.presales,
      people: products.presales.people.map((person) =>
        person.id === 'user-3'
          ? {
              ...person,
              status: 'inactive',
              accessEndsAt: new Date(NOW - 86_400_000).toISOString().slice(0, 10),
            }
          : person,
      ),
    }),
  play: async ({canvasElement}) => {
    (await find(canvasElement, '[data-row="user-3"] [role="switch"]')).click();
    await find(canvasElement, '#reactivate-day');
  },
};
