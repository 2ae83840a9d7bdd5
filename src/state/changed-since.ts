/** Owns telling rows that changed: they were there before, and are of another version now. */
interface Versioned {
  readonly id: string;
  readonly version?: string | undefined;
}

export function changedSince<T extends Versioned>(before: readonly T[], after: readonly T[]): readonly T[] {
  const versions = new Map(before.map(({id, version}) => [id, version]));
  return after.filter(({id, version}) => versions.has(id) && versions.get(id) !== version);
}
