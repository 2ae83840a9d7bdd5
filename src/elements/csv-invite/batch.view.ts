/** Owns the last step: how far a batch got, what became of its people, and what can be done with it as a whole. */
import {html, nothing, type TemplateResult} from 'lit';
import {type BatchRow, type InvitationBatch, isUnderWay} from '../../model/batch.js';
import {displayName} from '../../model/person.js';
import {fileButtons, fileText} from '../../people/text-file.view.js';
import {checkIcon, icon} from '../../ui/icons.js';
import {reasonText} from './batch-reason.js';
import type {CsvModel} from './csv-invite.model.js';
import {failure} from './failure.view.js';

/** Of the rows that stayed in the file so many are shown; the file that is made of them has all. */
const SHOWN_BEHIND = 100;

export function batchStep(model: CsvModel): TemplateResult {
  const {
    words,
    sending: {upload},
  } = model;
  const {batch} = upload;
  const {csv} = words;
  if (!batch || batch.state === 'filling') {
    const [done, count] = [batch?.added ?? 0, batch?.total ?? model.toSend];
    return html`${heading(upload.problem ? csv.nothingRan : csv.handingOver(done, count))} ${failure(model)}
      ${upload.problem ? nothing : bar(done, count, csv.handingOver(done, count))} ${waits(model)}`;
  }
  return html`${heading(title(model, batch))} ${failure(model)} ${progress(model, batch)} ${counts(model, batch)}
    ${acts(model, batch)} ${notInvited(model, batch)}`;
}

const heading = (text: string): TemplateResult =>
  html`<h3 class="step-heading" id="step-heading" tabindex="-1">${text}</h3>`;

function title({words, format}: CsvModel, batch: InvitationBatch): string {
  const {csv} = words;
  const done = batch.total - batch.waiting;
  if (batch.state === 'scheduled') return csv.scheduledFor(format.exact(batch.startsAt ?? ''));
  if (batch.state === 'stopped') return csv.stopped;
  if (batch.state === 'done') return csv.finished;
  return csv.inviting(done, batch.total);
}

function progress(model: CsvModel, batch: InvitationBatch): TemplateResult {
  const {
    words,
    format,
    handlers,
    sending: {upload},
  } = model;
  const {csv} = words;
  const done = batch.total - batch.waiting;
  const by = batch.createdBy ?? '';
  return html`<div class="batch-head">
      <span class="source-name"><bdi>${batch.name}</bdi></span>
      <span class="muted">${csv.batchBy(by, format.relative(batch.createdAt))}</span>
    </div>
    ${
      isUnderWay(batch)
        ? html`${batch.state === 'running' ? bar(done, batch.total, csv.inviting(done, batch.total)) : nothing}
            <p class="help">${batch.runsIn === 'page' ? csv.keepOpen : csv.mayClose}</p>
            ${waits(model)}
            <button
              type="button"
              class="button batch-act"
              aria-disabled=${upload.busy ? 'true' : 'false'}
              @click=${() => handlers.handleAct('stop')}
            >
              ${csv.stop}
            </button>`
        : nothing
    }
    ${
      batch.state === 'stopped' && batch.waiting
        ? html`<button type="button" class="button primary batch-act" @click=${() => handlers.handleAct('start')}>${csv.goOn}</button>`
        : nothing
    }`;
}

const bar = (done: number, count: number, label: string): TemplateResult =>
  html`<progress class="progress" max=${Math.max(1, count)} .value=${done} aria-label=${label}></progress>`;

const waits = ({words, sending: {upload}}: CsvModel): TemplateResult | typeof nothing =>
  upload.waits === undefined
    ? nothing
    : html`<p class="help" role="status">${words.csv.waits(upload.waits)}</p>`;

function counts({words, sending: {behind}}: CsvModel, batch: InvitationBatch): TemplateResult {
  const {csv} = words;
  const shown = [
    ['good', batch.invited, csv.outcomeInvited],
    ['good', batch.resent, csv.outcomeResent],
    ['good', batch.reactivated, csv.outcomeReactivated],
    ['off', batch.skipped, csv.outcomeSkipped],
    ['bad', batch.failed, csv.outcomeFailed],
    ['bad', batch.unknown ?? 0, csv.outcomeUnknown],
    ['off', batch.revoked, csv.outcomeRevoked],
    ['waiting', batch.waiting, csv.outcomeWaiting],
    ['off', behind?.count ?? 0, csv.outcomeBehind],
  ] as const;
  return html`<ul class="outcomes">
    ${shown.map(([tone, count, text]) =>
      count
        ? html`<li class="outcome ${tone}">${tone === 'good' ? icon(checkIcon) : html`<span class="dot ${tone}"></span>`}${text(count)}</li>`
        : nothing,
    )}
  </ul>`;
}

/** With those who failed, and with those who have not joined. */
function acts(model: CsvModel, batch: InvitationBatch): TemplateResult | typeof nothing {
  const {
    words,
    sending: {upload, asked},
    handlers,
  } = model;
  const {csv} = words;
  if (isUnderWay(batch) || upload.busy) return nothing;
  const failed = batch.failed + (batch.unknown ?? 0);
  if (asked === 'remind' || asked === 'revoke') {
    const revokes = asked === 'revoke';
    return html`<div class="question" role="group" aria-labelledby="question">
      <p id="question">${revokes ? csv.askRevoke(batch.open) : csv.askRemind(batch.open)}</p>
      <div class="question-acts">
        <button type="button" class="button" @click=${() => handlers.handleAsk(undefined)}>${csv.keep}</button>
        <button
          type="button"
          id="confirm"
          class="button ${revokes ? 'danger' : 'primary'}"
          aria-describedby="question"
          @click=${() => handlers.handleAct(asked)}
        >
          ${revokes ? csv.revoke(batch.open) : csv.remind(batch.open)}
        </button>
      </div>
    </div>`;
  }
  return html`<div class="batch-acts">
    ${failed ? html`<button type="button" class="button" @click=${() => handlers.handleAct('retry')}>${csv.retryFailed(failed)}</button>` : nothing}
    ${
      batch.open
        ? html`<button type="button" class="button" @click=${() => handlers.handleAsk('remind')}>${csv.remind(batch.open)}</button>
            <button type="button" class="button" @click=${() => handlers.handleAsk('revoke')}>${csv.revoke(batch.open)}</button>`
        : nothing
    }
  </div>`;
}

function notInvited(model: CsvModel, batch: InvitationBatch): TemplateResult | typeof nothing {
  const {
    words,
    sending: {upload, behind},
    files: {report},
    handlers,
  } = model;
  const {csv, common} = words;
  const rows = [...upload.failed, ...(behind?.rows(SHOWN_BEHIND) ?? [])];
  if (isUnderWay(batch) || !(rows.length || batch.waiting)) return nothing;
  return html`<section class="not-invited">
    <h4 class="way-title">${csv.notInvited}</h4>
    ${
      rows.length
        ? html`<ul class="failed-rows">
            ${rows.map((row) => failedRow(model, row))}
          </ul>`
        : nothing
    }
    ${upload.hasMore ? html`<button type="button" class="button small" @click=${() => void upload.more()}>${csv.more}</button>` : nothing}
    <p class="help">${csv.reportHelp}</p>
    ${fileButtons(report, common, {
      make: {label: csv.reportMake, run: handlers.handleReport},
      download: csv.reportDownload,
      copy: csv.reportCopy,
    })}
    ${fileText(report, csv.reportText)}
  </section>`;
}

function failedRow({words}: CsvModel, {person, outcome, reason}: BatchRow): TemplateResult {
  const name = person.name && displayName({email: '', name: person.name});
  return html`<li class="failed-row">
    <span class="failed-who"><bdi dir="ltr">${person.email}</bdi>${name ? html` <span class="muted"><bdi>${name}</bdi></span>` : nothing}</span>
    <span class="muted">${reasonText(words, outcome, reason)}</span>
  </li>`;
}
