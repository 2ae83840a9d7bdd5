/** Owns what a page looked like before a guest came, and what is different after. Runs in the browser. */

interface Before {
  readonly keys: readonly string[];
  readonly builtIns: ReadonlyMap<object, ReadonlyMap<PropertyKey, unknown>>;
  readonly writes: string[];
  readonly sheets: number;
  readonly head: number;
}

declare global {
  interface Window {
    journeyBefore?: Before;
  }
}

export function remember(): void {
  const builtIns = new Map<object, Map<PropertyKey, unknown>>();
  for (const name of Object.getOwnPropertyNames(window)) {
    const value: unknown = Object.getOwnPropertyDescriptor(window, name)?.value;
    if (typeof value !== 'function') continue;
    for (const place of [value, value.prototype as unknown]) {
      if (typeof place !== 'function' && (typeof place !== 'object' || place === null)) continue;
      const members = new Map<PropertyKey, unknown>();
      for (const key of Reflect.ownKeys(place)) {
        const own = Object.getOwnPropertyDescriptor(place, key);
        members.set(key, own?.get ?? own?.value);
      }
      builtIns.set(place, members);
    }
  }
  const writes: string[] = [];
  const observer = new MutationObserver((records) => {
    for (const record of records)
      writes.push(`${record.type} ${record.attributeName ?? ''} on ${record.target.nodeName}`);
  });
  observer.observe(document.documentElement, {attributes: true, childList: true});
  observer.observe(document.body, {attributes: true, childList: true});
  observer.observe(document.head, {childList: true});
  const keys = Object.getOwnPropertyNames(window);
  const head = document.head.childElementCount;
  window.journeyBefore = {keys, builtIns, writes, sheets: document.adoptedStyleSheets.length, head};
}

export function changesSince(): {newKeys: string[]; builtIns: string[]; writes: string[]} {
  const before = window.journeyBefore;
  if (!before) throw new Error('Nothing is remembered');
  const newKeys = Object.getOwnPropertyNames(window).filter(
    (key) => !before.keys.includes(key) && !/^(journeyBefore|\d+)$/.test(key),
  );
  const builtIns: string[] = [];
  for (const [place, members] of before.builtIns) {
    for (const key of Reflect.ownKeys(place)) {
      const own = Object.getOwnPropertyDescriptor(place, key);
      const isSame = members.has(key) && Object.is(members.get(key), own?.get ?? own?.value);
      if (!isSame)
        builtIns.push(`${(place as {name?: string}).name ?? place.constructor.name}.${String(key)}`);
    }
  }
  const writes = [...before.writes];
  if (document.adoptedStyleSheets.length !== before.sheets) writes.push('document.adoptedStyleSheets');
  return {newKeys, builtIns, writes};
}
