/**
 * Owns the way of one request: token, headers, time limit, retries, and the translation of
 * every failure into a problem. It refuses to know any operation.
 *
 * Retries: reads at most twice more after network failures, 5xx, 429; writes only when they carry an
 * idempotency key. A 401 asks the host for a fresh token once, shared by all requests under way.
 */
import type {KyInstance} from 'ky';
import type * as z from 'zod/mini';
import type {Problem} from '../../model/problem.js';
import {AdapterError, type WriteOptions} from '../adapter.js';
import {contractProblem, problemFromResponse, requestIdOf, withoutNulls} from './problems.js';
import {TokenSource, type GetToken} from './token-source.js';

export interface RestOptions {
  /** Where the API is, without `/v1`. */
  readonly baseUrl: string;
  /** Sent as `Tenant-Id` with cookie sessions; a token names its tenant itself. */
  readonly tenant?: string;
  /** Fetches a bearer token from the host; without it the browser's own cookies are used. */
  readonly getToken?: GetToken;
  /** Milliseconds until a request is given up, 15 000 by default. */
  readonly timeoutMs?: number;
  /** Keeps people who are still to be invited in IndexedDB where the server has no batches; `true` by default, never a token. */
  readonly keepsUnsent?: boolean;
  /** Told about each finished request; no personal data. */
  readonly onDiagnostic?: (diagnostic: RestDiagnostic) => void;
}

export interface RestDiagnostic {
  readonly operation: string;
  readonly status: number;
  readonly durationMs: number;
  readonly requestId?: string;
}

export interface RestRequest<T extends z.ZodMiniType | undefined> extends WriteOptions {
  readonly method?: 'get' | 'post' | 'patch' | 'delete';
  readonly query?: object;
  readonly body?: unknown;
  readonly response?: T;
  /** A POST that changes nothing: what it asks must not stand in an address. */
  readonly readsOnly?: boolean;
  /** Sent without credentials of a person: the invitee's side. */
  readonly anonymous?: boolean;
}

type AnyRequest = RestRequest<z.ZodMiniType | undefined>;

const MAX_ATTEMPTS = 3;
const DEFAULT_TIMEOUT_MS = 15_000;
/** A server that asks for a longer pause than this gets its answer shown, with the time. */
const LONGEST_SILENT_WAIT_MS = 5000;

export class RestHttp {
  #ky: Promise<KyInstance> | undefined;
  readonly #tokens: TokenSource | undefined;
  readonly #options: RestOptions;

  constructor(options: RestOptions) {
    this.#options = options;
    this.#tokens = options.getToken && new TokenSource(options.getToken);
  }

  /** Loaded with the first request: an element that is closed makes none, and pays nothing for it. */
  async #client(): Promise<KyInstance> {
    this.#ky ??= import('ky').then(({default: ky}) =>
      ky.create({
        timeout: false,
        retry: 0,
        throwHttpErrors: false,
        credentials: this.#options.getToken ? 'omit' : 'include',
        cache: 'no-store',
        redirect: 'error',
        referrerPolicy: 'no-referrer',
      }),
    );
    try {
      return await this.#ky;
    } catch (error) {
      // The file could not be fetched, like any request while offline: the next one tries again.
      this.#ky = undefined;
      throw error;
    }
  }

  /** Sends a request and reads its JSON; rejects with `AdapterError` only. */
  async request<T extends z.ZodMiniType>(
    path: string,
    request: RestRequest<T> & {response: T},
  ): Promise<z.output<T>>;
  async request(path: string, request: RestRequest<undefined>): Promise<void>;
  async request<T extends z.ZodMiniType>(
    path: string,
    request: RestRequest<T | undefined>,
  ): Promise<unknown> {
    const schema = request.response;
    return this.#attempts(request, (token) =>
      this.#withDeadline(request, async (signal) => {
        const response = await this.#send(path, request, signal, token);
        const text = await response.text();
        if (!response.ok) throw new AdapterError(problemFromResponse(response, text, isWrite(request)));
        // Where nothing is expected, a page of some proxy is still no success.
        return schema || text ? this.#read(schema, response, text) : undefined;
      }),
    );
  }

  /** Opens a stream of server-sent events; only its start is under the time limit. */
  async stream(path: string, signal: AbortSignal): Promise<Response> {
    const request: RestRequest<undefined> = {signal};
    return this.#attempts(request, (token) =>
      this.#withDeadline(request, async (inner) => {
        const response = await this.#send(path, request, inner, token, {accept: 'text/event-stream'});
        if (response.ok && response.headers.get('content-type')?.startsWith('text/event-stream'))
          return response;
        if (response.ok) throw new AdapterError(contractProblem('not an event stream', response));
        throw new AdapterError(problemFromResponse(response, await response.text(), false));
      }),
    );
  }

  async #attempts<R>(
    request: AnyRequest,
    attemptOnce: (token: string | undefined) => Promise<R>,
  ): Promise<R> {
    const repeatable = !isWrite(request) || request.idempotencyKey !== undefined;
    let refreshed = false;
    for (let attempt = 1; ;) {
      const token = request.anonymous ? undefined : await this.#token(request);
      try {
        return await attemptOnce(token);
      } catch (error) {
        const problem = this.#problem(error, request);
        if (problem.kind === 'unauthenticated' && token && !refreshed) {
          refreshed = true;
          this.#tokens?.drop(token);
          continue;
        }
        const wait = attempt < MAX_ATTEMPTS && repeatable ? pauseBefore(problem, attempt) : undefined;
        if (wait === undefined) throw new AdapterError(problem);
        await pause(wait, request.signal);
        attempt++;
      }
    }
  }

  /** One limit for headers and body together: a body that never ends is a timeout too. */
  async #withDeadline<R>(request: AnyRequest, run: (signal: AbortSignal) => Promise<R>): Promise<R> {
    const deadline = new AbortController();
    const timer = setTimeout(() => deadline.abort(), this.#options.timeoutMs ?? DEFAULT_TIMEOUT_MS);
    try {
      return await run(request.signal ? AbortSignal.any([request.signal, deadline.signal]) : deadline.signal);
    } catch (error) {
      if (deadline.signal.aborted && !request.signal?.aborted) {
        throw new AdapterError({kind: 'timeout', maybeApplied: isWrite(request)});
      }
      throw error;
    } finally {
      clearTimeout(timer);
    }
  }

  async #send(path: string, request: AnyRequest, signal: AbortSignal, token?: string, headers?: HeadersInit) {
    const base = this.#options.baseUrl.replace(/\/$/, '');
    const query = new URLSearchParams();
    for (const [key, value] of Object.entries(request.query ?? {})) {
      if (value !== undefined && value !== '') query.set(key, String(value));
    }
    const client = await this.#client();
    const started = performance.now();
    const response = await client(`${base}/v1/${path}${query.size ? `?${query}` : ''}`, {
      method: request.method ?? 'get',
      signal,
      headers: {
        ...headers,
        ...(token && {authorization: `Bearer ${token}`}),
        ...(this.#options.tenant && !request.anonymous && {'tenant-id': this.#options.tenant}),
        ...(request.idempotencyKey && {'idempotency-key': request.idempotencyKey}),
        ...(request.ifVersion && {'if-match': request.ifVersion}),
        ...(request.body !== undefined && {'content-type': 'application/json'}),
      },
      ...(request.body !== undefined && {body: toJson(request.body)}),
    });
    this.#report(path, request, response, started);
    return response;
  }

  #read(schema: z.ZodMiniType | undefined, response: Response, text: string): unknown {
    let json: unknown;
    try {
      json = JSON.parse(text);
    } catch {
      throw new AdapterError(contractProblem('not JSON', response));
    }
    if (!schema) return undefined;
    const parsed = schema.safeParse(withoutNulls(json));
    if (parsed.success) return parsed.data;
    const issues = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.code}`);
    throw new AdapterError(contractProblem(issues.join(', '), response));
  }

  async #token(request: AnyRequest): Promise<string | undefined> {
    try {
      return await this.#tokens?.get(request.signal);
    } catch {
      throw new AdapterError(
        request.signal?.aborted ? {kind: 'aborted', maybeApplied: false} : {kind: 'unauthenticated'},
      );
    }
  }

  #problem(error: unknown, request: AnyRequest): Problem {
    if (error instanceof AdapterError) return error.problem;
    return {kind: request.signal?.aborted ? 'aborted' : 'network', maybeApplied: isWrite(request)};
  }

  #report(path: string, request: AnyRequest, response: Response, started: number) {
    const requestId = requestIdOf(response);
    this.#options.onDiagnostic?.({
      operation: `${request.method ?? 'get'} /v1/${path.replace(/(invitations|users|invitation-batches|bulk-runs)\/[^/?]+/, '$1/{id}')}`,
      status: response.status,
      durationMs: Math.round(performance.now() - started),
      ...(requestId && {requestId}),
    });
  }
}

/** As `JSON.stringify`, which old libraries bend: they put a `toJSON` on every array. A primitive has none that counts. */
function toJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(toJson).join()}]`;
  if (!value || typeof value !== 'object') return JSON.stringify(value);
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${toJson(member)}`).join()}}`;
}

const isWrite = ({method = 'get', readsOnly = false}: AnyRequest) => method !== 'get' && !readsOnly;

/** Milliseconds to wait before the next attempt, or nothing when another one is no use. */
function pauseBefore(problem: Problem, attempt: number): number | undefined {
  if (problem.kind === 'rate_limited') {
    return problem.retryAfterMs <= LONGEST_SILENT_WAIT_MS ? problem.retryAfterMs : undefined;
  }
  if (problem.kind === 'network') return 300 * 2 ** attempt;
  if (problem.kind === 'server' && problem.status >= 500) {
    const asked = problem.retryAfterMs;
    return asked === undefined ? 300 * 2 ** attempt : asked <= LONGEST_SILENT_WAIT_MS ? asked : undefined;
  }
  return undefined;
}

function pause(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const handleAbort = () => {
      clearTimeout(timer);
      reject(new AdapterError({kind: 'aborted', maybeApplied: false}));
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', handleAbort);
      resolve();
    }, ms);
    if (signal?.aborted) handleAbort();
    else signal?.addEventListener('abort', handleAbort, {once: true});
  });
}
