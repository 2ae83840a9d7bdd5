/** Owns the first step: bringing a file or cells, the template, earlier uploads. */
import {html, nothing, type TemplateResult} from 'lit';
import type {InvitationBatch} from '../../model/batch.js';
import {fileText} from '../../people/text-file.view.js';
import {FILE_LINK} from '../../people/text-file.view.js';
import {icon, uploadIcon} from '../../ui/icons.js';
import type {CsvModel} from './csv-invite.model.js';
import {refusal} from './refusal.view.js';
import {size} from './size.js';

export function fileStep(model: CsvModel): TemplateResult {
  const {
    words,
    sending: {earlier},
  } = model;
  return html`<h3 class="step-heading" id="step-heading" tabindex="-1">${words.csv.intro}</h3>
    ${inHand(model)} ${dropZone(model)} ${refusal(model)}
    <div class="ways">${paste(model)} ${template(model)}</div>
    ${earlier.length ? earlierUploads(model) : nothing}`;
}

/** A file that was brought already, with everything that was changed in it: nothing is lost by looking here. */
function inHand({words, source, handlers}: CsvModel): TemplateResult | typeof nothing {
  if (!source.read) return nothing;
  return html`<div class="in-hand">
    <span class="source-name"><bdi>${source.brought?.name ?? nothing}</bdi></span>
    <button type="button" class="button small" @click=${() => handlers.handleStep('check')}>
      ${words.csv.checkRows}
    </button>
  </div>`;
}

function dropZone({words, limits, language, dragging, source, handlers}: CsvModel): TemplateResult {
  const {csv} = words;
  const handleDrop = (event: DragEvent) => {
    event.preventDefault();
    handlers.handleBring(event.dataTransfer);
  };
  const handleOver = (event: DragEvent) => {
    event.preventDefault();
    if (!dragging) handlers.handleDragging(true);
  };
  const handleChosen = (event: Event) => {
    const input = event.target as HTMLInputElement;
    handlers.handleBring(input.files);
    // The same file, corrected meanwhile, can be chosen again.
    input.value = '';
  };
  return html`<div
    class="drop ${dragging ? 'over' : ''}"
    @dragover=${handleOver}
    @dragleave=${() => handlers.handleDragging(false)}
    @drop=${handleDrop}
  >
    <span class="drop-icon">${icon(uploadIcon)}</span>
    <p class="drop-title">${source.reading && source.brought ? csv.reading(source.brought.name) : csv.dropTitle}</p>
    <label class="button primary file-button">
      <input
        class="file-input"
        id="file"
        type="file"
        accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain"
        aria-describedby="limits"
        @change=${handleChosen}
      />${csv.chooseFile}
    </label>
    <p class="help" id="limits">${csv.limits(limits.maxRows, size(limits.maxBytes, language))}</p>
  </div>`;
}

function paste({words, pasted, handlers}: CsvModel): TemplateResult {
  const {csv} = words;
  return html`<section class="way">
    <h4 class="way-title">${csv.pasteTitle}</h4>
    <p class="help" id="paste-help">${csv.pasteHelp}</p>
    <textarea
      class="input paste"
      id="pasted"
      rows="3"
      aria-label=${csv.pasteField}
      aria-describedby="paste-help"
      spellcheck="false"
      autocapitalize="none"
      .value=${pasted}
      @input=${(event: InputEvent) => handlers.handlePasted((event.target as HTMLTextAreaElement).value)}
    ></textarea>
    ${
      pasted.trim()
        ? html`<button type="button" class="button" @click=${handlers.handleReadPasted}>${csv.readPasted}</button>`
        : nothing
    }
  </section>`;
}

function template(model: CsvModel): TemplateResult {
  const {words, files, handlers} = model;
  const {template: file} = files;
  const {csv, common} = words;
  const semicolons = files.delimiter === ';';
  return html`<section class="way">
    <h4 class="way-title">${csv.templateTitle}</h4>
    <p class="help">${csv.templateHelp}</p>
    <div class="file-buttons">
      <a class="button small" id=${FILE_LINK} href=${file.url ?? ''} download=${file.name}>${csv.templateDownload}</a>
      <button type="button" class="button small" @click=${() => void file.copy()}>
        ${file.copied ? common.copied : csv.templateCopy}
      </button>
      <span class="visually-hidden" role="status">${file.copied ? common.copied : nothing}</span>
    </div>
    <button
      type="button"
      class="link-button"
      @click=${() => handlers.handleTemplateDelimiter(semicolons ? ',' : ';')}
    >
      ${semicolons ? csv.templateCommas : csv.templateSemicolons}
    </button>
    ${fileText(file, csv.templateText)}
  </section>`;
}

function earlierUploads(model: CsvModel): TemplateResult {
  const {
    words,
    sending: {earlier},
  } = model;
  return html`<section class="earlier">
    <h4 class="way-title">${words.csv.earlier}</h4>
    <ul class="batches">
      ${earlier.map((batch) => earlierUpload(model, batch))}
    </ul>
  </section>`;
}

function earlierUpload({words, format, handlers}: CsvModel, batch: InvitationBatch): TemplateResult {
  const {csv} = words;
  const {state, invited, resent, failed, createdAt, createdBy} = batch;
  return html`<li class="batch">
    <button
      type="button"
      class="batch-name"
      aria-label=${csv.openBatch(batch.name)}
      @click=${() => handlers.handleOpenBatch(batch)}
    >
      <bdi>${batch.name}</bdi>
    </button>
    <span class="muted">${csv.batchBy(createdBy ?? '', format.relative(createdAt))}</span>
    <span class="batch-counts">
      <span class="dot ${state}"></span>${csv.batchState(state)} · ${csv.outcomeInvited(invited + resent)}${
        failed ? html` · <span class="bad">${csv.outcomeFailed(failed)}</span>` : nothing
      }
    </span>
  </li>`;
}
