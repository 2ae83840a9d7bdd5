/** Owns a back end that is the real one but for one fault: a proxy that changes requests or answers on their way. */
import {createServer, type IncomingMessage, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import {Readable} from 'node:stream';

/** A request on its way; what is changed here reaches the server changed. */
export interface Passing {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Headers;
  body: Record<string, unknown> | undefined;
}

export interface Answer {
  status: number;
  readonly headers: Headers;
  json: Record<string, unknown> | undefined;
}

export interface Change {
  /** Gives an answer of its own where the server is not to be asked. */
  request?(passing: Passing): Answer | undefined;
  answer?(passing: Passing, answer: Answer): void;
}

export interface Proxy {
  readonly origin: string;
  close(): Promise<void>;
}

/** What belongs to one connection, and what no longer fits once the body is another. */
const OWN_HEADERS = [
  'connection',
  'host',
  'content-length',
  'transfer-encoding',
  'content-encoding',
  'keep-alive',
];

export async function startProxy(target: string, change: Change = {}): Promise<Proxy> {
  const server = createServer((incoming, outgoing) => {
    pass(target, change, incoming, outgoing).catch(() => outgoing.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function pass(
  target: string,
  change: Change,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const url = new URL(incoming.url ?? '/', target);
  const text = Buffer.concat(await incoming.toArray()).toString();
  const passing: Passing = {
    method: incoming.method ?? 'GET',
    path: url.pathname,
    query: url.searchParams,
    headers: withoutOwn(Object.entries(incoming.headers).map(([name, value]) => [name, String(value)])),
    body: text ? (JSON.parse(text) as Record<string, unknown>) : undefined,
  };
  const own = change.request?.(passing);
  if (own) return send(outgoing, own);
  const left = new AbortController();
  outgoing.once('close', () => left.abort());
  const response = await fetch(url, {
    method: passing.method,
    headers: passing.headers,
    signal: left.signal,
    ...(passing.body && {body: JSON.stringify(passing.body)}),
  });
  const headers = withoutOwn([...response.headers]);
  if (headers.get('content-type')?.startsWith('text/event-stream') && response.body) {
    outgoing.writeHead(response.status, Object.fromEntries(headers));
    const stream = Readable.fromWeb(response.body as Parameters<typeof Readable.fromWeb>[0]);
    stream.on('error', () => outgoing.destroy()).pipe(outgoing);
    return;
  }
  const answered = await response.text();
  const answer: Answer = {
    status: response.status,
    headers,
    json: answered ? (JSON.parse(answered) as Record<string, unknown>) : undefined,
  };
  change.answer?.(passing, answer);
  send(outgoing, answer);
}

function send(outgoing: ServerResponse, {status, headers, json}: Answer): void {
  outgoing.writeHead(status, Object.fromEntries(headers));
  outgoing.end(json === undefined ? undefined : JSON.stringify(json));
}

const withoutOwn = (entries: readonly (readonly [string, string])[]) =>
  new Headers(entries.filter(([name]) => !OWN_HEADERS.includes(name)).map(([name, value]) => [name, value]));
