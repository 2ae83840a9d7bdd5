/** Owns time in tests: it stands still until a test moves it. */
export class TestClock {
  #now: number;

  /** Begins at a moment, in milliseconds since the epoch; noon of 1 June 2026 UTC by default. */
  constructor(start: number | Date = Date.UTC(2026, 5, 1, 12)) {
    this.#now = Number(start);
  }

  /** The time as `MemorySeed.now` wants it: milliseconds since the epoch. */
  readonly now = (): number => this.#now;

  /** Goes on by this many milliseconds. */
  advance(ms: number): void {
    this.#now += ms;
  }
}
