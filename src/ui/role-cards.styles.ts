import {css} from 'lit';

export const roleCardStyles = css`
  .role-legend {
    margin-block-end: 6px;
  }
  .role-cards {
    display: grid;
    gap: 8px;
  }
  .role-card {
    border: 1px solid var(--_line);
    border-radius: 8px;
    transition: border-color var(--_ease);
  }
  .role-card:has(:checked) {
    border-color: var(--_accent-text);
    background: var(--_accent-soft);
  }
  .role-card:has(input:focus-visible) {
    outline: 2px solid var(--_accent-text);
    outline-offset: 2px;
  }
  .role-choice {
    display: flex;
    gap: 10px;
    align-items: flex-start;
    padding: 12px;
    cursor: pointer;
  }
  .role-choice input {
    flex: none;
    inline-size: 16px;
    block-size: 16px;
    margin: 2px 0 0;
    accent-color: var(--_accent);
  }
  .role-choice input:focus-visible {
    outline: none;
  }
  .role-text {
    display: grid;
    gap: 2px;
  }
  .role-name {
    font-weight: 500;
  }
  .role-grants {
    padding: 0 12px 10px;
    padding-inline-start: 38px;
    margin-block-start: -6px;
    font-size: 13px;
  }
  .role-grants summary {
    inline-size: fit-content;
    padding-block: 4px;
    color: var(--_text-muted);
    cursor: pointer;
    border-radius: 4px;
  }
  @media (pointer: coarse) {
    .role-grants summary {
      padding-block: 13px;
    }
  }
  .role-grants summary:hover {
    color: var(--_text);
  }
  .role-grants ul {
    margin: 2px 0 0;
    padding-inline-start: 16px;
    color: var(--_text-muted);
  }
`;
