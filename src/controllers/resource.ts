/**
 * Owns one thing an element shows from the back end: loading, data, problem; asked again when it
 * changed; the last request wins, and what was shown stays until the new answer is there.
 */
import {Task, TaskStatus} from '@lit/task';
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {problemOf} from '../adapters/adapter.js';
import {losesAccess, type Problem} from '../model/problem.js';
import type {Connection} from '../state/connection.js';
import {isAbout} from '../state/query-cache.js';
import {LoaderStartEvent, LoadErrorEvent} from './events.js';
import type {Tenancy} from './tenancy.js';

export interface ResourceOptions<Q, T> {
  /** The topic whose changes make this stale, or several separated by spaces; asked at each change. */
  readonly topic: string | (() => string);
  /** What to ask for; nothing while the element is not ready to ask. */
  readonly query: () => Q | undefined;
  readonly load: (connection: Connection, query: Q, signal: AbortSignal) => Promise<T>;
  /** Whether to hear about changes made elsewhere. */
  readonly live?: boolean;
  readonly onData?: (data: T, isRefresh: boolean) => void;
}

export class Resource<Q, T> implements ReactiveController {
  data: T | undefined;
  problem: Problem | undefined;
  readonly #task: Task<readonly [Connection | undefined, string | undefined, number], T>;
  #stopListening: (() => void) | undefined;
  #listeningTo: Connection | undefined;
  #shownFor: string | undefined;
  /** Counts departures: an element that comes back to the same connection has to ask again. */
  #lives = 0;

  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    private readonly tenancy: Tenancy,
    private readonly options: ResourceOptions<Q, T>,
  ) {
    // Before the task: its arguments must see the connection that this update joined.
    host.addController(this);
    this.#task = new Task(host, {
      args: () => [tenancy.connection, this.#queryKey(), this.#lives] as const,
      task: ([connection], {signal}) => this.#load(connection, signal),
    });
  }

  /** Nothing to show yet: neither data nor problem. */
  get loading(): boolean {
    return this.data === undefined && this.problem === undefined;
  }

  /** A newer answer is on its way while the older one is shown. */
  get refreshing(): boolean {
    return this.#task.status === TaskStatus.PENDING && this.data !== undefined;
  }

  retry(): void {
    this.problem = undefined;
    this.host.requestUpdate();
    void this.#task.run();
  }

  hostUpdate(): void {
    const {connection} = this.tenancy;
    if (connection === this.#listeningTo) return;
    this.#forget();
    if (!connection) return;
    this.#listeningTo = connection;
    const stopCache = connection.cache.subscribe((topic) => {
      if (isAbout(this.#topics, topic)) void this.#task.run();
    });
    const stopStream = this.options.live ? connection.followChanges() : undefined;
    this.#stopListening = () => {
      stopCache();
      stopStream?.();
    };
  }

  hostDisconnected(): void {
    this.#task.abort();
    this.#lives++;
    this.#forget();
  }

  #forget(): void {
    this.#stopListening?.();
    this.#stopListening = undefined;
    this.#listeningTo = undefined;
    this.data = undefined;
    this.problem = undefined;
    this.#shownFor = undefined;
  }

  get #topics(): string {
    const {topic} = this.options;
    return typeof topic === 'string' ? topic : topic();
  }

  #queryKey(): string | undefined {
    const query = this.options.query();
    return query === undefined ? undefined : JSON.stringify(query);
  }

  async #load(connection: Connection | undefined, signal: AbortSignal): Promise<T> {
    const query = this.options.query();
    // Nothing to ask: the task stays as it was, and runs again when its arguments change.
    if (!connection || query === undefined) return this.data as T;
    const key = this.#queryKey();
    if (this.data === undefined) this.host.dispatchEvent(new LoaderStartEvent());
    try {
      const data = await this.options.load(connection, query, signal);
      if (signal.aborted) return data;
      const isRefresh = this.#shownFor === key;
      this.data = data;
      this.problem = undefined;
      this.#shownFor = key;
      this.options.onData?.(data, isRefresh);
      return data;
    } catch (error) {
      if (!signal.aborted) this.#fail(problemOf(error), key);
      throw error;
    }
  }

  #fail(problem: Problem, key: string | undefined): void {
    if (problem.kind === 'aborted') return;
    // A list that could not be refreshed stays; one that was asked for anew does not pretend to be the answer.
    if (this.#shownFor !== key || losesAccess(problem.kind)) this.data = undefined;
    this.problem = problem;
    this.host.requestUpdate();
    this.host.dispatchEvent(new LoadErrorEvent(problem));
  }
}
