/** Owns the question before an invitation is revoked, or the access of a member who never signed in withdrawn. */
import {html, type TemplateResult} from 'lit';
import {problemText} from '../../i18n/problem-text.js';
import type {Person} from '../../model/person.js';
import type {Problem} from '../../model/problem.js';
import {problemStrip} from '../../ui/notice.js';
import type {DialogContext, PersonDialog} from '../dialog.js';
import {frame} from './frame.view.js';

export class RevokeDialog implements PersonDialog {
  #problem: Problem | undefined;

  constructor(
    private readonly context: DialogContext,
    private readonly person: Person,
  ) {}

  render(): TemplateResult {
    const {words, voice, actions, close} = this.context;
    const {neverSignedIn: member = false, email, id} = this.person;
    const {common, people, problem} = voice.words;
    return frame({
      title: member ? words.withdrawTitle(email) : words.revokeTitle(email),
      body: html`<p class="dialog-text">${member ? words.withdrawText : words.revokeText}</p>
        ${this.#problem ? problemStrip(problemText(this.#problem, problem)) : ''}`,
      cancel: {label: common.cancel, run: close},
      act: {
        label: member ? people.withdraw : people.revoke,
        danger: true,
        running: actions.running.has(id),
        run: () => void this.#revoke(),
      },
    });
  }

  async #revoke(): Promise<void> {
    const {person} = this;
    const {voice, actions, close, update} = this.context;
    this.#problem = undefined;
    const outcome = await actions.revoke(person);
    if (outcome.status === 'cancelled') return;
    if (outcome.status === 'failed') {
      this.#problem = outcome.problem;
      return update();
    }
    const {people} = voice.words;
    const text = person.neverSignedIn ? people.withdrawn(person.email) : people.revoked(person.email);
    voice.report({kind: 'done', text});
    close(true);
  }
}
