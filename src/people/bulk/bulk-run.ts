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
  problem: Problem | undefined;
  /** Others match now than when it was looked at. */
  changed = false;
  /** Counts what was looked at, and what is still asked: the last one is the one that counts. */
  #look = 0;
  #asking = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #life = new AbortController();

  constructor(
    private readonly tenancy: Tenancy,
    private readonly onChange: () => void,
  ) {}

  get busy(): boolean {
    return this.#asking > 0;
  }

  get isRunning(): boolean {
    return this.run?.state === 'running';
  }

  /** Looks at everybody it is for; an earlier look is forgotten. */
  prepare(draft: BulkDraft): Promise<void> {
    this.forget();
    const look = this.#look;
    return this.#ask(async (signal) => {
      const run = await prepareRun(this.tenancy.required, draft, {signal, idempotencyKey: newKey()});
      // Something else was chosen meanwhile: what is shown must be what would be done.
      if (look !== this.#look) return;
      this.run = run;
      await this.#name('skipped', signal);
    });
  }

  /** What was looked at is not what is wanted any more. */
  forget(): void {
    this.#look++;
    this.run = undefined;
    this.items = [];
  }

  /** The back end did not begin it; where others match now it has to be looked at again. */
  refused(problem: Problem): void {
    this.changed = problem.kind === 'conflict' && problem.reason === 'selection_changed';
    this.problem = this.changed ? undefined : problem;
    this.onChange();
  }

  goOn(): Promise<void> {
    return this.#ask(async (signal, id) => {
      this.run = await startRun(this.tenancy.required, id, {signal});
      this.#watch();
    });
  }

  stop(): Promise<void> {
    return this.#ask(async (signal, id) => {
      this.run = await stopRun(this.tenancy.required, id, {signal});
      await this.#name('failed', signal);
    });
  }

  retry(): Promise<void> {
    return this.#ask(async (signal, id) => {
      this.run = await retryRun(this.tenancy.required, id, {signal});
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
    this.onChange();
    if (!this.isRunning) return void this.#ask((signal) => this.#name('failed', signal));
    this.#timer = setTimeout(() => void this.#lookAgain(), LOOK_MS);
  }

  async #lookAgain(): Promise<void> {
    const {signal} = this.#life;
    try {
      this.problem = undefined;
      if (this.run) this.run = await readRun(this.tenancy.required, this.run.id, signal);
    } catch (error) {
      // It may be only the line: the next look says more.
      if (!signal.aborted) this.problem = problemOf(error);
      if (this.problem?.kind === 'not_found') this.run = undefined;
    }
    if (!signal.aborted) this.#watch();
  }

  async #name(outcome: BulkOutcome, signal: AbortSignal): Promise<void> {
    if (!this.run?.[outcome]) return;
    const query = {outcome, limit: NAMED};
    this.items = (await readItems(this.tenancy.required, this.run.id, query, signal)).items;
  }

  async #ask(run: (signal: AbortSignal, id: string) => Promise<void>): Promise<void> {
    const {signal} = this.#life;
    this.#asking++;
    this.problem = undefined;
    this.onChange();
    try {
      await run(signal, this.run?.id ?? '');
    } catch (error) {
      if (!signal.aborted) this.problem = problemOf(error);
    } finally {
      this.#asking--;
      if (!signal.aborted) this.onChange();
    }
  }
}
