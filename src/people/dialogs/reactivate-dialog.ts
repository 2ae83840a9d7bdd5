/** Owns letting somebody in again whose last day of access is over: a new one is asked for, or none. */
import {html, type TemplateResult} from 'lit';
import {issueText, problemText} from '../../i18n/problem-text.js';
import {displayName, type Person} from '../../model/person.js';
import type {FieldIssueCode, Problem} from '../../model/problem.js';
import {accessEndIssue, dayIn} from '../../model/validate/day.js';
import {textField} from '../../ui/field.js';
import {problemStrip} from '../../ui/notice.js';
import type {DialogContext, PersonDialog} from '../dialog.js';
import {frame} from './frame.view.js';

export class ReactivateDialog implements PersonDialog {
  #day = '';
  #issue: FieldIssueCode | undefined;
  #problem: Problem | undefined;

  constructor(
    private readonly context: DialogContext,
    private readonly person: Person,
  ) {}

  render(): TemplateResult {
    const {words, voice, actions, close} = this.context;
    const {common, people, problem} = voice.words;
    return frame({
      title: words.reactivateTitle(displayName(this.person)),
      body: html`<p class="dialog-text">${words.reactivateText}</p>
        ${this.#problem ? problemStrip(problemText(this.#problem, problem)) : ''}
        ${textField({
          id: 'reactivate-day',
          label: words.lastDay,
          value: this.#day,
          type: 'date',
          help: words.accessEndsHelp(voice.session?.account.timeZone ?? 'UTC'),
          error: this.#issue && issueText(this.#issue, problem),
          onInput: (day) => this.#type(day),
          onEnter: () => void this.#run(),
        })}`,
      cancel: {label: common.cancel, run: close},
      act: {
        label: people.reactivate,
        running: actions.running.has(this.person.id),
        run: () => void this.#run(),
      },
    });
  }

  #type(day: string): void {
    this.#day = day;
    this.#issue = undefined;
    this.context.update();
  }

  async #run(): Promise<void> {
    const {actions, voice, close, update, focus, signal} = this.context;
    this.#issue = accessEndIssue(this.#day, dayIn(voice.session?.account.timeZone, new Date()));
    if (this.#issue) {
      update();
      return focus('reactivate-day');
    }
    const outcome = await actions.setActive(this.person, true, this.#day);
    if (outcome.status === 'done') {
      voice.report({kind: 'done', text: voice.words.people.reactivated(displayName(this.person))});
      close();
    }
    if (outcome.status !== 'failed') return;
    if (signal.aborted)
      return voice.report({kind: 'failed', who: displayName(this.person), problem: outcome.problem});
    this.#problem = outcome.problem;
    update();
  }
}
