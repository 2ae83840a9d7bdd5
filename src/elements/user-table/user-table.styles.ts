import {css} from 'lit';
import {peopleStyles} from '../../people/people.styles.js';
import {searchFieldStyles} from '../../ui/search-field.js';

export const userTableStyles = [
  ...peopleStyles,
  searchFieldStyles,
  css`
    .compact {
      --_row: 36px;
    }
    .compact td {
      padding-block: 2px;
    }
    .compact .avatar {
      inline-size: 24px;
      block-size: 24px;
    }
    .compact .person-text {
      display: flex;
      gap: 8px;
      align-items: baseline;
    }
    .compact td {
      white-space: nowrap;
    }
    .compact .person-email {
      overflow: hidden;
      max-inline-size: 24ch;
      text-overflow: ellipsis;
    }
    .compact .seat {
      flex-wrap: nowrap;
    }
    .apart {
      margin-block-start: 40px;
    }
    .toolbar-area {
      position: relative;
      margin-block-end: 12px;
    }
    .toolbar {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
    }
    .note.held {
      margin-inline-start: 0;
      color: var(--_warning);
      white-space: normal;
    }
    .toolbar .search {
      flex: 1 1 220px;
      max-inline-size: 360px;
    }
    .select {
      inline-size: auto;
      max-inline-size: 100%;
    }
    .view-opener {
      margin-inline-start: auto;
      anchor-name: --te-view-menu;
    }
    .view-menu {
      position-anchor: --te-view-menu;
      /* Of the room on the side of the button where there is more. */
      max-block-size: calc(100% - 8px);
      position-try-order: most-block-size;
      overflow-y: auto;
    }
    .view-part {
      display: grid;
      gap: 2px;
      margin: 0;
      padding: 8px 10px;
      border: 0;
      min-inline-size: 0;
    }
    .view-part + .view-part {
      border-block-start: 1px solid var(--_line);
    }
    /* A legend sits on its fieldset's border, unless it floats. */
    .view-title {
      float: inline-start;
      inline-size: 100%;
      padding: 0 0 4px;
      color: var(--_text-muted);
      font-size: 12px;
      font-weight: 500;
    }
    .view-choice {
      align-items: center;
      min-block-size: 28px;
    }
    .view-part .menu-item {
      padding-inline: 0;
    }
    .view-choice input {
      margin: 0;
    }
    .strip.quiet {
      background: var(--_surface-sunken);
      color: var(--_text);
    }
    .column-joined,
    .column-last_active,
    .column-access_ends {
      white-space: nowrap;
    }
    .clickable {
      cursor: pointer;
    }
    tr.inactive .person-name {
      color: var(--_text-muted);
    }
    .note {
      display: block;
      margin-inline-start: 38px;
      font-size: 13px;
      overflow-wrap: anywhere;
    }
    .with-switch,
    .seat {
      display: inline-flex;
      flex-wrap: wrap;
      gap: 4px 8px;
      align-items: center;
      vertical-align: middle;
    }
    .column-roles .badge {
      display: inline-flex;
      align-items: center;
      min-block-size: 28px;
      padding-inline: 10px;
    }
    .pager {
      display: flex;
      flex-wrap: wrap;
      gap: 4px;
      align-items: center;
      justify-content: flex-end;
      margin-block-start: 8px;
    }
    .truncated {
      margin-inline-end: auto;
      font-size: 13px;
    }
    .page-input {
      inline-size: 56px;
      text-align: center;
      font-variant-numeric: tabular-nums;
    }
    .range {
      margin-inline-end: 8px;
      color: var(--_text-muted);
      font-size: 13px;
      font-variant-numeric: tabular-nums;
    }
    @container (max-width: 640px) {
      .toolbar .search {
        max-inline-size: none;
        flex-basis: 100%;
      }
      .toolbar .select,
      .view-opener {
        flex: 1 1 120px;
      }
      .badge,
      .badge-button {
        justify-self: start;
      }
    }
    @media (pointer: coarse) {
      .view-choice {
        min-block-size: 44px;
      }
    }
  `,
];
