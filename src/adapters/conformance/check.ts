/** Owns the form of one check: what it is about, when it applies, and what it does. */
import type {Problem} from '../../model/problem.js';
import type {Support} from '../../model/session.js';
import {expectProblem, show} from './expect.js';
import type {Scene} from './scene.js';

export interface Check {
  /** The operation of the port, e.g. `users.list`. */
  readonly operation: string;
  /** What must be so, as the end of a sentence that begins with the operation. */
  readonly says: string;
  /** Capabilities without which there is nothing to check, by name. */
  readonly needs?: (scene: Scene) => Readonly<Record<string, Support | undefined>>;
  readonly run: (scene: Scene) => Promise<void> | void;
}

/** Why a capability is missing, in the words of a report. */
export function whyNot(name: string, support: Support | undefined): string | undefined {
  if (support === true) return undefined;
  return `the session declares ${name}: ${support === undefined ? 'nothing' : `no (${support.why ?? support.no})`}`;
}

/** What a `no` promises: `forbidden` where it is a matter of rights, else `unsupported`. */
export function rejectsAsDeclared(call: Promise<unknown>, support: Support | undefined): Promise<Problem> {
  const kind = typeof support === 'object' && support.no === 'permission' ? 'forbidden' : 'unsupported';
  return expectProblem(
    call,
    `${kind}, as the session declares ${show(support)}`,
    (problem) => problem.kind === kind,
  );
}
