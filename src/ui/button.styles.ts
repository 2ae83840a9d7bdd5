import {css} from 'lit';

export const buttonStyles = css`
  button {
    font: inherit;
    color: inherit;
    letter-spacing: inherit;
  }
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 6px;
    min-height: var(--_control);
    padding: 4px 14px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface-raised);
    font-weight: 500;
    line-height: 1.3;
    text-align: center;
    text-decoration: none;
    cursor: pointer;
    transition: background var(--_ease);
  }
  .button:hover {
    background: var(--_hover);
  }
  .button.primary {
    border-color: transparent;
    background: var(--_accent);
    color: var(--_on-accent);
  }
  .button.primary:hover {
    background: var(--_accent-hover);
  }
  .button.danger {
    border-color: transparent;
    background: var(--_danger-solid);
    color: var(--_on-accent);
  }
  .button.quiet {
    border-color: transparent;
    background: transparent;
    color: var(--_text-muted);
  }
  .button.quiet:hover {
    background: var(--_hover);
    color: var(--_text);
  }
  .button.small {
    min-height: 28px;
    padding: 2px 10px;
    font-size: 13px;
  }
  .button[aria-disabled='true'] {
    opacity: 0.65;
    cursor: default;
  }
  .icon-button {
    display: inline-grid;
    place-items: center;
    flex: none;
    inline-size: 32px;
    block-size: 32px;
    padding: 0;
    border: 0;
    border-radius: var(--_radius);
    background: transparent;
    color: var(--_text-muted);
    cursor: pointer;
  }
  .icon-button:hover {
    background: var(--_hover);
    color: var(--_text);
  }
  .icon {
    display: block;
    flex: none;
  }
  :host(:is(:dir(rtl), :state(right-to-left))) .directional .icon {
    transform: scaleX(-1);
  }
  @media (pointer: coarse) {
    .button,
    .button.small,
    .icon-button {
      min-block-size: 44px;
      min-inline-size: 44px;
    }
  }
  @media (forced-colors: active) {
    .button.primary,
    .button.danger {
      border-color: ButtonText;
    }
    .button,
    .icon-button {
      border: 1px solid ButtonText;
    }
  }
  /* The main action stays the one that stands out. */
  @media (forced-colors: active) {
    .button.primary,
    .button.primary:hover,
    .button.danger,
    .button.danger:hover {
      border-color: ButtonText;
      background: ButtonText;
      color: ButtonFace;
      forced-color-adjust: none;
    }
  }
`;
