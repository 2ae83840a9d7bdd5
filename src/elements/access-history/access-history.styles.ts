import {css} from 'lit';
import {peopleStyles} from '../../people/people.styles.js';
import {textFileStyles} from '../../people/text-file.styles.js';
import {searchFieldStyles} from '../../ui/search-field.js';

export const accessHistoryStyles = [
  ...peopleStyles,
  searchFieldStyles,
  textFileStyles,
  css`
    .kinds {
      display: inline-flex;
      gap: 2px;
      padding: 2px;
      border: 1px solid var(--_line);
      border-radius: var(--_radius);
      background: var(--_surface-sunken);
    }
    .kind {
      min-block-size: calc(var(--_control) - 6px);
      padding: 2px 12px;
      border: 0;
      border-radius: calc(var(--_radius) - 2px);
      background: none;
      color: var(--_text-muted);
      font: inherit;
      font-size: 14px;
      cursor: pointer;
    }
    .kind:hover {
      color: var(--_text);
    }
    .kind[aria-pressed='true'] {
      background: var(--_surface-raised);
      box-shadow: 0 0 0 1px var(--_line);
      color: var(--_text);
      font-weight: 500;
    }
    .toolbar {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
      align-items: center;
      margin-block-end: 12px;
    }
    .toolbar .search {
      flex: 1 1 220px;
      max-inline-size: 360px;
    }
    .toolbar .select,
    .toolbar .day .input {
      inline-size: auto;
      max-inline-size: 100%;
    }
    .day {
      display: inline-flex;
      gap: 6px;
      align-items: center;
      color: var(--_text-muted);
      font-size: 14px;
    }
    .toolbar .file {
      margin-inline-start: auto;
    }
    .toolbar .file .button {
      min-block-size: var(--_control);
    }
    .file-text {
      margin-block-end: 12px;
    }
    td {
      padding-block: 8px;
    }
    td.column-person {
      min-inline-size: 180px;
    }
    /* Not \`anywhere\`: that would let a column become as narrow as a letter. */
    .line {
      display: block;
      overflow-wrap: break-word;
    }
    .column-name {
      min-inline-size: 90px;
    }
    .small {
      font-size: 13px;
    }
    .nobody {
      padding: 24px 16px;
      color: var(--_text-muted);
      text-align: center;
    }
    .column-when {
      white-space: nowrap;
    }
    .more {
      display: flex;
      justify-content: center;
      margin-block-start: 12px;
    }
    .told {
      margin: 0 0 12px;
      text-align: end;
    }
    .kept {
      margin: 12px 0 0;
    }
    .told,
    .kept {
      color: var(--_text-muted);
      font-size: 13px;
    }
    @container (max-width: 640px) {
      .kinds,
      .toolbar .search {
        flex: 1 1 100%;
        max-inline-size: none;
      }
      .kind {
        flex: 1;
      }
      .toolbar .select {
        flex: 1 1 100%;
      }
      .day {
        flex: 1 1 120px;
      }
      .toolbar .day .input {
        flex: 1;
        min-inline-size: 0;
      }
      .toolbar .file {
        margin-inline-start: 0;
      }
      .told {
        text-align: start;
      }
      td {
        padding-block: 0;
      }
      td .line {
        grid-column: 2;
        overflow-wrap: anywhere;
      }
      td.column-person .line {
        padding-inline: 0;
      }
    }
    @media (pointer: coarse) {
      .kind {
        min-block-size: 44px;
      }
    }
    @media (forced-colors: active) {
      .kind[aria-pressed='true'] {
        border: 2px solid Highlight;
      }
    }
  `,
];
