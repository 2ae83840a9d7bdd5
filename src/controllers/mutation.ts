/**
 * Owns one kind of action from click to outcome: asks the page (request event), does it once however
 * often it is clicked, tells the page (done or failed), and stops when the element leaves or turns to
 * another tenant.
 */
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {problemOf, type WriteOptions} from '../adapters/adapter.js';
import type {Problem} from '../model/problem.js';
import {ActionDoneEvent, ActionFailedEvent, ActionRequestEvent} from './events.js';
import type {Connection} from '../state/connection.js';
import {newKey} from './keys.js';
import type {Tenancy} from './tenancy.js';

export type MutationOutcome<R> =
  | {readonly status: 'done'; readonly result: R}
  | {readonly status: 'failed'; readonly problem: Problem}
  | {readonly status: 'cancelled'};

export class Mutation<T, R> implements ReactiveController {
  /** Ids of the subjects it is at work on. */
  readonly running = new Set<string>();
  #life = new AbortController();
  #connection: Connection | undefined;

  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    private readonly tenancy: Tenancy,
    /** Names its events; an action that changes nothing the page could want to know of has none. */
    private readonly action: string | undefined,
    private readonly run: (connection: Connection, subject: T, options: WriteOptions) => Promise<R>,
  ) {
    host.addController(this);
  }

  hostUpdate(): void {
    const {connection} = this.tenancy;
    if (connection === this.#connection) return;
    if (this.#connection) this.#stop();
    this.#connection = connection;
  }

  hostDisconnected(): void {
    this.#stop();
  }

  /** Does it for one subject; a second call while the first is under way is the first. */
  async start(id: string, subject: T, idempotencyKey = newKey()): Promise<MutationOutcome<R>> {
    if (this.running.has(id)) return {status: 'cancelled'};
    const {signal} = this.#life;
    this.running.add(id);
    this.host.requestUpdate();
    try {
      const connection = this.tenancy.required;
      if (!(await this.#mayGoOn(subject)) || signal.aborted) return {status: 'cancelled'};
      const result = await this.run(connection, subject, {signal, idempotencyKey});
      if (signal.aborted) return {status: 'cancelled'};
      if (this.action) this.host.dispatchEvent(new ActionDoneEvent(this.action, subject, result));
      return {status: 'done', result};
    } catch (error) {
      if (signal.aborted) return {status: 'cancelled'};
      const problem = problemOf(error);
      if (problem.kind === 'forbidden' && problem.reason === 'permission')
        this.#connection?.cache.invalidate('session');
      if (this.action) this.host.dispatchEvent(new ActionFailedEvent(this.action, subject, problem));
      return {status: 'failed', problem};
    } finally {
      // After a stop the id may belong to a later start.
      if (!signal.aborted) this.running.delete(id);
      this.host.requestUpdate();
    }
  }

  async #mayGoOn(subject: T): Promise<boolean> {
    if (!this.action) return true;
    const request = new ActionRequestEvent(this.action, subject);
    this.host.dispatchEvent(request);
    return request.settled();
  }

  #stop(): void {
    this.#life.abort();
    this.#life = new AbortController();
    this.running.clear();
  }
}
