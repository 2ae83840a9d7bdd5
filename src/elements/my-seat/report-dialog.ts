/** Owns the holder's word that the device is broken or lost. */
import {html, nothing, type TemplateResult} from 'lit';
import {newKey} from '../../controllers/keys.js';
import type {Problem} from '../../model/problem.js';
import {DEVICE_FAULTS, type DeviceFault, type Seat} from '../../model/seats/index.js';
import {choiceCards} from '../../seats/choice-cards.js';
import type {SlotContext, SlotDialog} from '../../seats/dialog-slot.js';
import {frame} from '../../seats/frame.view.js';
import type {SeatActions} from '../../seats/seat-actions.js';
import {problemOfSeat, type SeatVoice} from '../../seats/seat-voice.js';
import {problemStrip} from '../../ui/notice.js';

export class ReportDialog implements SlotDialog {
  #fault: DeviceFault | undefined;
  #missing = false;
  #problem: Problem | undefined;
  #key = newKey();

  constructor(
    private readonly context: SlotContext,
    private readonly voice: SeatVoice,
    private readonly actions: SeatActions,
    private readonly seat: Seat,
  ) {}

  render(): TemplateResult {
    const {seat: words, common, problem} = this.voice.words;
    return frame({
      title: words.reportTitle,
      body: html`<p>${words.reportText}</p>
        ${choiceCards({
          name: 'fault',
          legend: words.device,
          choices: [
            {value: 'broken', label: words.broken, help: words.brokenHelp},
            {value: 'lost', label: words.lost, help: words.lostHelp},
          ],
          chosen: this.#fault ?? '',
          error: this.#missing ? problem.unknownOption : undefined,
          onChoose: (value) => {
            this.#fault = DEVICE_FAULTS.find((fault) => fault === value);
            this.#missing = false;
            this.#key = newKey();
            this.context.update();
          },
        })}
        ${this.#problem ? problemStrip(problemOfSeat(this.voice, this.#problem)) : nothing}`,
      cancel: {label: common.cancel, run: () => this.context.close()},
      act: {
        label: words.sendReport,
        running: this.actions.running.has(this.seat.id),
        run: () => void this.#send(),
      },
    });
  }

  async #send(): Promise<void> {
    const {update, close, focus} = this.context;
    this.#problem = undefined;
    if (!this.#fault) {
      this.#missing = true;
      update();
      return focus('#fault');
    }
    const outcome = await this.actions.report(this.seat, this.#fault, this.#key);
    if (outcome.status === 'cancelled') return;
    if (outcome.status === 'failed') {
      this.#problem = outcome.problem;
      return update();
    }
    this.voice.report({kind: 'done', text: this.voice.words.seat.reportSent});
    close(true);
  }
}
