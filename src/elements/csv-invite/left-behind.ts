/** Owns the rows of a file that stay behind when the others are sent: wrong ones, and people who are known already. */
import type {BatchRow} from '../../model/batch.js';
import type {Roster} from '../../model/csv/roster.js';
import type {RowKind} from '../../model/csv/row-kinds.js';
import type {CellTexts} from '../../model/csv/row-reader.js';

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

  /** The first of them, or all. */
  rows(most = Infinity): readonly RowLeftBehind[] {
    return [...this.#places.subarray(0, Math.min(most, this.count))].map((place): RowLeftBehind => {
      const {draft, texts, kind, issues} = this.roster.row(place);
      return {
        position: place,
        person: draft,
        texts,
        outcome: kind === 'wrong' ? 'failed' : 'skipped',
        reason: REASONS[kind] ?? issues[0]?.code ?? '',
      };
    });
  }
}
