/** Selects people in the user table and opens what changes many of them, as a reader would. */
import {AdapterError} from '../../src/adapters/adapter.js';
import type {MemoryAdapter} from '../../src/adapters/memory/index.js';
import type {UserTable} from '../../src/elements/user-table/user-table.js';
import {manyUsers} from '../../stories/fixtures/workspace.js';
import {products} from '../../stories/fixtures/products.js';
import {byRole, waitUntil} from '../support/queries.js';
import {press} from './scene.js';

export const box = (element: UserTable, name: string): HTMLElement => {
  const found = byRole(element, 'checkbox', `Select ${name}`);
  if (!found) throw new Error(`No box for ${name}`);
  return found;
};
export const bar = (element: UserTable) => element.shadowRoot?.querySelector('.selection-bar');
export const dialog = (element: UserTable) =>
  element.shadowRoot?.querySelector<HTMLDialogElement>('#bulk-dialog');

export async function select(element: UserTable, ...names: readonly string[]): Promise<void> {
  for (const name of names) {
    box(element, name).click();
    await waitUntil(() => (box(element, name) as HTMLInputElement).checked, `${name} is selected`);
  }
  await waitUntil(() => bar(element), 'the bar appears');
}

export async function choose(element: UserTable, label: string): Promise<void> {
  press(element, 'Change selection');
  const items = [...(element.shadowRoot?.querySelectorAll<HTMLElement>('#selection-menu .menu-item') ?? [])];
  items.find(({textContent}) => textContent?.trim() === label)?.click();
  await waitUntil(() => dialog(element)?.open, `${label} opens`);
}

/** The back end refuses one thing; gives back what makes it work again. */
export function failing(
  adapter: MemoryAdapter,
  method: 'items' | 'stop',
  after: Promise<unknown> = Promise.resolve(),
): () => void {
  const {bulk} = adapter;
  const before = bulk?.[method];
  const problem = {kind: 'server', status: 500, maybeApplied: false} as const;
  Object.assign(bulk ?? {}, {[method]: () => after.then(() => Promise.reject(new AdapterError(problem)))});
  return () => void Object.assign(bulk ?? {}, {[method]: before});
}

/** The button of the open dialog that does it. */
export const confirm = (element: UserTable) =>
  dialog(element)?.querySelector<HTMLElement>('.dialog-footer .button:last-child');

export const workspace = products.workspace;

/** With whoever is looking, who is in none of the numbered rows. */
export function manyUsersNamed(count: number) {
  const [self] = workspace.people;
  return [
    ...(self ? [self] : []),
    ...manyUsers(count + 1)
      .slice(1)
      .map((person) => ({...person, id: `${person.id}`})),
  ];
}
