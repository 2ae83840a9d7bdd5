/** Owns listening to the server's events as a page does, and waiting for what they say. */
import assert from 'node:assert/strict';
import type {HttpClient} from '../../support/test-server.js';

/** A stream that has begun, and what it says until it is over. */
export async function openStream(client: HttpClient) {
  const response = await client.send('GET', '/v1/events');
  assert.equal(response.status, 200);
  const reader = (response.body as ReadableStream<Uint8Array>).getReader();
  const decoder = new TextDecoder();
  let text = '';
  const next = async () => {
    const timeout = AbortSignal.timeout(10_000);
    const late = new Promise<never>((_, reject) =>
      timeout.addEventListener('abort', () => reject(new Error(`Nothing more came after: ${text}`))),
    );
    const {done, value} = await Promise.race([reader.read(), late]);
    text += value ? decoder.decode(value) : '';
    return done;
  };
  await next();
  return {
    heard: () => text,
    async untilClosed() {
      while (!(await next()));
      return {closed: true, text};
    },
    async until(fits: (heard: string) => boolean) {
      while (!fits(text)) assert.ok(!(await next()), 'the stream stays open');
    },
    cancel: () => reader.cancel(),
  };
}
