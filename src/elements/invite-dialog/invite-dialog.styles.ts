import {css} from 'lit';
import {fieldStyles} from '../../ui/field.styles.js';
import {noticeStyles} from '../../ui/notice.js';
import {roleCardStyles} from '../../ui/role-cards.styles.js';
import {skeletonStyles} from '../../ui/skeleton.js';

/** Beside the frame, which is there from the start. */
export const inviteDialogStyles = [
  fieldStyles,
  roleCardStyles,
  noticeStyles,
  skeletonStyles,
  css`
    .inline .dialog-body {
      padding: 0;
      overflow: visible;
    }
    .inline .dialog-footer {
      padding: 20px 0 0;
      border: 0;
    }
    .note {
      display: flex;
      gap: 8px;
      align-items: flex-start;
      margin: 0;
      padding: 10px 12px;
      border-radius: var(--_radius);
      background: var(--_surface-sunken);
      color: var(--_text-muted);
      font-size: 13px;
    }
    .note .icon {
      flex: none;
      margin-block-start: 1.5px;
    }
    .people {
      display: grid;
      gap: 12px;
    }
    .person-row {
      display: grid;
      gap: 10px;
    }
    .person-row + .person-row {
      padding-block-start: 14px;
      border-block-start: 1px solid var(--_line);
    }
    .person-row.sending {
      animation: te-breathe 1.2s ease-in-out infinite;
    }
    .person-row-head {
      display: flex;
      align-items: center;
      justify-content: space-between;
      min-block-size: 28px;
      margin-block-end: -6px;
    }
    .person-row-title {
      color: var(--_text-muted);
      font-size: 13px;
      font-weight: 500;
    }
    .person-fields {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 190px), 1fr));
      gap: 12px;
      align-items: start;
    }
    /* Two names fill a line; the address has the next one to itself. */
    .two-names > :nth-child(3) {
      grid-column: 1 / -1;
    }
    .add-person {
      justify-self: start;
    }
    .warnings .verdict .icon,
    .verdict.warning .icon {
      color: var(--_warning);
    }
    .chips {
      display: flex;
      flex-wrap: wrap;
      gap: 4px;
      min-height: var(--_control);
      max-block-size: 168px;
      padding: 3px;
      border: 1px solid var(--_control-line);
      border-radius: var(--_radius);
      background: var(--_surface-raised);
      overflow-y: auto;
      cursor: text;
    }
    .chips:focus-within {
      border-color: var(--_accent-text);
    }
    .chips:has(.chip-input:focus-visible) {
      outline: 2px solid var(--_accent-text);
      outline-offset: -1px;
    }
    .chips.invalid {
      border-color: var(--_danger);
    }
    .chips.locked {
      background: var(--_surface-sunken);
    }
    .chip-list {
      display: contents;
      list-style: none;
    }
    .chip {
      display: inline-flex;
      align-items: center;
      max-inline-size: 100%;
      min-block-size: 28px;
      padding-inline-start: 4px;
      border-radius: 4px;
      background: var(--_accent-soft);
      overflow: hidden;
    }
    .chip .icon {
      inline-size: 14px;
      block-size: 14px;
    }
    .chip > .icon {
      margin-inline-start: 4px;
    }
    .chip.invalid,
    .chip.failed {
      background: var(--_danger-soft);
    }
    .chip.invalid > .icon,
    .chip.failed > .icon {
      color: var(--_danger);
    }
    .chip.sending {
      animation: te-breathe 1.2s ease-in-out infinite;
    }
    .chip-text {
      min-inline-size: 0;
      min-block-size: 28px;
      padding: 2px 4px;
      border: 0;
      background: none;
      color: inherit;
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
      cursor: text;
    }
    .chip-remove {
      display: grid;
      place-items: center;
      flex: none;
      inline-size: 26px;
      block-size: 28px;
      padding: 0;
      border: 0;
      border-radius: 4px;
      background: none;
      color: var(--_text-muted);
      cursor: pointer;
    }
    .chip-remove:hover {
      color: var(--_text);
      background: var(--_hover);
    }
    .chip-text:focus-visible,
    .chip-remove:focus-visible {
      outline-offset: -2px;
    }
    .chip-input {
      flex: 1 1 140px;
      min-inline-size: 80px;
      min-block-size: 28px;
      padding: 2px 6px;
      border: 0;
      background: none;
      color: inherit;
      font: inherit;
      text-align: start;
    }
    .chip-input:focus-visible {
      outline: none;
    }
    :host(:is(:dir(rtl), :state(right-to-left))) .chip-input {
      text-align: right;
    }
    .verdicts,
    .results ul {
      display: grid;
      gap: 4px;
      margin: 4px 0 0;
      padding: 0;
      list-style: none;
    }
    .verdict {
      display: flex;
      gap: 6px;
      align-items: flex-start;
      font-size: 13px;
    }
    .verdict > .icon {
      margin-block-start: 1.5px;
      color: var(--_danger);
    }
    .verdict-text {
      flex: 1;
      overflow-wrap: anywhere;
    }
    .verdict-email {
      font-weight: 500;
      margin-inline-end: 4px;
    }
    .results {
      padding: 12px 16px;
      border-radius: 8px;
      background: var(--_success-soft);
    }
    .results-title {
      display: flex;
      gap: 8px;
      align-items: center;
      margin: 0;
      font-weight: 600;
    }
    .results-title .icon {
      color: var(--_success);
    }
    .result {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 8px;
      align-items: center;
      min-block-size: 32px;
    }
    .result-text {
      flex: 1 1 24ch;
      overflow-wrap: anywhere;
    }
    .link {
      display: grid;
      gap: 4px;
      flex-basis: 100%;
      padding-block-end: 8px;
    }
    .ghost-control,
    .ghost-card {
      block-size: var(--_control);
      border: 1px solid var(--_line);
      border-radius: var(--_radius);
    }
    .ghost-card {
      block-size: 98px;
      border-radius: 8px;
    }
    @media (pointer: coarse) {
      .chip-input {
        font-size: 16px;
      }
      .chip,
      .chip-text,
      .chip-remove,
      .chip-input {
        min-block-size: 44px;
      }
      .chip-remove {
        inline-size: 44px;
        block-size: 44px;
      }
    }
    @media (forced-colors: active) {
      .chip {
        border: 1px solid CanvasText;
      }
    }
  `,
];
