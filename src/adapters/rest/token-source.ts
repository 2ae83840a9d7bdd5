/**
 * Owns the bearer token: asks the host's callback once however many requests need it, and keeps the
 * answer in memory only. A callback that hangs becomes an error.
 */
export type GetToken = (options: {signal: AbortSignal}) => Promise<string> | string;

const CALLBACK_LIMIT_MS = 10_000;

export class TokenSource {
  #token: Promise<string> | undefined;
  #value: string | undefined;

  constructor(
    private readonly getToken: GetToken,
    private readonly limitMs = CALLBACK_LIMIT_MS,
  ) {}

  /** The current token, asked for at most once at a time. */
  async get(signal?: AbortSignal): Promise<string> {
    signal?.throwIfAborted();
    this.#token ??= this.#ask();
    return this.#token;
  }

  /** Forgets `token` after the server refused it, unless a fresh one is already on its way. */
  drop(token: string): void {
    if (this.#value !== token) return;
    this.#value = undefined;
    this.#token = undefined;
  }

  async #ask(): Promise<string> {
    const limit = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    try {
      const hung = new Promise<never>((_, reject) => {
        timer = setTimeout(() => {
          limit.abort();
          reject(new Error('getToken() did not answer'));
        }, this.limitMs);
      });
      const token = await Promise.race([this.getToken({signal: limit.signal}), hung]);
      if (!token) throw new Error('getToken() gave no token');
      this.#value = token;
      return token;
    } catch (error) {
      this.#token = undefined;
      throw error;
    } finally {
      clearTimeout(timer);
    }
  }
}
