/** Owns handing over a join link by other means than mail: shown to be selected, and copied where the browser allows it. */
import {html, nothing, type TemplateResult} from 'lit';
import {problemText} from '../../i18n/problem-text.js';
import type {Person} from '../../model/person.js';
import type {Problem} from '../../model/problem.js';
import {problemStrip} from '../../ui/notice.js';
import {textField} from '../../ui/field.js';
import {bone} from '../../ui/skeleton.js';
import type {DialogContext, PersonDialog} from '../dialog.js';
import {frame} from './frame.view.js';

export class LinkDialog implements PersonDialog {
  #url: string | undefined;
  #problem: Problem | undefined;
  #copied = false;

  constructor(
    private readonly context: DialogContext,
    private readonly person: Person,
  ) {
    void this.#load();
  }

  render(): TemplateResult {
    const {words, voice, close} = this.context;
    const {common, problem} = voice.words;
    const url = this.#url;
    return frame({
      title: words.linkTitle(this.person.email),
      body: html`<p class="dialog-text">${words.linkText}</p>
        ${
          this.#problem
            ? problemStrip(problemText(this.#problem, problem), {
                label: common.retry,
                run: () => void this.#load(),
              })
            : url === undefined
              ? bone('long')
              : textField({id: 'join-link', label: words.link, value: url, direction: 'ltr', readonly: true})
        }
        <p class="visually-hidden" role="status">${this.#copied ? common.copied : nothing}</p>`,
      cancel: {label: common.close, run: close},
      ...(url !== undefined && {
        act: {
          label: this.#copied ? common.copied : common.copy,
          running: false,
          run: () => void this.#copy(url),
        },
      }),
    });
  }

  async #load(): Promise<void> {
    const {actions, update, focus} = this.context;
    this.#problem = undefined;
    const outcome = await actions.copyLink(this.person);
    if (outcome.status === 'failed') this.#problem = outcome.problem;
    if (outcome.status === 'done') this.#url = outcome.result.url;
    update();
    if (this.#url !== undefined) focus('join-link');
  }

  async #copy(url: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(url);
      this.#copied = true;
      this.context.update();
    } catch {
      // A frame may not reach the clipboard: the text is selected, to be copied by hand.
      this.context.focus('join-link');
    }
  }
}
