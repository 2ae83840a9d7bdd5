import type {Weather} from '../adapters/memory/weather.js';

/** The moods of a network that a page should be tested in, for `adapter.setWeather(…)`. */
export const weathers = {
  fair: {},
  /** Two seconds for every answer. */
  slow: {latencyMs: 2000},
  /** No answer ever comes. */
  hanging: {latencyMs: Infinity},
  offline: {problem: {kind: 'network', maybeApplied: false}},
  /** The line drops after the request went out: nobody knows whether it was applied. */
  dropping: {problem: {kind: 'network', maybeApplied: true}},
  serverError: {problem: {kind: 'server', status: 500, maybeApplied: false, requestId: 'b1946ac9'}},
  tooManyRequests: {problem: {kind: 'rate_limited', retryAfterMs: 30_000}},
  signedOut: {problem: {kind: 'unauthenticated'}},
} as const satisfies Record<string, Weather>;
