import {css} from 'lit';
import {buttonStyles} from '../../ui/button.styles.js';
import {dialogStyles} from '../../ui/dialog.styles.js';
import {fieldStyles} from '../../ui/field.styles.js';
import {menuStyles} from '../../ui/menu.styles.js';
import {noticeStyles} from '../../ui/notice.js';
import {personStyles} from '../../ui/person.js';
import {skeletonStyles} from '../../ui/skeleton.js';
import {tableStyles} from '../../ui/table.styles.js';
import {tokens} from '../../ui/tokens.styles.js';

export const userTableStyles = [
  tokens,
  buttonStyles,
  fieldStyles,
  tableStyles,
  menuStyles,
  personStyles,
  dialogStyles,
  noticeStyles,
  skeletonStyles,
  css`
    /* Not the host: a page may reset its display, and what is inline contains nothing. */
    section {
      container-type: inline-size;
    }
    section + section {
      margin-block-start: 40px;
    }
    .heading {
      display: flex;
      flex-wrap: wrap;
      gap: 8px 12px;
      align-items: center;
      justify-content: space-between;
      min-block-size: var(--_control);
      margin-block-end: 12px;
    }
    h2 {
      display: flex;
      gap: 8px;
      align-items: baseline;
      margin: 0;
      font-size: 16px;
      font-weight: 600;
      border-radius: 4px;
    }
    .count {
      color: var(--_text-muted);
      font-size: 14px;
      font-weight: 400;
      font-variant-numeric: tabular-nums;
    }
    .toolbar {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
      margin-block-end: 12px;
    }
    .search {
      position: relative;
      flex: 1 1 220px;
      max-inline-size: 360px;
    }
    .search .icon {
      position: absolute;
      inset-block-start: calc(50% - 8px);
      inset-inline-start: 10px;
      color: var(--_text-muted);
      pointer-events: none;
    }
    .search .input {
      padding-inline-start: 34px;
    }
    .select {
      inline-size: auto;
      max-inline-size: 100%;
    }
    .strip {
      margin-block-end: 12px;
    }
    .column-joined,
    .column-last_active {
      white-space: nowrap;
    }
    tr.inactive .person-name {
      color: var(--_text-muted);
    }
    .column-menu {
      inline-size: 1%;
      text-align: end;
    }
    .row-opener.menu-opener {
      anchor-name: --te-row-menu;
    }
    #row-menu {
      position-anchor: --te-row-menu;
    }
    .theirs {
      display: grid;
      gap: 6px;
      padding: 10px 12px;
      border-radius: var(--_radius);
      background: var(--_surface-sunken);
    }
    .avatar.pending {
      background: var(--_surface-sunken);
      color: var(--_text-muted);
    }
    .by {
      display: block;
      font-size: 13px;
    }
    .quiet-empty {
      margin: 0;
      padding: 16px;
      border: 1px dashed var(--_line);
      border-radius: var(--_radius-surface);
      color: var(--_text-muted);
    }
    .dialog-text {
      margin: 0;
    }
    .pager {
      display: flex;
      gap: 4px;
      align-items: center;
      justify-content: flex-end;
      margin-block-start: 8px;
    }
    .range {
      margin-inline-end: 8px;
      color: var(--_text-muted);
      font-size: 13px;
      font-variant-numeric: tabular-nums;
    }
    @container (max-width: 640px) {
      .search {
        max-inline-size: none;
      }
    }
  `,
];
