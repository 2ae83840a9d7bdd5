import {css} from 'lit';

export const fieldStyles = css`
  .field {
    display: grid;
    gap: 6px;
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  .label {
    padding: 0;
    font-weight: 500;
  }
  .help,
  .error {
    margin: 0;
    font-size: 13px;
    color: var(--_text-muted);
  }
  .error {
    display: flex;
    gap: 6px;
    align-items: flex-start;
    color: var(--_danger);
  }
  .error .icon {
    margin-block-start: 1.5px;
  }
  .input {
    inline-size: 100%;
    min-height: var(--_control);
    padding: 6px 10px;
    border: 1px solid var(--_control-line);
    border-radius: var(--_radius);
    background: var(--_surface-raised);
    color: inherit;
    font: inherit;
  }
  textarea.input {
    min-height: 72px;
    resize: vertical;
  }
  .input::placeholder {
    color: var(--_text-muted);
    opacity: 1;
  }
  .input:focus-visible {
    outline-offset: -1px;
    border-color: var(--_accent-text);
  }
  .input[aria-invalid='true'] {
    border-color: var(--_danger);
  }
  .input[readonly] {
    background: var(--_surface-sunken);
  }
  @media (pointer: coarse) {
    /* Smaller type makes iOS Safari zoom into the field. */
    .input {
      font-size: 16px;
    }
  }
`;
