/** Owns the last look: what is added, for whom, and what it costs by the server's word, before anything is charged. */
import {html, nothing, type TemplateResult} from 'lit';
import type {SeatQuote} from '../../model/seats/index.js';
import {countryName} from '../../seats/countries.js';
import {modelName} from '../../seats/labels.js';
import {modeLabels, moneyOf, problemOfSeat} from '../../seats/seat-voice.js';
import {countOf, type WizardStep} from '../../state/wizard-machine.js';
import {icon, infoIcon} from '../../ui/icons.js';
import {problemStrip} from '../../ui/notice.js';
import {bone} from '../../ui/skeleton.js';
import type {SeatWizardModel} from './seat-wizard.model.js';

export function reviewStep(model: SeatWizardModel): TemplateResult {
  const {voice, purchase, handleAsk} = model;
  const {wizard: words, common} = voice.words;
  const {quote, problem, priceIsNew, paying} = purchase;
  return html`${priceIsNew ? strip(words.priceIsNew) : nothing}
    ${paying ? payingStrip(model) : nothing}
    ${
      problem
        ? problemStrip(
            problemOfSeat(voice, problem),
            quote ? undefined : {label: common.retry, run: handleAsk},
          )
        : nothing
    }
    <section>
      <h4 class="section-title">${words.summary}</h4>
      ${summary(model)}
    </section>
    ${
      problem && !quote
        ? nothing
        : html`<section>
          <h4 class="section-title">${words.price}</h4>
          ${quote ? prices(model, quote) : pricing(words.pricing)}
        </section>`
    }`;
}

const strip = (text: string): TemplateResult =>
  html`<div class="strip quiet" role="alert">${icon(infoIcon)}<span class="strip-text">${text}</span></div>`;

function payingStrip({voice, handlePaid}: SeatWizardModel): TemplateResult {
  const {wizard: words} = voice.words;
  return html`<div class="strip quiet" role="status">
    ${icon(infoIcon)}<span class="strip-text">${words.paymentOpen}</span>
    <button type="button" class="button small" @click=${handlePaid}>${words.paymentCheck}</button>
  </div>`;
}

const pricing = (text: string): TemplateResult =>
  html`<div class="prices" aria-busy="true">
    ${bone('long')} ${bone('long')} ${bone('medium')}<span class="visually-hidden" role="status">${text}</span>
  </div>`;

function summary(model: SeatWizardModel): TemplateResult {
  const {voice, state} = model;
  const {wizard: words} = voice.words;
  const {device, holder} = state;
  const count = countOf(state.count) ?? 1;
  return html`<dl class="summary">
    ${row(
      model,
      'details',
      words.stepDetails,
      html`${words.seats(count)}<span class="by">${new Intl.ListFormat(voice.language, {type: 'unit'}).format(modeLabels(voice, state))}</span>${
        count === 1
          ? holder
            ? html`<span class="by"><bdi>${holder.name}</bdi></span>${
                holder.invited ? html`<span class="by">${words.invitedHolder}</span>` : nothing
              }`
            : html`<span class="by">${words.holderNobody}</span>`
          : nothing
      }`,
    )}
    ${row(
      model,
      'device',
      voice.words.seat.device,
      device.source === 'none' || !device.source
        ? words.noDevice
        : html`<bdi
            >${
              device.source === 'buy'
                ? words.devices(voice.format.number(count), modelName(voice.catalogue, device.model))
                : modelName(voice.catalogue, device.model)
            }</bdi
          >${
            device.source === 'own'
              ? html` <bdi dir="ltr">${device.serial.trim()}</bdi>`
              : html`<span class="by">${words.to}</span><span class="by"><bdi>${addressOf(model)}</bdi></span>`
          }`,
    )}
  </dl>`;
}

function addressOf({voice, state}: SeatWizardModel): string {
  const {recipient, street, postalCode, city, country} = state.device.delivery;
  const place = [postalCode, city].filter(Boolean).join(' ');
  return [recipient, street, place, countryName(country, voice.language)].filter(Boolean).join(', ');
}

function row(
  {voice, handleStep}: SeatWizardModel,
  step: WizardStep,
  label: string,
  content: unknown,
): TemplateResult {
  const {wizard: words} = voice.words;
  return html`<div class="summary-row">
    <dt>${label}</dt>
    <dd>${content}</dd>
    <dd>
      <button
        type="button"
        class="button small quiet"
        aria-label=${words.changeStep(label)}
        @click=${() => handleStep(step)}
      >
        ${words.change}
      </button>
    </dd>
  </div>`;
}

function prices({voice}: SeatWizardModel, quote: SeatQuote): TemplateResult {
  const {wizard: words} = voice.words;
  const day = voice.format.date(quote.periodEnd);
  const line = (label: string, money: SeatQuote['dueNow'], kind = '') =>
    html`<div class="price-row ${kind}">
      <dt>${label}</dt>
      <dd><bdi>${moneyOf(voice, money)}</bdi></dd>
    </div>`;
  return html`<dl class="prices">
      ${line(words.monthly(day), quote.monthlyMore)}
      ${line(words.untilPeriodEnd(day), quote.untilPeriodEnd)}
      ${quote.once.amount ? line(words.once, quote.once) : nothing}
      ${line(words.dueNow, quote.dueNow, 'due')}
    </dl>
    <div class="notes">
      <p>${words.accountMonthly(moneyOf(voice, quote.monthly))}</p>
      <p>${quote.checkoutUrl === undefined ? words.nothingYet : words.nothingYetCheckout}</p>
    </div>`;
}
