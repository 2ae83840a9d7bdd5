/**
 * Owns a file of people while somebody looks at it: which row is what, what was changed in it, and what goes out.
 * Rows stay bytes; one byte each says what they are. It asks no server: what one says of an address is told to it.
 */
import type {InvitationDraft} from '../invitation.js';
import type {FieldIssue} from '../problem.js';
import {emailKey} from '../validate/email.js';
import type {EmailWarning} from '../validate/email-warning.js';
import {AddressIndex, hashOf} from './address-index.js';
import type {CsvTable} from './csv-table.js';
import {QuickCheck} from './quick-check.js';
import {columnOf, type RosterChoices} from './roster-choices.js';
import type {ColumnTarget, RosterRules} from './roster-rules.js';
import {codeOf, DOUBTFUL, EXAMPLE, LEFT_OUT, READY, ROW_KINDS, type RowKind, WRONG} from './row-kinds.js';
import {type CellTexts, readPerson, shownTexts, textsIn} from './row-reader.js';
import {TimeSlice} from './time-slice.js';
import {unguarded} from './write.js';

/** What the server says of an address. */
export interface Standing {
  readonly state: 'member' | 'inactive' | 'invited';
  readonly id?: string;
}

export interface RosterRow {
  /** Its place in the file; one less than its number in a spreadsheet. */
  readonly place: number;
  readonly kind: RowKind;
  readonly texts: CellTexts;
  readonly draft: InvitationDraft;
  readonly issues: readonly FieldIssue[];
  readonly warning?: EmailWarning;
  /** The place of the row with the same address before it. */
  readonly duplicateOf?: number;
  readonly standing?: Standing;
}

/** Distinct words for roles that are asked about. */
const MOST_WORDS = 50;
const LOOK_EVERY = 32;

type Undo = () => void;

export class Roster {
  /** How many rows there are of each kind. */
  counts: Readonly<Record<RowKind, number>> = emptyCounts();
  /** Words for roles that mean nothing here, and how many rows have them. */
  unknownRoles: ReadonlyMap<string, number> = new Map();
  #choices: RosterChoices;
  readonly #codes: Uint8Array;
  /** For rows whose address was asked about. */
  readonly #asked: Uint8Array;
  readonly #standings = new Map<number, Standing>();
  readonly #firsts = new Map<number, number>();
  readonly #edits = new Map<number, CellTexts>();
  readonly #removed = new Set<number>();
  readonly #undo: Undo[] = [];
  #checks = 0;

  constructor(
    readonly table: CsvTable,
    readonly rules: RosterRules,
    choices: RosterChoices,
  ) {
    this.#choices = choices;
    this.#codes = new Uint8Array(table.rowCount).fill(LEFT_OUT);
    this.#asked = new Uint8Array(table.rowCount);
  }

  get choices(): RosterChoices {
    return this.#choices;
  }

  get canUndo(): boolean {
    return this.#undo.length > 0;
  }

  /** Other columns, another role for all: to be checked again. */
  choose(choices: Partial<RosterChoices>): void {
    if (choices.columns) {
      this.#asked.fill(0);
      this.#standings.clear();
    }
    this.#choices = {...this.#choices, ...choices};
  }

  /** Looks at every row, in slices of time; a later call takes the place of one that is under way. */
  async check(signal?: AbortSignal): Promise<void> {
    const check = ++this.#checks;
    const {table, rules} = this;
    const choices = this.#choices;
    const quick = new QuickCheck(rules, choices);
    const index = new AddressIndex(table.rowCount, (place) => this.#keyOf(place));
    const unknown = new Map<string, number>();
    const counts = new Uint32Array(ROW_KINDS.length);
    const time = new TimeSlice(signal);
    this.#firsts.clear();
    for (let place = choices.hasHeader ? 1 : 0; place < table.rowCount; place++) {
      if (place % LOOK_EVERY === 0 && time.isOver) {
        await time.rest();
        if (check !== this.#checks) return;
      }
      const code = this.#judge(place, quick, index, unknown);
      this.#codes[place] = code;
      counts[code] = (counts[code] ?? 0) + 1;
    }
    this.counts = Object.fromEntries(ROW_KINDS.map((kind, code) => [kind, counts[code] ?? 0])) as Record<
      RowKind,
      number
    >;
    this.unknownRoles = unknown;
  }

  #judge(place: number, quick: QuickCheck, index: AddressIndex, unknown: Map<string, number>): number {
    // Where nothing was touched, nothing needs to be looked up for each of the rows.
    if (this.#removed.size && this.#removed.has(place)) return LEFT_OUT;
    const isEdited = this.#edits.size > 0 && this.#edits.has(place);
    const walker = this.table.at(place);
    if (!isEdited) {
      if (quick.isPlain(walker)) {
        const word = quick.unknownRole;
        if (word !== undefined) countWord(unknown, word);
        const first = index.firstWith(quick.hash, place);
        if (first >= 0) return this.#doubled(place, first);
        if (word !== undefined) return WRONG;
        return this.#standingCode(place) ?? READY;
      }
      if (walker.isBlank) return LEFT_OUT;
    }
    const {draft, issues, warning, unknownRoles, isExample} = readPerson(
      this.#textsOf(place),
      this.rules,
      this.#choices,
    );
    if (isExample) return EXAMPLE;
    for (const word of unknownRoles) countWord(unknown, word);
    if (draft.email) {
      const first = index.firstWith(hashOf(emailKey(draft.email)), place);
      if (first >= 0) return this.#doubled(place, first);
    }
    const [word, ...more] = unknownRoles;
    const isLearned = !isEdited && !more.length && issues.every(({code}) => code === 'unknown_role');
    if (isLearned) quick.learn(this.table.at(place), word);
    if (issues.length) return WRONG;
    return this.#standingCode(place) ?? (warning ? DOUBTFUL : READY);
  }

  #doubled(place: number, first: number): number {
    this.#firsts.set(place, first);
    return WRONG;
  }

  #standingCode(place: number): number | undefined {
    const standing = this.#standings.size ? this.#standings.get(place) : undefined;
    return standing && codeOf(standing.state);
  }

  /** One row in full, to be shown. */
  row(place: number): RosterRow {
    const texts = this.#textsOf(place);
    const reading = readPerson(texts, this.rules, this.#choices);
    const {draft, issues, warning} = reading;
    const first = this.#firsts.get(place);
    const standing = this.#standings.get(place);
    return {
      place,
      kind: this.kindOf(place),
      texts: shownTexts(texts, reading, this.rules),
      draft,
      issues: first === undefined ? issues : [...issues, {field: 'email', code: 'duplicate'}],
      ...(warning && {warning}),
      ...(first !== undefined && {duplicateOf: first}),
      ...(standing && {standing}),
    };
  }

  kindOf(place: number): RowKind {
    return ROW_KINDS[this.#codes[place] ?? LEFT_OUT] ?? 'left_out';
  }

  /** The places of rows of these kinds, in the order of the file. */
  placesOf(kinds: readonly RowKind[]): Uint32Array {
    const wanted = ROW_KINDS.map((kind) => kinds.includes(kind));
    const places = new Uint32Array(this.#codes.length);
    let count = 0;
    this.#codes.forEach((code, place) => {
      if (wanted[code]) places[count++] = place;
    });
    return places.slice(0, count);
  }

  /** Writes into a cell; to be checked again. */
  edit(place: number, target: ColumnTarget, text: string): void {
    const before = this.#edits.get(place);
    const known = this.row(place).texts;
    if ((known[target] ?? '') === text) return;
    this.#undo.push(() => {
      if (before) this.#edits.set(place, before);
      else this.#edits.delete(place);
      this.#forgetStanding(place);
    });
    this.#edits.set(place, {...known, [target]: text});
    if (target === 'email') this.#forgetStanding(place);
  }

  remove(places: Iterable<number>): void {
    const fresh = [...places].filter((place) => !this.#removed.has(place));
    if (!fresh.length) return;
    this.#undo.push(() => fresh.forEach((place) => this.#removed.delete(place)));
    for (const place of fresh) this.#removed.add(place);
  }

  /** Takes the last change back; to be checked again. */
  undo(): void {
    this.#undo.pop()?.();
  }

  /** The next addresses that nobody has asked the server about, at most so many. */
  unasked(most: number): readonly {readonly place: number; readonly email: string}[] {
    const found: {place: number; email: string}[] = [];
    for (let place = 0; place < this.#codes.length && found.length < most; place++) {
      const code = this.#codes[place];
      if ((code === READY || code === DOUBTFUL) && !this.#asked[place])
        found.push({place, email: this.row(place).draft.email});
    }
    return found;
  }

  /** What the server said of rows that were asked about; whoever is not told of is free. */
  tell(places: readonly number[], standings: ReadonlyMap<number, Standing>): void {
    const counts = {...this.counts};
    for (const place of places) {
      this.#asked[place] = 1;
      const standing = standings.get(place);
      if (!standing) continue;
      this.#standings.set(place, standing);
      const before = this.kindOf(place);
      if (before !== 'ready' && before !== 'doubtful') continue;
      this.#codes[place] = codeOf(standing.state);
      counts[before]--;
      counts[standing.state]++;
    }
    this.counts = counts;
  }

  #forgetStanding(place: number): void {
    this.#asked[place] = 0;
    this.#standings.delete(place);
  }

  #textsOf(place: number): CellTexts {
    return this.#edits.get(place) ?? textsIn(this.table.cells(place), this.#choices);
  }

  #keyOf(place: number): string {
    const edited = this.#edits.get(place);
    const text = edited ? (edited.email ?? '') : this.table.at(place).text(columnOf(this.#choices, 'email'));
    return emailKey(this.#choices.guarded && !edited ? unguarded(text) : text);
  }
}

function countWord(words: Map<string, number>, word: string): void {
  const count = words.get(word);
  if (count !== undefined || words.size < MOST_WORDS) words.set(word, (count ?? 0) + 1);
}

const emptyCounts = (): Record<RowKind, number> =>
  Object.fromEntries(ROW_KINDS.map((kind) => [kind, 0])) as Record<RowKind, number>;
