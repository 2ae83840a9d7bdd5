/** Owns the frame of `<csv-invite>`: title, steps, what is shown of each step, buttons. */
import {html, nothing, type TemplateResult} from 'lit';
import {loadFailure, refusalText} from '../../i18n/problem-text.js';
import {checkIcon, icon, lockIcon} from '../../ui/icons.js';
import {dialogFrame} from '../../ui/dialog-frame.js';
import {failedNotice, notice} from '../../ui/notice.js';
import {bone} from '../../ui/skeleton.js';
import {batchStep} from './batch.view.js';
import {checkStep} from './check.view.js';
import {columnsStep} from './columns.view.js';
import {CSV_STEPS, type CsvModel, type CsvStep} from './csv-invite.model.js';
import {fileStep} from './file.view.js';

export function renderCsv(model: CsvModel): TemplateResult {
  const {inline, words, session, announcement, handlers} = model;
  return dialogFrame({
    inline,
    isWide: true,
    title: words.csv.title(session?.tenant.name ?? '…'),
    closeLabel: words.common.close,
    content: html`${body(model)} ${footer(model)}`,
    announcement,
    handleClose: handlers.handleClose,
  });
}

function body(model: CsvModel): TemplateResult {
  const {words, problem, session, verdict, handlers} = model;
  if (problem && !session) {
    return html`<div class="dialog-body">
      ${failedNotice({...loadFailure(problem, words.problem), action: {label: words.common.retry, run: handlers.handleRetry}})}
    </div>`;
  }
  if (!session) return skeleton(model);
  if (!verdict.allowed) {
    return html`<div class="dialog-body">
      ${notice({icon: icon(lockIcon), title: refusalText(verdict.reason, words.problem), role: 'alert'})}
    </div>`;
  }
  return html`<div class="dialog-body csv-body">${steps(model)} ${STEPS[model.step](model)}</div>`;
}

const STEPS: Readonly<Record<CsvStep, (model: CsvModel) => TemplateResult>> = {
  file: fileStep,
  columns: columnsStep,
  check: checkStep,
  send: batchStep,
};

/** The steps by name; those behind the current one can be gone back to. */
function steps({step, words, source, sending, handlers}: CsvModel): TemplateResult {
  const {csv} = words;
  const labels: Readonly<Record<CsvStep, string>> = {
    file: csv.stepFile,
    columns: csv.stepColumns,
    check: csv.stepCheck,
    send: csv.stepSend,
  };
  const {upload} = sending;
  const at = CSV_STEPS.indexOf(step);
  const sent = step === 'send' && (upload.batch !== undefined || sending.isBusy);
  return html`<ol class="steps" part="steps" aria-label=${csv.steps}>
    ${CSV_STEPS.map((name, index) => {
      const done = index < at;
      const mark = html`<span class="step-mark">${done ? icon(checkIcon) : index + 1}</span>${labels[name]}`;
      const goes = done && !sent && source.read;
      return html`<li class="step ${done ? 'done' : ''}" aria-current=${index === at ? 'step' : nothing}>
        ${
          goes
            ? html`<button type="button" class="step-button" @click=${() => handlers.handleStep(name)}>${mark}</button>`
            : html`<span class="step-text">${mark}</span>`
        }
      </li>`;
    })}
  </ol>`;
}

function footer(model: CsvModel): TemplateResult | typeof nothing {
  const {words, session, verdict, inline, step, source, handlers} = model;
  const {csv, common} = words;
  const close = (label: string, kind = '') =>
    inline
      ? nothing
      : html`<button type="button" class="button ${kind}" @click=${handlers.handleClose}>${label}</button>`;
  if (!session || !verdict.allowed) {
    return inline
      ? nothing
      : html`<footer class="dialog-footer" part="footer">${close(common.close)}</footer>`;
  }
  if (step === 'file')
    return inline
      ? nothing
      : html`<footer class="dialog-footer" part="footer">${close(common.cancel)}</footer>`;
  if (step === 'columns')
    return html`<footer class="dialog-footer" part="footer">
      <button type="button" class="button" @click=${() => handlers.handleStep('file')}>${csv.back}</button>
      <button
        type="button"
        class="button primary"
        aria-disabled=${source.read && !source.reading ? 'false' : 'true'}
        @click=${() => handlers.handleStep('check')}
      >
        ${csv.checkRows}
      </button>
    </footer>`;
  if (step === 'send')
    return html`<footer class="dialog-footer" part="footer">
      ${
        model.sending.upload.busy
          ? nothing
          : html`<button type="button" class="button" id="another" @click=${handlers.handleAnotherFile}>${csv.anotherFile}</button>`
      }
      ${close(common.done, 'primary')}
    </footer>`;
  return sendFooter(model);
}

function sendFooter(model: CsvModel): TemplateResult {
  const {words, check, toSend, sending, handlers} = model;
  const {csv} = words;
  const wrong = check?.roster.counts.wrong ?? 0;
  const idle = !toSend || check?.checking === true;
  return html`<footer class="dialog-footer" part="footer">
    <p class="footer-note" id="send-note">
      ${!toSend && !check?.checking ? csv.nothingToSend : wrong ? csv.staysBehind(wrong) : nothing}
    </p>
    <button type="button" class="button" @click=${() => handlers.handleStep('columns')}>${csv.back}</button>
    <button
      type="button"
      class="button primary"
      aria-disabled=${idle ? 'true' : 'false'}
      aria-describedby="send-note"
      @click=${idle ? nothing : handlers.handleSend}
    >
      ${sending.later ? csv.schedule(toSend) : csv.send(toSend)}
    </button>
  </footer>`;
}

function skeleton({words}: CsvModel): TemplateResult {
  return html`<div class="dialog-body csv-body" aria-busy="true">
    <span class="visually-hidden">${words.common.loading}</span>
    <div aria-hidden="true">${bone('medium')}</div>
    <div class="ghost-drop" aria-hidden="true"></div>
    <div aria-hidden="true">${bone('long')}</div>
  </div>`;
}
