/** Owns the second step: what stands in which column, shown with what stands there. */
import {html, nothing, type TemplateResult} from 'lit';
import {askedTargets, type ColumnTarget, knownTargets} from '../../model/csv/roster-rules.js';
import {alertIcon, icon} from '../../ui/icons.js';
import type {CsvModel} from './csv-invite.model.js';
import {targetLabel} from './csv-words.js';
import {refusal} from './refusal.view.js';
import {sourceLine} from './source-line.view.js';

const SHOWN_SAMPLES = 3;

export function columnsStep(model: CsvModel): TemplateResult {
  const {words, source, handlers} = model;
  const {csv} = words;
  const {read} = source;
  const head = html`<div>
      <h3 class="step-heading" id="step-heading" tabindex="-1">${csv.columnsTitle}</h3>
      <p class="help">${csv.columnsHelp}</p>
    </div>
    ${sourceLine(model)} ${refusal(model)}`;
  if (!read) return head;
  const {guess} = read;
  return html`${head} ${doubts(model)}
    <label class="check-line">
      <input
        type="checkbox"
        .checked=${guess.hasHeader}
        @change=${(event: Event) => handlers.handleHeader((event.target as HTMLInputElement).checked)}
      />${csv.firstRow}
    </label>
    <ul class="columns">
      ${guess.columns.map((target, column) => columnRow(model, column, target))}
    </ul>`;
}

function columnRow(model: CsvModel, column: number, target: ColumnTarget | undefined): TemplateResult {
  const {words, source, rules, profile, language, handlers} = model;
  const {csv} = words;
  const {read} = source;
  if (!read || !rules || !profile) return html`${nothing}`;
  const header = read.guess.hasHeader ? read.table.cells(0)[column]?.trim() : undefined;
  const name = header || letter(column);
  const samples = read.samples
    .map((cells) => cells[column]?.trim())
    .filter(Boolean)
    .slice(0, SHOWN_SAMPLES);
  const choices: readonly ColumnTarget[] = [...knownTargets(rules), 'reason'];
  return html`<li class="column ${target ? '' : 'left-out'}">
    <div class="column-source">
      <span class="column-name"><bdi>${name}</bdi></span>
      <span class="column-samples muted">
        ${samples.length ? samples.map((sample, index) => html`${index ? ' · ' : ''}<bdi>${sample}</bdi>`) : csv.emptyCells}
      </span>
    </div>
    <select
      class="input select"
      aria-label=${csv.column(name)}
      @change=${(event: Event) =>
        handlers.handleColumn(
          column,
          ((event.target as HTMLSelectElement).value || undefined) as ColumnTarget | undefined,
        )}
    >
      <option value="" .selected=${target === undefined}>${csv.leaveOut}</option>
      ${choices.map(
        (choice) =>
          html`<option value=${choice} .selected=${choice === target}>
            ${targetLabel(choice, csv, profile, language)}
          </option>`,
      )}
    </select>
  </li>`;
}

/** What is missing, or there twice; of our own template every change by name. */
function doubts({words, source, rules, profile, language}: CsvModel): TemplateResult | typeof nothing {
  const {read} = source;
  if (!read || !rules || !profile) return nothing;
  const {csv} = words;
  const {guess} = read;
  const labelOf = (target: ColumnTarget) => targetLabel(target, csv, profile, language);
  const missing = guess.missing.filter((target) => !guess.columns.includes(target)).map(labelOf);
  const changed = guess.isTemplate
    ? askedTargets(rules)
        .filter((target) => !guess.columns.includes(target))
        .map(labelOf)
    : [];
  const texts = [
    ...guess.doubled.map(csv.doubledColumn),
    ...(changed.length
      ? [csv.templateMissing(new Intl.ListFormat(language).format(changed))]
      : missing.map(csv.missingColumn)),
  ];
  return texts.length
    ? html`<div class="strip" role="alert">
        ${icon(alertIcon)}<span class="strip-text">${texts.map((text) => html`<span class="line">${text}</span>`)}</span>
      </div>`
    : nothing;
}

/** As spreadsheets call it: A to Z, then AA. */
const letter = (column: number): string =>
  (column >= 26 ? letter(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));
