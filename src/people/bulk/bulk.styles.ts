import {css} from 'lit';
import {textFileStyles} from '../text-file.styles.js';

/** What the selection and its dialogs need beside lists and dialogs. */
export const bulkStyles = [
  textFileStyles,
  css`
  .selection-bar {
    position: absolute;
    inset: 0;
    z-index: 3;
    display: flex;
    flex-wrap: wrap;
    gap: 4px 8px;
    align-items: center;
    align-content: center;
    min-block-size: var(--_control);
    padding-inline: 12px 4px;
    border: 1px solid var(--_accent);
    border-radius: var(--_radius);
    background: var(--_surface-raised);
    animation: te-appear 140ms ease-out;
  }
  .selection-count {
    font-weight: 500;
    font-variant-numeric: tabular-nums;
  }
  .selection-act {
    margin-inline-start: auto;
    anchor-name: --te-selection-menu;
  }
  #selection-menu {
    position-anchor: --te-selection-menu;
  }
  .bulk-preview {
    display: grid;
    gap: 8px;
  }
  .bulk-reasons,
  .bulk-counts {
    display: grid;
    gap: 8px;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .bulk-reasons li {
    display: grid;
    gap: 2px;
    padding-inline-start: 12px;
    border-inline-start: 2px solid var(--_line);
    overflow-wrap: anywhere;
  }
  .bulk-counts {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 20px;
    font-variant-numeric: tabular-nums;
  }
  .bulk-counts .bad {
    color: var(--_danger);
  }
  .bulk-progress {
    display: grid;
    gap: 6px;
  }
  progress {
    appearance: none;
    inline-size: 100%;
    block-size: 8px;
    border: 0;
    border-radius: 999px;
    background: var(--_surface-sunken);
    overflow: hidden;
  }
  progress::-webkit-progress-bar {
    background: var(--_surface-sunken);
  }
  progress::-webkit-progress-value {
    border-radius: 999px;
    background: var(--_accent);
  }
  progress::-moz-progress-bar {
    border-radius: 999px;
    background: var(--_accent);
  }
  @media (forced-colors: active) {
    progress {
      border: 1px solid CanvasText;
    }
    progress::-webkit-progress-value {
      background: Highlight;
    }
    progress::-moz-progress-bar {
      background: Highlight;
    }
  }
`,
];
