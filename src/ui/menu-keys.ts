/** Owns moving through the items of an open menu by arrow keys, Home and End; Tab leaves it as everywhere. */
export function handleMenuKeys(event: KeyboardEvent): void {
  const menu = event.currentTarget as HTMLElement;
  const items = [...menu.querySelectorAll<HTMLElement>('.menu-item')];
  const root = menu.getRootNode() as ShadowRoot;
  const at = items.indexOf(root.activeElement as HTMLElement);
  const to = {ArrowDown: at + 1, ArrowUp: at < 0 ? -1 : at - 1, Home: 0, End: -1}[event.key];
  if (to === undefined || !items.length) return;
  event.preventDefault();
  items.at(to % items.length)?.focus();
}
