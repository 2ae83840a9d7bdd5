/** Owns changing what a seat is for: one mode at least. */
import {html, nothing, type TemplateResult} from 'lit';
import {newKey} from '../../../controllers/keys.js';
import type {Problem} from '../../../model/problem.js';
import type {Seat} from '../../../model/seats/index.js';
import type {SlotDialog} from '../../../seats/dialog-slot.js';
import {frame} from '../../../seats/frame.view.js';
import {modesField, withMode} from '../../../seats/modes-field.js';
import {problemOfSeat} from '../../../seats/seat-voice.js';
import {problemStrip} from '../../../ui/notice.js';
import {type DialogKit, settle} from './dialog-kit.js';

export class ModesDialog implements SlotDialog {
  #modes: readonly string[];
  #missing = false;
  #problem: Problem | undefined;
  #key = newKey();

  constructor(
    private readonly kit: DialogKit,
    private readonly seat: Seat,
  ) {
    this.#modes = seat.modes;
  }

  render(): TemplateResult {
    const {voice, close, update, actions} = this.kit;
    const {seats, common, wizard, seat: words} = voice.words;
    return frame({
      title: seats.modesTitle(this.seat.label),
      body: html`${modesField({
        voice,
        legend: words.modes,
        help: wizard.modesHelp,
        chosen: this.#modes,
        error: this.#missing ? wizard.modeMissing : undefined,
        onToggle: (mode, chosen) => {
          this.#modes = withMode(this.#modes, mode, chosen);
          this.#missing = false;
          this.#key = newKey();
          update();
        },
      })}
      ${this.#problem ? problemStrip(problemOfSeat(voice, this.#problem)) : nothing}`,
      cancel: {label: common.cancel, run: () => close()},
      act: {label: seats.save, running: actions.running.has(this.seat.id), run: () => void this.#save()},
    });
  }

  async #save(): Promise<void> {
    const {kit, seat} = this;
    this.#problem = undefined;
    if (!this.#modes.length) {
      this.#missing = true;
      kit.update();
      return kit.focus('#modes');
    }
    const outcome = await kit.actions.changeModes(seat, this.#modes, this.#key);
    settle(kit, outcome, {
      done: kit.voice.words.seats.modesSaved(seat.label),
      fail: (problem) => (this.#problem = problem),
    });
  }
}
