import {css} from 'lit';
import {seatsStyles} from '../../seats/seats.styles.js';
import {searchFieldStyles} from '../../ui/search-field.js';

export const seatTableStyles = [
  ...seatsStyles,
  searchFieldStyles,
  css`
    .toolbar-area {
      margin-block-end: 12px;
    }
    .toolbar {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
    }
    .toolbar .search {
      flex: 1 1 240px;
      max-inline-size: 360px;
    }
    .select {
      inline-size: auto;
      max-inline-size: 100%;
    }
    td.column-seat {
      min-inline-size: 72px;
    }
    /* An address of one letter a line is none; what is long in the status goes on below. */
    td.column-holder {
      min-inline-size: 260px;
    }
    td.column-status {
      min-inline-size: 190px;
      max-inline-size: 280px;
    }
    .seat-label {
      font-weight: 500;
      white-space: nowrap;
    }
    .serial {
      font-variant-numeric: tabular-nums;
      white-space: nowrap;
    }
    .free {
      display: inline-flex;
      flex-wrap: wrap;
      gap: 4px;
      align-items: center;
    }
    .fault.small {
      font-size: 13px;
      white-space: normal;
    }
    .fault.small .icon {
      inline-size: 14px;
      block-size: 14px;
    }
    .strip.over {
      border: 1px solid var(--_line);
      background: var(--_surface-sunken);
      color: var(--_warning);
    }
    .strip.over strong {
      font-weight: 600;
    }
    .requests {
      margin-block-end: 16px;
      padding: 12px 16px 4px;
      border: 1px solid var(--_line);
      border-radius: var(--_radius-surface);
      background: var(--_surface);
    }
    .requests-title {
      margin: 0;
      font-size: 14px;
      font-weight: 600;
    }
    .requests-list {
      margin: 0;
      padding: 0;
      list-style: none;
    }
    .request-item {
      display: grid;
      grid-template-columns: minmax(180px, 1fr) minmax(0, 2fr) max-content;
      gap: 8px 16px;
      align-items: center;
      padding-block: 8px;
    }
    .request-item + .request-item {
      border-block-start: 1px solid var(--_line);
    }
    .request-text {
      display: grid;
      font-size: 13px;
    }
    .request-said,
    .request-note {
      overflow-wrap: anywhere;
    }
    .request-note {
      margin: 0;
      padding: 8px 12px;
      border-radius: var(--_radius);
      background: var(--_surface-sunken);
    }
    .request-acts {
      display: flex;
      gap: 4px;
    }
    .facts {
      display: grid;
      gap: 6px;
      margin: 0;
    }
    .fact {
      display: grid;
      grid-template-columns: 120px 1fr;
      gap: 12px;
    }
    .fact dt {
      color: var(--_text-muted);
    }
    .fact dd {
      margin: 0;
      overflow-wrap: anywhere;
    }
    .more {
      display: grid;
      justify-items: center;
      margin-block-start: 12px;
    }
    @container (max-width: 640px) {
      .toolbar .search {
        max-inline-size: none;
        flex-basis: 100%;
      }
      .toolbar .select {
        flex: 1 1 120px;
      }
      .request-item {
        grid-template-columns: minmax(0, 1fr);
      }
    }
  `,
];
