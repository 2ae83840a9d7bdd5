/**
 * Owns a list longer than what is shown of it: pages are asked for when they are looked at. A new question, or
 * a change at the back end, makes a new edition beside the one that is shown; it takes its place when every page
 * in sight is there, so that rows never mix and never blink. The last question wins.
 */
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {problemOf} from '../adapters/adapter.js';
import type {Page} from '../model/page.js';
import {losesAccess, type Problem} from '../model/problem.js';
import type {Connection} from '../state/connection.js';
import {isAbout} from '../state/query-cache.js';
import {LoaderStartEvent, LoadErrorEvent} from './events.js';
import type {Tenancy} from './tenancy.js';

export interface RowsOptions<Q extends object, T> {
  /** The topics whose changes make it stale, separated by spaces. */
  readonly topic: () => string;
  /** What to ask for, without paging; nothing while the element is not ready to ask. */
  readonly query: () => Q | undefined;
  /** Rows a page. */
  readonly size: number;
  /** Whether the back end can jump; without it each page needs the one before. */
  readonly jumps: () => boolean;
  /** Numbers of the pages in sight, from 0. */
  readonly wanted: () => readonly number[];
  /** Whether the reader wants the list to stay as it is for now. */
  readonly paused?: () => boolean;
  readonly load: (
    connection: Connection,
    query: Q & {limit: number; offset?: number; cursor?: string},
    signal: AbortSignal,
  ) => Promise<Page<T>>;
  /** Told when an edition is shown; `before` gives the rows shown until then, when the question is the same. */
  readonly onShown?: (before: readonly T[] | undefined) => void;
}

interface Edition<Q, T> {
  readonly key: string;
  readonly query: Q;
  readonly pages: Map<number, Page<T>>;
  readonly asked: Map<number, Promise<Page<T>>>;
  readonly stop: AbortController;
}

export class Rows<Q extends object, T> implements ReactiveController {
  problem: Problem | undefined;
  /** Whether something changed while the list was paused. */
  waiting = false;
  #shown: Edition<Q, T> | undefined;
  #coming: Edition<Q, T> | undefined;
  #connection: Connection | undefined;
  #stopListening: (() => void) | undefined;

  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    private readonly tenancy: Tenancy,
    private readonly options: RowsOptions<Q, T>,
  ) {
    host.addController(this);
  }

  /** Whether there is anything to show. */
  get loaded(): boolean {
    return (this.#shown?.pages.size ?? 0) > 0;
  }

  /** A newer edition is on its way while the older one is shown. */
  get refreshing(): boolean {
    return this.loaded && this.#coming !== undefined;
  }

  /** How many match in all, where the back end counts. */
  get total(): number | undefined {
    for (const {total} of this.#shown?.pages.values() ?? []) if (total !== undefined) return total;
    return undefined;
  }

  /** Where the back end stops listing. */
  get truncatedAt(): number | undefined {
    for (const {truncatedAt} of this.#shown?.pages.values() ?? [])
      if (truncatedAt !== undefined) return truncatedAt;
    return undefined;
  }

  /** Rows there are to scroll through, as far as is known. */
  get count(): number {
    return this.total ?? this.#known();
  }

  at(index: number): T | undefined {
    const page = this.#shown?.pages.get(Math.floor(index / this.options.size));
    return page?.items[index % this.options.size];
  }

  /** Every row at hand, in order. */
  get items(): readonly T[] {
    return itemsOf(this.#shown);
  }

  /** Rows by their place, first and last included; pages that are not at hand are asked for. */
  async range(first: number, last: number): Promise<readonly T[]> {
    const {size} = this.options;
    const edition = this.#shown;
    if (!edition) return [];
    const pages: T[][] = [];
    for (let number = Math.floor(first / size); number <= Math.floor(last / size); number++) {
      const page = edition.pages.get(number) ?? (await this.#ask(edition, number));
      const start = number * size;
      pages.push(page.items.slice(Math.max(0, first - start), last - start + 1));
    }
    return pages.flat();
  }

  /** Where a row is that is at hand. */
  placeOf(is: (row: T) => boolean): number | undefined {
    for (const [number, {items}] of this.#shown?.pages ?? []) {
      const index = items.findIndex(is);
      if (index >= 0) return number * this.options.size + index;
    }
    return undefined;
  }

  page(number: number): Page<T> | undefined {
    return this.#shown?.pages.get(number);
  }

  /** Asks for these pages of what is shown; nothing when they are at hand, else settles when they came or failed. */
  ask(numbers: readonly number[]): Promise<unknown> | undefined {
    const edition = this.#shown;
    const missing = numbers.filter((number) => edition?.pages.has(number) === false);
    if (!edition || !missing.length || this.problem) return undefined;
    return Promise.allSettled(missing.map((number) => this.#ask(edition, number)));
  }

  /** How many rows are at hand once this page is, too; nothing where it does not come, or another list is shown by then. */
  async countWith(number: number): Promise<number | undefined> {
    const edition = this.#shown;
    await this.ask([number]);
    return edition === this.#shown && edition?.pages.has(number) ? this.items.length : undefined;
  }

  retry(): void {
    this.problem = undefined;
    this.#renew();
  }

  /** Shows what happened during the pause. */
  catchUp(): void {
    this.waiting = false;
    this.#renew();
  }

  hostUpdate(): void {
    this.#follow();
    const query = this.options.query();
    if (!this.#connection) return;
    // Not to be asked any more: what was shown is not for this reader.
    if (query === undefined) return this.#drop();
    const key = JSON.stringify(query);
    const newest = this.#coming ?? this.#shown;
    if (newest?.key !== key) this.#start(key, query);
    if (this.waiting && !this.options.paused?.()) this.catchUp();
    this.#fill();
  }

  hostDisconnected(): void {
    this.#forget();
  }

  #follow(): void {
    const {connection} = this.tenancy;
    if (connection === this.#connection) return;
    this.#forget();
    if (!connection) return;
    this.#connection = connection;
    const stopCache = connection.cache.subscribe((topic) => {
      if (isAbout(this.options.topic(), topic)) this.#handleChange();
    });
    const stopStream = connection.followChanges();
    this.#stopListening = () => {
      stopCache();
      stopStream();
    };
  }

  #handleChange(): void {
    if (this.options.paused?.()) {
      this.waiting = true;
      this.host.requestUpdate();
    } else this.#renew();
  }

  /** Asks the same again. */
  #renew(): void {
    const query = this.options.query();
    if (!this.#connection || query === undefined) return;
    this.#start(JSON.stringify(query), query);
    this.#fill();
    this.host.requestUpdate();
  }

  #start(key: string, query: Q): void {
    this.#coming?.stop.abort();
    // What was asked for on behalf of an older question is of no use to the new one.
    if (this.#shown?.key !== key) this.#shown?.stop.abort();
    this.problem = undefined;
    this.#coming = {key, query, pages: new Map(), asked: new Map(), stop: new AbortController()};
    if (!this.loaded) this.host.dispatchEvent(new LoaderStartEvent());
  }

  #fill(): void {
    if (this.problem) return;
    for (const edition of [this.#coming, this.#shown]) {
      if (!edition || edition.stop.signal.aborted) continue;
      for (const number of this.options.wanted())
        if (!edition.pages.has(number)) void this.#ask(edition, number).catch(() => undefined);
    }
  }

  #ask(edition: Edition<Q, T>, number: number): Promise<Page<T>> {
    const asked = edition.asked.get(number) ?? this.#load(edition, number);
    edition.asked.set(number, asked);
    return asked;
  }

  async #load(edition: Edition<Q, T>, number: number): Promise<Page<T>> {
    const {size, jumps, load} = this.options;
    const {signal} = edition.stop;
    try {
      const connection = this.tenancy.required;
      const paging: {offset?: number; cursor?: string} = {};
      if (number > 0 && jumps()) paging.offset = number * size;
      else if (number > 0) {
        const {next} = edition.pages.get(number - 1) ?? (await this.#ask(edition, number - 1));
        // Beyond the end, where the back end does not count.
        if (next === undefined) return this.#take(edition, number, {items: []});
        paging.cursor = next;
      }
      const page = await load(connection, {...edition.query, limit: size, ...paging}, signal);
      return this.#take(edition, number, page);
    } catch (error) {
      edition.asked.delete(number);
      if (!signal.aborted) this.#fail(edition, problemOf(error));
      throw error;
    }
  }

  #take(edition: Edition<Q, T>, number: number, page: Page<T>): Page<T> {
    if (edition.stop.signal.aborted) return page;
    edition.pages.set(number, page);
    if (edition === this.#coming && this.options.wanted().every((wanted) => edition.pages.has(wanted))) {
      const before = this.#shown?.key === edition.key ? itemsOf(this.#shown) : undefined;
      this.#shown?.stop.abort();
      this.#shown = edition;
      this.#coming = undefined;
      this.options.onShown?.(before);
    }
    this.host.requestUpdate();
    return page;
  }

  #fail(edition: Edition<Q, T>, problem: Problem): void {
    if (problem.kind === 'aborted' || this.problem) return;
    // A list that could not be refreshed stays; one that was asked for anew does not pretend to be the answer.
    if (edition === this.#coming && this.#shown?.key !== edition.key) this.#shown = undefined;
    this.problem = problem;
    // Whoever is asking may have lost the right to: the session is the one to say so.
    if (losesAccess(problem.kind)) this.#connection?.cache.invalidate('session');
    this.host.requestUpdate();
    this.host.dispatchEvent(new LoadErrorEvent(problem));
  }

  #known(): number {
    const pages = [...(this.#shown?.pages.keys() ?? [])];
    const last = Math.max(-1, ...pages);
    return last < 0 ? 0 : last * this.options.size + (this.#shown?.pages.get(last)?.items.length ?? 0);
  }

  #forget(): void {
    this.#stopListening?.();
    this.#stopListening = undefined;
    this.#connection = undefined;
    this.#drop();
  }

  #drop(): void {
    this.#coming?.stop.abort();
    this.#shown?.stop.abort();
    this.#coming = undefined;
    this.#shown = undefined;
    this.problem = undefined;
    this.waiting = false;
  }
}

function itemsOf<T>(edition: Edition<unknown, T> | undefined): readonly T[] {
  if (!edition) return [];
  return [...edition.pages.entries()].sort(([a], [b]) => a - b).flatMap(([, {items}]) => items);
}
