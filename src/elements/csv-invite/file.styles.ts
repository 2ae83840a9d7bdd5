import {css} from 'lit';

/** Bringing a file, the template, and the uploads before. */
export const fileStyles = css`
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
    display: inline-flex;
    flex-wrap: wrap;
    gap: 0 6px;
    align-items: center;
    font-variant-numeric: tabular-nums;
  }
  .bad {
    color: var(--_danger);
  }
  @media (pointer: coarse) {
    .link-button,
    .batch-name {
      min-block-size: 44px;
    }
    .batch-name {
      min-inline-size: 44px;
    }
  }
`;
