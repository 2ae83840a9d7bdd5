/** Owns the line about the file in hand: its name, and how it is read; told, or to be changed. */
import {html, nothing, type TemplateResult} from 'lit';
import {DELIMITERS, type Encoding, ENCODINGS} from '../../model/csv/detect.js';
import type {CsvModel} from './csv-invite.model.js';

const ENCODING_NAMES: Readonly<Record<Encoding, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
  'windows-1252': '',
};

const encodingName = ({words}: CsvModel, encoding: Encoding): string =>
  ENCODING_NAMES[encoding] || words.csv.encodingWestern;

function delimiterName({words: {csv}}: CsvModel, delimiter: string): string {
  const names: Readonly<Record<string, string>> = {
    ',': csv.comma,
    ';': csv.semicolon,
    '\t': csv.tab,
    '|': csv.bar,
  };
  return names[delimiter] ?? delimiter;
}

/** How it was read, in a few words. */
export function sourceTold(model: CsvModel): TemplateResult {
  const {brought, encoding = 'utf-8', delimiter = ','} = model.source;
  return html`<p class="source-told">
    <span class="source-name"><bdi>${brought?.name ?? nothing}</bdi></span>
    <span class="muted">${encodingName(model, encoding)} · ${delimiterName(model, delimiter)}</span>
  </p>`;
}

export function sourceLine(model: CsvModel): TemplateResult {
  const {words, source, handlers} = model;
  const {csv} = words;
  const {delimiter = ','} = source;
  const delimiters = DELIMITERS.some((known) => known === delimiter)
    ? DELIMITERS
    : [...DELIMITERS, delimiter];
  return html`<div class="source-line">
    <span class="source-name"><bdi>${source.brought?.name ?? nothing}</bdi></span>
    ${choice(
      csv.encoding,
      source.encoding ?? 'utf-8',
      ENCODINGS.map((value) => ({value, label: encodingName(model, value)})),
      (encoding) => handlers.handleEncoding(encoding as Encoding),
    )}
    ${choice(
      csv.delimiter,
      delimiter,
      delimiters.map((value) => ({value, label: delimiterName(model, value)})),
      handlers.handleDelimiter,
    )}
  </div>`;
}

function choice(
  label: string,
  value: string,
  choices: readonly {readonly value: string; readonly label: string}[],
  onChoose: (value: string) => void,
): TemplateResult {
  return html`<label class="inline-choice"
    ><span>${label}</span>
    <select
      class="input select"
      @change=${(event: Event) => onChoose((event.target as HTMLSelectElement).value)}
    >
      ${choices.map((option) => html`<option value=${option.value} .selected=${option.value === value}>${option.label}</option>`)}
    </select>
  </label>`;
}
