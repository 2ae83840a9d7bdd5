import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import type {ExtraColumn, Person, RowAction, RowActionEvent, RowsShownEvent} from 'tenant-elements';
import 'tenant-elements/define/user-table.js';
import {people} from 'tenant-elements/testing';
import {adapterOf} from '../fixtures/adapters.js';
import {find, press} from '../fixtures/play.js';
import {products} from '../fixtures/products.js';
import {administrator, NOW} from '../fixtures/workspace.js';

const meta: Meta = {title: 'Elements/user-table/view', component: 'user-table'};
export default meta;

type Story = StoryObj;

/** Columns, row height, scrolling or pages, a pause: the reader’s choice, kept by the page. */
export const ViewMenu: Story = {
  render: () => html`<user-table .adapter=${adapterOf(products.seats)}></user-table>`,
  play: async ({canvasElement}) => {
    await press(canvasElement, 'View');
    await find(canvasElement, '#view-menu input');
  },
};

export const Compact: Story = {
  render: () =>
    html`<user-table
      .adapter=${adapterOf(products.workspace)}
      .view=${{compact: true, columns: ['roles', 'status', 'managed_by']}}
    ></user-table>`,
};

/** A customer as large as they come; the people are made when somebody looks. */
export const HundredThousand: Story = {
  render: () => {
    const everybody = people(100_000, administrator.profile, NOW);
    return html`<user-table .adapter=${adapterOf({session: administrator, people: everybody})}></user-table>`;
  },
};

/** A filter out of an old address that no longer exists stands there, to be taken away. */
export const UnknownFilter: Story = {
  render: () =>
    html`<user-table .adapter=${adapterOf(products.workspace)} .view=${{role: 'auditor'}}></user-table>`,
};

/** Nothing moves while the reader wants to look; what has changed is one click away. */
export const Paused: Story = {
  render: () => {
    const adapter = adapterOf(products.workspace);
    return html`<user-table .adapter=${adapter} @te-rows-shown=${{
      once: true,
      handleEvent: () =>
        setTimeout(() => adapter.change((people) => people.splice(1, 1), {topic: 'users'}), 300),
    }}></user-table>`;
  },
  play: async ({canvasElement}) => {
    await press(canvasElement, 'View');
    (await find(canvasElement, '#view-menu .view-choice', 'Pause')).click();
    await find(canvasElement, '.strip.quiet .button', 'Show changes');
  },
};

const score: ExtraColumn = {id: 'score', label: 'Score', value: ({id}) => String(id.length * 7)};
const plan: ExtraColumn = {id: 'plan', label: 'Plan'};

/** A column as data, and one whose cells the page fills, told by `te-rows-shown` who is there. */
export const OwnColumns: Story = {
  render: () => {
    const handleRows = ({people, target}: RowsShownEvent) => {
      const table = target as HTMLElement;
      for (const {id} of people) {
        const slot = `plan:${id}`;
        if (table.querySelector(`[slot="${slot}"]`)) continue;
        const cell = document.createElement('span');
        cell.slot = slot;
        cell.textContent = 'Basic';
        table.append(cell);
      }
    };
    return html`<user-table
      .adapter=${adapterOf(products.workspace)}
      .columns=${[score, plan]}
      @te-rows-shown=${handleRows}
    ></user-table>`;
  },
};

const actions: readonly RowAction[] = [
  {id: 'impersonate', label: 'View as this person'},
  {
    id: 'export',
    label: 'Export data',
    available: ({status}: Person) => status === 'active' || 'Only data of active people can be exported.',
  },
];

/** Acts of the page’s own; it does them when `te-row-action` tells it to. */
export const OwnActions: Story = {
  render: () => {
    const handleAction = ({action, person, target}: RowActionEvent) => {
      (target as HTMLElement).dataset['last'] = `${action} ${person.id}`;
    };
    return html`<user-table
      .adapter=${adapterOf(products.workspace)}
      .rowActions=${actions}
      @te-row-action=${handleAction}
    ></user-table>`;
  },
  play: async ({canvasElement}) => {
    (await find(canvasElement, '[data-person="user-6"]')).click();
    await find(canvasElement, '#row-menu .menu-item', 'Export data');
  },
};

/** The page may stop an act, or let it wait: here nobody is deactivated without its yes. */
export const ActionsThatWait: Story = {
  render: () =>
    html`<user-table
      .adapter=${adapterOf(products.access)}
      @te-deactivate-request=${(event: Event & {waitUntil(promise: Promise<unknown>): void}) =>
        event.waitUntil(Promise.reject(new Error('not today')))}
    ></user-table>`,
  play: async ({canvasElement}) => {
    (await find(canvasElement, '[data-row="user-2"] [role="switch"]')).click();
    await find(canvasElement, '[data-row="user-2"] [aria-checked="true"]');
  },
};
