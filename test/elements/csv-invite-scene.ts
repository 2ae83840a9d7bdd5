/** Brings files to `<csv-invite>` as a person would, and looks at what it makes of them. */
import {fixture, html} from '@open-wc/testing';
import type {MemoryAdapter} from '../../src/adapters/memory/index.js';
import type {CsvInvite} from '../../src/elements/csv-invite/csv-invite.js';
import {byLabel, byRole, waitUntil} from '../support/queries.js';
import {acme} from './scene.js';

export async function openCsv(adapter: MemoryAdapter = acme()): Promise<CsvInvite> {
  const element = await fixture<CsvInvite>(html`<csv-invite .adapter=${adapter} open></csv-invite>`);
  await waitUntil(() => byLabel(element, 'Choose file'), 'a file can be chosen');
  return element;
}

/** Chooses a file, as the file chooser does. */
export function choose(element: CsvInvite, ...files: readonly File[]): void {
  const transfer = new DataTransfer();
  for (const file of files) transfer.items.add(file);
  const input = byLabel(element, 'Choose file');
  if (!input) throw new Error('No file can be chosen');
  input.files = transfer.files;
  input.dispatchEvent(new Event('change', {bubbles: true}));
}

export const file = (text: string, name = 'people.csv'): File => new File([text], name, {type: 'text/csv'});

/** Brings a file and waits until its rows are there and nobody is asked about any more. */
export async function bring(element: CsvInvite, text: string, name?: string): Promise<void> {
  choose(element, file(text, name));
  await checked(element);
}

export async function checked(element: CsvInvite): Promise<void> {
  await waitUntil(
    () => byRole(element, 'table')?.getAttribute('aria-busy') === 'false',
    'the rows are checked',
  );
  await waitUntil(
    () => !element.shadowRoot?.textContent?.includes('Asking who'),
    'everybody was asked about',
  );
}

export const cell = (element: CsvInvite, label: string, row: number): HTMLInputElement => {
  const found = byLabel(element, `${label}, row ${row}`);
  if (!found) throw new Error(`No ${label} in row ${row}`);
  return found;
};

export async function correct(element: CsvInvite, label: string, row: number, text: string): Promise<void> {
  const input = cell(element, label, row);
  input.value = text;
  input.dispatchEvent(new Event('change', {bubbles: true}));
  await element.updateComplete;
  await checked(element);
}

export async function pick(element: CsvInvite, label: string, value: string): Promise<void> {
  const select = byLabel(element, label);
  if (!select) throw new Error(`No ${label}`);
  select.value = value;
  select.dispatchEvent(new Event('change', {bubbles: true}));
  await element.updateComplete;
}

/** The filters with their counts. */
export const counts = (element: CsvInvite): string[] =>
  [...(element.shadowRoot?.querySelectorAll('.filter') ?? [])].map(
    (filter) => filter.textContent?.trim() ?? '',
  );

export const outcomes = (element: CsvInvite): string[] =>
  [...(element.shadowRoot?.querySelectorAll('.outcome') ?? [])].map((item) => item.textContent?.trim() ?? '');

export const alertIn = (element: CsvInvite): string | undefined =>
  byRole(element, 'alert')?.textContent?.replace(/\s+/g, ' ').trim();
