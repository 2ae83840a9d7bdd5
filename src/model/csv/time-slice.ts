/** Owns how long work may keep a page from answering: it goes on in slices, with room for a key press between two. */
const SLICE_MS = 6;

type Scheduler = {readonly scheduler?: {readonly yield?: () => Promise<void>}};

export class TimeSlice {
  /** Over from the first: what ran before it in the same breath is not known here. */
  #until = 0;

  constructor(private readonly signal?: AbortSignal) {}

  get isOver(): boolean {
    return performance.now() >= this.#until;
  }

  /** Lets the page do what waits; rejects with the signal's reason where nobody wants the rest. */
  async rest(): Promise<void> {
    await breath();
    this.signal?.throwIfAborted();
    this.#until = performance.now() + SLICE_MS;
  }
}

/** A timer would wait for four milliseconds, and for a second in a page that is not looked at. */
function breath(): Promise<void> {
  const {scheduler} = globalThis as Scheduler;
  if (scheduler?.yield) return scheduler.yield();
  return new Promise((resolve) => {
    const {port1, port2} = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
