/** Owns how a change to many people looks: the question with who is skipped, the progress, the report. */
import {html, nothing, type TemplateResult} from 'lit';
import {issueText, problemText} from '../../i18n/problem-text.js';
import {type BulkItem, type BulkRun, isOver} from '../../model/bulk.js';
import {localizedText} from '../../model/localized-text.js';
import {grantableRoles} from '../../model/policy.js';
import {textField} from '../../ui/field.js';
import {problemStrip} from '../../ui/notice.js';
import {roleCards} from '../../ui/role-cards.js';
import {bone} from '../../ui/skeleton.js';
import {actionLabel, actionQuestion, GRAVE, reasonText} from './bulk-actions.js';
import type {BulkDialogModel} from './bulk-dialog.model.js';
import {fileButtons, fileText} from '../text-file.view.js';

/** People named for one reason. */
const NAMED = 5;

export function renderBulk(dialog: BulkDialogModel): TemplateResult {
  const {run} = dialog.runner;
  const begun = run !== undefined && run.state !== 'prepared';
  return html`${begun ? progress(dialog, run) : question(dialog, run)}
    <div class="visually-hidden" role="status" aria-live="polite">${dialog.announcement}</div>`;
}

function question(dialog: BulkDialogModel, run: BulkRun | undefined): TemplateResult {
  const {context, runner, action} = dialog;
  const {words, voice, close} = context;
  const {common, problem} = voice.words;
  const ready = run !== undefined || dialog.asksFirst;
  const nobody = run?.waiting === 0;
  return html`<header class="dialog-header">
      <h2 class="dialog-title" id="bulk-title" tabindex="-1">${actionQuestion(words, action)}</h2>
    </header>
    <div class="dialog-body">
      ${runner.problem ? problemStrip(problemText(runner.problem, problem), {label: common.retry, run: () => dialog.lookAgain()}) : nothing}
      ${runner.changed ? html`<div class="strip" role="alert"><span class="strip-text">${words.selectionChanged}</span></div>` : nothing}
      ${action === 'change_role' ? roleChoice(dialog) : nothing}
      ${action === 'set_access_end' ? dayChoice(dialog) : nothing}
      ${run ? preview(dialog, run) : runner.busy ? looking(dialog) : nothing}
    </div>
    <footer class="dialog-footer">
      <button type="button" class="button" @click=${close}>${nobody ? common.close : common.cancel}</button>
      ${
        nobody
          ? nothing
          : html`<button
            type="button"
            class="button ${GRAVE.includes(action) ? 'danger' : 'primary'}"
            aria-disabled=${ready && !dialog.busy ? 'false' : 'true'}
            @click=${() => void dialog.run()}
          >
            ${runner.changed ? common.retry : actionLabel(voice, words, action)}
          </button>`
      }
    </footer>`;
}

const looking = ({context}: BulkDialogModel): TemplateResult =>
  html`<div aria-busy="true">
    <span class="visually-hidden" role="status">${context.words.looking}</span>${bone('long')}${bone('medium')}
  </div>`;

function roleChoice(dialog: BulkDialogModel): TemplateResult {
  const {voice} = dialog.context;
  const {session, language, profile} = voice;
  const {problem, people} = voice.words;
  return roleCards({
    legend: people.changeRole,
    grantsLabel: '',
    roles: (session ? grantableRoles(session) : []).map((role) => ({
      id: role.id,
      label: localizedText(profile?.roles.find(({id}) => id === role.id)?.label ?? role.label, language),
      description: localizedText(role.description, language),
      bestFor: '',
      grants: [],
    })),
    chosen: dialog.role ? [dialog.role] : [],
    many: false,
    locked: dialog.starting,
    error: dialog.issue && issueText(dialog.issue, problem),
    onChoose: ([role = '']) => dialog.chooseRole(role),
  });
}

function dayChoice(dialog: BulkDialogModel): TemplateResult {
  const {words, voice} = dialog.context;
  return textField({
    id: 'bulk-day',
    label: words.lastDay,
    value: dialog.day,
    type: 'date',
    help: words.lastDayHelp(voice.session?.account.timeZone ?? 'UTC'),
    error: dialog.issue && issueText(dialog.issue, voice.words.problem),
    readonly: dialog.starting,
    onInput: (day) => dialog.typeDay(day),
  });
}

/** Who is concerned, and who is not, and why. */
function preview({context, runner}: BulkDialogModel, run: BulkRun): TemplateResult {
  const {words, voice} = context;
  const {format} = voice;
  return html`<div class="bulk-preview" role="status">
    <p class="dialog-text">
      <strong>${run.waiting ? words.concerned(format.number(run.waiting)) : words.nobody}</strong>
    </p>
    ${run.skipped ? html`<p class="dialog-text">${words.skipped(format.number(run.skipped))}</p>` : nothing}
    ${byReason(context, runner.items, run.skipped)}
  </div>`;
}

function byReason(
  {words, voice}: BulkDialogModel['context'],
  items: readonly BulkItem[],
  count: number,
): TemplateResult | typeof nothing {
  if (!items.length) return nothing;
  const groups = new Map<string, BulkItem[]>();
  for (const item of items) {
    const reason = item.reason ?? '';
    groups.set(reason, [...(groups.get(reason) ?? []), item]);
  }
  const left = count - items.length;
  return html`<ul class="bulk-reasons">
      ${[...groups].map(
        ([reason, people]) => html`<li>
          <span>${reasonText(voice, words, reason)}</span>
          <span class="muted"
            >${people.slice(0, NAMED).map(({name, email}, index) => html`${index ? ', ' : ''}<bdi>${name ?? email}</bdi>`)}
            ${people.length > NAMED ? words.andMore(voice.format.number(people.length - NAMED)) : nothing}</span
          >
        </li>`,
      )}
    </ul>
    ${left > 0 ? html`<p class="muted">${words.andMore(voice.format.number(left))}</p>` : nothing}`;
}

function progress(dialog: BulkDialogModel, run: BulkRun): TemplateResult {
  const {context, runner, report} = dialog;
  const {words, voice, close} = context;
  const {common, problem} = voice.words;
  const {format} = voice;
  const over = isOver(run);
  const number = (count: number) => format.number(count);
  const title = run.state === 'stopped' ? words.stopped : over ? words.over : words.running;
  return html`<header class="dialog-header">
      <h2 class="dialog-title" id="bulk-title" tabindex="-1">
        ${actionLabel(voice, words, run.action)} · ${title}
      </h2>
    </header>
    <div class="dialog-body">
      ${runner.problem ? problemStrip(problemText(runner.problem, problem)) : nothing}
      <div class="bulk-progress">
        <progress
          max=${run.total}
          value=${run.total - run.waiting}
          aria-label=${actionLabel(voice, words, run.action)}
        ></progress>
        <span class="muted">${words.progress(number(run.total - run.waiting), number(run.total))}</span>
      </div>
      <ul class="bulk-counts">
        <li>${words.done(number(run.done))}</li>
        ${run.failed ? html`<li class="bad">${words.failed(number(run.failed))}</li>` : nothing}
        ${run.skipped ? html`<li>${words.skipped(number(run.skipped))}</li>` : nothing}
        ${run.waiting ? html`<li>${words.waiting(number(run.waiting))}</li>` : nothing}
      </ul>
      ${run.failed && over ? byReason(context, runner.items, run.failed) : nothing}
      ${over ? nothing : html`<p class="help">${words.goesOn}</p>`}
      ${over ? html`${fileButtons(report, common, {make: {label: words.writeReport, run: () => void dialog.writeReport()}, download: words.downloadReport, copy: words.copyReport})} ${fileText(report, words.outcome)}` : nothing}
    </div>
    <footer class="dialog-footer">
      ${run.state === 'running' ? button(words.stop, runner.busy, () => void runner.stop()) : nothing}
      ${run.state === 'stopped' && run.waiting ? button(words.goOn, runner.busy, () => void runner.goOn()) : nothing}
      ${over && run.failed ? button(words.tryFailed, runner.busy, () => void runner.retry()) : nothing}
      <button type="button" class="button primary" @click=${close}>
        ${over ? common.done : common.close}
      </button>
    </footer>`;
}

const button = (label: string, busy: boolean, run: () => void): TemplateResult =>
  html`<button type="button" class="button" aria-disabled=${busy ? 'true' : 'false'} @click=${() => busy || run()}>
    ${label}
  </button>`;
