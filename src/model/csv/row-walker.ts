/**
 * Owns the grammar: where the cells of a row begin and end in the bytes, and where the next row begins. Nothing is
 * decoded here. A quote counts only where a cell begins; one that ends nothing is a letter; any line end ends a row.
 */
const QUOTE = 34;
const LF = 10;
const CR = 13;
const SPACE = 32;

/** More columns than any roster has. */
export const MOST_COLUMNS = 200;

export class RowWalker {
  /** Cells of the row, those beyond the limit too. */
  count = 0;
  /** The end came inside quotes. */
  unclosed = false;
  readonly starts = new Uint32Array(MOST_COLUMNS);
  readonly ends = new Uint32Array(MOST_COLUMNS);
  /** Whether a cell holds doubled quotes. */
  readonly doubled = new Uint8Array(MOST_COLUMNS);
  readonly #delimiter: number;

  constructor(
    readonly bytes: Uint8Array,
    delimiter: string,
  ) {
    this.#delimiter = delimiter.charCodeAt(0);
  }

  /** Reads the row that begins there, and gives where the next one does. */
  walk(from: number): number {
    const {bytes, starts, ends, doubled} = this;
    const delimiter = this.#delimiter;
    const length = bytes.length;
    let at = from;
    let cell = 0;
    for (;;) {
      let start = at;
      let end: number;
      let twice = 0;
      if (bytes[at] === QUOTE) {
        start = ++at;
        for (;;) {
          at = bytes.indexOf(QUOTE, at);
          if (at < 0) {
            this.unclosed = true;
            end = at = length;
            break;
          }
          if (bytes[at + 1] === QUOTE) {
            twice = 1;
            at += 2;
            continue;
          }
          const after = this.#endAfter(at + 1);
          if (after >= 0) {
            end = at;
            at = after;
            break;
          }
          at++;
        }
      } else {
        for (; at < length; at++) {
          const byte = bytes[at];
          if (byte === delimiter || byte === LF || byte === CR) break;
        }
        end = at;
      }
      if (cell < MOST_COLUMNS) {
        starts[cell] = start;
        ends[cell] = end;
        doubled[cell] = twice;
      }
      cell++;
      if (at >= length || bytes[at] !== delimiter) break;
      at++;
    }
    this.count = cell;
    if (bytes[at] === CR && bytes[at + 1] === LF) return at + 2;
    return at < length ? at + 1 : length;
  }

  /** The text of a cell, as it was meant. */
  text(cell: number): string {
    if (cell >= this.count || cell >= MOST_COLUMNS) return '';
    const text = DECODER.decode(this.bytes.subarray(this.starts[cell], this.ends[cell]));
    return this.doubled[cell] ? text.replaceAll('""', '"') : text;
  }

  /** Nothing but white space in any cell. */
  get isBlank(): boolean {
    const {bytes, starts, ends} = this;
    for (let cell = 0; cell < Math.min(this.count, MOST_COLUMNS); cell++)
      for (let at = starts[cell] ?? 0; at < (ends[cell] ?? 0); at++)
        if ((bytes[at] ?? 0) > SPACE) return false;
    return true;
  }

  texts(): string[] {
    const length = Math.min(this.count, MOST_COLUMNS);
    const from = this.starts[0] ?? 0;
    const bytes = this.bytes.subarray(from, this.ends[length - 1]);
    const row = DECODER.decode(bytes);
    // One decoding for all cells, where a letter is a byte: each costs more than what it decodes.
    const isAscii = row.length === bytes.length;
    return Array.from({length}, (_, cell) =>
      isAscii && !this.doubled[cell]
        ? row.slice((this.starts[cell] ?? 0) - from, (this.ends[cell] ?? 0) - from)
        : this.text(cell),
    );
  }

  /** Where a cell ends whose quote was closed, blanks aside; -1 where more of it follows. */
  #endAfter(from: number): number {
    let at = from;
    while (this.bytes[at] === SPACE && this.#delimiter !== SPACE) at++;
    const byte = this.bytes[at];
    return byte === undefined || byte === this.#delimiter || byte === LF || byte === CR ? at : -1;
  }
}

/** `ignoreBOM`: a mark in the middle of a file is a letter like any other. */
const DECODER = new TextDecoder('utf-8', {ignoreBOM: true});
