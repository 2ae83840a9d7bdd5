/** Owns the table both sides of the record share: its head, its bones while it loads, and its region. */
import {html, nothing, type TemplateResult} from 'lit';
import {bone} from '../../ui/skeleton.js';
import type {AccessHistoryModel} from './access-history.model.js';

const SKELETON_ROWS = 8;

export interface HistoryTableOptions {
  readonly region: string;
  readonly columns: readonly string[];
  readonly rows: {readonly loaded: boolean; readonly refreshing: boolean};
  /** The rows, once they are there. */
  readonly body: () => unknown;
}

export function historyTable(
  {words}: AccessHistoryModel,
  {region, columns, rows, body}: HistoryTableOptions,
): TemplateResult {
  return html`<div class="scroller" role="region" tabindex="0" aria-label=${region}>
    <table part="table" role="table" aria-busy=${rows.loaded && !rows.refreshing ? 'false' : 'true'}>
      <thead role="rowgroup">
        <tr role="row">
          ${columns.map((column) => html`<th role="columnheader" scope="col">${column}</th>`)}
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${rows.loaded ? body() : Array.from({length: SKELETON_ROWS}, () => skeletonRow(columns.length))}
      </tbody>
    </table>
    ${rows.loaded ? nothing : html`<span class="visually-hidden" role="status">${words.common.loading}</span>`}
  </div>`;
}

const skeletonRow = (columns: number): TemplateResult =>
  html`<tr role="row" aria-hidden="true">
    ${Array.from({length: columns}, (_, index) => html`<td role="cell">${bone(index % 2 ? 'long' : 'medium')}</td>`)}
  </tr>`;
