/** Owns a plain question before an act on a seat: what happens, and the button that does it. */
import {html, nothing, type TemplateResult} from 'lit';
import {newKey} from '../../../controllers/keys.js';
import type {MutationOutcome} from '../../../controllers/mutation.js';
import type {Problem} from '../../../model/problem.js';
import type {SlotDialog} from '../../../seats/dialog-slot.js';
import {frame} from '../../../seats/frame.view.js';
import {problemOfSeat} from '../../../seats/seat-voice.js';
import {problemOf} from '../../../seats/problem-of.js';
import {problemStrip} from '../../../ui/notice.js';
import {bone} from '../../../ui/skeleton.js';
import {type DialogKit, settle} from './dialog-kit.js';

export interface Question {
  readonly id: string;
  readonly title: string;
  /** What happens, a sentence each; asked for where the back end has to be. */
  readonly lines: readonly string[] | (() => Promise<readonly string[]>);
  readonly act: string;
  readonly danger?: boolean;
  /** A key is the same however often it is tried. */
  readonly run: (key: string) => Promise<MutationOutcome<unknown>>;
  readonly done: string;
  /** Whether the row is gone afterwards. */
  readonly gone?: boolean;
}

export class QuestionDialog implements SlotDialog {
  #lines: readonly string[] | undefined;
  #problem: Problem | undefined;
  /** Why it is not known what would happen. */
  #unknown: Problem | undefined;
  #running = false;
  readonly #key = newKey();

  constructor(
    private readonly kit: DialogKit,
    private readonly question: Question,
  ) {
    const {lines} = question;
    if (typeof lines === 'function') void this.#load(lines);
    else this.#lines = lines;
  }

  render(): TemplateResult {
    const {title, act, danger = false} = this.question;
    const {voice, close} = this.kit;
    const lines = this.#lines;
    return frame({
      title,
      body: html`${
        lines === undefined && this.#unknown
          ? problemStrip(problemOfSeat(voice, this.#unknown), {
              label: voice.words.common.retry,
              run: () => this.#loadAgain(),
            })
          : lines === undefined
            ? html`<p role="status">${bone('long')}<span class="visually-hidden">${voice.words.common.loading}</span></p>`
            : lines.length === 1
              ? html`<p>${lines[0]}</p>`
              : html`<ul class="what-happens">
              ${lines.map((line) => html`<li>${line}</li>`)}
            </ul>`
      }
      ${this.#problem ? problemStrip(problemOfSeat(voice, this.#problem)) : nothing}`,
      cancel: {label: voice.words.common.cancel, run: () => close()},
      act: {label: act, danger, running: this.#running || lines === undefined, run: () => void this.#run()},
    });
  }

  #loadAgain(): void {
    const {lines} = this.question;
    this.#unknown = undefined;
    this.kit.update();
    if (typeof lines === 'function') void this.#load(lines);
  }

  async #load(ask: () => Promise<readonly string[]>): Promise<void> {
    try {
      this.#lines = await ask();
    } catch (error) {
      // Nobody removes what they were not told of: it is asked again.
      if (!this.kit.signal.aborted) this.#unknown = problemOf(error);
    }
    this.kit.update();
  }

  async #run(): Promise<void> {
    const {run, done, gone = false} = this.question;
    this.#problem = undefined;
    this.#running = true;
    this.kit.update();
    const outcome = await run(this.#key);
    this.#running = false;
    settle(this.kit, outcome, {done, gone, fail: (problem) => (this.#problem = problem)});
    this.kit.update();
  }
}
