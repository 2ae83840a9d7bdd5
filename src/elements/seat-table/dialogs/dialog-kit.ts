/** Owns what every dialog about a seat of the list is given. */
import type {Tenancy} from '../../../controllers/tenancy.js';
import type {MutationOutcome} from '../../../controllers/mutation.js';
import type {Person} from '../../../model/person.js';
import type {Problem} from '../../../model/problem.js';
import type {SlotContext} from '../../../seats/dialog-slot.js';
import type {SeatActions} from '../../../seats/seat-actions.js';
import type {SeatDialogVoice} from '../seat-table-voice.js';

export interface DialogKit extends SlotContext {
  readonly tenancy: Tenancy;
  readonly voice: SeatDialogVoice;
  readonly actions: SeatActions;
  /** Whether somebody can be invited from inside a dialog. */
  readonly canInvite: () => boolean;
  readonly invite: () => Promise<Person | undefined>;
  /** Pictures are loaded from these origins. */
  readonly imageOrigins: readonly string[];
}

/** Says what was done and closes, or what went wrong and stays; false where nothing was done. */
export function settle<R>(
  kit: DialogKit,
  outcome: MutationOutcome<R>,
  {
    done,
    gone = false,
    fail,
  }: {
    readonly done: string | ((result: R) => string);
    readonly gone?: boolean;
    readonly fail: (problem: Problem) => void;
  },
): boolean {
  if (outcome.status === 'cancelled') return false;
  if (outcome.status === 'failed') {
    // Closed meanwhile: what became of it is said where the list is.
    if (kit.signal.aborted) kit.voice.report({kind: 'failed', problem: outcome.problem});
    else fail(outcome.problem);
    kit.update();
    return false;
  }
  kit.voice.report({kind: 'done', text: typeof done === 'string' ? done : done(outcome.result)});
  kit.close(gone);
  return true;
}
