/** Owns the buttons that a text is taken along with: download and, where a frame forbids that, copy; at last the text itself. */
import {html, nothing, type TemplateResult} from 'lit';
import type {CommonMessages} from '../i18n/common/en.js';
import type {TextFile} from './text-file.js';

/** The link that downloads it, to be focused once it is there: the button that made it is gone then. */
export const FILE_LINK = 'file-download';

export interface FileButtons {
  /** What makes it, and what is called so until it is there. */
  readonly make: {readonly label: string; readonly run: () => void};
  readonly download: string;
  readonly copy: string;
}

export function fileButtons(
  file: TextFile,
  common: CommonMessages,
  {make, download, copy}: FileButtons,
): TemplateResult {
  if (!file.isReady)
    return html`<div class="file-buttons">
      <button
        type="button"
        class="button small"
        aria-disabled=${file.busy ? 'true' : 'false'}
        @click=${() => file.busy || make.run()}
      >
        ${file.problem ? common.retry : make.label}
      </button>
    </div>`;
  return html`<div class="file-buttons">
    <a class="button small" id=${FILE_LINK} href=${file.url ?? ''} download=${file.name}>${download}</a>
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
