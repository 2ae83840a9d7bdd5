import {css} from 'lit';

export const dialogStyles = css`
  dialog {
    inline-size: min(480px, calc(100vw - 32px));
    max-block-size: min(720px, calc(100dvh - 48px));
    margin: auto;
    padding: 0;
    border: 0;
    border-radius: var(--_radius-surface);
    background: var(--_surface-raised);
    color: var(--_text);
    box-shadow: var(--_shadow);
    overflow: hidden;
  }
  dialog[open] {
    display: flex;
    flex-direction: column;
    animation: te-appear 160ms ease-out;
  }
  dialog::backdrop {
    background: oklch(0.15 0.02 275 / 0.42);
    animation: te-fade 160ms ease-out;
  }
  .dialog-header,
  .dialog-footer {
    display: flex;
    gap: 8px;
    align-items: center;
    flex: none;
    padding: 16px 24px;
  }
  .dialog-header {
    padding-block: 20px 12px;
  }
  .dialog-title {
    flex: 1;
    margin: 0;
    font-size: 16px;
    font-weight: 600;
    line-height: 1.35;
    overflow-wrap: anywhere;
  }
  .dialog-header .icon-button {
    margin: -4px;
    margin-inline-end: -8px;
  }
  .dialog-body {
    display: grid;
    gap: 20px;
    /* Not a basis of 0: WebKit would shrink the body to its padding. */
    flex: 1 1 auto;
    align-content: start;
    padding: 4px 24px 20px;
    overflow-y: auto;
    overscroll-behavior: contain;
  }
  .dialog-footer {
    justify-content: flex-end;
    flex-wrap: wrap;
    border-block-start: 1px solid var(--_line);
  }
  @keyframes te-appear {
    from {
      opacity: 0;
      transform: translateY(6px);
    }
  }
  @keyframes te-fade {
    from {
      opacity: 0;
    }
  }
  @media (max-width: 480px) {
    dialog {
      inline-size: 100vw;
      max-inline-size: none;
      max-block-size: calc(100dvh - 16px);
      margin-block-end: 0;
      border-end-start-radius: 0;
      border-end-end-radius: 0;
    }
    .dialog-header,
    .dialog-body,
    .dialog-footer {
      padding-inline: 16px;
    }
  }
  @media (forced-colors: active) {
    dialog {
      border: 1px solid CanvasText;
    }
  }
`;
