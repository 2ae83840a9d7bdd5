/** Owns a bad line: stands between a page and the real server, and does to chosen requests what networks and proxies do. */
import {createServer, type IncomingMessage, request as send, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import type {RunningServer} from '../../../demo/server/start-server.js';

export const FAULTS = [
  'hang',
  'reset',
  'lost answer',
  'truncated JSON',
  'HTML 200',
  '500',
  '503 seconds',
  '503 date',
  '429',
  'slow',
] as const;
export type Fault = (typeof FAULTS)[number];

/** What a request met. */
export interface Met {
  readonly method: string;
  readonly path: string;
  readonly key: string | undefined;
  readonly at: number;
  /** When the answer asked to come back, if it did. */
  readonly notBefore: number | undefined;
}

export interface FaultProxy {
  readonly origin: string;
  /** Requests that met the fault, since it was set. */
  readonly met: readonly Met[];
  /** Event streams that are open at the server now. */
  readonly openStreams: number;
  set(fault: Fault, matches: RegExp): void;
  clear(): void;
  close(): Promise<void>;
}

const SLOW_MS = 500;
const PAUSE_SECONDS = 1;
const LONG_PAUSE_SECONDS = 30;

export interface ProxyOptions {
  /** Pages of the host's own. */
  readonly local?: Readonly<Record<string, {type: string; body: string}>>;
  /** Offers no event stream, so that nothing but the page itself asks again. */
  readonly quiet?: boolean;
}

export async function startFaultProxy(
  target: Pick<RunningServer, 'origin'>,
  {local = {}, quiet = false}: ProxyOptions = {},
): Promise<FaultProxy> {
  let armed: {fault: Fault; matches: RegExp} | undefined;
  let met: Met[] = [];
  let stop = new AbortController();
  let openStreams = 0;

  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    // Browsers repeat by themselves what failed on a connection that was used before.
    response.setHeader('connection', 'close');
    if (quiet && path === '/v1/events') return void response.writeHead(404).end();
    const own = local[new URL(path, target.origin).pathname];
    if (own) return void response.setHeader('content-type', own.type).end(own.body);
    const fault = armed?.matches.test(`${request.method} ${path}`) ? armed.fault : undefined;
    if (!fault && path === '/v1/events') {
      openStreams++;
      response.once('close', () => openStreams--);
    }
    if (!fault) return forward(request, response, target.origin, (answer) => answer.pipe(response));
    const record: Met = {
      method: request.method ?? '',
      path,
      key: request.headers['idempotency-key'] as string | undefined,
      at: Date.now(),
      notBefore: fail(fault, request, response, target.origin, stop.signal),
    };
    met.push(record);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  server.unref();
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    get met() {
      return met;
    },
    get openStreams() {
      return openStreams;
    },
    set(fault, matches) {
      armed = {fault, matches};
      met = [];
    },
    clear() {
      armed = undefined;
      // What hung is cut now, as by a proxy that is restarted.
      stop.abort();
      stop = new AbortController();
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Does the fault; gives the moment before which nobody should come back, where it names one. */
function fail(
  fault: Fault,
  request: IncomingMessage,
  response: ServerResponse,
  origin: string,
  stop: AbortSignal,
): number | undefined {
  const answer = (status: number, type: string, body: string, headers: Record<string, string> = {}) =>
    void response.writeHead(status, {'content-type': type, ...headers}).end(body);
  switch (fault) {
    case 'hang':
      stop.addEventListener('abort', () => request.socket.destroy());
      return undefined;
    case 'reset':
      request.socket.destroy();
      return undefined;
    case 'lost answer':
      forward(request, response, origin, () => request.socket.destroy());
      return undefined;
    case 'truncated JSON':
      answer(200, 'application/json', '{"items":[{"kind":"us');
      return undefined;
    case 'HTML 200':
      answer(200, 'text/html', '<!doctype html><title>Sign in to the hotel’s network</title>');
      return undefined;
    case '500':
      answer(500, 'text/plain', 'Internal Server Error');
      return undefined;
    // Looked at before the answer goes: whoever gets it may count while this process waits for its turn.
    case '503 seconds': {
      const notBefore = Date.now() + PAUSE_SECONDS * 1000;
      answer(503, 'text/plain', '', {'retry-after': String(PAUSE_SECONDS)});
      return notBefore;
    }
    case '503 date': {
      const date = new Date(Date.now() + (PAUSE_SECONDS + 1) * 1000).toUTCString();
      answer(503, 'text/plain', '', {'retry-after': date});
      return Date.parse(date);
    }
    case '429': {
      const notBefore = Date.now() + LONG_PAUSE_SECONDS * 1000;
      answer(429, 'application/json', '{}', {'retry-after': String(LONG_PAUSE_SECONDS)});
      return notBefore;
    }
    case 'slow':
      setTimeout(() => forward(request, response, origin, (back) => back.pipe(response)), SLOW_MS);
      return undefined;
  }
}

function forward(
  request: IncomingMessage,
  response: ServerResponse,
  origin: string,
  receive: (answer: IncomingMessage) => void,
): void {
  const {hostname, port, host} = new URL(origin);
  const headers = {...request.headers, host, ...(request.headers.origin && {origin})};
  const onward = send({hostname, port, method: request.method, path: request.url, headers}, (answer) => {
    response.statusCode = answer.statusCode ?? 502;
    for (const [name, value] of Object.entries(answer.headers)) {
      if (value !== undefined && name !== 'connection' && name !== 'keep-alive')
        response.setHeader(name, value);
    }
    receive(answer);
  });
  onward.on('error', () => request.socket.destroy());
  response.on('close', () => onward.destroy());
  request.pipe(onward);
}
