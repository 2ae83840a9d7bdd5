import {waitUntil as patiently} from '@open-wc/testing';

/** Finds things in an element as a person would: by role, label and words, through its shadow root. */
function all(root: Element): HTMLElement[] {
  const own = [...(root.shadowRoot ?? root).querySelectorAll<HTMLElement>('*')];
  return own.flatMap((element) => (element.shadowRoot ? [element, ...all(element)] : [element]));
}

const isShown = (element: HTMLElement) => element.checkVisibility({visibilityProperty: true});

function nameOf(element: HTMLElement): string {
  const root = element.getRootNode() as ShadowRoot | Document;
  const labelled = (element.getAttribute('aria-labelledby') ?? '')
    .split(' ')
    .filter(Boolean)
    .map((id) => root.getElementById(id)?.textContent ?? '')
    .join(' ');
  const labels = 'labels' in element ? [...((element as HTMLInputElement).labels ?? [])] : [];
  const name =
    element.getAttribute('aria-label') ??
    (labelled || labels.map((label) => label.textContent).join(' ') || element.textContent);
  return name.replace(/\s+/g, ' ').trim();
}

function roleOf(element: HTMLElement): string {
  const explicit = element.getAttribute('role');
  if (explicit) return explicit;
  const {localName} = element;
  const type = element.getAttribute('type');
  if (localName === 'input' && type === 'radio') return 'radio';
  if (localName === 'input' && type === 'checkbox') return 'checkbox';
  if (localName === 'input' && type === 'search') return 'searchbox';
  const implicit: Record<string, string> = {
    button: 'button',
    a: 'link',
    input: 'textbox',
    textarea: 'textbox',
    select: 'combobox',
    dialog: 'dialog',
    h1: 'heading',
    h2: 'heading',
    table: 'table',
    tr: 'row',
    td: 'cell',
    nav: 'navigation',
  };
  return implicit[localName] ?? '';
}

/** The first shown element with this role, and this name or one that fits the expression. */
export function byRole(root: Element, role: string, name?: string | RegExp): HTMLElement | undefined {
  return allByRole(root, role, name)[0];
}

export function allByRole(root: Element, role: string, name?: string | RegExp): HTMLElement[] {
  return all(root).filter(
    (element) =>
      roleOf(element) === role &&
      isShown(element) &&
      (name === undefined ||
        (typeof name === 'string' ? nameOf(element) === name : name.test(nameOf(element)))),
  );
}

/** The first shown control with this label. */
export function byLabel(root: Element, label: string): HTMLInputElement | undefined {
  return all(root).find(
    (element): element is HTMLInputElement =>
      /^(input|select|textarea)$/.test(element.localName) && isShown(element) && nameOf(element) === label,
  );
}

/** The innermost shown element whose words hold this text. */
export function byText(root: Element, text: string): HTMLElement | undefined {
  return all(root)
    .filter((element) => element.textContent?.replace(/\s+/g, ' ').includes(text) && isShown(element))
    .at(-1);
}

/** Waits for a condition, patiently: three browsers on a busy machine are slow at times. */
export const waitUntil = (
  condition: () => unknown,
  message?: string,
  options: {interval?: number; timeout?: number} = {},
): Promise<void> =>
  patiently(() => Boolean(condition()), message, {interval: 10, timeout: 60_000, ...options});
