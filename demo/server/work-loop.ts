/** Owns when a worker looks for work: when it is woken, one look after the other, and now and then by itself. */
export interface WorkLoopOptions {
  /** How long it waits for somebody to wake it, in milliseconds. */
  readonly idleMs: number;
  /** One look, until there is no more to do or the loop is closed. */
  readonly look: (loop: WorkLoop) => Promise<void>;
  /** Told of a look that failed; the next one comes by itself. */
  readonly onFailure: (error: unknown) => void;
}

export class WorkLoop {
  #running = Promise.resolve();
  #timer: NodeJS.Timeout | undefined;
  #closed = false;

  constructor(private readonly options: WorkLoopOptions) {}

  get closed(): boolean {
    return this.#closed;
  }

  /** Looks now, and again when the last look is over. */
  wake(): void {
    if (this.#closed) return;
    clearTimeout(this.#timer);
    this.#running = this.#running.then(() => this.#look());
  }

  /** Resolves when every look that was asked for until now is over. */
  async settled(): Promise<void> {
    await this.#running;
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#timer);
    await this.#running;
  }

  async #look(): Promise<void> {
    try {
      await this.options.look(this);
    } catch (error) {
      if (!this.#closed) this.options.onFailure(error);
    }
    if (!this.#closed) this.#timer = setTimeout(() => this.wake(), this.options.idleMs).unref();
  }
}
