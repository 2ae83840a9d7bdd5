/** Owns looking at the rows: checked here, asked about at the back end in pieces, changed and checked again at once. */
import {problemOf} from '../adapters/adapter.js';
import type {Tenancy} from './tenancy.js';
import {BATCH_CHUNK} from '../model/batch.js';
import type {Roster, Standing} from '../model/csv/roster.js';
import type {RosterChoices} from '../model/csv/roster-choices.js';
import type {ColumnTarget} from '../model/csv/roster-rules.js';
import type {RowKind} from '../model/csv/row-kinds.js';
import {emailKey} from '../model/validate/email.js';
import {readStandings} from '../state/batches.js';

/** What is shown of the rows. */
export const FILTERS = {
  all: ['ready', 'doubtful', 'wrong', 'member', 'inactive', 'invited'],
  ready: ['ready'],
  doubtful: ['doubtful'],
  wrong: ['wrong'],
  known: ['member', 'inactive', 'invited'],
  leftOut: ['example'],
} as const satisfies Readonly<Record<string, readonly RowKind[]>>;
export type Filter = keyof typeof FILTERS;
export const FILTER_NAMES = Object.keys(FILTERS) as Filter[];

const STATES: Readonly<Record<string, Standing['state']>> = {
  member: 'member',
  inactive: 'inactive',
  invited: 'invited',
};

export class RosterCheck {
  filter: Filter = 'all';
  /** Places of the rows that are shown. */
  places: Uint32Array = new Uint32Array();
  checking = false;
  /** How many addresses were asked about, of how many; nothing while nothing is asked. */
  asking: {readonly done: number; readonly count: number} | undefined;
  /** The back end could not be asked. */
  notAsked = false;
  #work = new AbortController();

  constructor(
    readonly roster: Roster,
    private readonly tenancy: Tenancy,
    private readonly update: () => void,
  ) {}

  /** Looks at every row, then asks about the addresses that are in order. */
  run(): Promise<void> {
    return this.#run(() => this.show(this.filter));
  }

  /** `shown` says what becomes of the rows that are shown. */
  async #run(shown: () => void): Promise<void> {
    this.#work.abort();
    const work = new AbortController();
    this.#work = work;
    this.checking = true;
    this.update();
    try {
      await this.roster.check(work.signal);
      if (work.signal.aborted) return;
      this.checking = false;
      shown();
      await this.#ask(work.signal, shown);
    } catch (error) {
      if (work.signal.aborted) return;
      throw error;
    }
  }

  stop(): void {
    this.#work.abort();
    this.asking = undefined;
  }

  show(filter: Filter): void {
    this.filter = filter;
    this.places = this.roster.placesOf(FILTERS[filter]);
    this.update();
  }

  choose(choices: Partial<RosterChoices>): Promise<void> {
    this.roster.choose(choices);
    return this.run();
  }

  /** A row that is right now stays where it is: whoever corrects one after the other keeps the place. */
  edit(place: number, target: ColumnTarget, text: string): Promise<void> {
    this.roster.edit(place, target, text);
    return this.#run(this.update);
  }

  remove(places: Iterable<number>): Promise<void> {
    this.roster.remove(places);
    return this.run();
  }

  undo(): Promise<void> {
    this.roster.undo();
    return this.run();
  }

  async #ask(signal: AbortSignal, shown: () => void): Promise<void> {
    const {connection} = this.tenancy;
    if (!connection) return;
    const {ready, doubtful} = this.roster.counts;
    let done = 0;
    this.notAsked = false;
    for (
      let batch = this.roster.unasked(BATCH_CHUNK);
      batch.length;
      batch = this.roster.unasked(BATCH_CHUNK)
    ) {
      this.asking = {done, count: ready + doubtful};
      this.update();
      try {
        const known = await readStandings(
          connection,
          batch.map(({email}) => email),
          signal,
        );
        if (signal.aborted) return;
        const byKey = new Map(known.map((standing) => [emailKey(standing.email), standing]));
        const standings = new Map<number, Standing>();
        for (const {place, email} of batch) {
          const {state = '', id} = byKey.get(emailKey(email)) ?? {};
          const known = STATES[state];
          if (known) standings.set(place, {state: known, ...(id !== undefined && {id})});
        }
        this.roster.tell(
          batch.map(({place}) => place),
          standings,
        );
        done += batch.length;
      } catch (error) {
        if (signal.aborted || problemOf(error).kind === 'aborted') return;
        this.notAsked = true;
        break;
      }
    }
    this.asking = undefined;
    shown();
  }
}
