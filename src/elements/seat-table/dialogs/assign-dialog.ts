/** Owns giving a seat to somebody, or to somebody else: who gets it, who loses it, and what becomes of the pairing. */
import {html, nothing, type TemplateResult} from 'lit';
import {newKey} from '../../../controllers/keys.js';
import type {Problem} from '../../../model/problem.js';
import type {DraftHolder, Seat} from '../../../model/seats/index.js';
import type {SlotDialog} from '../../../seats/dialog-slot.js';
import {frame} from '../../../seats/frame.view.js';
import {HolderField} from '../../../seats/holder-field.js';
import {deviceOf, problemOfSeat} from '../../../seats/seat-voice.js';
import {problemStrip} from '../../../ui/notice.js';
import {type DialogKit, settle} from './dialog-kit.js';

export class AssignDialog implements SlotDialog {
  readonly #field: HolderField;
  #chosen: DraftHolder | undefined;
  #missing = false;
  #problem: Problem | undefined;
  /** The same as long as the same person is meant: what is tried again is done once. */
  #key = newKey();

  constructor(
    private readonly kit: DialogKit,
    private readonly seat: Seat,
  ) {
    const {tenancy, voice, signal, update, canInvite, invite} = kit;
    this.#field = new HolderField({
      tenancy,
      words: () => voice.words.wizard,
      problem: () => voice.words.problem,
      signal,
      update,
      canInvite,
      invite,
      announce: (text) => voice.announce(text),
      onChoose: (holder) => {
        this.#chosen = holder;
        this.#missing = false;
        this.#problem = undefined;
        this.#key = newKey();
        update();
      },
      except: seat.holder?.id,
    });
  }

  render(): TemplateResult {
    const {voice, close, actions} = this.kit;
    const {seats, common, wizard} = voice.words;
    const {label, holder, status, device, id} = this.seat;
    const happens = holder
      ? [
          seats.loses(holder.name, label),
          ...(status === 'paired' ? [seats.pairingEnds(deviceOf(voice, device))] : []),
        ]
      : [];
    return frame({
      title: holder ? seats.reassignTitle(label, holder.name) : seats.assignTitle(label),
      body: html`${this.#field.render({
        chosen: this.#chosen,
        label: wizard.holder,
        error: this.#missing ? seats.holderMissing : undefined,
      })}
      ${happens.length ? html`<ul class="what-happens">${happens.map((line) => html`<li>${line}</li>`)}</ul>` : nothing}
      ${this.#problem ? problemStrip(problemOfSeat(voice, this.#problem)) : nothing}`,
      cancel: {label: common.cancel, run: () => close()},
      act: {
        label: holder ? seats.reassign : seats.assign,
        running: actions.running.has(id),
        run: () => void this.#assign(),
      },
    });
  }

  async #assign(): Promise<void> {
    const {kit, seat} = this;
    const {seats} = kit.voice.words;
    const chosen = this.#chosen;
    this.#problem = undefined;
    if (!chosen) {
      this.#missing = true;
      kit.update();
      return kit.focus('#holder');
    }
    const outcome = await kit.actions.assign(seat, chosen.id, this.#key);
    settle(kit, outcome, {
      done: chosen.invited
        ? seats.reserved(seat.label, chosen.name)
        : seats.assigned(seat.label, chosen.name),
      fail: (problem) => (this.#problem = problem),
    });
  }
}
