import {css} from 'lit';

/** The names of the steps, and the heading that each begins with. */
export const stepsStyles = css`
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
  @container (max-width: 360px) {
    .steps {
      column-gap: 8px;
    }
    .step-button,
    .step-text {
      gap: 5px;
    }
  }
  @media (pointer: coarse) {
    .step-button,
    .step-text {
      min-block-size: 44px;
    }
    .step-button {
      min-inline-size: 44px;
    }
  }
`;
