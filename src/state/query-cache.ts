/**
 * Owns answers of the back end by key: requests under way are shared, answers are kept until what
 * they are about changes, and a request that nobody waits for any more is aborted.
 */
interface Entry {
  /** One topic, or several separated by spaces. */
  readonly topic: string;
  promise: Promise<unknown>;
  settled: boolean;
  waiters: number;
  readonly controller: AbortController;
}

const MOST_ENTRIES = 60;

/** Whether a change of `topic` concerns what is about `topics`, one or several separated by spaces. */
export const isAbout = (topics: string, topic: string): boolean =>
  topic === 'all' || topics.split(' ').includes(topic);

export class QueryCache {
  readonly #entries = new Map<string, Entry>();
  readonly #listeners = new Set<(topic: string) => void>();

  /** The answer for `key`, asked at most once until `topic` (or one of several) changes. */
  async read<T>(
    topic: string,
    key: string,
    load: (signal: AbortSignal) => Promise<T>,
    signal: AbortSignal,
  ): Promise<T> {
    signal.throwIfAborted();
    const entry = this.#entries.get(key) ?? this.#start(topic, key, load);
    entry.waiters++;
    const handleAbort = () => this.#leave(key, entry);
    signal.addEventListener('abort', handleAbort, {once: true});
    try {
      return await raceAbort(entry.promise as Promise<T>, signal);
    } finally {
      signal.removeEventListener('abort', handleAbort);
      if (!signal.aborted) entry.waiters--;
    }
  }

  /** Forgets what is about `topic` (or everything) and tells whoever shows it. */
  invalidate(topic: string): void {
    for (const [key, entry] of this.#entries) {
      if (isAbout(entry.topic, topic)) this.#entries.delete(key);
    }
    for (const listener of this.#listeners) listener(topic);
  }

  subscribe(listener: (topic: string) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  dispose(): void {
    for (const {controller} of this.#entries.values()) controller.abort();
    this.#entries.clear();
    this.#listeners.clear();
  }

  #start<T>(topic: string, key: string, load: (signal: AbortSignal) => Promise<T>): Entry {
    const controller = new AbortController();
    const entry: Entry = {topic, promise: load(controller.signal), settled: false, waiters: 0, controller};
    entry.promise.then(
      () => (entry.settled = true),
      // A failure is not an answer: the next reader asks again.
      () => this.#drop(key, entry),
    );
    this.#entries.set(key, entry);
    if (this.#entries.size > MOST_ENTRIES) this.#dropOldest();
    return entry;
  }

  #leave(key: string, entry: Entry): void {
    entry.waiters--;
    if (entry.waiters > 0 || entry.settled) return;
    entry.controller.abort();
    this.#drop(key, entry);
  }

  #drop(key: string, entry: Entry): void {
    entry.settled = true;
    if (this.#entries.get(key) === entry) this.#entries.delete(key);
  }

  #dropOldest(): void {
    for (const [key, {settled}] of this.#entries) {
      if (!settled) continue;
      this.#entries.delete(key);
      return;
    }
  }
}

function raceAbort<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const handleAbort = () =>
      reject(signal.reason instanceof Error ? signal.reason : new DOMException('', 'AbortError'));
    signal.addEventListener('abort', handleAbort, {once: true});
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', handleAbort));
  });
}
