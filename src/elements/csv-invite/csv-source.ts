/** Owns the file in hand: what was brought, how it is read, what its columns mean, and why it was refused. */
import type {CsvTable} from '../../model/csv/csv-table.js';
import {readTable} from '../../model/csv/csv-table.js';
import {type ColumnGuess, guessColumns, type HeaderLabels} from '../../model/csv/columns.js';
import type {Encoding, FileRefusal} from '../../model/csv/detect.js';
import {CsvRefused} from '../../model/csv/read-bytes.js';
import type {RosterRules} from '../../model/csv/roster-rules.js';

export interface Brought {
  readonly name: string;
  readonly blob: Blob;
}

/** Why nothing can be made of what was brought. */
export interface SourceProblem {
  readonly reason: FileRefusal | 'folder' | 'several' | 'unclosed' | 'nobody';
  readonly limit?: number;
  /** The row in which it is, as a spreadsheet counts. */
  readonly row?: number;
}

export interface SourceLimits {
  readonly maxRows: number;
  readonly maxBytes: number;
}

/** Rows that are looked at to tell what stands in which column. */
const SAMPLES = 40;

export interface ReadSource {
  readonly table: CsvTable;
  readonly guess: ColumnGuess;
  readonly samples: readonly (readonly string[])[];
}

export class CsvSource {
  brought: Brought | undefined;
  encoding: Encoding | undefined;
  delimiter: string | undefined;
  reading = false;
  problem: SourceProblem | undefined;
  read: ReadSource | undefined;
  #work = new AbortController();

  constructor(private readonly update: () => void) {}

  /** Anew from what was brought, with the encoding and delimiter that were chosen; says whether it can be gone on with. */
  async open(
    brought: Brought,
    rules: RosterRules,
    labels: HeaderLabels,
    limits: SourceLimits,
    chosen: {readonly encoding?: Encoding; readonly delimiter?: string} = {},
  ): Promise<boolean> {
    this.#work.abort();
    const work = new AbortController();
    this.#work = work;
    Object.assign(this, {brought, reading: true, problem: undefined});
    this.update();
    try {
      const table = await readTable(brought.blob, {...limits, ...chosen, signal: work.signal});
      if (work.signal.aborted) return false;
      this.#take(table, rules, labels);
    } catch (error) {
      if (work.signal.aborted) return false;
      const {reason, limit} = error instanceof CsvRefused ? error : new CsvRefused('unreadable');
      this.refuse({reason, ...(limit !== undefined && {limit})});
    }
    this.reading = false;
    this.update();
    return this.problem === undefined;
  }

  /** As the reader decided about its columns. */
  guess(decided: Partial<ColumnGuess>): void {
    if (this.read) this.read = {...this.read, guess: {...this.read.guess, ...decided}};
  }

  refuse(problem: SourceProblem): void {
    this.problem = problem;
    this.read = undefined;
    this.update();
  }

  clear(): void {
    this.#work.abort();
    Object.assign(this, {
      brought: undefined,
      encoding: undefined,
      delimiter: undefined,
      reading: false,
      problem: undefined,
      read: undefined,
    });
  }

  #take(table: CsvTable, rules: RosterRules, labels: HeaderLabels): void {
    this.encoding = table.encoding;
    this.delimiter = table.delimiter;
    if (table.unclosed !== undefined) return this.refuse({reason: 'unclosed', row: table.unclosed + 1});
    const samples = Array.from({length: Math.min(SAMPLES, table.rowCount - 1)}, (_, index) =>
      table.cells(index + 1),
    );
    const guess = guessColumns(table.cells(0), samples, rules, labels);
    if (
      guess.hasHeader &&
      samples.every((cells) => cells.every((cell) => !cell.trim())) &&
      table.rowCount <= SAMPLES
    )
      return this.refuse({reason: 'nobody'});
    this.read = {table, guess, samples};
  }
}

/** What was dropped or chosen; a folder or several files are refused by name. */
export function broughtBy(transfer: DataTransfer | FileList | null): Brought | SourceProblem | undefined {
  if (!transfer) return undefined;
  const isDrop = 'items' in transfer && 'files' in transfer;
  const files = isDrop ? transfer.files : transfer;
  if (isDrop && [...transfer.items].some((item) => item.webkitGetAsEntry?.()?.isDirectory))
    return {reason: 'folder'};
  const [file] = files;
  if (files.length > 1) return {reason: 'several'};
  return file && {name: file.name, blob: file};
}
