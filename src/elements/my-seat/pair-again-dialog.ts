/** Owns the question before a paired device is paired anew: it stops working until it is. */
import {html, nothing, type TemplateResult} from 'lit';
import {newKey} from '../../controllers/keys.js';
import type {Problem} from '../../model/problem.js';
import type {Seat} from '../../model/seats/index.js';
import type {SlotContext, SlotDialog} from '../../seats/dialog-slot.js';
import {frame} from '../../seats/frame.view.js';
import type {SeatActions} from '../../seats/seat-actions.js';
import {problemOfSeat, type SeatVoice} from '../../seats/seat-voice.js';
import {problemStrip} from '../../ui/notice.js';

export interface PairAgainOptions {
  readonly voice: SeatVoice;
  readonly actions: SeatActions;
  readonly seat: Seat;
  /** It is unpaired: a code is to be shown in this question's place. */
  readonly onUnpaired: (seat: Seat) => void;
}

export class PairAgainDialog implements SlotDialog {
  #problem: Problem | undefined;
  readonly #key = newKey();

  constructor(
    private readonly context: SlotContext,
    private readonly options: PairAgainOptions,
  ) {}

  render(): TemplateResult {
    const {voice, actions, seat} = this.options;
    const {seat: words, common} = voice.words;
    return frame({
      title: words.pairAgainTitle,
      body: html`<p>${words.pairAgainText}</p>
        ${this.#problem ? problemStrip(problemOfSeat(voice, this.#problem)) : nothing}`,
      cancel: {label: common.cancel, run: () => this.context.close()},
      act: {
        label: words.pairAgain,
        running: actions.running.has(seat.id),
        run: () => void this.#unpair(),
      },
    });
  }

  async #unpair(): Promise<void> {
    const {actions, seat, onUnpaired} = this.options;
    this.#problem = undefined;
    const outcome = await actions.act(seat, 'unpair', this.#key);
    if (outcome.status === 'done') return onUnpaired(outcome.result);
    if (outcome.status === 'failed') this.#problem = outcome.problem;
    this.context.update();
  }
}
