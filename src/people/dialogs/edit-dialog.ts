/**
 * Owns changing what is known of a user. While the form is open somebody else's change is offered, never taken
 * over unasked and never overwritten unseen: saving goes against the version that was shown last.
 */
import type {TemplateResult} from 'lit';
import {displayName, type Person} from '../../model/person.js';
import {type FieldIssue, isMaybeApplied, type Problem} from '../../model/problem.js';
import type {Profile} from '../../model/profile.js';
import type {UserChange} from '../../model/user.js';
import {dayIn} from '../../model/validate/day.js';
import type {DialogContext, PersonDialog} from '../dialog.js';
import {roleLabel} from '../labels.js';
import {renderEdit} from './edit-dialog.view.js';
import {
  changeBetween,
  type Clashes,
  type EditValues,
  issuesOf,
  merged,
  valuesOf,
  withTheirs,
} from './edit-form.js';

const NO_PROFILE: Pick<Profile, 'nameFields' | 'fields'> = {nameFields: 'none'};

export class EditDialog implements PersonDialog {
  /** The row that the form was filled from. */
  #base: Person;
  #values: EditValues;
  #issues: readonly FieldIssue[] = [];
  #problem: Problem | undefined;
  /** What it said before somebody else changed it, until that was seen to. */
  #before: Person | undefined;
  #clashes: Clashes = new Map();
  #unchanged = false;
  /** Sent, and nobody said what became of it. */
  #unsure: UserChange | undefined;

  constructor(
    private readonly context: DialogContext,
    person: Person,
  ) {
    this.#base = person;
    this.#values = valuesOf(person, this.#profile);
  }

  get #profile() {
    return this.context.voice.profile ?? NO_PROFILE;
  }

  get #today(): string {
    return dayIn(this.context.voice.session?.account.timeZone, new Date());
  }

  render(): TemplateResult {
    return renderEdit({
      context: this.context,
      person: this.#base,
      before: this.#before,
      clashes: this.#clashes.size > 0,
      values: this.#values,
      issues: this.#issues,
      problem: this.#problem,
      unchanged: this.#unchanged,
      running: this.context.actions.running.has(this.#base.id),
      handleChange: (values) => this.#type(values),
      handleTakeTheirs: () => this.#takeTheirs(),
      handleSave: () => void this.#save(),
    });
  }

  rowChanged(person: Person): void {
    if (person.version === this.#base.version || this.context.actions.running.has(person.id)) return;
    this.#receive(person);
    // It is done after all, and nobody else's doing.
    if (this.#unsure && !this.#change()) return this.#finish(this.#unsure);
    this.context.update();
  }

  #change(): UserChange | undefined {
    return changeBetween(valuesOf(this.#base, this.#profile), this.#values, this.#profile);
  }

  /** Somebody else changed it: what was not touched here follows, and what was typed stays. */
  #receive(person: Person): void {
    const {values, clashes} = merged(
      valuesOf(this.#base, this.#profile),
      this.#values,
      valuesOf(person, this.#profile),
      this.#clashes,
    );
    this.#before ??= this.#base;
    this.#base = person;
    this.#values = values;
    this.#clashes = clashes;
  }

  #type(values: Partial<EditValues>): void {
    this.#values = {...this.#values, ...values};
    this.#issues = [];
    this.#unchanged = false;
    this.context.update();
  }

  #takeTheirs(): void {
    this.#values = withTheirs(this.#values, this.#clashes);
    this.#clashes = new Map();
    this.#before = undefined;
    this.#problem = undefined;
    this.context.update();
    this.context.focus('person-dialog-title');
  }

  async #save(): Promise<void> {
    const {actions, update} = this.context;
    const base = this.#base;
    const change = this.#change();
    this.#problem = undefined;
    this.#unchanged = change === undefined;
    if (!change) return update();
    this.#issues = issuesOf(change, base, this.#profile, this.#today);
    if (this.#issues.length) return this.#focusIssue();
    // A role alone is a change of role, to a page that listens.
    const onlyRole = change.roles && Object.keys(change).length === 1;
    const outcome = onlyRole
      ? await actions.changeRoles(base, change.roles ?? [])
      : await actions.edit(base, change);
    if (outcome.status === 'cancelled') return;
    if (outcome.status === 'failed') this.#fail(outcome.problem, change);
    else this.#finish(change);
  }

  #finish(change: UserChange): void {
    const {voice, close} = this.context;
    const {people} = voice.words;
    const name = displayName(this.#base);
    const [role] = change.roles ?? [];
    const onlyRole = role !== undefined && Object.keys(change).length === 1;
    const text = change.email
      ? people.emailAsked(change.email)
      : onlyRole
        ? people.roleChanged(name, roleLabel(voice, role))
        : people.saved(name);
    voice.report({kind: 'done', text});
    close();
  }

  #fail(problem: Problem, change: UserChange): void {
    const {signal, voice} = this.context;
    // The form was closed meanwhile: what became of it is said where the list is.
    if (signal.aborted) return voice.report({kind: 'failed', who: this.#base.email, problem});
    if (problem.kind === 'stale' && problem.current) this.#receive(problem.current);
    else if (problem.kind === 'validation') this.#issues = problem.issues;
    else this.#problem = problem;
    this.#unsure = isMaybeApplied(problem) ? change : undefined;
    this.#focusIssue();
  }

  #focusIssue(): void {
    const {update, focus} = this.context;
    update();
    const [issue] = this.#issues;
    focus(issue ? `edit-${issue.field.replace(/\W/g, '-')}` : 'person-dialog-title');
  }
}
