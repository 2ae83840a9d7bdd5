/**
 * Owns getting the bytes of a file, in UTF-8 whatever it was written in. It reads in slices, and refuses by name
 * before it reads on.
 */
import {encodingOf, type Encoding, type FileRefusal, refusalOf} from './detect.js';
import {TimeSlice} from './time-slice.js';

/** What is decoded at once. */
const SLICE_BYTES = 1 << 18;
/** What is read at once: each reading waits for another process, and is copied without a pause. */
const READ_BYTES = 1 << 22;

export class CsvRefused extends Error {
  override readonly name = 'CsvRefused';
  constructor(
    readonly reason: FileRefusal,
    /** The limit that was met, in bytes, rows or columns. */
    readonly limit?: number,
  ) {
    super(reason);
  }
}

export interface ReadOptions {
  /** As the reader chose; guessed by default. */
  readonly encoding?: Encoding;
  /** Bytes of a file at most. */
  readonly maxBytes?: number;
  readonly signal?: AbortSignal;
}

export interface ReadBytes {
  readonly bytes: Uint8Array;
  readonly encoding: Encoding;
}

/** Rejects with `CsvRefused`; a file that is gone meanwhile is `unreadable`. */
export async function readBytes(file: Blob, options: ReadOptions = {}): Promise<ReadBytes> {
  const {maxBytes = Infinity, signal} = options;
  if (file.size > maxBytes) throw new CsvRefused('too_large', maxBytes);
  const head = await slice(file, 0, Math.min(file.size, SLICE_BYTES));
  const refusal = refusalOf(head);
  if (refusal) throw new CsvRefused(refusal);
  const raw = new Uint8Array(file.size);
  raw.set(head);
  for (let at = head.length; at < file.size; at += READ_BYTES) {
    signal?.throwIfAborted();
    raw.set(await slice(file, at, Math.min(file.size, at + READ_BYTES)), at);
  }
  const guess = encodingOf(head);
  const mark = options.encoding === undefined || options.encoding === guess.encoding ? guess.mark : 0;
  const content = raw.subarray(mark);
  const encoding = options.encoding ?? guess.encoding;
  if (encoding === 'utf-8') {
    if (options.encoding || (await isUtf8(content, signal))) return {bytes: content, encoding};
    return {bytes: await transcoded(content, 'windows-1252', signal), encoding: 'windows-1252'};
  }
  return {bytes: await transcoded(content, encoding, signal), encoding};
}

async function slice(file: Blob, from: number, to: number): Promise<Uint8Array> {
  try {
    return new Uint8Array(await file.slice(from, to).arrayBuffer());
  } catch {
    throw new CsvRefused('unreadable');
  }
}

/** Slice by slice what these bytes say, or nothing once they cannot. */
async function isUtf8(bytes: Uint8Array, signal: AbortSignal | undefined): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', {fatal: true});
  const time = new TimeSlice(signal);
  try {
    for (let at = 0; at < bytes.length; at += SLICE_BYTES) {
      decoder.decode(bytes.subarray(at, at + SLICE_BYTES), {stream: true});
      if (time.isOver) await time.rest();
    }
    decoder.decode();
    return true;
  } catch {
    signal?.throwIfAborted();
    return false;
  }
}

async function transcoded(
  bytes: Uint8Array,
  encoding: Encoding,
  signal: AbortSignal | undefined,
): Promise<Uint8Array> {
  const decoder = new TextDecoder(encoding);
  const encoder = new TextEncoder();
  const time = new TimeSlice(signal);
  const parts: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; at += SLICE_BYTES) {
    const stream = at + SLICE_BYTES < bytes.length;
    parts.push(encoder.encode(decoder.decode(bytes.subarray(at, at + SLICE_BYTES), {stream})));
    if (time.isOver) await time.rest();
  }
  const whole = new Uint8Array(parts.reduce((size, {length}) => size + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
