/** Owns how the list of seats is asked: search and filters. */
import {html, nothing, type TemplateResult} from 'lit';
import {localizedText} from '../../model/localized-text.js';
import {SEAT_STATUSES} from '../../model/seats/index.js';
import {seatStatusLabel} from '../../seats/labels.js';
import {searchField} from '../../ui/search-field.js';
import type {SeatTableModel} from './seat-table.model.js';

interface Filter {
  readonly label: string;
  readonly all: string;
  readonly value: string;
  readonly choices: readonly {readonly value: string; readonly label: string}[];
  readonly onChoose: (value: string) => void;
}

export function seatsToolbar(model: SeatTableModel): TemplateResult {
  const {voice, view, handleSearch, handleAsk} = model;
  const {words, profile, language} = voice;
  const {seats} = words;
  const modes = profile?.seatModes ?? [];
  return html`<div class="toolbar" part="toolbar">
    ${searchField({id: 'search', label: seats.search, value: view.search, onInput: handleSearch})}
    ${filter(model, {
      label: seats.statusFilter,
      all: seats.statusAll,
      value: view.status,
      choices: SEAT_STATUSES.map((status) => ({
        value: status,
        label: seatStatusLabel(status, words.seat, profile, language),
      })),
      onChoose: (status) => handleAsk({status}),
    })}
    ${filter(model, {
      label: seats.heldFilter,
      all: seats.heldAll,
      value: view.held,
      choices: [
        {value: 'yes', label: seats.held},
        {value: 'no', label: seats.notHeld},
      ],
      onChoose: (held) => handleAsk({held}),
    })}
    ${
      modes.length > 1
        ? filter(model, {
            label: seats.modeFilter,
            all: seats.modeAll,
            value: view.mode,
            choices: modes.map(({id, label}) => ({value: id, label: localizedText(label, language)})),
            onChoose: (mode) => handleAsk({mode}),
          })
        : nothing
    }
  </div>`;
}

function filter({voice}: SeatTableModel, {label, all, value, choices, onChoose}: Filter): TemplateResult {
  // A filter out of an old address may name what is no longer there: it stands there, to be taken away.
  const unknown = value && !choices.some((choice) => choice.value === value);
  return html`<select
    class="input select"
    aria-label=${label}
    @change=${(event: Event) => onChoose((event.target as HTMLSelectElement).value)}
  >
    <option value="" .selected=${!value}>${all}</option>
    ${choices.map((choice) => html`<option value=${choice.value} .selected=${value === choice.value}>${choice.label}</option>`)}
    ${unknown ? html`<option value=${value} .selected=${true}>${voice.words.seats.unknownFilter(value)}</option>` : nothing}
  </select>`;
}
