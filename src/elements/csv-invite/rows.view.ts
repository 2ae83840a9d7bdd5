/** Owns the rows of the file as they are checked and changed: each cell a field, what is wrong with it below. */
import {html, nothing, type TemplateResult} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import {issueText} from '../../i18n/problem-text.js';
import type {RosterRow} from '../../model/csv/roster.js';
import {type ColumnTarget, shownTargets} from '../../model/csv/roster-rules.js';
import {localizedText} from '../../model/localized-text.js';
import {closeIcon, icon} from '../../ui/icons.js';
import {bone} from '../../ui/skeleton.js';
import type {RosterCheck} from '../../controllers/roster-check.js';
import type {CsvModel} from './csv-invite.model.js';
import {targetLabel} from './csv-words.js';

const SKELETON_ROWS = 6;
/** So many are shown whole, without scrolling by themselves. */
const FEW = 4;

export function rowsTable(model: CsvModel, check: RosterCheck): TemplateResult {
  const {words, window, rules, profile, language} = model;
  const {csv} = words;
  if (!rules || !profile) return html`${nothing}`;
  const targets = shownTargets(rules, check.roster.choices.columns);
  const {places} = check;
  const few = !check.checking && places.length <= FEW;
  const empty = !check.checking && !places.length;
  return html`<div class="scroller long rows ${few ? 'few' : ''}" role="region" tabindex="0" aria-label=${csv.tableName} @scroll=${window.handleScroll}>
    <table part="table" role="table" aria-rowcount=${places.length + 1} aria-busy=${check.checking ? 'true' : 'false'}>
      <thead role="rowgroup">
        <tr role="row" aria-rowindex="1">
          <th role="columnheader" scope="col" class="column-number">${csv.row}</th>
          ${targets.map(
            (target) =>
              html`<th role="columnheader" scope="col" class="cell-${kindOf(target)}">${targetLabel(target, csv, profile, language)}</th>`,
          )}
          <th role="columnheader" scope="col">${csv.state}</th>
          <th role="columnheader" scope="col" class="column-menu"><span class="visually-hidden">${csv.leaveOut}</span></th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${check.checking && !places.length ? skeleton(targets) : body(model, check, targets)}
        ${empty ? html`<tr role="row"><td role="cell" class="no-rows" colspan=${targets.length + 3}>${noRows(model, check)}</td></tr>` : nothing}
      </tbody>
    </table>
  </div>`;
}

/** A template that was brought as it was given out has nobody in it. */
const noRows = ({words: {csv}}: CsvModel, {filter, roster: {counts}}: RosterCheck): string =>
  filter === 'all' && counts.example ? csv.onlyExamples : csv.noRows;

function body(model: CsvModel, check: RosterCheck, targets: readonly ColumnTarget[]): TemplateResult {
  const {window} = model;
  const {roster, places} = check;
  const shown = [...places.subarray(window.start, window.end)];
  const rows = shown.map((place) => roster.row(place));
  const spots = window.placesOf(shown.map(String));
  const spacer = html`<tr class="spacer" aria-hidden="true"></tr>`;
  return html`${spacer}${repeat(
    rows,
    (_, index) => spots[index],
    (row, index) => tableRow(model, targets, row, window.start + index),
  )}${spacer}`;
}

function tableRow(
  model: CsvModel,
  targets: readonly ColumnTarget[],
  row: RosterRow,
  index: number,
): TemplateResult {
  const {words, format, handlers} = model;
  const {csv} = words;
  const number = format.number(row.place + 1);
  return html`<tr role="row" data-row=${row.place} aria-rowindex=${index + 2} class=${row.kind}>
    <td role="cell" class="column-number" data-label=${csv.row}>${number}</td>
    ${targets.map((target) => cell(model, target, row, number))}
    <td role="cell" class="column-state" data-label=${csv.state}>${state(model, row)}</td>
    <td role="cell" class="column-menu">
      <button
        type="button"
        class="icon-button"
        aria-label=${csv.removeRow(number)}
        title=${csv.removeRow(number)}
        @click=${() => handlers.handleRemove(row.place)}
      >
        ${icon(closeIcon)}
      </button>
    </td>
  </tr>`;
}

function cell(model: CsvModel, target: ColumnTarget, row: RosterRow, number: string): TemplateResult {
  const {words, profile, language} = model;
  const {csv} = words;
  const label = profile ? targetLabel(target, csv, profile, language) : target;
  const errors = errorsOf(model, target, row);
  const id = `error-${row.place}-${target}`;
  return html`<td role="cell" class="cell cell-${kindOf(target)}" data-label=${label}>
    <span class="cell-box">
      ${control(model, target, row, {
        label: csv.cell(label, number),
        invalid: errors.length > 0,
        describedBy: errors.length ? id : undefined,
      })}
      ${errors.length ? html`<span class="cell-error" id=${id}>${errors.join(' ')}</span>` : nothing}
    </span>
  </td>`;
}

interface ControlOptions {
  readonly label: string;
  readonly invalid: boolean;
  readonly describedBy: string | undefined;
}

function control(
  {words, roles, profile, language, check, handlers}: CsvModel,
  target: ColumnTarget,
  {place, texts}: RosterRow,
  {label, invalid, describedBy}: ControlOptions,
): TemplateResult {
  const {csv} = words;
  const value = texts[target] ?? '';
  const handleChange = (event: Event) =>
    handlers.handleEdit(place, target, (event.target as HTMLInputElement | HTMLSelectElement).value);
  const field = profile?.fields?.find(({key}) => `fields.${key}` === target);
  const options =
    target === 'roles' && profile?.rolesPerPerson !== 'many'
      ? roles.map((role) => ({value: role.id, label: localizedText(role.label, language)}))
      : field?.type === 'select'
        ? (field.options ?? []).map((option) => ({
            value: option.value,
            label: localizedText(option.label, language),
          }))
        : undefined;
  if (options) {
    const preset = options.find((option) => option.value === check?.roster.choices.defaultRole);
    const known = !value || options.some((option) => option.value === value);
    return html`<select
      class="cell-input"
      aria-label=${label}
      aria-invalid=${invalid ? 'true' : 'false'}
      aria-describedby=${describedBy ?? nothing}
      @change=${handleChange}
    >
      <option value="" .selected=${!value}>${target === 'roles' && preset ? preset.label : csv.emptyCells}</option>
      ${options.map((option) => html`<option value=${option.value} .selected=${option.value === value}>${option.label}</option>`)}
      ${known ? nothing : html`<option value=${value} .selected=${true}>${value}</option>`}
    </select>`;
  }
  return html`<input
    class="cell-input"
    type="text"
    dir=${target === 'email' ? 'ltr' : 'auto'}
    autocomplete="off"
    spellcheck="false"
    aria-label=${label}
    aria-invalid=${invalid ? 'true' : 'false'}
    aria-describedby=${describedBy ?? nothing}
    .value=${value}
    @change=${handleChange}
  />`;
}

function errorsOf(
  {words, format}: CsvModel,
  target: ColumnTarget,
  {issues, duplicateOf}: RosterRow,
): string[] {
  return issues
    .filter(({field}) => field === target)
    .map(({code}) =>
      code === 'duplicate' && duplicateOf !== undefined
        ? words.csv.duplicateOf(format.number(duplicateOf + 1))
        : code === 'unknown_role'
          ? words.csv.unknownRole
          : issueText(code, words.problem),
    );
}

function state({words}: CsvModel, {kind, warning}: RosterRow): TemplateResult {
  const {csv} = words;
  const labels: Readonly<Record<RosterRow['kind'], string>> = {
    ready: csv.stateReady,
    doubtful: csv.stateDoubtful,
    wrong: csv.stateWrong,
    member: csv.stateMember,
    inactive: csv.stateInactive,
    invited: csv.stateInvited,
    example: csv.stateExample,
    left_out: csv.stateLeftOut,
  };
  const doubt = warning === 'role_address' ? csv.roleAddress : warning && csv.lookAlike;
  return html`<span class="cell-box"
    ><span class="row-state"><span class="dot ${kind}"></span>${labels[kind]}</span>${
      doubt && kind === 'doubtful' ? html`<span class="cell-doubt">${doubt}</span>` : nothing
    }</span
  >`;
}

function skeleton(targets: readonly ColumnTarget[]): TemplateResult {
  return html`${Array.from(
    {length: SKELETON_ROWS},
    () =>
      html`<tr role="row" aria-hidden="true">
        <td role="cell"></td>
        ${targets.map((target) => html`<td role="cell" class="cell">${bone(target === 'email' ? 'long' : 'medium')}</td>`)}
        <td role="cell">${bone('short')}</td>
        <td role="cell"></td>
      </tr>`,
  )}`;
}

const kindOf = (target: ColumnTarget): string =>
  target === 'email' ? 'email' : target === 'roles' ? 'role' : target === 'accessEndsAt' ? 'day' : 'text';
