/**
 * Owns what all elements with equal settings share: one adapter, one cache, one event stream, one
 * word about a lost login. It refuses to know elements and the DOM.
 */
import {type Change, problemOf, type TenantAdapter, TOPICS} from '../adapters/adapter.js';
import type {Problem} from '../model/problem.js';
import type {Session} from '../model/session.js';
import {QueryCache} from './query-cache.js';

/** How close together changes count as one. */
const BURST_MS = 300;

export class Connection {
  readonly cache = new QueryCache();
  readonly #authListeners = new Set<(problem: Problem) => void>();
  #stream: AbortController | undefined;
  #streamUsers = 0;
  #signedOut = false;
  /** Topics that were told of just now, and whether more has happened since. */
  readonly #bursts = new Map<string, boolean>();

  constructor(readonly adapter: TenantAdapter) {}

  session(signal: AbortSignal): Promise<Session> {
    return this.cache.read(
      'session',
      'session',
      (inner) => this.watch(this.adapter.session({signal: inner})),
      signal,
    );
  }

  /** Passes a call's answer through and notices when it says that the login is lost. */
  async watch<T>(call: Promise<T>): Promise<T> {
    try {
      const answer = await call;
      this.#signedOut = false;
      return answer;
    } catch (error) {
      const problem = problemOf(error);
      if (problem.kind === 'unauthenticated' && !this.#signedOut) {
        this.#signedOut = true;
        // One listener speaks for all, so that the page hears it once.
        const [first] = this.#authListeners;
        first?.(problem);
      }
      throw error;
    }
  }

  onAuthError(listener: (problem: Problem) => void): () => void {
    this.#authListeners.add(listener);
    return () => this.#authListeners.delete(listener);
  }

  /** Keeps the event stream open while anybody listens. */
  followChanges(): () => void {
    this.#streamUsers++;
    if (!this.#stream && this.adapter.subscribe) {
      this.#stream = new AbortController();
      this.adapter.subscribe(TOPICS, (change) => this.#apply(change), {signal: this.#stream.signal});
    }
    let left = false;
    return () => {
      if (left) return;
      left = true;
      if (--this.#streamUsers > 0) return;
      this.#stream?.abort();
      this.#stream = undefined;
    };
  }

  /** At once, and again after a burst: a change to many people is not a thousand questions. */
  #apply({topic}: Change): void {
    if (this.#bursts.has(topic)) return void this.#bursts.set(topic, true);
    this.#bursts.set(topic, false);
    this.cache.invalidate(topic);
    setTimeout(() => {
      const again = this.#bursts.get(topic);
      this.#bursts.delete(topic);
      if (again && this.#stream) this.#apply({topic});
    }, BURST_MS);
  }

  dispose(): void {
    this.#stream?.abort();
    this.#stream = undefined;
    this.#authListeners.clear();
    this.cache.dispose();
  }
}
