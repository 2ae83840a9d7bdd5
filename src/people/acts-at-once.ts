/** Owns acts on one person that need no question: done at once and said so, or refused with a way to try again. */
import type {MutationOutcome} from '../controllers/mutation.js';
import {displayName, type Person} from '../model/person.js';
import {isRetryable, type Problem} from '../model/problem.js';
import {roleLabel} from './labels.js';
import type {PersonActions} from './person-actions.js';
import type {Voice} from './voice.js';

export class ActsAtOnce {
  constructor(
    private readonly voice: Voice,
    private readonly actions: PersonActions,
  ) {}

  resend(person: Person): Promise<void> {
    const {people} = this.voice.words;
    const {email, neverSignedIn} = person;
    return this.#do(person, {
      act: () => this.actions.resend(person),
      said: () => (neverSignedIn ? people.credentialsSent(email) : people.resent(email)),
    });
  }

  setActive(person: Person, active: boolean): Promise<void> {
    const {people} = this.voice.words;
    const name = displayName(person);
    return this.#do(person, {
      act: () => this.actions.setActive(person, active),
      said: () => (active ? people.reactivated(name) : people.deactivated(name)),
    });
  }

  /** Nothing to try again where a role was refused: the menu is one click away. */
  changeRole(person: Person, role: string): Promise<void> {
    const roles = [role];
    return this.#do(person, {
      act: () =>
        person.kind === 'invitation'
          ? this.actions.correct(person, {roles})
          : this.actions.changeRoles(person, roles),
      said: () => this.voice.words.people.roleChanged(displayName(person), roleLabel(this.voice, role)),
      again: false,
    });
  }

  async freeSeat(person: Person): Promise<void> {
    const {seat} = person;
    if (!seat) return;
    await this.#do(person, {
      act: () => this.actions.freeSeat(person, seat.id),
      said: () => this.voice.words.people.seatFreed(seat.label),
    });
  }

  resetPassword(person: Person): Promise<void> {
    return this.#do(person, {
      act: () => this.actions.resetPassword(person),
      said: () => this.voice.words.people.resetSent(displayName(person)),
    });
  }

  fail(person: Person, problem: Problem, retry?: () => void): void {
    this.voice.report({
      kind: 'failed',
      who: displayName(person),
      problem,
      ...(retry && isRetryable(problem) && {retry}),
    });
  }

  async #do(
    person: Person,
    what: {
      readonly act: () => Promise<MutationOutcome<unknown>>;
      readonly said: () => string;
      readonly again?: boolean;
    },
  ): Promise<void> {
    this.voice.report(undefined);
    const outcome = await what.act();
    const retry = what.again === false ? undefined : () => void this.#do(person, what);
    if (outcome.status === 'failed') this.fail(person, outcome.problem, retry);
    if (outcome.status === 'done') this.voice.report({kind: 'done', text: what.said()});
  }
}
