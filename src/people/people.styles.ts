/** Owns how lists of people and what opens about one of them look beside the shared parts. */
import {css} from 'lit';
import {buttonStyles} from '../ui/button.styles.js';
import {fieldStyles} from '../ui/field.styles.js';
import {menuStyles} from '../ui/menu.styles.js';
import {noticeStyles} from '../ui/notice.js';
import {personStyles} from '../ui/person.js';
import {skeletonStyles} from '../ui/skeleton.js';
import {tableStyles} from '../ui/table.styles.js';
import {tokens} from '../ui/tokens.styles.js';

export const peopleStyles = [
  tokens,
  buttonStyles,
  fieldStyles,
  tableStyles,
  menuStyles,
  personStyles,
  noticeStyles,
  skeletonStyles,
  css`
    /* Not the host: a page may reset its display, and what is inline contains nothing. */
    .list {
      container-type: inline-size;
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
    .strip {
      margin-block-end: 12px;
    }
    .row-opener.menu-opener,
    .badge-button.menu-opener {
      anchor-name: --te-row-menu;
    }
    #row-menu {
      position-anchor: --te-row-menu;
    }
    .avatar.pending {
      background: var(--_surface-sunken);
      color: var(--_text-muted);
    }
    .quiet-empty {
      margin: 0;
      padding: 16px;
      border: 1px dashed var(--_line);
      border-radius: var(--_radius-surface);
      color: var(--_text-muted);
    }
    .badge {
      display: inline-block;
      padding: 2px 8px;
      border-radius: 999px;
      background: var(--_surface-sunken);
      font-size: 13px;
    }
    .badge-button {
      display: inline-flex;
      gap: 4px;
      align-items: center;
      min-block-size: 28px;
      padding: 2px 6px 2px 10px;
      padding-inline: 10px 6px;
      border: 0;
      border-radius: 999px;
      background: var(--_surface-sunken);
      font-size: 13px;
      text-align: start;
      cursor: pointer;
    }
    .badge-button[aria-disabled='true'] {
      padding-inline-end: 10px;
      cursor: default;
    }
    .badge-button:hover {
      background: var(--_hover);
    }
    .badge-button .icon {
      inline-size: 14px;
      block-size: 14px;
      color: var(--_text-muted);
    }
    .toast-rail {
      position: fixed;
      inset-block-end: 16px;
      inset-inline: 16px;
      z-index: 2;
      display: grid;
      justify-items: center;
      pointer-events: none;
    }
    .toast {
      display: flex;
      gap: 10px;
      align-items: center;
      align-self: end;
      max-inline-size: min(520px, 100%);
      padding: 8px 8px 8px 14px;
      padding-inline: 14px 8px;
      border: 1px solid var(--_line);
      border-radius: var(--_radius-surface);
      background: var(--_surface-raised);
      box-shadow: var(--_shadow);
      animation: te-appear 160ms ease-out;
      pointer-events: auto;
    }
    .toast > .icon {
      color: var(--_success);
    }
    .toast-text {
      flex: 1;
      overflow-wrap: anywhere;
    }
    .choice {
      min-block-size: 24px;
      display: flex;
      gap: 8px;
      align-items: flex-start;
      cursor: pointer;
    }
    .choice input {
      flex: none;
      inline-size: 16px;
      block-size: 16px;
      margin: 2px 0 0;
      accent-color: var(--_accent);
    }
    @media (pointer: coarse) {
      .badge-button,
      .choice {
        min-block-size: 44px;
        min-inline-size: 44px;
      }
    }
    @media (forced-colors: active) {
      .badge-button {
        border: 1px solid ButtonText;
      }
    }
  `,
];
