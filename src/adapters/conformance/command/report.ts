/** Owns what the command prints: lines for people, or the same as JSON. */
import type {Result} from './run.js';

export interface Report {
  begin(url: string, tenant: string): void;
  add(result: Result): void;
  end(): void;
}

const MARKS = {passed: '✓', failed: '✗', skipped: '–'} as const;
const COLOURS = {passed: 32, failed: 31, skipped: 90} as const;

const countOf = (results: readonly Result[], outcome: Result['outcome']) =>
  results.filter((result) => result.outcome === outcome).length;

/** Prints each check as it ends, below its operation. */
export class TextReport implements Report {
  readonly #results: Result[] = [];

  constructor(
    private readonly print: (line: string) => void,
    private readonly colour: boolean,
  ) {}

  begin(url: string, tenant: string): void {
    this.print(`Conformance of ${url}, on the scratch tenant ${tenant}`);
  }

  add(result: Result): void {
    const {operation, says, outcome, skipped, failure} = result;
    if (this.#results.at(-1)?.operation !== operation) this.print(`\n${operation}`);
    this.#results.push(result);
    const why = skipped === undefined ? '' : ` – skipped: ${skipped}`;
    this.print(this.#paint(outcome, `  ${MARKS[outcome]} ${says}${why}`));
    if (!failure) return;
    this.print(`      expected  ${failure.expected}`);
    this.print(`      came      ${failure.came}`);
    if (failure.request) this.print(`      request   ${upper(failure.request)} → ${failure.status}`);
    if (failure.requestId) this.print(`      its id    ${failure.requestId}`);
  }

  end(): void {
    const [passed, failed, skipped] = (['passed', 'failed', 'skipped'] as const).map((outcome) =>
      countOf(this.#results, outcome),
    );
    this.print('');
    for (const {operation, says} of this.#results.filter(({outcome}) => outcome === 'failed')) {
      this.print(this.#paint('failed', `${MARKS.failed} ${operation} › ${says}`));
    }
    this.print(`${passed} passed, ${failed} failed, ${skipped} skipped`);
  }

  #paint(outcome: Result['outcome'], text: string): string {
    return this.colour ? `\u001b[${COLOURS[outcome]}m${text}\u001b[0m` : text;
  }
}

/** One JSON document at the end. */
export class JsonReport implements Report {
  readonly #results: Result[] = [];
  #head: {url?: string; tenant?: string} = {};

  constructor(private readonly print: (text: string) => void) {}

  begin(url: string, tenant: string): void {
    this.#head = {url, tenant};
  }

  add(result: Result): void {
    this.#results.push(result);
  }

  end(): void {
    const [passed, failed, skipped] = (['passed', 'failed', 'skipped'] as const).map((outcome) =>
      countOf(this.#results, outcome),
    );
    this.print(JSON.stringify({...this.#head, passed, failed, skipped, checks: this.#results}, undefined, 2));
  }
}

/** `post /v1/users` as it is written in the document of the contract. */
const upper = (request: string) => request.replace(/^\w+/, (method) => method.toUpperCase());
