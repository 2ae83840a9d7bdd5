/** Owns finding rows with the same address: hashes in two typed arrays, since sets of strings cost more than reading. */
const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

export const hashStart = FNV_OFFSET;
/** One letter more, a capital as its small one. */
export const hashed = (hash: number, byte: number): number =>
  Math.imul(hash ^ (byte > 64 && byte < 91 ? byte | 32 : byte), FNV_PRIME);
export const hashEnd = (hash: number): number => (hash ^ (hash >>> 15)) >>> 0;

export function hashOf(text: string): number {
  let hash = hashStart;
  for (let at = 0; at < text.length; at++) hash = hashed(hash, text.charCodeAt(at) & 0xff);
  return hashEnd(hash);
}

export class AddressIndex {
  readonly #rows: Int32Array;
  readonly #hashes: Uint32Array;

  constructor(most: number) {
    const size = 2 ** Math.ceil(Math.log2(2 * most + 2));
    this.#rows = new Int32Array(size).fill(-1);
    this.#hashes = new Uint32Array(size);
  }

  /** The first row with this address, or -1, where it is remembered as the first. */
  firstWith(hash: number, row: number, isSame: (other: number) => boolean): number {
    const mask = this.#rows.length - 1;
    let place = hash & mask;
    for (let other = this.#rows[place] ?? -1; other >= 0; other = this.#rows[place] ?? -1) {
      if (this.#hashes[place] === hash && isSame(other)) return other;
      place = (place + 1) & mask;
    }
    this.#rows[place] = row;
    this.#hashes[place] = hash;
    return -1;
  }
}
