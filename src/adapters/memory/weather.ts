/** Owns the network's moods in the memory adapter: delays and failures that a story or test asks for. */
import type {Problem} from '../../model/problem.js';
import {AdapterError, type CallOptions} from '../adapter.js';

export interface Weather {
  /** Milliseconds each call takes, 0 by default; `Infinity` never answers. */
  readonly latencyMs?: number;
  /** Milliseconds of these operations instead. */
  readonly latencies?: Readonly<Record<string, number>>;
  /** Every call fails with this. */
  readonly problem?: Problem;
  /** These operations fail, e.g. `{'invitations.create': {kind: 'network', maybeApplied: true}}`. */
  readonly problems?: Readonly<Record<string, Problem>>;
}

/** Waits as the weather says, then fails or lets the call through. */
export async function pass(weather: Weather, operation: string, {signal}: CallOptions = {}): Promise<void> {
  await delay(weather.latencies?.[operation] ?? weather.latencyMs ?? 0, signal);
  const problem = weather.problems?.[operation] ?? weather.problem;
  if (problem) throw new AdapterError(problem);
}

function delay(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const giveUp = () => reject(new AdapterError({kind: 'aborted', maybeApplied: false}));
    if (signal?.aborted) return giveUp();
    // A timer of no time at all still lets the browser paint in between.
    if (ms <= 0) return resolve();
    const handleAbort = () => {
      clearTimeout(timer);
      giveUp();
    };
    signal?.addEventListener('abort', handleAbort, {once: true});
    const timer =
      ms === Infinity
        ? undefined
        : setTimeout(() => {
            signal?.removeEventListener('abort', handleAbort);
            resolve();
          }, ms);
  });
}
