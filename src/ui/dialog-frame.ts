/** Owns the frame of what stands in a dialog or in the page: title, way out, and the voice that says what happens in it. */
import {html, type TemplateResult} from 'lit';
import {closeIcon, icon} from './icons.js';

interface DialogFrame {
  /** In the page, without dialog and title. */
  readonly inline: boolean;
  readonly isWide?: boolean;
  readonly title: string;
  readonly closeLabel: string;
  readonly content: unknown;
  /** A sentence a line. */
  readonly announcement: string;
  readonly handleClose: () => void;
}

export function dialogFrame(frame: DialogFrame): TemplateResult {
  const {inline, isWide, title, closeLabel, content, announcement, handleClose} = frame;
  // The live region is inside the dialog: one outside a modal stays silent.
  const live = html`<div class="visually-hidden" role="status" aria-live="polite">
    ${announcement.split('\n').map((sentence) => html`<p>${sentence}</p>`)}
  </div>`;
  if (inline) return html`<div class="inline">${content} ${live}</div>`;
  const handleCancel = (event: Event) => {
    // A file chooser that is given up sends an event of the same name.
    if (event.target !== event.currentTarget) return;
    event.preventDefault();
    handleClose();
  };
  return html`<dialog
    class=${isWide ? 'wide' : ''}
    part="dialog"
    aria-labelledby="title"
    @cancel=${handleCancel}
  >
    <header class="dialog-header">
      <h2 class="dialog-title" id="title">${title}</h2>
      <button type="button" class="icon-button" aria-label=${closeLabel} title=${closeLabel} @click=${handleClose}>
        ${icon(closeIcon)}
      </button>
    </header>
    ${content} ${live}
  </dialog>`;
}
