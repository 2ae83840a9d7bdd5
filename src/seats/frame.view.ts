/** Owns the frame that questions and forms about seats share. */
import {html, nothing, type TemplateResult} from 'lit';
import {closeIcon, icon} from '../ui/icons.js';

export interface Frame {
  readonly title: string;
  readonly body: unknown;
  readonly close?: {readonly label: string; readonly run: () => void};
  /** Beside the buttons, always in sight. */
  readonly note?: string | undefined;
  readonly cancel?: {readonly label: string; readonly run: () => void};
  readonly act?: {
    readonly label: string;
    readonly run: () => void;
    readonly running: boolean;
    readonly danger?: boolean;
  };
}

export function frame({title, body, close, note, cancel, act}: Frame): TemplateResult {
  return html`<header class="dialog-header">
      <h2 class="dialog-title" id="slot-title" tabindex="-1">${title}</h2>
      ${
        close
          ? html`<button
            type="button"
            class="icon-button"
            aria-label=${close.label}
            title=${close.label}
            @click=${() => close.run()}
          >
            ${icon(closeIcon)}
          </button>`
          : nothing
      }
    </header>
    <div class="dialog-body">${body}</div>
    ${
      cancel || act
        ? html`<footer class="dialog-footer">
          ${note ? html`<span class="footer-note">${note}</span>` : nothing}
          ${cancel ? html`<button type="button" class="button" @click=${() => cancel.run()}>${cancel.label}</button>` : nothing}
          ${
            act
              ? html`<button
                type="button"
                class="button ${act.danger ? 'danger' : 'primary'}"
                aria-disabled=${act.running ? 'true' : 'false'}
                @click=${() => act.running || act.run()}
              >
                ${act.label}
              </button>`
              : nothing
          }
        </footer>`
        : nothing
    }`;
}
