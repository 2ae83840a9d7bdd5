/** Owns the reading of failed responses: problem+json where it is one, else by status code. */
import {problemSchema} from '../../contract/problem.js';
import type {Problem} from '../../model/problem.js';

const DEFAULT_RETRY_AFTER_MS = 5000;

/** What went wrong, from a response that isn't a success. */
export function problemFromResponse(response: Response, text: string): Problem {
  const requestId = requestIdOf(response);
  return {...detailOf(response, text), ...(requestId && {requestId})};
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
export function retryAfter(response: Response): number | undefined {
  const header = response.headers.get('retry-after');
  if (!header) return undefined;
  const seconds = Number(header);
  const ms = Number.isNaN(seconds) ? Date.parse(header) - Date.now() : seconds * 1000;
  return Number.isNaN(ms) ? undefined : Math.max(0, ms);
}

function detailOf(response: Response, text: string): Problem {
  const {status} = response;
  const sent = parse(text);
  switch (sent?.kind) {
    case 'validation':
      return {kind: 'validation', issues: sent.issues ?? []};
    case 'conflict':
      return {kind: 'conflict', reason: sent.reason ?? 'in_use', ...(sent.id && {id: sent.id})};
    case 'stale':
    case 'not_found':
    case 'unauthenticated':
      return {kind: sent.kind};
    case 'invalid_state':
      return {kind: 'invalid_state', reason: sent.reason ?? ''};
    case 'forbidden':
      return {kind: 'forbidden', reason: sent.reason ?? 'permission'};
    case 'quota':
      return {kind: 'quota', of: sent.of ?? '', ...(sent.limit !== undefined && {limit: sent.limit})};
    case 'unsupported':
      return {kind: 'unsupported', capability: sent.capability ?? ''};
  }
  if (status === 401) return {kind: 'unauthenticated'};
  if (status === 403) return {kind: 'forbidden', reason: 'permission'};
  if (status === 404) return {kind: 'not_found'};
  if (status === 412) return {kind: 'stale'};
  const retryAfterMs = retryAfter(response);
  if (status === 429) return {kind: 'rate_limited', retryAfterMs: retryAfterMs ?? DEFAULT_RETRY_AFTER_MS};
  const maybeApplied = status >= 500;
  return {kind: 'server', status, maybeApplied, ...(retryAfterMs !== undefined && {retryAfterMs})};
}

function parse(text: string) {
  try {
    const parsed = problemSchema.safeParse(withoutNulls(JSON.parse(text)));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}
