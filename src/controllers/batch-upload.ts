/**
 * Owns sending: the batch is begun, filled piece by piece and started, each under its own key, so that trying again
 * repeats nothing; then it is followed until it is over. What is done with it as a whole belongs here, too.
 */
import {problemOf} from '../adapters/adapter.js';
import {newKey} from './keys.js';
import type {Tenancy} from './tenancy.js';
import {
  BATCH_CHUNK,
  type BatchAction,
  type BatchPerson,
  type BatchRow,
  type InvitationBatch,
  isUnderWay,
} from '../model/batch.js';
import type {Problem} from '../model/problem.js';
import {actOnBatch, addToBatch, createBatch, readBatch, readBatchRows} from '../state/batches.js';
import type {Connection} from '../state/connection.js';

const LOOK_MS = 2000;
const ROWS = 100;
/** For a file, where nobody looks at each. */
const MOST_ROWS = 200;
const MOST_LETTERS = 200_000;

/** Everybody in a file, asked for piece by piece. */
export interface Shipment {
  readonly name: string;
  readonly total: number;
  readonly startsAt?: string;
  readonly people: (from: number, count: number) => readonly BatchPerson[];
}

export class BatchUpload {
  batch: InvitationBatch | undefined;
  /** Rows that were not invited, as far as they were read. */
  failed: readonly BatchRow[] = [];
  #next: string | undefined;
  busy = false;
  problem: Problem | undefined;
  /** Seconds that the server asked to wait. */
  waits: number | undefined;
  #again: (() => Promise<void>) | undefined;
  #life = new AbortController();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #stopListening: (() => void) | undefined;

  constructor(
    private readonly tenancy: Tenancy,
    private readonly changed: () => void,
  ) {}

  get hasMore(): boolean {
    return this.#next !== undefined;
  }

  /** Rejects with the problem where it could not be sent; `retry` goes on where it was. */
  send(shipment: Shipment): Promise<InvitationBatch> {
    const key = newKey();
    let begun: InvitationBatch | undefined;
    let added = 0;
    const run = async (): Promise<InvitationBatch> => {
      const {connection, signal} = this.#now();
      begun ??= await createBatch(
        connection,
        {
          name: shipment.name,
          total: shipment.total,
          ...(shipment.startsAt !== undefined && {startsAt: shipment.startsAt}),
        },
        {signal, idempotencyKey: key},
      );
      signal.throwIfAborted();
      this.batch = begun;
      while (added < shipment.total) {
        const people = fitting(shipment.people(added, BATCH_CHUNK));
        this.batch = await addToBatch(connection, begun.id, added, people, {
          signal,
          idempotencyKey: `${key} ${added}`,
        });
        signal.throwIfAborted();
        added += people.length;
        this.changed();
      }
      const started = await actOnBatch(connection, begun.id, 'start', {
        signal,
        idempotencyKey: `${key} start`,
      });
      signal.throwIfAborted();
      this.follow(started);
      return started;
    };
    return this.#attempt(run);
  }

  /** Shows one that was begun before, by whomever. */
  open(batch: InvitationBatch): void {
    this.leave();
    this.batch = batch;
    this.follow(batch);
  }

  act(action: BatchAction): Promise<InvitationBatch> {
    const key = newKey();
    return this.#attempt(async () => {
      const {connection, signal} = this.#now();
      const batch = await actOnBatch(connection, this.batch?.id ?? '', action, {signal, idempotencyKey: key});
      signal.throwIfAborted();
      this.follow(batch);
      return batch;
    });
  }

  retry(): void {
    void this.#again?.();
  }

  async more(): Promise<void> {
    await this.#readFailed(this.#next);
  }

  /** Every row that was not invited, for the file; rejects where they could not be read. */
  async everyFailed(): Promise<readonly BatchRow[]> {
    const {connection, signal} = this.#now();
    const id = this.batch?.id ?? '';
    const rows: BatchRow[] = [];
    for (const outcome of [...REFUSED, 'waiting'] as const) {
      for (let cursor: string | undefined, more = true; more; more = cursor !== undefined) {
        const query = {outcome, limit: MOST_ROWS, ...(cursor !== undefined && {cursor})};
        const page = await readBatchRows(connection, id, query, signal);
        rows.push(...page.items);
        cursor = page.next;
      }
    }
    return rows;
  }

  /** Looks until it is over: when told of a change, and now and then by itself. */
  follow(batch: InvitationBatch): void {
    this.batch = batch;
    this.changed();
    this.#stopListening ??= this.tenancy.connection?.cache.subscribe((topic) => {
      if (topic === 'batches' || topic === 'all') void this.#look();
    });
    clearTimeout(this.#timer);
    if (isUnderWay(batch)) this.#timer = setTimeout(() => void this.#look(), LOOK_MS);
    else void this.#readFailed(undefined);
  }

  leave(): void {
    this.#life.abort();
    this.#life = new AbortController();
    clearTimeout(this.#timer);
    this.#stopListening?.();
    this.#stopListening = undefined;
    Object.assign(this, {batch: undefined, failed: [], busy: false, problem: undefined, waits: undefined});
    this.#next = undefined;
    this.#again = undefined;
  }

  #now(): {readonly connection: Connection; readonly signal: AbortSignal} {
    return {connection: this.tenancy.required, signal: this.#life.signal};
  }

  /** Once at a time; a server that asks to wait is waited for. */
  async #attempt(run: () => Promise<InvitationBatch>): Promise<InvitationBatch> {
    const {signal} = this.#life;
    this.#again = async () => void (await this.#attempt(run).catch(() => undefined));
    Object.assign(this, {busy: true, problem: undefined});
    this.changed();
    try {
      for (;;) {
        try {
          return await run();
        } catch (error) {
          const problem = problemOf(error);
          if (problem.kind !== 'rate_limited' || signal.aborted) throw error;
          await this.#wait(problem.retryAfterMs, signal);
        }
      }
    } catch (error) {
      const problem = problemOf(error);
      if (!signal.aborted && problem.kind !== 'aborted') this.problem = problem;
      throw error;
    } finally {
      if (!signal.aborted) {
        this.busy = false;
        this.changed();
      }
    }
  }

  async #wait(ms: number, signal: AbortSignal): Promise<void> {
    this.waits = Math.ceil(ms / 1000);
    this.changed();
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      signal.addEventListener('abort', () => (clearTimeout(timer), resolve()), {once: true});
    });
    this.waits = undefined;
    signal.throwIfAborted();
  }

  async #look(): Promise<void> {
    const {signal} = this.#life;
    const {connection} = this.tenancy;
    if (!connection || !this.batch || this.batch.state === 'filling') return;
    try {
      const batch = await readBatch(connection, this.batch.id, signal);
      if (!signal.aborted) this.follow(batch);
    } catch (error) {
      if (signal.aborted) return;
      clearTimeout(this.#timer);
      // It goes on without being watched; the next look may tell.
      if (problemOf(error).kind !== 'not_found') this.#timer = setTimeout(() => void this.#look(), LOOK_MS);
    }
  }

  async #readFailed(cursor: string | undefined): Promise<void> {
    const {signal} = this.#life;
    const {connection} = this.tenancy;
    if (!connection || !this.batch) return;
    const {id, skipped, failed, unknown} = this.batch;
    const known = cursor === undefined ? [] : this.failed;
    if (!skipped && !failed && !unknown && cursor === undefined) {
      this.failed = [];
      return this.changed();
    }
    try {
      const rows: BatchRow[] = [];
      let next = cursor;
      // One outcome after the other: a list of them all would be mostly of those who were invited.
      for (const outcome of REFUSED.slice(next === undefined ? 0 : REFUSED.indexOf(outcomeOf(next)))) {
        const from = next === undefined ? undefined : next.slice(next.indexOf(' ') + 1);
        const page = await readBatchRows(
          connection,
          id,
          {outcome, limit: ROWS, ...(from && {cursor: from})},
          signal,
        );
        rows.push(...page.items);
        next = undefined;
        if (page.next !== undefined) {
          next = `${outcome} ${page.next}`;
          break;
        }
      }
      if (signal.aborted) return;
      this.failed = [...known, ...rows];
      this.#next = next;
      this.changed();
    } catch (error) {
      if (!signal.aborted) {
        this.problem = problemOf(error);
        this.#again = () => this.#readFailed(cursor);
        this.changed();
      }
    }
  }
}

/** As many of them as a request may hold; of names in letters of three bytes, too. */
function fitting(people: readonly BatchPerson[]): readonly BatchPerson[] {
  if (people.length === 1 || JSON.stringify(people).length <= MOST_LETTERS) return people;
  return fitting(people.slice(0, Math.ceil(people.length / 2)));
}

/** What is listed: who is waiting was not refused. */
const REFUSED = ['failed', 'unknown', 'skipped'] as const;
const outcomeOf = (cursor: string): (typeof REFUSED)[number] =>
  REFUSED.find((outcome) => cursor.startsWith(outcome)) ?? 'failed';
