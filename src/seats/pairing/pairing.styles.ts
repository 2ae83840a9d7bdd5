import {css} from 'lit';

export const pairingStyles = css`
  .pairing {
    display: grid;
    grid-template-columns: minmax(0, 264px) minmax(0, 1fr);
    gap: 32px;
    align-items: start;
  }
  .pairing-stage {
    display: grid;
    gap: 12px;
    justify-items: center;
    text-align: center;
  }
  .pairing-stage p {
    margin: 0;
  }
  .qr-frame {
    inline-size: 100%;
    aspect-ratio: 1;
    overflow: hidden;
    border: 1px solid var(--_line);
    border-radius: var(--_radius-surface);
    background: #fff;
  }
  .qr {
    display: block;
    inline-size: 100%;
    block-size: 100%;
    forced-color-adjust: none;
  }
  .bone.qr-bone {
    display: block;
    inline-size: 100%;
    block-size: auto;
    aspect-ratio: 1;
    border-radius: var(--_radius-surface);
  }
  .pairing-making {
    display: grid;
    gap: 16px;
    justify-items: center;
    inline-size: min(264px, 100%);
    margin-inline: auto;
  }
  .pairing-code {
    display: grid;
    gap: 2px;
    font-size: 13px;
  }
  .code {
    color: var(--_text);
    font-family: ui-monospace, 'SF Mono', Menlo, Consolas, monospace;
    font-size: 20px;
    font-weight: 600;
    letter-spacing: 0.06em;
    user-select: all;
  }
  .pairing-left,
  .pairing-waiting,
  .pairing-mailed {
    display: flex;
    gap: 8px;
    align-items: center;
    margin: 0;
    font-variant-numeric: tabular-nums;
  }
  .pairing-left {
    color: var(--_text-muted);
  }
  .pairing-mailed .icon,
  .notice-icon.good {
    color: var(--_success);
  }
  .notice-icon.good {
    background: var(--_success-soft);
  }
  .pairing-side {
    display: grid;
    gap: 20px;
  }
  .part-title {
    margin: 0 0 8px;
    color: var(--_text-muted);
    font-size: 13px;
    font-weight: 500;
  }
  .facts {
    display: grid;
    gap: 6px;
    margin: 0;
  }
  .fact {
    display: grid;
    grid-template-columns: minmax(64px, max-content) 1fr;
    gap: 12px;
  }
  .fact dt {
    color: var(--_text-muted);
  }
  .fact dd {
    margin: 0;
    font-weight: 500;
    overflow-wrap: anywhere;
  }
  .serial {
    font-variant-numeric: tabular-nums;
  }
  .steps-list {
    display: grid;
    gap: 6px;
    margin: 0;
    padding-inline-start: 20px;
  }
  .steps-list li::marker {
    color: var(--_text-muted);
    font-variant-numeric: tabular-nums;
  }
  .pulse {
    flex: none;
    inline-size: 8px;
    block-size: 8px;
    border-radius: 50%;
    background: var(--_accent);
    animation: te-breathe 1.6s ease-in-out infinite;
  }
  .pairing-acts {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  dialog.filled {
    inline-size: 100%;
    block-size: 100%;
    max-inline-size: none;
    max-block-size: none;
    margin: 0;
    border-radius: 0;
  }
  dialog.filled .dialog-body {
    flex: 1;
    align-content: center;
    justify-content: center;
  }
  /* As large as leaves the code and the time in sight. */
  dialog.filled .pairing {
    grid-template-columns: min(76dvh, 100vw - 400px) minmax(0, 320px);
    gap: 48px;
    align-items: center;
  }
  dialog.filled .qr-frame {
    inline-size: min(100%, 64dvh);
  }
  dialog.filled .code {
    font-size: 32px;
  }
  .pairing:fullscreen {
    padding: 24px;
    overflow: auto;
    background: var(--_surface-raised);
    justify-content: center;
  }
  .pairing::backdrop {
    background: var(--_surface-raised);
  }
  @media (max-width: 640px) {
    .pairing,
    dialog.filled .pairing {
      grid-template-columns: minmax(0, 1fr);
      gap: 24px;
    }
    .pairing-stage {
      inline-size: min(264px, 100%);
      margin-inline: auto;
    }
    dialog.filled .dialog-body {
      align-content: start;
      justify-content: stretch;
    }
    dialog.filled .pairing-stage {
      inline-size: 100%;
    }
    /* The code and the time are what it is for. */
    dialog.filled .pairing-side > :not(.pairing-acts) {
      display: none;
    }
    .pairing-acts .button {
      flex: 1 1 40%;
    }
  }
`;
