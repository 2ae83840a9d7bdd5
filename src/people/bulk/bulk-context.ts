/** Owns what the parts of a change to many people are given; they reach nothing else. */
import type {MutationOutcome} from '../../controllers/mutation.js';
import type {Tenancy} from '../../controllers/tenancy.js';
import type {BulkMessages} from '../../i18n/bulk/en.js';
import type {BulkAction, BulkRun} from '../../model/bulk.js';
import type {UserQuery} from '../../model/page.js';
import type {Person} from '../../model/person.js';
import type {ListVoice} from '../list-voice.js';

/** What stands in a row of an exported file. */
export interface ExportedColumns {
  readonly labels: readonly string[];
  readonly cells: (person: Person) => readonly string[];
}

/** What the list tells of itself. */
export interface BulkList {
  readonly items: () => readonly Person[];
  readonly total: () => number | undefined;
  /** Rows by their place, those that were never looked at as well. */
  readonly range: (first: number, last: number) => Promise<readonly Person[]>;
  /** Where somebody's row is now, if it is at hand. */
  readonly placeOf: (id: string) => number | undefined;
  /** What the list is asked for, paging aside. */
  readonly query: () => UserQuery;
  readonly columns: () => Promise<ExportedColumns>;
}

/** What the events of a change to many people carry. */
export interface BulkSubject {
  readonly id: string;
  readonly action: BulkAction;
  /** How many it is for, those who are skipped aside. */
  readonly count: number;
}

/** What a dialog is given; it reaches nothing else. */
export interface BulkContext {
  readonly tenancy: Tenancy;
  readonly voice: ListVoice;
  readonly list: BulkList;
  readonly words: BulkMessages;
  update(): void;
  focus(id: string): void;
  close(): void;
  /** Asks the page first, and tells it afterwards. */
  start(subject: BulkSubject): Promise<MutationOutcome<BulkRun>>;
  /** The change has begun: the selection has served. */
  begun(): void;
}
