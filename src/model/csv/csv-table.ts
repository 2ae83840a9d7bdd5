/**
 * Owns the rows of a file as places in its bytes: a row is decoded when it is shown or something is wrong with it.
 * The place of a row is its number in a spreadsheet, less one; empty rows count.
 */
import {divisionOf, type Encoding} from './detect.js';
import {CsvRefused, readBytes, type ReadOptions} from './read-bytes.js';
import {MOST_COLUMNS, RowWalker} from './row-walker.js';
import {TimeSlice} from './time-slice.js';

export interface TableOptions extends ReadOptions {
  /** As the reader chose; guessed by default. */
  readonly delimiter?: string;
  /** Rows of people at most. */
  readonly maxRows?: number;
}

const LOOK_EVERY = 64;
/** The longest row that is read whole when rows are looked for: more is a quote that nobody closed. */
const FIRST_ROWS = 4096;

export class CsvTable {
  rowCount = 0;
  /** The row in which a quote begins that nobody closes. */
  unclosed: number | undefined;
  readonly #walker: RowWalker;
  #starts = new Uint32Array(FIRST_ROWS);

  constructor(
    readonly bytes: Uint8Array,
    readonly encoding: Encoding,
    readonly delimiter: string,
    private readonly start: number,
  ) {
    this.#walker = new RowWalker(bytes, delimiter);
  }

  /** Finds where each row begins, in slices of time. */
  async index({maxRows = Infinity, signal}: Pick<TableOptions, 'maxRows' | 'signal'> = {}): Promise<void> {
    const time = new TimeSlice(signal);
    const walker = this.#walker;
    for (let at = this.start; at < this.bytes.length;) {
      if (this.rowCount === this.#starts.length) this.#grow();
      this.#starts[this.rowCount] = at;
      at = walker.walk(at);
      if (walker.count > MOST_COLUMNS) throw new CsvRefused('too_many_columns', MOST_COLUMNS);
      if (walker.unclosed) this.unclosed ??= this.rowCount;
      // The first row names the columns.
      if (++this.rowCount > maxRows + 1) throw new CsvRefused('too_many_rows', maxRows);
      if (this.rowCount % LOOK_EVERY === 0 && time.isOver) await time.rest();
    }
    if (!this.rowCount) throw new CsvRefused('empty');
  }

  /** The walker, standing on a row: its cells are those of this row until it goes elsewhere. */
  at(row: number): RowWalker {
    this.#walker.walk(this.#starts[row] ?? 0);
    return this.#walker;
  }

  cells(row: number): string[] {
    return this.at(row).texts();
  }

  #grow(): void {
    const larger = new Uint32Array(this.#starts.length * 2);
    larger.set(this.#starts);
    this.#starts = larger;
  }
}

/** Reads a file; rejects with `CsvRefused`, which names why. */
export async function readTable(file: Blob, options: TableOptions = {}): Promise<CsvTable> {
  const {bytes, encoding} = await readBytes(file, options);
  const division = divisionOf(bytes);
  const delimiter = options.delimiter ?? division.delimiter;
  const table = new CsvTable(bytes, encoding, delimiter, division.start);
  await table.index(options);
  return table;
}
