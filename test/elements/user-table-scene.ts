/** Opens the user table in one of the products, and does to people in it what a reader would. */
import {fixture, html} from '@open-wc/testing';
import '../../src/define/all.js';
import {createMemoryAdapter, type MemoryAdapter, type MemorySeed} from '../../src/adapters/memory/index.js';
import type {UserTable} from '../../src/elements/user-table/user-table.js';
import type {Person} from '../../src/model/person.js';
import type {Product} from '../../stories/fixtures/products.js';
import {byRole, byText, waitUntil} from '../support/queries.js';
import {press} from './scene.js';

export const adapterOf = (product: Product, more: Partial<MemorySeed> = {}): MemoryAdapter =>
  createMemoryAdapter({...product, ...more});

export async function openUsers(adapter: MemoryAdapter): Promise<UserTable> {
  const element = await fixture<UserTable>(html`<user-table .adapter=${adapter}></user-table>`);
  await waitUntil(() => byText(element, 'Ada Okafor'), 'the list appears');
  return element;
}

/** Opens somebody's menu. */
export async function openMenu(element: UserTable, name: string): Promise<void> {
  press(element, `Actions for ${name}`);
  await waitUntil(() => element.shadowRoot?.querySelector('#row-menu .menu-item'), 'the menu opens');
}

export const item = (element: UserTable, label: string): HTMLElement | undefined =>
  [...(element.shadowRoot?.querySelectorAll<HTMLElement>('#row-menu .menu-item') ?? [])].find(
    ({textContent}) => textContent?.trim().startsWith(label),
  );

/** Chooses from somebody's menu, and waits for the form or question that opens. */
export async function choose(element: UserTable, name: string, label: string): Promise<HTMLElement> {
  await openMenu(element, name);
  item(element, label)?.click();
  await waitUntil(() => byRole(element, 'dialog'), `${label} opens`);
  return dialogOf(element);
}

export function dialogOf(element: UserTable): HTMLElement {
  const dialog = element.shadowRoot?.querySelector<HTMLElement>('#person-dialog');
  if (!dialog) throw new Error('No dialog');
  return dialog;
}

/** The button of the open dialog that does what it is about. */
export function confirm(element: UserTable): HTMLElement {
  const button = dialogOf(element).querySelector<HTMLElement>('.dialog-footer .button:last-child');
  if (!button) throw new Error('Nothing to confirm');
  return button;
}

export const closed = (element: UserTable): Promise<void> =>
  waitUntil(() => !byRole(element, 'dialog'), 'the dialog closes');

export const personIn = async (adapter: MemoryAdapter, id: string): Promise<Person | undefined> =>
  (await adapter.users?.list({includeInvitations: true, limit: 200}))?.items.find(
    (person) => person.id === id,
  );

export const rowOf = (element: UserTable, id: string): HTMLElement | null | undefined =>
  element.shadowRoot?.querySelector<HTMLElement>(`[data-row="${id}"]`);

/** Changes a row as somebody else would. */
export function changeElsewhere(adapter: MemoryAdapter, id: string, change: Partial<Person>): void {
  adapter.change(
    (people) => {
      const index = people.findIndex((person) => person.id === id);
      const person = people[index];
      if (person) people[index] = {...person, ...change};
    },
    {topic: 'users', id},
  );
}
