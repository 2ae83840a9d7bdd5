/** Puts elements on the page as a host would, and acts on them as a person would. */
import {expect, fixture, html} from '@open-wc/testing';
import {createMemoryAdapter, type MemoryAdapter, type MemorySeed} from '../../src/adapters/memory/index.js';
import '../../src/define/all.js';
import type {InviteDialog} from '../../src/elements/invite-dialog/invite-dialog.js';
import type {UserTable} from '../../src/elements/user-table/user-table.js';
import {administrator, invitations, users} from '../../stories/fixtures/workspace.js';
import {byLabel, byRole, byText, waitUntil} from '../support/queries.js';

export const acme = (seed: Partial<MemorySeed> = {}): MemoryAdapter =>
  createMemoryAdapter({session: administrator, people: [...users, ...invitations], ...seed});

export async function openDialog(adapter: MemoryAdapter = acme()): Promise<InviteDialog> {
  const element = await fixture<InviteDialog>(html`<invite-dialog .adapter=${adapter} open></invite-dialog>`);
  await waitUntil(() => byLabel(element, 'Email addresses'), 'the form appears');
  return element;
}

export async function openTable(adapter: MemoryAdapter = acme()): Promise<UserTable> {
  const element = await fixture<UserTable>(html`<user-table .adapter=${adapter}></user-table>`);
  await waitUntil(() => byText(element, 'Ada Okafor'), 'the list appears');
  return element;
}

/** What typing does to a field, without the single keys. */
export async function enter(root: Element, label: string, text: string): Promise<void> {
  const field = byLabel(root, label);
  if (!field) throw new Error(`No field "${label}"`);
  field.value = text;
  field.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
  await new Promise((resolve) => setTimeout(resolve));
}

export function press(root: Element, name: string | RegExp): void {
  const button = byRole(root, 'button', name);
  if (!button) throw new Error(`No button "${name}"`);
  button.click();
}

export function paste(field: HTMLElement | undefined, text: string): Event {
  const event = new Event('paste', {bubbles: true, composed: true, cancelable: true});
  Object.defineProperty(event, 'clipboardData', {value: {getData: () => text}});
  field?.dispatchEvent(event);
  return event;
}

/** The next event of this type at the element. */
export const next = <K extends keyof HTMLElementEventMap>(
  element: HTMLElement,
  type: K,
): Promise<HTMLElementEventMap[K]> =>
  new Promise((resolve) => element.addEventListener(type, resolve, {once: true}));

/** Everything of these types that reaches the document from here on. */
export function heard(types: readonly string[]): {events: Event[]; stop(): void} {
  const events: Event[] = [];
  const listen = (event: Event) => void events.push(event);
  for (const type of types) document.addEventListener(type, listen);
  return {
    events,
    stop: () => types.forEach((type) => document.removeEventListener(type, listen)),
  };
}

export const ACTION_EVENTS = ['invite', 'resend', 'revoke', 'join'].flatMap((action) => [
  `te-${action}-request`,
  `te-${action}-done`,
  `te-${action}-failed`,
]);
export const ALL_EVENTS = [
  ...ACTION_EVENTS,
  'te-loader-start',
  'te-load-error',
  'te-auth-error',
  'te-invite-close',
  'te-view-change',
  'te-sign-out-request',
];

/** What a screen reader would hear from the element's own live region, in order. */
export function announcements(element: Element): string[] {
  const said: string[] = [];
  const region = element.shadowRoot?.querySelector('[role="status"][aria-live]');
  if (!region) throw new Error('No live region');
  new MutationObserver(() => {
    const text = region.textContent?.trim();
    if (text) said.push(text);
  }).observe(region, {childList: true, characterData: true, subtree: true});
  return said;
}

/** The element that has the focus, through shadow roots. */
export function focused(): Element | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}

/** The addresses that stand as chips. */
export const chips = (element: Element): string[] =>
  [...(element.shadowRoot?.querySelectorAll('.chip-text') ?? [])].map(
    (chip) => chip.textContent?.trim() ?? '',
  );

/** No fault that axe knows of, once a dialog that fades in has done so. */
export async function expectAccessible(element: Element): Promise<void> {
  const dialog = byRole(element, 'dialog');
  // It may begin to fade in only when styles that were loaded with it have come.
  await new Promise(requestAnimationFrame);
  await Promise.all(dialog?.getAnimations().map(({finished}) => finished.catch(() => undefined)) ?? []);
  if (dialog) await waitUntil(() => getComputedStyle(dialog).opacity === '1', 'the dialog has faded in');
  await expect(element).to.be.accessible();
}
