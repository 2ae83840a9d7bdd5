/** Owns what stands above the list and waits for somebody to decide: more holders than seats, and requests for one. */
import {html, nothing, type TemplateResult} from 'lit';
import {initials} from '../../model/person.js';
import {type SeatRequest, seatsOver} from '../../model/seats/index.js';
import {alertIcon, icon} from '../../ui/icons.js';
import {personCell} from '../../ui/person.js';
import {refusalOf} from './seat-menu.js';
import type {SeatTableModel} from './seat-table.model.js';

/** After a plan change more people may hold a seat than are paid for. */
export function overStrip({
  voice,
  counts,
  handleResolve,
  handleNear,
}: SeatTableModel): TemplateResult | typeof nothing {
  const over = counts ? seatsOver(counts) : 0;
  if (!over) return nothing;
  const {seats} = voice.words;
  const canAct = voice.session && refusalOf(voice.session, 'unassign') === undefined;
  return html`<div class="strip over" role="status" @pointerenter=${handleNear} @focusin=${handleNear}>
    ${icon(alertIcon)}
    <span class="strip-text"><strong>${seats.over(over)}</strong> ${seats.overText}</span>
    ${
      canAct
        ? html`<button type="button" class="button small" data-opens="over" @click=${() => handleResolve(over)}>
          ${seats.overChoose}
        </button>`
        : nothing
    }
  </div>`;
}

export function requestsPanel(model: SeatTableModel): TemplateResult | typeof nothing {
  const {voice, requests, handleNear} = model;
  if (!requests.length) return nothing;
  return html`<section
    class="requests"
    part="requests"
    aria-labelledby="requests-heading"
    @pointerenter=${handleNear}
    @focusin=${handleNear}
  >
    <h3 class="requests-title" id="requests-heading">${voice.words.seats.requests(requests.length)}</h3>
    <ul class="requests-list">
      ${requests.map((request) => requestItem(model, request))}
    </ul>
  </section>`;
}

function requestItem(
  {voice, isBusy, handleGive, handleDecline}: SeatTableModel,
  request: SeatRequest,
): TemplateResult {
  const {seats} = voice.words;
  const {person, note, at, id} = request;
  const {name, email} = person;
  const canAct = voice.session && refusalOf(voice.session, 'assign') === undefined;
  const busy = isBusy(id);
  return html`<li class="request-item">
    ${personCell({name, email, initials: initials({name: {full: name}, email})})}
    <span class="request-text">
      ${note ? html`<bdi class="request-said">${note}</bdi>` : nothing}
      <time class="muted" datetime=${at} title=${voice.format.exact(at)}>${voice.format.relative(at)}</time>
    </span>
    ${
      canAct
        ? html`<span class="request-acts">
          <button
            type="button"
            class="button small"
            data-opens=${id}
            aria-label=${seats.giveSeatTo(name)}
            @click=${() => handleGive(request)}
          >
            ${seats.giveSeat}
          </button>
          <button
            type="button"
            class="button small quiet"
            aria-label=${seats.declineOf(name)}
            aria-disabled=${busy ? 'true' : 'false'}
            @click=${() => busy || handleDecline(request)}
          >
            ${seats.decline}
          </button>
        </span>`
        : nothing
    }
  </li>`;
}
