/**
 * Owns one change to many people from the first look to the report: prepared, started, watched until it is over,
 * stopped, tried again. It asks the back end and says what came of it; how it looks is for the view.
 */
import {problemOf} from '../../adapters/adapter.js';
import {newKey} from '../../controllers/keys.js';
import type {Tenancy} from '../../controllers/tenancy.js';
import {type BulkDraft, type BulkItem, type BulkOutcome, type BulkRun, isOver} from '../../model/bulk.js';
import type {Problem} from '../../model/problem.js';
import {prepareRun, readItems, readRun, retryRun, startRun, stopRun} from '../../state/bulk.js';

/** Between two looks at how far it got. */
const LOOK_MS = 700;
/** People shown by name at most; the report holds them all. */
const NAMED = 50;

export class BulkRunner {
  run: BulkRun | undefined;
  /** Those who are skipped or failed, by name, as far as they were asked for. */
  items: readonly BulkItem[] = [];
  /** Others match now than when it was looked at. */
  changed = false;
  /** What was asked for last was refused; and the line, while it is watched. */
  #refusal: Problem | undefined;
  #lineProblem: Problem | undefined;
  /** Counts what was looked at, and what is still asked: the last one is the one that counts. */
  #look = 0;
  #asking = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #life = new AbortController();

  constructor(
    private readonly tenancy: Tenancy,
    private readonly on: {
      readonly change: () => void;
      /** What nobody watches any more could not be done. */
      readonly lost: (problem: Problem) => void;
    },
  ) {}

  get problem(): Problem | undefined {
    return this.#refusal ?? this.#lineProblem;
  }

  get busy(): boolean {
    return this.#asking > 0;
  }

  get isRunning(): boolean {
    return this.run?.state === 'running';
  }

  /** Looks at everybody it is for; an earlier look is forgotten, whatever comes of it. */
  prepare(draft: BulkDraft): Promise<void> {
    this.forget();
    const look = this.#look;
    return this.#ask(async (signal) => {
      try {
        const run = await prepareRun(this.tenancy.required, draft, {signal, idempotencyKey: newKey()});
        if (look !== this.#look) return;
        this.run = run;
        await this.#name('skipped', signal);
      } catch (error) {
        if (look === this.#look) throw error;
      }
    });
  }

  /** What was looked at is not what is wanted any more. */
  forget(): void {
    this.#look++;
    this.run = undefined;
    this.items = [];
    this.changed = false;
    this.#refusal = undefined;
  }

  /** The back end did not begin it; where others match now it has to be looked at again. */
  refused(problem: Problem): void {
    this.changed = problem.kind === 'conflict' && problem.reason === 'selection_changed';
    this.#refusal = this.changed ? undefined : problem;
    this.on.change();
  }

  goOn(): Promise<void> {
    return this.#change(startRun, () => this.#watch());
  }

  stop(): Promise<void> {
    return this.#change(stopRun, (signal) => this.#name('failed', signal));
  }

  retry(): Promise<void> {
    return this.#change(retryRun, () => {
      this.items = [];
      this.#watch();
    });
  }

  /** One that was begun before, here or elsewhere. */
  follow(run: BulkRun): void {
    this.run = run;
    if (isOver(run)) void this.#ask((signal) => this.#name('failed', signal));
    else this.#watch();
  }

  /** What became of everybody, for a report. */
  async everybody(): Promise<readonly BulkItem[]> {
    const items: BulkItem[] = [];
    const {run} = this;
    for (let cursor: string | undefined, more = run !== undefined; run && more; more = cursor !== undefined) {
      const query = {limit: 200, ...(cursor !== undefined && {cursor})};
      const page = await readItems(this.tenancy.required, run.id, query, this.#life.signal);
      items.push(...page.items);
      cursor = page.next;
    }
    return items;
  }

  /** The page looks no more; the back end goes on. */
  leave(): void {
    clearTimeout(this.#timer);
    this.#life.abort();
  }

  #watch(): void {
    clearTimeout(this.#timer);
    this.on.change();
    if (!this.isRunning) return void this.#ask((signal) => this.#name('failed', signal));
    this.#timer = setTimeout(() => void this.#lookAgain(), LOOK_MS);
  }

  async #lookAgain(): Promise<void> {
    const {signal} = this.#life;
    this.#lineProblem = undefined;
    try {
      if (this.run) this.run = await readRun(this.tenancy.required, this.run.id, signal);
    } catch (error) {
      // It may be only the line: the next look says more.
      if (!signal.aborted) this.#lineProblem = problemOf(error);
      if (this.#lineProblem?.kind === 'not_found') this.run = undefined;
    }
    if (!signal.aborted) this.#watch();
  }

  /** A dialog that closes takes nothing back: the change is asked for to its end. */
  async #change(change: typeof stopRun, after: (signal: AbortSignal) => Promise<void> | void): Promise<void> {
    const {run} = this;
    if (!run) return;
    const {signal} = this.#life;
    const connection = this.tenancy.required;
    await this.#ask(async () => {
      try {
        this.run = await change(connection, run.id, {});
      } catch (error) {
        // In another tenant it is nobody's business.
        if (signal.aborted && this.tenancy.connection === connection) this.on.lost(problemOf(error));
        throw error;
      }
      if (!signal.aborted) await after(signal);
    });
  }

  async #name(outcome: BulkOutcome, signal: AbortSignal): Promise<void> {
    if (!this.run?.[outcome]) return;
    const query = {outcome, limit: NAMED};
    this.items = (await readItems(this.tenancy.required, this.run.id, query, signal)).items;
  }

  async #ask(run: (signal: AbortSignal) => Promise<void>): Promise<void> {
    const {signal} = this.#life;
    this.#asking++;
    this.#refusal = undefined;
    this.on.change();
    try {
      await run(signal);
    } catch (error) {
      if (!signal.aborted) this.#refusal = problemOf(error);
    } finally {
      this.#asking--;
      if (!signal.aborted) this.on.change();
    }
  }
}
