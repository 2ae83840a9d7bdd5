import {css} from 'lit';

/** Tables that become a list of cards where the container is narrow. The parts carry their roles by name, since a changed `display` takes them away. */
export const tableStyles = css`
  .scroller {
    /* Holds what is hidden from sight, too: else it would widen the page. */
    position: relative;
    border: 1px solid var(--_line);
    border-radius: var(--_radius-surface);
    background: var(--_surface);
    overflow-x: auto;
  }
  /* A long list scrolls by itself, under its header; rows in sight are kept in place by hand (row-window.ts). */
  .scroller.long {
    max-block-size: var(--te-list-block-size, min(75dvh, 760px));
    overflow-y: auto;
    overflow-anchor: none;
  }
  .scroller.long th {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
  }
  .spacer {
    display: block;
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
    font: inherit;
  }
  th,
  td {
    padding: 4px 12px;
    text-align: start;
    vertical-align: middle;
  }
  th:first-child,
  td:first-child {
    padding-inline-start: 16px;
  }
  th:last-child,
  td:last-child {
    padding-inline-end: 16px;
  }
  th {
    block-size: 36px;
    border-block-end: 1px solid var(--_line);
    background: var(--_surface-sunken);
    color: var(--_text-muted);
    font-size: 12px;
    font-weight: 500;
    white-space: nowrap;
  }
  /* Narrower than this a list scrolls sideways: an address of one letter a line is none. */
  td.column-person {
    min-inline-size: 220px;
  }
  td {
    block-size: var(--_row);
    border-block-end: 1px solid var(--_line);
  }
  tbody tr:last-child td {
    border-block-end: 0;
  }
  tr.glow td {
    animation: te-glow 1.6s ease-out;
  }
  @keyframes te-glow {
    from {
      background: var(--_accent-soft);
    }
  }
  tbody tr {
    background: var(--_surface);
  }
  /* What can be done stays in reach when the columns are wider than the list. */
  .column-menu {
    position: sticky;
    inset-inline-end: 0;
    inline-size: 1%;
    background: inherit;
    text-align: end;
  }
  /* Where columns go on below it. */
  td.column-menu::before {
    content: '';
    position: absolute;
    inset-block: 0;
    inset-inline-end: 100%;
    inline-size: 16px;
    background: inherit;
    mask-image: linear-gradient(to left, black, transparent);
    pointer-events: none;
  }
  :host(:is(:dir(rtl), :state(right-to-left))) td.column-menu::before {
    mask-image: linear-gradient(to right, black, transparent);
  }
  th.column-menu {
    background: var(--_surface-sunken);
  }
  tbody tr:hover {
    background: var(--_hover);
  }
  /* Its own ground is that of a hovered row in all but name. */
  tbody tr:hover .badge:not(:hover) {
    background: var(--_surface);
  }
  .column-select {
    inline-size: 1%;
    user-select: none;
  }
  th.column-select:first-child,
  td.column-select:first-child {
    padding-inline: 8px 0;
  }
  .column-select + * {
    padding-inline-start: 8px;
  }
  .select-box {
    display: grid;
    place-items: center;
    inline-size: 28px;
    block-size: 28px;
    cursor: pointer;
  }
  .select-box input {
    inline-size: 16px;
    block-size: 16px;
    margin: 0;
    accent-color: var(--_accent);
    cursor: pointer;
  }
  tbody tr.selected {
    background: var(--_accent-soft);
  }
  .sort {
    display: inline-flex;
    gap: 2px;
    align-items: center;
    min-block-size: 24px;
    margin-inline: -4px;
    padding: 2px 4px;
    border: 0;
    border-radius: 4px;
    background: none;
    color: inherit;
    font-size: inherit;
    font-weight: inherit;
    cursor: pointer;
  }
  .sort:hover,
  .sort.sorted {
    color: var(--_text);
  }
  .sort .icon {
    inline-size: 14px;
    block-size: 14px;
    opacity: 0;
  }
  .sort:hover .icon,
  .sort:focus-visible .icon,
  .sort.sorted .icon {
    opacity: 1;
  }
  .row-actions {
    display: flex;
    gap: 4px;
    justify-content: flex-end;
  }
  @media (pointer: coarse) {
    .select-box {
      inline-size: 44px;
      block-size: 44px;
    }
    .sort {
      min-block-size: 44px;
      min-inline-size: 44px;
    }
  }
  @container (max-width: 640px) {
    thead {
      position: absolute;
      clip-path: inset(50%);
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
    }
    table,
    tbody {
      display: block;
    }
    tbody tr {
      display: grid;
      grid-template-columns: max-content 1fr;
      gap: 4px 12px;
      align-items: center;
      padding: 12px 16px;
      border-block-end: 1px solid var(--_line);
    }
    tbody tr:last-child {
      border-block-end: 0;
    }
    tbody tr.spacer {
      padding: 0;
      border: 0;
    }
    td,
    td:first-child,
    td:last-child {
      display: grid;
      grid-column: 1 / -1;
      grid-template-columns: subgrid;
      align-items: baseline;
      block-size: auto;
      padding: 0;
      border: 0;
      white-space: normal;
    }
    td > * {
      min-inline-size: 0;
    }
    td[data-label]::before {
      content: attr(data-label);
      color: var(--_text-muted);
      font-size: 13px;
    }
    td.column-person {
      display: block;
      padding-block-end: 4px;
    }
    td.column-person::before,
    td.column-menu::before {
      content: none;
    }
    td.column-status {
      align-items: center;
    }
    tbody tr {
      position: relative;
    }
    td.column-person {
      padding-inline-end: 28px;
    }
    td.column-select + td.column-person {
      padding-inline-start: 0;
      padding-inline-end: 60px;
    }
    td.column-select:first-child {
      display: block;
      position: absolute;
      grid-column: auto;
      inset-block-start: 12px;
      inset-inline-end: 44px;
      inline-size: auto;
      padding: 0;
    }
    td.column-menu {
      display: block;
      position: absolute;
      /* Else it would be placed in the grid's area, inside the card's padding. */
      grid-column: auto;
      inset-block-start: 10px;
      inset-inline-end: 8px;
      inline-size: auto;
    }
    td .by {
      grid-column: 2;
    }
    td.column-actions {
      display: block;
    }
    .row-actions {
      justify-content: flex-start;
      margin-inline-start: -10px;
    }
  }
`;
