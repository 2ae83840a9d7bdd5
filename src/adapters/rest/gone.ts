import {AdapterError} from '../adapter.js';

/** Gone is what was asked for, whoever did it: a repeated removal after a lost answer is a success. */
export async function goneIsDone(call: Promise<void>): Promise<void> {
  try {
    await call;
  } catch (error) {
    if (!(error instanceof AdapterError && error.problem.kind === 'not_found')) throw error;
  }
}
