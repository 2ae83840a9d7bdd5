/** Owns the frame that forms and questions about one person share. */
import {html, nothing, type TemplateResult} from 'lit';

export interface Frame {
  readonly title: string;
  readonly body: unknown;
  readonly cancel?: {readonly label: string; readonly run: () => void};
  readonly act?: {
    readonly label: string;
    readonly run: () => void;
    readonly running: boolean;
    readonly danger?: boolean;
  };
}

export function frame({title, body, cancel, act}: Frame): TemplateResult {
  return html`<header class="dialog-header">
      <h2 class="dialog-title" id="person-dialog-title" tabindex="-1">${title}</h2>
    </header>
    <div class="dialog-body">${body}</div>
    <footer class="dialog-footer">
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
    </footer>`;
}
