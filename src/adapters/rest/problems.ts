/** Owns the reading of failed responses: problem+json where it is one, else by status code. */
import {problemSchema} from '../../contract/problem.js';
import type {Problem} from '../../model/problem.js';

const DEFAULT_RETRY_AFTER_MS = 5000;

/** What went wrong, from a response that isn't a success. */
export function problemFromResponse(response: Response, text: string, isWrite: boolean): Problem {
  const requestId = requestIdOf(response);
  return {...detailOf(response, text, isWrite), ...(requestId && {requestId})};
}

export const requestIdOf = (response: Response): string | undefined =>
  response.headers.get('request-id') ?? undefined;

/** An answer that breaks the contract. */
export function contractProblem(issue: string, response: Response): Problem {
  const requestId = requestIdOf(response);
  return {kind: 'contract', issues: [issue], ...(requestId && {requestId})};
}

/** Other back ends send `null` for what is absent; the model knows only absence. */
export function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, member]) => member !== null);
  return Object.fromEntries(entries.map(([key, member]) => [key, withoutNulls(member)]));
}

/** Milliseconds asked for by `Retry-After`, in seconds or as a date. */
export function retryAfter({headers}: Response): number | undefined {
  const header = headers.get('retry-after');
  if (!header) return undefined;
  const seconds = Number(header);
  const ms = Number.isNaN(seconds) ? Date.parse(header) - Date.now() : seconds * 1000;
  return Number.isNaN(ms) ? undefined : Math.max(0, ms);
}

/** What each kind needs where the server left it out. */
const DEFAULTS: Readonly<Record<string, Record<string, unknown>>> = {
  validation: {issues: []},
  conflict: {reason: 'in_use'},
  stale: {},
  not_found: {},
  unauthenticated: {},
  invalid_state: {reason: ''},
  forbidden: {reason: 'permission'},
  quota: {of: ''},
  unsupported: {capability: ''},
};
const KIND_OF_STATUS: Readonly<Record<number, string>> = {
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'not_found',
  412: 'stale',
};

function detailOf(response: Response, text: string, isWrite: boolean): Problem {
  const {status} = response;
  const sent = parse(text);
  const kind = sent && Object.hasOwn(DEFAULTS, sent.kind) ? sent.kind : KIND_OF_STATUS[status];
  if (kind) return {...DEFAULTS[kind], ...sent, kind} as unknown as Problem;
  const retryAfterMs = retryAfter(response);
  if (status === 429) return {kind: 'rate_limited', retryAfterMs: retryAfterMs ?? DEFAULT_RETRY_AFTER_MS};
  return {
    kind: 'server',
    status,
    maybeApplied: isWrite && status >= 500,
    ...(retryAfterMs !== undefined && {retryAfterMs}),
  };
}

function parse(text: string) {
  try {
    const parsed = problemSchema.safeParse(withoutNulls(JSON.parse(text)));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}
