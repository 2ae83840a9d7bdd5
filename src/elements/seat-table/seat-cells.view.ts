/** Owns how each column shows a seat. */
import {html, nothing, type TemplateResult} from 'lit';
import {initials} from '../../model/person.js';
import type {Seat} from '../../model/seats/index.js';
import {
  faultText,
  modelName,
  seatStatusLabel,
  seatStatusTone,
  serialRefusalText,
} from '../../seats/labels.js';
import {modeLabels} from '../../seats/seat-voice.js';
import {alertIcon, icon, mailIcon} from '../../ui/icons.js';
import {personCell, statusDot} from '../../ui/person.js';
import {refusalOf} from './seat-menu.js';
import type {SeatTableModel} from './seat-table.model.js';

export const modesCell = ({voice}: SeatTableModel, seat: Seat): TemplateResult =>
  html`<span class="badges">${modeLabels(voice, seat).map((mode) => html`<span class="badge">${mode}</span>`)}</span>`;

/** Whoever is deactivated keeps the seat, and it says so; a free one can be given away at once. */
export function holderCell(model: SeatTableModel, seat: Seat): TemplateResult {
  const {voice, handleChoose} = model;
  const {seats} = voice.words;
  const {holder, reservedFor} = seat;
  if (holder) {
    const {name, email, active} = holder;
    return personCell({
      name,
      email,
      initials: initials({name: {full: name}, email}),
      mark: active ? undefined : seats.holderInactive,
    });
  }
  if (reservedFor)
    return html`<div class="person">
      <span class="avatar pending" aria-hidden="true">${icon(mailIcon)}</span>
      <span class="person-text">
        <span class="person-name">${seats.reservedFor(reservedFor.name)}</span>
        <span class="person-email">${seats.notAccepted}</span>
      </span>
    </div>`;
  const canAssign = voice.session && refusalOf(voice.session, 'assign') === undefined;
  return html`<span class="free">
    <span class="muted">${seats.unassigned}</span>
    ${
      canAssign
        ? html`<button type="button" class="button small quiet" @click=${() => handleChoose('assign', seat)}>
          ${seats.assign}<span class="visually-hidden"> ${seat.label}</span>
        </button>`
        : nothing
    }
  </span>`;
}

export function deviceCell({voice}: SeatTableModel, {device}: Seat): TemplateResult {
  const {seat: words} = voice.words;
  if (!device) return html`<span class="muted">${words.noDevice}</span>`;
  return html`<span class="person-text">
    <span><bdi>${modelName(voice.catalogue, device.model)}</bdi></span>
    ${device.serial ? html`<span class="person-email serial"><bdi dir="ltr">${device.serial}</bdi></span>` : nothing}
  </span>`;
}

export function statusCell({voice}: SeatTableModel, seat: Seat): TemplateResult {
  const {words, profile, language, format} = voice;
  const {status, fault, serialRefusal, order} = seat;
  const label = seatStatusLabel(status, words.seat, profile, language);
  const expected = (status === 'ordered' || status === 'shipped') && order?.expectedOn;
  return html`<span class="person-text">
    ${statusDot(seatStatusTone(status), label)}
    ${
      fault
        ? html`<span class="fault small">${icon(alertIcon)}<time datetime=${fault.at} title=${format.exact(fault.at)}>${faultText(fault, words.seat, format)}</time></span>`
        : nothing
    }
    ${serialRefusal ? html`<span class="fault small">${icon(alertIcon)}<span>${serialRefusalText(serialRefusal, words.seat)}</span></span>` : nothing}
    ${expected ? html`<span class="person-email">${words.seat.expectedOn(format.date(expected))}</span>` : nothing}
  </span>`;
}
