/** Owns finding rows with the same address: hashes in two typed arrays, since sets of strings cost more than reading. */
const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;
const HASH_BITS = 30;

export const hashStart = FNV_OFFSET;
/** One letter more, a capital as its small one. */
export const hashed = (hash: number, byte: number): number =>
  Math.imul(hash ^ (byte > 64 && byte < 91 ? byte | 32 : byte), FNV_PRIME);
/** In thirty bits: a larger number would be an object of its own, for each row. */
export const hashEnd = (hash: number): number => (hash ^ (hash >>> 15)) & (2 ** HASH_BITS - 1);

export function hashOf(text: string): number {
  let hash = hashStart;
  for (let at = 0; at < text.length; at++) hash = hashed(hash, text.charCodeAt(at) & 0xff);
  return hashEnd(hash);
}

/** Bits of an entry that the hash does not fill. */
const SPARE_BITS = 32 - HASH_BITS;

export class AddressIndex {
  /** A row, counted from one, below the upper bits of its hash: the less there is to look through, the quicker. */
  readonly #slots: Uint32Array;
  readonly #rowBits: number;

  constructor(
    most: number,
    /** The address of a row, in the form in which equal ones are equal. */
    private readonly keyOf: (row: number) => string,
  ) {
    this.#rowBits = Math.max(SPARE_BITS, Math.ceil(Math.log2(most + 2)));
    this.#slots = new Uint32Array(2 ** (this.#rowBits + 1));
  }

  /** The first row with this address, or -1, where it is remembered as the first. */
  firstWith(hash: number, row: number): number {
    const slots = this.#slots;
    const bits = this.#rowBits;
    const mask = slots.length - 1;
    // The lower bits are in the place already, and tell neighbours apart no more.
    const entry = (((hash >>> (bits - SPARE_BITS)) << bits) | (row + 1)) >>> 0;
    for (let at = hash & mask; ; at = (at + 1) & mask) {
      const known = slots[at] ?? 0;
      if (known === 0) {
        slots[at] = entry;
        return -1;
      }
      if ((known ^ entry) >>> bits !== 0) continue;
      const other = (known & ((1 << bits) - 1)) - 1;
      if (this.keyOf(other) === this.keyOf(row)) return other;
    }
  }
}
