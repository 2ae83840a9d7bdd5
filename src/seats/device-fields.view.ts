/** Owns the form for a device: bought, one's own, or nothing for now. */
import {html, nothing, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import {seatIssueText} from '../i18n/seat-text.js';
import type {WizardMessages} from '../i18n/wizard/en.js';
import type {FieldIssue} from '../model/problem.js';
import type {Support} from '../model/session.js';
import type {DeliveryField, DeviceFields, DeviceModel, SeatCatalogue} from '../model/seats/index.js';
import {fieldError, selectField, textField} from '../ui/field.js';
import {glassesIcon, icon} from '../ui/icons.js';
import {bone} from '../ui/skeleton.js';
import {choiceCards} from './choice-cards.js';
import {countriesIn} from './countries.js';
import {moneyOf, type SeatVoice, type SeatWords} from './seat-voice.js';

export interface DeviceFormOptions {
  readonly voice: SeatVoice<SeatWords & {readonly wizard: WizardMessages}>;
  readonly fields: DeviceFields;
  readonly issues: readonly FieldIssue[];
  /** Whether the choice can be left for later. */
  readonly canWait: boolean;
  /** For several seats there is no serial to enter. */
  readonly canOwn: boolean;
  /** Whether one can be bought here; where not, it says why. */
  readonly canBuy: Support;
  /** Pictures are loaded from these origins, and from nowhere else. */
  readonly imageOrigins: readonly string[];
  readonly onChange: (change: Partial<DeviceFields>) => void;
  /** Enter in the field for the serial goes on. */
  readonly onEnter: () => void;
}

export function deviceForm(options: DeviceFormOptions): TemplateResult {
  const {voice, fields, canWait, canOwn, canBuy, onChange} = options;
  const {wizard: words} = voice.words;
  return html`${choiceCards({
    name: 'source',
    legend: words.device,
    choices: [
      canBuy === true
        ? {value: 'buy', label: words.buy, help: canWait ? words.buyHelp : undefined}
        : {value: 'buy', label: words.buy, help: words.buyWithSeat, disabled: true},
      ...(canOwn ? [{value: 'own', label: words.own, help: words.ownHelp}] : []),
      ...(canWait ? [{value: 'none', label: words.none, help: words.noneHelp}] : []),
    ],
    chosen: fields.source,
    error: errorOf(options, 'source') && words.sourceMissing,
    onChoose: (source) => onChange({source: source as DeviceFields['source']}),
  })}
  ${fields.source === 'buy' || fields.source === 'own' ? models(options) : nothing}
  ${fields.source === 'own' ? serial(options) : nothing}
  ${fields.source === 'buy' ? delivery(options) : nothing}`;
}

/** The model's serial, as an example where it is told. */
export const exampleOf = (catalogue: SeatCatalogue | undefined, model: string): string | undefined =>
  catalogue?.models.find(({id}) => id === model)?.serialExample;

function errorOf({voice, issues, fields}: DeviceFormOptions, field: string): string | undefined {
  const issue = issues.find((each) => each.field === field);
  return issue && seatIssueText(issue, voice.words, exampleOf(voice.catalogue, fields.model));
}

function models(options: DeviceFormOptions): TemplateResult {
  const {voice, fields, onChange} = options;
  const {wizard: words} = voice.words;
  const {catalogue} = voice;
  const offered = catalogue?.models.filter(({forSale}) => forSale || fields.source === 'own') ?? [];
  const error = errorOf(options, 'model') && words.modelMissing;
  return html`<fieldset class="field" aria-describedby=${error ? 'model-error' : nothing}>
    <legend class="label">${words.model}</legend>
    <div class="models">
      ${
        catalogue
          ? offered.map(
              (model, index) => html`<label class="choice-card model-card">
                <input
                  type="radio"
                  id=${index === 0 ? 'model' : nothing}
                  name="model"
                  value=${model.id}
                  .checked=${live(fields.model === model.id)}
                  @change=${() => onChange({model: model.id})}
                />
                <span class="model-picture" aria-hidden="true">${picture(options, model)}</span>
                <span class="choice-text">
                  <span class="choice-name"><bdi>${model.name}</bdi></span>
                  ${
                    fields.source === 'buy'
                      ? html`<span class="price"><bdi>${moneyOf(voice, model.price)}</bdi></span>
                        <span class="muted">${words.arrives(model.deliveryDays)}</span>`
                      : nothing
                  }
                </span>
              </label>`,
            )
          : [1, 2].map(() => html`<span class="choice-card model-card">${bone('medium')}</span>`)
      }
    </div>
    ${fieldError('model-error', error)}
  </fieldset>`;
}

function picture({imageOrigins}: DeviceFormOptions, {imageUrl}: DeviceModel): TemplateResult {
  const url = allowed(imageUrl, imageOrigins);
  return url
    ? html`<img src=${url} alt="" loading="lazy" referrerpolicy="no-referrer" />`
    : html`${icon(glassesIcon)}`;
}

/** Pictures come from where the product says, and from nowhere else. */
function allowed(url: string | undefined, origins: readonly string[]): string | undefined {
  if (url === undefined) return undefined;
  try {
    return origins.includes(new URL(url).origin) ? url : undefined;
  } catch {
    return undefined;
  }
}

function serial(options: DeviceFormOptions): TemplateResult {
  const {voice, fields, onChange} = options;
  const {wizard: words} = voice.words;
  const example = exampleOf(voice.catalogue, fields.model);
  return textField({
    id: 'serial',
    label: words.serial,
    value: fields.serial,
    direction: 'ltr',
    required: true,
    help: example ? words.serialHelp(example) : words.serialHelpPlain,
    error: errorOf(options, 'serial'),
    onInput: (text) => onChange({serial: text}),
    onEnter: options.onEnter,
  });
}

function delivery(options: DeviceFormOptions): TemplateResult {
  const {voice, fields, onChange} = options;
  const {wizard: words} = voice.words;
  const change = (name: DeliveryField) => (text: string) =>
    onChange({delivery: {...fields.delivery, [name]: text}});
  const line = (name: DeliveryField, label: string, more: {required?: boolean; help?: string} = {}) =>
    textField({
      id: `delivery-${name}`,
      label,
      value: fields.delivery[name],
      required: more.required ?? true,
      help: more.help,
      error: errorOf(options, `delivery.${name}`),
      onInput: change(name),
    });
  return html`<fieldset class="field delivery">
    <legend class="label part-legend">${words.delivery}</legend>
    ${line('recipient', words.recipient)} ${line('street', words.street)}
    <div class="delivery-place">
      ${line('postalCode', words.postalCode)} ${line('city', words.city)}
    </div>
    ${selectField({
      id: 'delivery-country',
      label: words.country,
      value: fields.delivery.country,
      placeholder: words.countryChoose,
      choices: countriesIn(voice.language),
      required: true,
      error: errorOf(options, 'delivery.country'),
      onChoose: change('country'),
    })}
    ${line('phone', words.phone, {required: false})}
    ${line('reference', words.reference, {required: false, help: words.referenceHelp})}
  </fieldset>`;
}
