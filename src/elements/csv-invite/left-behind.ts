/** Owns the rows of a file that stay behind when the others are sent: wrong ones, and people who are known already. */
import type {BatchRow} from '../../model/batch.js';
import type {Roster} from '../../model/csv/roster.js';
import type {RowKind} from '../../model/csv/row-kinds.js';
import type {CellTexts} from '../../model/csv/row-reader.js';
import {TimeSlice} from '../../model/csv/time-slice.js';

/** With its cells as they stood in the file. */
export interface RowLeftBehind extends BatchRow {
  readonly texts: CellTexts;
}

const KINDS: readonly RowKind[] = ['wrong', 'member', 'inactive', 'invited'];

const REASONS: Readonly<Partial<Record<RowKind, string>>> = {
  member: 'already_member',
  inactive: 'inactive_member',
  invited: 'already_invited',
};

export class LeftBehind {
  readonly #places: Uint32Array;

  constructor(
    private readonly roster: Roster,
    sent: readonly RowKind[],
  ) {
    this.#places = roster.placesOf(KINDS.filter((kind) => !sent.includes(kind)));
  }

  get count(): number {
    return this.#places.length;
  }

  /** The first of them. */
  rows(most: number): readonly RowLeftBehind[] {
    return [...this.#places.subarray(0, most)].map((place) => this.#row(place));
  }

  /** All of them, in slices of time. */
  async every(): Promise<readonly RowLeftBehind[]> {
    const rows: RowLeftBehind[] = [];
    const time = new TimeSlice();
    for (const place of this.#places) {
      rows.push(this.#row(place));
      if (time.isOver) await time.rest();
    }
    return rows;
  }

  #row(place: number): RowLeftBehind {
    const {draft, texts, kind, issues} = this.roster.row(place);
    return {
      position: place,
      person: draft,
      texts,
      outcome: kind === 'wrong' ? 'failed' : 'skipped',
      reason: REASONS[kind] ?? issues[0]?.code ?? '',
    };
  }
}
