/** Owns choosing what a seat is for: the product's modes, one or more. */
import {html, nothing, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import {localizedText} from '../model/localized-text.js';
import {fieldError} from '../ui/field.js';
import type {SeatVoice} from './seat-voice.js';

export interface ModesFieldOptions {
  readonly voice: SeatVoice;
  readonly legend: string;
  readonly help: string;
  readonly chosen: readonly string[];
  readonly error: string | undefined;
  readonly onToggle: (mode: string, chosen: boolean) => void;
}

export function modesField({
  voice,
  legend,
  help,
  chosen,
  error,
  onToggle,
}: ModesFieldOptions): TemplateResult {
  const modes = voice.profile?.seatModes ?? [];
  return html`<fieldset class="field" aria-describedby=${error ? 'modes-error' : 'modes-help'}>
    <legend class="label">${legend}</legend>
    <div class="choices modes">
      ${modes.map(
        ({id, label}, index) => html`<label class="choice-card">
          <input
            type="checkbox"
            id=${index === 0 ? 'modes' : nothing}
            value=${id}
            aria-invalid=${error ? 'true' : 'false'}
            .checked=${live(chosen.includes(id))}
            @change=${(event: Event) => onToggle(id, (event.target as HTMLInputElement).checked)}
          />
          <span class="choice-text"><span class="choice-name">${localizedText(label, voice.language)}</span></span>
        </label>`,
      )}
    </div>
    ${error ? nothing : html`<p class="help" id="modes-help">${help}</p>`} ${fieldError('modes-error', error)}
  </fieldset>`;
}

export const withMode = (modes: readonly string[], mode: string, chosen: boolean): readonly string[] => [
  ...modes.filter((other) => other !== mode),
  ...(chosen ? [mode] : []),
];
