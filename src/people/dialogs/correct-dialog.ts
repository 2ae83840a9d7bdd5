/** Owns correcting the address of an invitation, and what is said when somebody else was faster. */
import {html, type TemplateResult} from 'lit';
import {issueText, problemText} from '../../i18n/problem-text.js';
import type {Person} from '../../model/person.js';
import type {Problem} from '../../model/problem.js';
import {cleanEmail, emailIssue} from '../../model/validate/email.js';
import {textField} from '../../ui/field.js';
import {problemStrip} from '../../ui/notice.js';
import type {DialogContext, PersonDialog} from '../dialog.js';
import {frame} from './frame.view.js';

export class CorrectDialog implements PersonDialog {
  #email: string;
  #issue: string | undefined;
  #problem: Problem | undefined;
  /** What somebody else made of it meanwhile. */
  #theirs: Person | undefined;

  constructor(
    private readonly context: DialogContext,
    private readonly person: Person,
  ) {
    this.#email = person.email;
  }

  render(): TemplateResult {
    const {words, voice, actions, close} = this.context;
    const {common, problem} = voice.words;
    const running = actions.running.has(this.person.id);
    const theirs = this.#theirs;
    return frame({
      title: words.correctTitle(this.person.email),
      body: html`<p class="dialog-text">${words.correctText}</p>
        ${
          theirs
            ? html`<div class="theirs" role="alert">
              <p class="dialog-text">${words.changedMeanwhile}</p>
              <p class="dialog-text"><bdi dir="ltr"><strong>${theirs.email}</strong></bdi></p>
            </div>`
            : this.#problem
              ? problemStrip(problemText(this.#problem, problem))
              : ''
        }
        ${textField({
          id: 'correct-email',
          label: words.email,
          value: this.#email,
          type: 'email',
          required: true,
          readonly: running,
          error: this.#issue && issueText(this.#issue, problem),
          onInput: (email) => this.#type(email),
          onEnter: () => void this.#save(),
        })}`,
      cancel: {label: common.cancel, run: close},
      act: {
        label: theirs ? words.keepMine : words.save,
        running,
        run: () => void this.#save(),
      },
    });
  }

  rowChanged(person: Person): void {
    if (
      person.version === (this.#theirs ?? this.person).version ||
      this.context.actions.running.has(person.id)
    )
      return;
    this.#theirs = person;
    this.context.update();
  }

  #type(email: string): void {
    this.#email = email;
    this.#issue = undefined;
    this.context.update();
  }

  async #save(): Promise<void> {
    const {voice, actions, close, update, focus} = this.context;
    const {person} = this;
    const email = cleanEmail(this.#email);
    this.#issue = emailIssue(email);
    if (this.#issue) {
      update();
      return focus('correct-email');
    }
    // Saving again over a change that was shown is meant: it goes against the version that was shown.
    const outcome = await actions.correct(person, {email}, (this.#theirs ?? person).version);
    if (outcome.status === 'cancelled') return;
    if (outcome.status === 'done') {
      voice.report({kind: 'done', text: voice.words.people.corrected(email)});
      return close();
    }
    const {problem} = outcome;
    // The form was closed meanwhile: what became of it is said where the list is.
    if (this.context.signal.aborted) return voice.report({kind: 'failed', who: person.email, problem});
    this.#email = email;
    this.#problem = undefined;
    if (problem.kind === 'stale' && problem.current) this.#theirs = problem.current;
    else if (problem.kind === 'validation')
      this.#issue = problem.issues.find(({field}) => field === 'email')?.code ?? problem.issues[0]?.code;
    else this.#problem = problem;
    update();
    focus('correct-email');
  }
}
