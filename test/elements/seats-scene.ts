/** Opens the elements about seats over a back end in memory, and acts on them as a reader would. */
import {fixture, html} from '@open-wc/testing';
import '../../src/define/all.js';
import {createMemoryAdapter, type MemoryAdapter, type MemorySeed} from '../../src/adapters/memory/index.js';
import type {MySeat} from '../../src/elements/my-seat/my-seat.js';
import type {SeatTable} from '../../src/elements/seat-table/seat-table.js';
import type {SeatWizard} from '../../src/elements/seat-wizard/seat-wizard.js';
import type {Seat} from '../../src/model/seats/index.js';
import {holderSeed, seatsSeed} from '../../stories/fixtures/seats.js';
import {byRole, waitUntil} from '../support/queries.js';
import {press} from './scene.js';

export const seatsAdapter = (items?: readonly Seat[], more: Partial<MemorySeed> = {}): MemoryAdapter =>
  createMemoryAdapter(seatsSeed(items, more));

export const holderAdapter = (seat: Seat | undefined, more: Partial<MemorySeed> = {}): MemoryAdapter =>
  createMemoryAdapter(holderSeed(seat, more));

export async function openMine(adapter: MemoryAdapter): Promise<MySeat> {
  const element = await fixture<MySeat>(html`<my-seat .adapter=${adapter}></my-seat>`);
  await waitUntil(() => element.shadowRoot?.querySelector('.card:not([aria-busy])'), 'the card appears');
  return element;
}

export async function openSeats(adapter: MemoryAdapter): Promise<SeatTable> {
  const element = await fixture<SeatTable>(html`<seat-table .adapter=${adapter}></seat-table>`);
  await waitUntil(
    () => element.shadowRoot?.querySelector('[data-row]:not([data-row=""])'),
    'the list appears',
  );
  return element;
}

export async function openWizard(adapter: MemoryAdapter, host?: HTMLElement): Promise<SeatWizard> {
  const wizard = html`<seat-wizard .adapter=${adapter} open></seat-wizard>`;
  const element = await fixture<SeatWizard>(wizard, host ? {parentNode: host} : {});
  await waitUntil(() => byRole(element, 'checkbox', 'Trainer'), 'the first step appears');
  return element;
}

export async function openMenu(element: SeatTable, seat: string): Promise<void> {
  press(element, `Actions for ${seat}`);
  await waitUntil(() => element.shadowRoot?.querySelector('#row-menu .menu-item'), 'the menu opens');
}

export const menuItem = (element: SeatTable, label: string): HTMLElement | undefined =>
  [...(element.shadowRoot?.querySelectorAll<HTMLElement>('#row-menu .menu-item') ?? [])].find(
    ({textContent}) => textContent?.trim().startsWith(label),
  );

/** Chooses from the menu of a seat, and waits for the question or form that opens. */
export async function choose(element: SeatTable, seat: string, label: string): Promise<HTMLElement> {
  await openMenu(element, seat);
  menuItem(element, label)?.click();
  await waitUntil(() => byRole(element, 'dialog'), `${label} opens`);
  const dialog = byRole(element, 'dialog');
  if (!dialog) throw new Error(`No dialog for ${label}`);
  return dialog;
}

export const rowOf = (element: SeatTable, id: string): string =>
  element.shadowRoot?.querySelector(`[data-row="${id}"]`)?.textContent?.replace(/\s+/g, ' ') ?? '';

export const dialogText = (element: Element): string =>
  (byRole(element, 'dialog')?.textContent ?? '').replace(/\s+/g, ' ');

/** Checks a box or radio button. */
export function check(root: Element, role: 'checkbox' | 'radio', name: string | RegExp): void {
  const input = byRole(root, role, name);
  if (!input) throw new Error(`No ${role} "${name}"`);
  input.click();
}

/** Chooses somebody in the open field for a holder. */
export async function chooseHolder(root: Element, name: string): Promise<void> {
  byRole(root, 'combobox', 'Who gets it?')?.click();
  await waitUntil(() => byRole(root, 'option', new RegExp(name)), `${name} is found`);
  byRole(root, 'option', new RegExp(name))?.click();
  await waitUntil(() => byRole(root, 'button', `Remove ${name}`), `${name} is chosen`);
}

export const step = (element: SeatWizard): string | undefined =>
  element.shadowRoot?.querySelector('#wizard-heading')?.textContent?.trim();

export async function toDevice(element: SeatWizard): Promise<void> {
  check(element, 'checkbox', 'Trainer');
  await element.updateComplete;
  press(element, 'Continue');
  await waitUntil(() => step(element) === 'Choose device', 'the second step');
}

/** Goes on from the second step without a device. */
export async function decideLater(element: SeatWizard): Promise<void> {
  check(element, 'radio', /^Decide later/);
  await element.updateComplete;
  press(element, 'Continue');
}

export const priceShown = (element: SeatWizard, act = 'Add seat'): Promise<unknown> =>
  waitUntil(() => byRole(element, 'button', act)?.getAttribute('aria-disabled') === 'false', 'the price');

export async function toReview(element: SeatWizard, act?: string): Promise<void> {
  await toDevice(element);
  await decideLater(element);
  await priceShown(element, act);
}
