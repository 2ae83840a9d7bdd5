/**
 * Owns one kind of action from click to outcome: asks the page (request event), does it once however
 * often it is clicked, tells the page (done or failed), and stops when the element leaves.
 */
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {problemOf, type WriteOptions} from '../adapters/adapter.js';
import type {Problem} from '../model/problem.js';
import {ActionDoneEvent, ActionFailedEvent, ActionRequestEvent} from './events.js';
import {newKey} from './keys.js';

export type MutationOutcome<R> =
  | {readonly status: 'done'; readonly result: R}
  | {readonly status: 'failed'; readonly problem: Problem}
  | {readonly status: 'cancelled'};

export class Mutation<T, R> implements ReactiveController {
  /** Ids of the subjects it is at work on. */
  readonly running = new Set<string>();
  #life = new AbortController();

  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    private readonly action: string,
    private readonly run: (subject: T, options: WriteOptions) => Promise<R>,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    if (this.#life.signal.aborted) this.#life = new AbortController();
  }

  hostDisconnected(): void {
    this.#life.abort();
    this.running.clear();
  }

  /** Does it for one subject; a second call while the first is under way is the first. */
  async start(id: string, subject: T, idempotencyKey = newKey()): Promise<MutationOutcome<R>> {
    if (this.running.has(id)) return {status: 'cancelled'};
    const {signal} = this.#life;
    this.running.add(id);
    this.host.requestUpdate();
    try {
      const request = new ActionRequestEvent(this.action, subject);
      this.host.dispatchEvent(request);
      if (!(await request.settled()) || signal.aborted) return {status: 'cancelled'};
      const result = await this.run(subject, {signal, idempotencyKey});
      if (signal.aborted) return {status: 'cancelled'};
      this.host.dispatchEvent(new ActionDoneEvent(this.action, subject, result));
      return {status: 'done', result};
    } catch (error) {
      if (signal.aborted) return {status: 'cancelled'};
      const problem = problemOf(error);
      this.host.dispatchEvent(new ActionFailedEvent(this.action, subject, problem));
      return {status: 'failed', problem};
    } finally {
      this.running.delete(id);
      this.host.requestUpdate();
    }
  }
}
