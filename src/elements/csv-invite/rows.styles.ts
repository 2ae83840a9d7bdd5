import {css} from 'lit';

/** The rows of the file, each cell a field; cards where it is narrow. */
export const rowsStyles = css`
  .rows {
    --te-list-block-size: max(240px, min(48dvh, 480px));
    /* What scrolls may be pressed to nothing by what stands around it. */
    min-block-size: 240px;
  }
  .rows.few {
    min-block-size: max-content;
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
    /* Addresses go from left to right, and stand below their heading all the same. */
    text-align: -webkit-match-parent;
    text-align: match-parent;
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
  .rows tr.member td,
  .rows tr.example td {
    color: var(--_text-muted);
  }
  .no-rows {
    color: var(--_text-muted);
    text-align: center;
  }
  @media (pointer: coarse) {
    .cell-input {
      min-block-size: 44px;
      font-size: 16px;
    }
  }
  @container (max-width: 640px) {
    .rows:not(.few) {
      --te-list-block-size: 70dvh;
      min-block-size: 70dvh;
    }
    .rows td {
      padding: 2px 0;
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
      align-items: center;
      inline-size: auto;
      min-block-size: 36px;
    }
    .rows td.column-menu {
      padding: 0;
    }
    .cell-input {
      border-color: var(--_line);
    }
  }
`;
