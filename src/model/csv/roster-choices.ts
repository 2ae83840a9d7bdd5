/** Owns what the reader decides about a file as a whole. */
import type {ColumnTarget} from './roster-rules.js';

export interface RosterChoices {
  readonly hasHeader: boolean;
  /** What each column means; nothing for one that is left out. */
  readonly columns: readonly (ColumnTarget | undefined)[];
  /** The role of whoever has none in the file. */
  readonly defaultRole?: string;
  /** The last day of access of whoever has none in the file; empty for no end. */
  readonly defaultDay?: string;
  /** What words for roles mean that the product does not know, by the word. */
  readonly roleWords: Readonly<Record<string, string>>;
  /** Whether cells carry the guard of our own reports, to be taken away. */
  readonly guarded: boolean;
}

export const columnOf = ({columns}: RosterChoices, target: ColumnTarget): number => columns.indexOf(target);
