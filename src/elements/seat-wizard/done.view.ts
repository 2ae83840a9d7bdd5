/** Owns the quiet word that seats were added, with what happens next. */
import {html, type TemplateResult} from 'lit';
import type {WizardMessages} from '../../i18n/wizard/en.js';
import type {Seat} from '../../model/seats/index.js';
import type {WizardState} from '../../state/wizard-machine.js';
import {checkIcon, icon} from '../../ui/icons.js';
import type {SeatWizardModel} from './seat-wizard.model.js';

export function doneView(model: SeatWizardModel, seats: readonly Seat[]): TemplateResult {
  const {voice, state, inline, handleAgain, handleClose} = model;
  const {wizard: words, common} = voice.words;
  const [first] = seats;
  return html`<div class="notice" part="notice">
    <span class="notice-icon good">${icon(checkIcon)}</span>
    <p class="notice-title" id="wizard-done" tabindex="-1">${words.added(seats.length, first?.label ?? '')}</p>
    ${leftOut(state, words, first).map((text) => html`<p class="notice-text left-out">${text}</p>`)}
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

/** What was paid for is there, even where somebody else took the holder or the device meanwhile. */
export function leftOut(
  {holder, device}: WizardState,
  words: WizardMessages,
  seat: Seat | undefined,
): readonly string[] {
  if (!seat) return [];
  const isHeld = (seat.holder ?? seat.reservedFor) !== undefined;
  const wantsDevice = device.source === 'buy' || device.source === 'own';
  return [
    ...(holder && !isHeld ? [words.addedWithoutHolder(holder.name)] : []),
    ...(wantsDevice && !seat.device ? [words.addedWithoutDevice] : []),
  ];
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
