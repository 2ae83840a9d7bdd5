/**
 * Owns how somebody leaves: deactivated, blocked, removed, deleted for good. It says what happens, asks about
 * the seat and what they own, and does things in the order in which nothing is lost; blocking asks afterwards.
 */
import type {TemplateResult} from 'lit';
import {displayName, type Person, type PersonSeat} from '../../model/person.js';
import type {FieldIssueCode, Problem} from '../../model/problem.js';
import type {BlockReport, Consequence, WeightyAction} from '../../model/user.js';
import {emailKey} from '../../model/validate/email.js';
import {readConsequences} from '../../state/user-acts.js';
import type {DialogContext, PersonDialog} from '../dialog.js';
import {type LeaveModel, renderLeave} from './leave-dialog.view.js';
import {OwnedItems} from './owned-items.js';
import {PersonSearch} from './person-search.js';

type LeaveKind = Exclude<WeightyAction, 'replace'>;

export class LeaveDialog implements PersonDialog {
  #consequences: readonly Consequence[] | undefined;
  #problem: Problem | undefined;
  #handOverFailed = false;
  #typed = '';
  #issue: FieldIssueCode | undefined;
  #freeSeat = false;
  #report: BlockReport | undefined;
  #running = false;
  /** The seat that is free now. */
  #freed: string | undefined;
  /** Whether what was to follow the block was done, too. */
  #followed = false;
  /** The seat they had when they were to leave: freed, it is still to be given to somebody. */
  #seat: PersonSeat | undefined;
  readonly #owned: OwnedItems;
  /** Who gets the seat that is freed. */
  readonly #receiver: PersonSearch;

  constructor(
    private readonly context: DialogContext,
    private person: Person,
    private readonly kind: LeaveKind,
  ) {
    this.#seat = person.seat;
    this.#owned = new OwnedItems(context, person);
    this.#receiver = new PersonSearch(context, {
      id: 'receiver',
      fits: ({id, seat}) => id !== person.id && !seat,
    });
    void this.#load();
  }

  render(): TemplateResult {
    const {voice} = this.context;
    const asksForSeat = this.kind === 'deactivate' || this.kind === 'block';
    const canFree = voice.session?.capabilities.users.freeSeat === true;
    const model: LeaveModel = {
      context: this.context,
      person: this.person,
      kind: this.kind,
      consequences: this.#consequences,
      problem: this.#problem,
      handOverFailed: this.#handOverFailed,
      typed: this.#typed,
      issue: this.#issue,
      seat: asksForSeat && canFree ? this.#seat : undefined,
      freeSeat: this.#freeSeat,
      receiver: voice.session?.capabilities.seats?.manage === true ? this.#receiver : undefined,
      report: this.#report,
      follows: this.#freeSeat || this.#owned.owner !== undefined,
      running: this.#running,
      owned: this.#owned,
      handleType: (typed) => this.#type(typed),
      handleFreeSeat: (free) => {
        this.#freeSeat = free;
        if (free) void this.#receiver.find('');
        this.context.update();
      },
      handleRun: () => void this.#run(),
    };
    return renderLeave(model);
  }

  rowChanged(person: Person): void {
    this.person = person;
    if (!this.#freed) this.#seat = person.seat;
    this.context.update();
  }

  #type(typed: string): void {
    this.#typed = typed;
    this.#issue = undefined;
    this.context.update();
  }

  async #load(): Promise<void> {
    const {tenancy, signal, update, voice} = this.context;
    if (voice.session?.capabilities.users.consequences === true)
      try {
        this.#consequences = await readConsequences(tenancy.required, this.person.id, this.kind, signal);
      } catch {
        // What would happen is told where it can be; the act does not depend on it.
      }
    this.#consequences ??= [];
    update();
  }

  async #run(): Promise<void> {
    if (this.#running) return;
    const {update, focus} = this.context;
    if (this.kind === 'delete' && emailKey(this.#typed) !== emailKey(this.person.email)) {
      this.#issue = 'address_mismatch';
      update();
      return focus('typed-address');
    }
    this.#problem = undefined;
    this.#handOverFailed = false;
    this.#running = true;
    update();
    try {
      await (this.kind === 'block' ? this.#block() : this.#leave());
    } finally {
      this.#running = false;
      update();
    }
  }

  /** Blocked first, whatever is to be asked; the second time it is the answers that are carried out. */
  async #block(): Promise<void> {
    const {actions, close, focus} = this.context;
    if (this.#report) {
      if (!(await this.#handOver()) || !(await this.#release())) return;
      this.#followed = true;
      return close();
    }
    const outcome = await actions.block(this.person);
    if (outcome.status === 'failed') return this.#fail(outcome.problem);
    if (outcome.status !== 'done') return;
    this.#report = outcome.result;
    focus('person-dialog-title');
  }

  /** What was done is said where the list is: while the dialog is open it says so itself. */
  closed(): void {
    if (!this.#report) return;
    const {voice, words} = this.context;
    const owner = this.#owned.owner;
    const after = [this.#freed && this.#seatText(this.#freed), owner && words.takesOver(displayName(owner))];
    const sentences = [
      voice.words.people.blocked(displayName(this.person)),
      ...(this.#followed ? after : []),
    ];
    voice.report({kind: 'done', text: sentences.filter(Boolean).join(' ')});
  }

  async #leave(): Promise<void> {
    const {actions, voice, close} = this.context;
    const {person, kind} = this;
    if (!(await this.#handOver())) return;
    const outcome = await (kind === 'deactivate'
      ? actions.setActive(person, false)
      : kind === 'remove'
        ? actions.remove(person)
        : actions.deletePermanently(person));
    if (outcome.status === 'failed') return this.#fail(outcome.problem);
    if (outcome.status !== 'done' || !(await this.#release())) return;
    const {people} = voice.words;
    const text = {
      deactivate: people.deactivated,
      remove: people.removed,
      delete: people.deleted,
      block: people.blocked,
    };
    const said = [text[kind](displayName(person)), this.#freed && this.#seatText(this.#freed)];
    voice.report({kind: 'done', text: said.filter(Boolean).join(' ')});
    close(kind !== 'deactivate');
  }

  #seatText(seat: string): string {
    const {voice, words} = this.context;
    const receiver = this.#receiver.chosen;
    return receiver ? words.seatMoved(seat, displayName(receiver)) : voice.words.people.seatFreed(seat);
  }

  async #handOver(): Promise<boolean> {
    this.#handOverFailed = !(await this.#owned.handOver());
    return !this.#handOverFailed;
  }

  async #release(): Promise<boolean> {
    const seat = this.#seat;
    if (!this.#freeSeat || !seat) return true;
    const {actions} = this.context;
    if (!this.#freed) {
      const outcome = await actions.freeSeat(this.person, seat.id);
      if (outcome.status === 'failed') this.#fail(outcome.problem);
      if (outcome.status !== 'done') return false;
      this.#freed = seat.label;
    }
    const receiver = this.#receiver.chosen;
    if (!receiver) return true;
    const outcome = await actions.assignSeat(receiver, seat);
    if (outcome.status === 'failed') this.#fail(outcome.problem);
    return outcome.status === 'done';
  }

  #fail(problem: Problem): void {
    const {signal, voice} = this.context;
    // The question was closed meanwhile: what became of it is said where the list is.
    if (signal.aborted) voice.report({kind: 'failed', who: this.person.email, problem});
    else this.#problem = problem;
  }
}
