/**
 * Owns the suite's own assertions: each says what was expected and what came, so that whoever keeps the
 * back end needs no debugger. It refuses to know any test framework.
 */
import type {Problem} from '../../model/problem.js';

/** What a check rejects with. */
export class ConformanceFailure extends Error {
  override readonly name = 'ConformanceFailure';
  constructor(
    /** The name of the check, which begins with the operation. */
    readonly check: string,
    readonly expected: string,
    readonly came: string,
    /** Names the failed request in the back end's logs, where the problem that came holds one. */
    readonly requestId?: string,
  ) {
    super(`${check}: expected ${expected}; came ${came}${requestId ? ` (request ${requestId})` : ''}`);
  }
}

/** A failure before it is known which check it belongs to. */
export class Mismatch extends Error {
  constructor(
    readonly expected: string,
    readonly came: string,
    readonly requestId?: string,
  ) {
    super(`expected ${expected}; came ${came}`);
  }
}

/** Thrown by a check that has nothing to say about this back end. */
export class Skip extends Error {}

const LONGEST = 400;

/** A value as a report shows it. */
export function show(value: unknown): string {
  if (value === undefined) return 'nothing';
  const problem = problemIn(value);
  if (problem) return `a rejection with ${show(problem)}`;
  if (value instanceof Error) return `${value.name}: ${value.message}`;
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

export function expect(condition: unknown, expected: string, came: unknown): asserts condition {
  if (!condition) throw new Mismatch(expected, show(came));
}

/** Compares by value, whatever the order of keys. */
export function expectSame(came: unknown, wanted: unknown, what: string): void {
  if (canonical(came) !== canonical(wanted)) throw new Mismatch(`${what}: ${show(wanted)}`, show(came));
}

/** Waits for a rejection and gives its problem; `fits` says which problems will do. */
export async function expectProblem(
  call: Promise<unknown>,
  expected: string,
  fits: (problem: Problem) => boolean,
): Promise<Problem> {
  let answer: unknown;
  try {
    answer = await call;
  } catch (error) {
    const problem = problemIn(error);
    if (!problem) throw new Mismatch(`a rejection with an AdapterError: ${expected}`, show(error));
    if (!fits(problem)) throw new Mismatch(expected, show(error), problem.requestId);
    return problem;
  }
  throw new Mismatch(expected, answer === undefined ? 'success' : `success: ${show(answer)}`);
}

/** By its form and not its class: the adapter may come from another copy of the library. */
export function problemIn(error: unknown): Problem | undefined {
  if (!(error instanceof Error) || !('problem' in error)) return undefined;
  const {problem} = error as {problem?: Partial<Problem>};
  return typeof problem?.kind === 'string' ? (problem as Problem) : undefined;
}

/** The problem without what differs from one request to the next. */
export function withoutRequestId({requestId: _, ...problem}: Problem): object {
  return problem;
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_, member: unknown) =>
    typeof member === 'object' && member !== null && !Array.isArray(member)
      ? Object.fromEntries(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : 1)))
      : member,
  );
}
