/** Owns the quiet word that seats were added, with what happens next. */
import {html, type TemplateResult} from 'lit';
import type {Seat} from '../../model/seats/index.js';
import {checkIcon, icon} from '../../ui/icons.js';
import type {SeatWizardModel} from './seat-wizard.model.js';

export function doneView(model: SeatWizardModel, seats: readonly Seat[]): TemplateResult {
  const {voice, inline, handleAgain, handleClose} = model;
  const {wizard: words, common} = voice.words;
  const [first] = seats;
  return html`<div class="notice" part="notice">
    <span class="notice-icon good">${icon(checkIcon)}</span>
    <p class="notice-title" id="wizard-done" tabindex="-1">${words.added(seats.length, first?.label ?? '')}</p>
    ${nextOf(model, first).map((text) => html`<p class="notice-text">${text}</p>`)}
    <div class="done-acts">
      <button type="button" class="button" @click=${handleAgain}>${words.addAnother}</button>
      ${
        inline
          ? ''
          : html`<button type="button" class="button primary" @click=${handleClose}>${common.done}</button>`
      }
    </div>
  </div>`;
}

function nextOf({voice}: SeatWizardModel, seat: Seat | undefined): readonly string[] {
  const {wizard: words} = voice.words;
  if (!seat) return [];
  const after: Readonly<Partial<Record<string, string>>> = {
    needs_device: words.addedNone,
    byoh_pending: words.addedOwn,
    ordered: words.addedBuy,
  };
  const device = after[seat.status];
  const {reservedFor} = seat;
  return [...(reservedFor ? [words.addedInvited(reservedFor.name)] : []), ...(device ? [device] : [])];
}
