/**
 * Owns the event stream: read over fetch so that the token travels in a header; reconnects until
 * aborted. Events are read by hand: the schema would be shared with the first load, for one field.
 */
import {createParser} from 'eventsource-parser';
import {losesAccess} from '../../model/problem.js';
import {type Change, problemOf, type Topic} from '../adapter.js';
import type {RestHttp} from './http.js';

const FIRST_PAUSE_MS = 1000;
/** Shorter than the pause before a failed start is tried again. */
const PROMPT_START_MS = 400;
const LONGEST_PAUSE_MS = 30_000;
/** The server sends a comment at least every 15 s; silence for longer means the line is dead. */
const SILENCE_LIMIT_MS = 40_000;

export async function followEvents(
  http: RestHttp,
  topics: readonly Topic[],
  onChange: (change: Change) => void,
  signal: AbortSignal,
): Promise<void> {
  let pauseMs = FIRST_PAUSE_MS;
  const asked = performance.now();
  let opened = false;
  for (let first = true; !signal.aborted; first = false) {
    try {
      const line = new AbortController();
      const response = await http.stream('events', AbortSignal.any([signal, line.signal]));
      opened = true;
      // What happened while nobody listened is unknown, so everything is asked again: after a gap, and
      // after a slow start, when the lists on the page may be older than the stream.
      if (!first || performance.now() - asked > PROMPT_START_MS) onChange({topic: 'all'});
      pauseMs = FIRST_PAUSE_MS;
      await read(response, line, (change) => {
        if (topics.includes(change.topic as Topic)) onChange(change);
      });
    } catch (error) {
      const {kind} = problemOf(error);
      // This reader is told of changes no more: the session, asked again, says why. Where it never was, it has said so.
      if (losesAccess(kind) && opened) onChange({topic: 'session'});
      if (losesAccess(kind) || kind === 'unsupported') return;
    }
    await nap(pauseMs * (0.75 + Math.random() / 2), signal);
    pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS);
  }
}

async function read(
  response: Response,
  line: AbortController,
  onChange: (change: Change) => void,
): Promise<void> {
  const parser = createParser({
    onEvent({data}) {
      try {
        const change = JSON.parse(data) as Partial<Change> | null;
        if (typeof change?.topic === 'string') onChange({...change, topic: change.topic});
      } catch {
        // A damaged event is skipped; the next one, or the next reconnect, tells the same.
      }
    },
  });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  for (;;) {
    const timer = setTimeout(() => line.abort(), SILENCE_LIMIT_MS);
    const chunk = await reader?.read().finally(() => clearTimeout(timer));
    if (!chunk || chunk.done) return;
    parser.feed(chunk.value);
  }
}

function nap(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal.addEventListener('abort', done);
    if (signal.aborted) done();
  });
}
