/** Stands in for the network: answers by the test's own rule, remembers what was asked, and honours aborts. */
type Answer = (request: Request, count: number) => Response | Promise<Response>;

export interface FakeFetch {
  readonly asked: Request[];
  restore(): void;
}

export function fakeFetch(answer: Answer): FakeFetch {
  const real = window.fetch;
  const asked: Request[] = [];
  window.fetch = async (input, init) => {
    const request = new Request(input, init);
    const {signal} = request;
    signal.throwIfAborted();
    asked.push(request);
    return new Promise<Response>((resolve, reject) => {
      signal.addEventListener('abort', () => reject(new DOMException('', 'AbortError')));
      Promise.resolve(answer(request, asked.length)).then(resolve, reject);
    });
  };
  return {asked, restore: () => void (window.fetch = real)};
}

export const never = (): Promise<Response> => new Promise(() => undefined);

export const json = (body: unknown, init: ResponseInit = {}): Response =>
  new Response(JSON.stringify(body), {
    ...init,
    headers: {'content-type': 'application/json', ...(init.headers as Record<string, string>)},
  });

export const problem = (
  status: number,
  members: Record<string, unknown> = {},
  headers: Record<string, string> = {},
): Response => json({status, ...members}, {status, headers});

/** A stream the test writes; it fails when the request is aborted. */
export function streamed(request: Request): {response: Response; send(text: string): void; end(): void} {
  const encoder = new TextEncoder();
  let stream: ReadableStreamDefaultController<Uint8Array> | undefined;
  const body = new ReadableStream<Uint8Array>({start: (controller) => void (stream = controller)});
  request.signal.addEventListener('abort', () => stream?.error(new DOMException('', 'AbortError')));
  return {
    response: new Response(body, {headers: {'content-type': 'text/event-stream'}}),
    send: (text) => stream?.enqueue(encoder.encode(text)),
    end: () => stream?.close(),
  };
}
