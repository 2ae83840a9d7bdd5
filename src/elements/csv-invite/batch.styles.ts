import {css} from 'lit';

/** How far it got, and what became of its people. */
export const batchStyles = css`
  .batch-head {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 16px;
    align-items: center;
  }
  .batch-act {
    justify-self: start;
  }
  .batch-acts,
  .question-acts {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
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
`;
