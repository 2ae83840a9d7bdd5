/** Owns saying why nothing can be made of what was brought, and what to do. */
import {html, nothing, type TemplateResult} from 'lit';
import {alertIcon, icon} from '../../ui/icons.js';
import type {CsvModel} from './csv-invite.model.js';
import type {SourceProblem} from './csv-source.js';
import {size} from './size.js';

export function refusal(model: CsvModel): TemplateResult | typeof nothing {
  const {problem, brought} = model.source;
  if (!problem) return nothing;
  return html`<div class="strip" role="alert">
    ${icon(alertIcon)}
    <span class="strip-text">
      ${brought && !NO_FILE.includes(problem.reason) ? html`<strong><bdi>${brought.name}</bdi></strong><br />` : nothing}${refusedText(model, problem)}
    </span>
  </div>`;
}

const NO_FILE: readonly SourceProblem['reason'][] = ['folder', 'several'];

function refusedText(
  {words, language, format}: CsvModel,
  {reason, limit = 0, row = 0}: SourceProblem,
): string {
  const {csv} = words;
  const texts: Readonly<Record<SourceProblem['reason'], () => string>> = {
    spreadsheet: () => csv.refusedSpreadsheet,
    pdf: () => csv.refusedPdf,
    binary: () => csv.refusedBinary,
    empty: () => csv.refusedEmpty,
    nobody: () => csv.refusedNobody,
    too_large: () => csv.refusedTooLarge(size(limit, language)),
    too_many_rows: () => csv.refusedTooManyRows(limit),
    too_many_columns: () => csv.refusedTooManyColumns(limit),
    unreadable: () => csv.refusedUnreadable,
    folder: () => csv.refusedFolder,
    several: () => csv.refusedSeveral,
    unclosed: () => csv.refusedUnclosed(format.number(row)),
  };
  return texts[reason]();
}
