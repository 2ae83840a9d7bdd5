/** Owns choosing one of a few things, each with a line that says what it means: cards over native radio buttons. */
import {html, nothing, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import {fieldError} from '../ui/field.js';

export interface ChoiceCard {
  readonly value: string;
  readonly label: string;
  readonly help?: string | undefined;
  readonly disabled?: boolean;
}

export interface ChoiceCardsOptions {
  readonly name: string;
  readonly legend: string;
  readonly choices: readonly ChoiceCard[];
  readonly chosen: string;
  readonly error?: string | undefined;
  readonly onChoose: (value: string) => void;
}

export function choiceCards({
  name,
  legend,
  choices,
  chosen,
  error,
  onChoose,
}: ChoiceCardsOptions): TemplateResult {
  return html`<fieldset class="field" aria-describedby=${error ? `${name}-error` : nothing}>
    <legend class="label">${legend}</legend>
    <div class="choices">
      ${choices.map(
        ({value, label, help, disabled = false}, index) => html`<label class="choice-card">
          <input
            type="radio"
            id=${index === 0 ? name : nothing}
            name=${name}
            value=${value}
            .checked=${live(value === chosen)}
            ?disabled=${disabled}
            @change=${() => onChoose(value)}
          />
          <span class="choice-text">
            <span class="choice-name">${label}</span>
            ${help ? html`<span class="muted">${help}</span>` : nothing}
          </span>
        </label>`,
      )}
    </div>
    ${fieldError(`${name}-error`, error)}
  </fieldset>`;
}
