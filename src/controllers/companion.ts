/** Owns how elements open one another: by name, loaded when first needed, under whatever tag the page gave it. */
interface Companion {
  readonly tag: string;
  readonly load: () => Promise<unknown>;
}

const companions = new Map<string, Companion>();

/** Says under which tag an element is defined on this page, and how to load it. */
export function registerCompanion(name: string, tag: string, load: () => Promise<unknown>): void {
  if (!companions.has(name)) companions.set(name, {tag, load});
}

/** The tag of a companion once it is defined; nothing when nobody offers it on this page. */
export async function companionTag(name: string): Promise<string | undefined> {
  const companion = companions.get(name);
  if (!companion) return undefined;
  await companion.load();
  return companion.tag;
}

export const hasCompanion = (name: string): boolean => companions.has(name);
