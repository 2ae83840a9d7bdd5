/** Owns the buttons that a text is taken along with: download and, where a frame forbids that, copy; at last the text itself. */
import {html, nothing, type TemplateResult} from 'lit';
import type {CommonMessages} from '../i18n/common/en.js';
import type {TextFile} from './text-file.js';

/** `make` writes it when it is first wanted. */
export function fileButtons(
  file: TextFile,
  download: string,
  copy: string,
  common: CommonMessages,
  make: () => void,
): TemplateResult {
  if (!file.isReady)
    return html`<div class="file-buttons">
      <button
        type="button"
        class="button small"
        aria-disabled=${file.busy ? 'true' : 'false'}
        @click=${() => file.busy || make()}
      >
        ${file.problem ? common.retry : download}
      </button>
    </div>`;
  return html`<div class="file-buttons">
    <a class="button small" href=${file.url ?? ''} download=${file.name}>${download}</a>
    <button type="button" class="button small" @click=${() => void file.copy()}>
      ${file.copied ? common.copied : copy}
    </button>
    <span class="visually-hidden" role="status">${file.copied ? common.copied : nothing}</span>
  </div>`;
}

export const fileText = (file: TextFile, label: string): TemplateResult | typeof nothing =>
  file.shown === undefined
    ? nothing
    : html`<textarea class="input file-text" rows="6" readonly aria-label=${label} .value=${file.shown}></textarea>`;
