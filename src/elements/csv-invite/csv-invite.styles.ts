import {css} from 'lit';
import {textFileStyles} from '../../people/text-file.styles.js';
import {fieldStyles} from '../../ui/field.styles.js';
import {noticeStyles} from '../../ui/notice.js';
import {skeletonStyles} from '../../ui/skeleton.js';
import {tableStyles} from '../../ui/table.styles.js';

/** Beside the frame, which is there from the start. */
export const csvInviteStyles = [
  fieldStyles,
  noticeStyles,
  skeletonStyles,
  tableStyles,
  textFileStyles,
  css`
    dialog.wide {
      inline-size: min(960px, calc(100vw - 32px));
      max-block-size: calc(100dvh - 48px);
    }
    .csv-body {
      gap: 16px;
      /* Else the longest choice of a list would decide. */
      grid-template-columns: minmax(0, 1fr);
      container-type: inline-size;
    }
    .inline .dialog-body {
      padding: 0;
      overflow: visible;
    }
    .inline .dialog-footer {
      padding: 20px 0 0;
      border: 0;
    }
    .steps {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 20px;
      margin: 0;
      padding: 0;
      list-style: none;
      color: var(--_text-muted);
      font-size: 13px;
      font-weight: 500;
    }
    .step-button,
    .step-text {
      display: inline-flex;
      gap: 8px;
      align-items: center;
      min-block-size: 28px;
      padding: 0;
      border: 0;
      background: none;
      color: inherit;
      font-weight: inherit;
    }
    .step-button {
      padding-inline: 4px;
      margin-inline: -4px;
      border-radius: var(--_radius);
      cursor: pointer;
    }
    .step-button:hover {
      color: var(--_text);
      background: var(--_hover);
    }
    .step-mark {
      display: grid;
      place-items: center;
      inline-size: 20px;
      block-size: 20px;
      border: 1px solid var(--_line);
      border-radius: 50%;
      font-size: 12px;
      font-variant-numeric: tabular-nums;
    }
    .step-mark .icon {
      inline-size: 12px;
      block-size: 12px;
    }
    .step[aria-current] {
      color: var(--_text);
    }
    .step[aria-current] .step-mark {
      border-color: transparent;
      background: var(--_accent);
      color: var(--_on-accent);
    }
    .step.done .step-mark {
      border-color: transparent;
      background: var(--_accent-soft);
      color: var(--_accent-text);
    }
    .step-heading {
      margin: 0;
      font-size: 14px;
      font-weight: 500;
    }
    /* The focus goes there with each step, and nothing can be done there. */
    .step-heading:focus-visible {
      outline: none;
    }
    .source-head,
    .source-told {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 12px;
      align-items: center;
      margin: 0;
    }
    .source-head {
      justify-content: space-between;
    }
    .drop,
    .ghost-drop {
      display: grid;
      justify-items: center;
      gap: 8px;
      padding: 28px 16px;
      border: 1px dashed var(--_control-line);
      border-radius: var(--_radius-surface);
      text-align: center;
    }
    .ghost-drop {
      min-block-size: 190px;
    }
    .drop.over {
      border-color: var(--_accent-text);
      background: var(--_accent-soft);
    }
    .drop p {
      margin: 0;
      overflow-wrap: anywhere;
    }
    .drop-icon {
      display: grid;
      place-items: center;
      inline-size: 40px;
      block-size: 40px;
      border-radius: 50%;
      background: var(--_surface-sunken);
      color: var(--_text-muted);
    }
    .drop-title {
      font-weight: 500;
    }
    .file-button {
      position: relative;
    }
    .file-button:has(:focus-visible) {
      outline: 2px solid var(--_accent-text);
      outline-offset: 2px;
    }
    /* In its place rather than hidden, so that it is reached by key and by finger. */
    .file-input {
      position: absolute;
      inset: 0;
      inline-size: 100%;
      block-size: 100%;
      opacity: 0;
      cursor: pointer;
    }
    .in-hand {
      display: flex;
      flex-wrap: wrap;
      gap: 8px 16px;
      align-items: center;
      justify-content: space-between;
      padding: 8px 12px;
      border-radius: var(--_radius);
      background: var(--_surface-sunken);
    }
    .ways {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 260px), 1fr));
      gap: 24px;
    }
    .way {
      display: grid;
      gap: 8px;
      align-content: start;
      justify-items: start;
      min-inline-size: 0;
    }
    .way > .input {
      font-size: 13px;
      white-space: pre;
      overflow-x: auto;
    }
    .way-title {
      margin: 0;
      padding: 0;
      font-size: 14px;
      font-weight: 500;
    }
    .link-button {
      min-block-size: 24px;
      padding: 0;
      border: 0;
      background: none;
      color: var(--_accent-text);
      font-size: 13px;
      text-align: start;
      text-decoration: underline;
      text-underline-offset: 2px;
      cursor: pointer;
    }
    .earlier,
    .not-invited {
      display: grid;
      gap: 8px;
      justify-items: start;
    }
    .batches,
    .failed-rows,
    .columns,
    .outcomes {
      inline-size: 100%;
      margin: 0;
      padding: 0;
      list-style: none;
    }
    .batches,
    .failed-rows,
    .columns {
      border: 1px solid var(--_line);
      border-radius: var(--_radius-surface);
    }
    .batch,
    .failed-row,
    .column {
      display: grid;
      grid-template-columns: minmax(0, 1.4fr) minmax(0, 1fr) minmax(0, 1.4fr);
      gap: 4px 16px;
      align-items: center;
      padding: 8px 12px;
    }
    .failed-row,
    .column {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    }
    .batch + .batch,
    .failed-row + .failed-row,
    .column + .column {
      border-block-start: 1px solid var(--_line);
    }
    .batch > *,
    .failed-row > *,
    .column-source > * {
      overflow-wrap: anywhere;
    }
    .batch-name {
      min-block-size: 28px;
      padding: 0;
      border: 0;
      background: none;
      color: var(--_accent-text);
      font-weight: 500;
      text-align: start;
      cursor: pointer;
    }
    .batch-name:hover {
      text-decoration: underline;
    }
    .batch-counts {
      font-variant-numeric: tabular-nums;
    }
    .bad {
      color: var(--_danger);
    }
    .source-line,
    .batch-head {
      display: flex;
      flex-wrap: wrap;
      gap: 8px 16px;
      align-items: center;
    }
    .source-name {
      font-weight: 500;
      overflow-wrap: anywhere;
    }
    .inline-choice {
      max-inline-size: 100%;
      min-inline-size: 0;
      display: inline-flex;
      flex-wrap: wrap;
      gap: 4px 8px;
      align-items: center;
      color: var(--_text-muted);
      font-size: 13px;
    }
    .inline-choice .input {
      min-inline-size: 0;
      inline-size: auto;
      max-inline-size: 100%;
      color: var(--_text);
    }
    .check-line {
      display: flex;
      gap: 8px;
      align-items: center;
      min-block-size: 28px;
      cursor: pointer;
    }
    .check-line input {
      flex: none;
      inline-size: 16px;
      block-size: 16px;
      margin: 0;
      accent-color: var(--_accent);
    }
    .column-source {
      display: grid;
      gap: 2px;
    }
    .column-name {
      font-weight: 500;
    }
    .column-samples {
      font-size: 13px;
    }
    .column.left-out .column-name {
      color: var(--_text-muted);
    }
    .line {
      display: block;
    }
    .role-words {
      display: grid;
      gap: 10px;
      padding: 12px 16px 16px;
      border-radius: var(--_radius-surface);
      background: var(--_surface-sunken);
    }
    .choices,
    .schedule {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(100%, 210px), 1fr));
      gap: 12px 16px;
      align-items: end;
    }
    .schedule {
      align-items: start;
    }
    .check-bar {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
      align-items: center;
      justify-content: space-between;
    }
    .filters,
    .check-acts,
    .batch-acts,
    .question-acts {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
    }
    .filter {
      min-block-size: 28px;
      padding: 2px 12px;
      border: 1px solid var(--_line);
      border-radius: 14px;
      background: none;
      font-size: 13px;
      font-variant-numeric: tabular-nums;
      cursor: pointer;
    }
    .filter:hover {
      background: var(--_hover);
    }
    .filter.wrong {
      color: var(--_danger);
    }
    .filter[aria-pressed='true'] {
      border-color: var(--_accent-text);
      background: var(--_accent-soft);
      color: var(--_text);
      font-weight: 500;
    }
    .rows {
      --te-list-block-size: max(240px, min(48dvh, 480px));
    }
    .rows th,
    .rows td {
      padding: 8px;
      vertical-align: top;
    }
    .rows th {
      vertical-align: middle;
    }
    .rows .column-number {
      inline-size: 1%;
      color: var(--_text-muted);
      font-variant-numeric: tabular-nums;
      text-align: end;
    }
    .rows td.column-number,
    .rows td.column-state {
      padding-block: 14px;
    }
    .cell-email {
      min-inline-size: 220px;
    }
    .cell-text,
    .cell-day {
      min-inline-size: 130px;
    }
    .cell-role {
      min-inline-size: 176px;
    }
    .column-state {
      min-inline-size: 120px;
    }
    .cell-box {
      display: grid;
      gap: 2px;
    }
    .cell-input {
      inline-size: 100%;
      min-block-size: 32px;
      padding: 4px 8px;
      border: 1px solid transparent;
      border-radius: var(--_radius);
      background: transparent;
      color: inherit;
      font: inherit;
    }
    .rows tr:hover .cell-input,
    .cell-input:hover {
      border-color: var(--_line);
    }
    .cell-input:focus-visible {
      outline-offset: -1px;
      background: var(--_surface-raised);
    }
    .cell-input[aria-invalid='true'] {
      border-color: var(--_danger);
      background: var(--_danger-soft);
    }
    select.cell-input option {
      color: var(--_text);
      background: var(--_surface-raised);
    }
    .cell-error,
    .cell-doubt {
      padding-inline: 8px;
      font-size: 13px;
      color: var(--_danger);
    }
    .cell-doubt {
      padding: 0;
      color: var(--_text-muted);
    }
    .row-state {
      display: inline-flex;
      gap: 8px;
      align-items: center;
    }
    .dot {
      display: inline-block;
      flex: none;
      inline-size: 8px;
      block-size: 8px;
      margin-inline-end: 2px;
      border-radius: 50%;
      background: var(--_text-muted);
    }
    .dot.ready,
    .dot.done,
    .dot.good {
      background: var(--_success);
    }
    .dot.doubtful,
    .dot.running,
    .dot.waiting,
    .dot.scheduled {
      background: var(--_warning);
    }
    .dot.wrong,
    .dot.bad {
      background: var(--_danger);
    }
    .rows tr.member td,
    .rows tr.example td {
      color: var(--_text-muted);
    }
    .no-rows {
      color: var(--_text-muted);
      text-align: center;
    }
    .footer-note {
      flex: 1 1 20ch;
      margin: 0;
      color: var(--_text-muted);
      font-size: 13px;
    }
    .progress {
      appearance: none;
      inline-size: 100%;
      block-size: 8px;
      border: 0;
      border-radius: 4px;
      background: var(--_surface-sunken);
      overflow: hidden;
    }
    .progress::-webkit-progress-bar {
      background: var(--_surface-sunken);
    }
    .progress::-webkit-progress-value {
      background: var(--_accent);
      transition: inline-size var(--_ease);
    }
    .progress::-moz-progress-bar {
      background: var(--_accent);
    }
    .outcomes {
      display: flex;
      flex-wrap: wrap;
      gap: 8px 20px;
      font-variant-numeric: tabular-nums;
    }
    .outcome {
      display: inline-flex;
      gap: 6px;
      align-items: center;
    }
    .outcome.good .icon {
      color: var(--_success);
    }
    .question {
      display: grid;
      gap: 12px;
      padding: 12px 16px;
      border: 1px solid var(--_line);
      border-radius: var(--_radius-surface);
      background: var(--_surface-sunken);
    }
    .question p {
      margin: 0;
    }
    @media (pointer: coarse) {
      .step-button,
      .step-text,
      .filter,
      .link-button,
      .batch-name,
      .check-line,
      .cell-input {
        min-block-size: 44px;
      }
      .step-button,
      .filter,
      .batch-name {
        min-inline-size: 44px;
      }
      .filter {
        border-radius: 22px;
      }
      .cell-input {
        font-size: 16px;
      }
    }
    @container (max-width: 640px) {
      .batch,
      .failed-row,
      .column {
        grid-template-columns: minmax(0, 1fr);
      }
      .rows td.cell .cell-box,
      .rows td.column-state .cell-box {
        min-inline-size: 0;
      }
      .rows td.column-number,
      .rows td.column-state {
        padding-block: 0;
        text-align: start;
      }
      .rows td.column-number {
        inline-size: auto;
      }
      .rows td.column-menu {
        padding: 0;
      }
      .cell-input {
        border-color: var(--_line);
      }
    }
    @media (max-width: 640px) {
      dialog.wide {
        inline-size: 100%;
        max-inline-size: none;
        block-size: 100%;
        max-block-size: none;
        border-radius: 0;
      }
    }
  `,
];
