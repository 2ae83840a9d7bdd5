/** Owns how the menu of a seat looks, and the button that opens it. */
import {html, nothing, type TemplateResult} from 'lit';
import {ref} from 'lit/directives/ref.js';
import type {Seat, SeatAct} from '../../model/seats/index.js';
import {handleMenuKeys} from '../../ui/menu-keys.js';
import type {SeatMenuItem} from './seat-menu.js';

export interface SeatMenuOptions {
  readonly seat: Seat | undefined;
  readonly label: string;
  readonly groups: readonly (readonly SeatMenuItem[])[];
  readonly busy: boolean;
  readonly handleChoose: (act: SeatAct) => void;
  readonly handleClosed: () => void;
  readonly take: (element: HTMLElement | undefined) => void;
}

export function seatMenu(options: SeatMenuOptions): TemplateResult {
  const {seat, label, groups, handleClosed, take} = options;
  return html`<div
    class="menu"
    id="row-menu"
    popover="auto"
    role="group"
    aria-label=${seat ? label : nothing}
    @toggle=${(event: ToggleEvent) => {
      if (event.newState === 'closed') handleClosed();
    }}
    @keydown=${handleMenuKeys}
    ${ref((element) => take(element as HTMLElement | undefined))}
  >
    ${
      seat
        ? groups.map(
            (group) =>
              html`<div class="menu-group">
                ${group.map((item, index) => menuItem(options, item, group[index + 1]?.reason === item.reason))}
              </div>`,
          )
        : nothing
    }
  </div>`;
}

/** A reason that the next item shares is seen once, below the last of them, and read out with each. */
function menuItem(
  {busy, handleChoose}: SeatMenuOptions,
  {act, label, reason, danger}: SeatMenuItem,
  shared: boolean,
): TemplateResult {
  const off = busy || reason !== undefined;
  return html`<button
    type="button"
    class="menu-item ${danger ? 'danger' : ''}"
    aria-disabled=${off ? 'true' : 'false'}
    @click=${() => off || handleChoose(act)}
  >
    <span class="menu-text"
      >${label}${
        reason ? html`<span class=${shared ? 'visually-hidden' : 'muted'}> ${reason}</span>` : nothing
      }</span
    >
  </button>`;
}
