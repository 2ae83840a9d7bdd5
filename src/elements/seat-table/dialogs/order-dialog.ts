/** Owns where the device of a seat is on its way. */
import {html, nothing, type TemplateResult} from 'lit';
import type {Seat} from '../../../model/seats/index.js';
import type {SlotDialog} from '../../../seats/dialog-slot.js';
import {frame} from '../../../seats/frame.view.js';
import {deviceOf} from '../../../seats/seat-voice.js';
import {webAddress} from '../../../seats/web-address.js';
import type {DialogKit} from './dialog-kit.js';

export class OrderDialog implements SlotDialog {
  constructor(
    private readonly kit: DialogKit,
    private readonly seat: Seat,
  ) {}

  render(): TemplateResult {
    const {voice, close} = this.kit;
    const {seats, seat: words, common} = voice.words;
    const {order, device} = this.seat;
    const tracking = webAddress(order?.trackingUrl);
    const fact = (label: string, content: unknown) =>
      html`<div class="fact">
        <dt>${label}</dt>
        <dd>${content}</dd>
      </div>`;
    const day = (label: string, at: string | undefined, text: (at: string) => string) =>
      at ? fact(label, html`<time datetime=${at}><bdi>${text(at)}</bdi></time>`) : nothing;
    const {format} = voice;
    return frame({
      title: seats.orderTitle(order?.number ?? ''),
      body: html`<dl class="facts">
          ${fact(words.device, html`<bdi>${deviceOf(voice, device)}</bdi>`)}
          ${day(seats.orderPlaced, order?.placedAt, (at) => format.day(at))}
          ${day(seats.orderShipped, order?.shippedAt, (at) => format.day(at))}
          ${day(seats.orderExpected, order?.expectedOn, (at) => format.date(at))}
        </dl>
        ${
          tracking
            ? html`<div>
              <a class="button" href=${tracking} target="_blank" rel="noopener noreferrer">${words.trackParcel}</a>
            </div>`
            : nothing
        }`,
      cancel: {label: common.close, run: () => close()},
    });
  }
}
