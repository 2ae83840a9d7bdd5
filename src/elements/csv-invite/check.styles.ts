import {css} from 'lit';

/** What is decided for all rows, and which of them are shown. */
export const checkStyles = css`
  .role-words {
    display: grid;
    gap: 10px;
    padding: 12px 16px 16px;
    border-radius: var(--_radius-surface);
    background: var(--_surface-sunken);
  }
  .choices {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 210px), 1fr));
    gap: 12px 16px;
    align-items: end;
  }
  /* Its help would push the others out of line. */
  .starts-at {
    grid-column: 1 / -1;
  }
  .starts-at .input {
    max-inline-size: 280px;
  }
  .left-out-columns {
    margin: 0;
    font-size: 13px;
    overflow-wrap: anywhere;
  }
  .check-bar {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: center;
    justify-content: space-between;
  }
  .filters,
  .check-acts {
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
  @media (pointer: coarse) {
    .filter {
      min-block-size: 44px;
      min-inline-size: 44px;
      border-radius: 22px;
    }
  }
`;
