/** Owns putting the checks in front of somebody's test runner, and what a check that fails says. */
import {whyNot, type Check} from './check.js';
import {CHECKS} from './checks.js';
import {ConformanceFailure, Mismatch, problemIn, show, Skip} from './expect.js';
import {Scene} from './scene.js';
import type {ConformanceWorld} from './world.js';

/**
 * Rejects with a `ConformanceFailure`. A runner may pass a context: one that has a method `skip`, as that
 * of `node:test` has, is told when there is nothing to check, and why.
 */
export type RunCheck = (...context: readonly unknown[]) => Promise<void>;

export interface TestAdapterOptions {
  /** Takes a check: `it` of `node:test`, mocha or vitest, or a function of one's own. */
  readonly test: (name: string, run: RunCheck) => unknown;
  /** Makes the scratch tenant, once, when the first check runs. */
  readonly makeAdapter: () => Promise<ConformanceWorld>;
  /** Called with what takes the world down, e.g. `after`; without it, whoever made the world closes it. */
  readonly after?: (run: () => Promise<void>) => unknown;
}

/**
 * Hands one check after another to `test`, named `operation › what must be so`. They share one world and
 * must run one after the other; what applies is decided by what the adapter's own session declares.
 */
export function testAdapter({test, makeAdapter, after}: TestAdapterOptions): void {
  let made: Promise<ConformanceWorld> | undefined;
  let scene: Promise<Scene> | undefined;
  for (const check of CHECKS) {
    // The rest parameter keeps the function's `length` at 0: mocha would wait for a callback otherwise.
    test(nameOf(check), async (...context) => {
      made ??= makeAdapter();
      const world = await made;
      scene ??= Scene.open(world);
      const skipped = await runCheck(check, scene);
      const [runner] = context as readonly [{skip?: (why: string) => void}?];
      if (skipped !== undefined && typeof runner?.skip === 'function') runner.skip(skipped);
    });
  }
  after?.(async () => {
    await (await made)?.close?.();
  });
}

const nameOf = ({operation, says}: Check) => `${operation} › ${says}`;

/** Resolves with why there was nothing to check, or with nothing when all was well. */
async function runCheck(check: Check, opening: Promise<Scene>): Promise<string | undefined> {
  try {
    const scene = await opening;
    for (const [name, support] of Object.entries(check.needs?.(scene) ?? {})) {
      const skipped = whyNot(name, support);
      if (skipped !== undefined) return skipped;
    }
    await check.run(scene);
    return undefined;
  } catch (error) {
    if (error instanceof Skip) return error.message;
    const {expected, came, requestId} =
      error instanceof Mismatch
        ? error
        : {expected: 'every call to succeed', came: show(error), requestId: problemIn(error)?.requestId};
    throw new ConformanceFailure(nameOf(check), expected, came, requestId);
  }
}
