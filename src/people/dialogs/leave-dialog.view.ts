/** Owns how the question looks before somebody leaves, and the report after somebody was blocked. */
import {html, nothing, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import {consequenceText, worthSaying} from '../../i18n/action-text.js';
import {issueText, problemText} from '../../i18n/problem-text.js';
import {displayName, type Person, type PersonSeat} from '../../model/person.js';
import type {FieldIssueCode, Problem} from '../../model/problem.js';
import type {BlockReport, Consequence, WeightyAction} from '../../model/user.js';
import {textField} from '../../ui/field.js';
import {problemStrip} from '../../ui/notice.js';
import {bone} from '../../ui/skeleton.js';
import type {DialogContext} from '../dialog.js';
import {frame} from './frame.view.js';
import type {OwnedItems} from './owned-items.js';
import type {PersonSearch} from './person-search.js';

export interface LeaveModel {
  readonly context: DialogContext;
  readonly person: Person;
  readonly kind: Exclude<WeightyAction, 'replace'>;
  readonly consequences: readonly Consequence[] | undefined;
  readonly problem: Problem | undefined;
  readonly handOverFailed: boolean;
  readonly typed: string;
  readonly issue: FieldIssueCode | undefined;
  /** The seat that can be freed along with it. */
  readonly seat: PersonSeat | undefined;
  readonly freeSeat: boolean;
  /** Who gets it, where seats can be given away here. */
  readonly receiver: PersonSearch | undefined;
  readonly report: BlockReport | undefined;
  /** Whether there is something to do after the block. */
  readonly follows: boolean;
  readonly running: boolean;
  readonly owned: OwnedItems;
  readonly handleType: (typed: string) => void;
  readonly handleFreeSeat: (free: boolean) => void;
  readonly handleRun: () => void;
}

export function renderLeave(model: LeaveModel): TemplateResult {
  const {context, kind, report, running, handleRun} = model;
  const {words, voice, close} = context;
  const {common, people} = voice.words;
  const name = displayName(model.person);
  const title = {
    deactivate: words.deactivateTitle,
    block: report ? words.blockedTitle : words.blockTitle,
    remove: words.removeTitle,
    delete: words.deleteTitle,
  }[kind];
  const label = {
    deactivate: people.deactivate,
    block: people.block,
    remove: people.remove,
    delete: people.deletePermanently,
  }[kind];
  return frame({
    title: title(name),
    body: html`${report ? blocked(model, report) : question(model)} ${failure(model)}`,
    ...(!report && {cancel: {label: common.cancel, run: close}}),
    act: {
      label: report ? (model.follows ? words.save : common.done) : label,
      danger: !report && kind !== 'deactivate',
      running,
      run: handleRun,
    },
  });
}

function question(model: LeaveModel): TemplateResult {
  const {context, kind, consequences} = model;
  const {words} = context;
  const text = {
    deactivate: words.deactivateText,
    block: words.blockText,
    remove: words.removeText,
    delete: words.deleteText,
  }[kind];
  return html`<p class="dialog-text">${text}</p>
    <div>
      <p class="label">${words.happens}</p>
      <ul class="plain-list" aria-busy=${consequences ? 'false' : 'true'}>
        ${
          consequences
            ? consequences.filter(worthSaying).map((found) => html`<li>${consequenceText(found, words)}</li>`)
            : html`<li>${bone('long')}</li>
              <li>${bone('medium')}</li>`
        }
      </ul>
    </div>
    ${kind === 'block' ? nothing : html`${seatChoice(model)} ${model.owned.render()}`}
    ${kind === 'delete' ? typedAddress(model) : nothing}`;
}

function blocked(model: LeaveModel, {sessionsEnded, revoked}: BlockReport): TemplateResult {
  const {words} = model.context;
  return html`<ul class="plain-list">
      ${sessionsEnded ? html`<li>${consequenceText({code: 'signed_out', count: sessionsEnded}, words)}</li>` : nothing}
      ${
        revoked.length
          ? html`<li>
            ${words.invitationsRevoked(revoked.length)}
            <ul class="plain-list" aria-label=${words.revokedList}>
              ${revoked.map(({email}) => html`<li><bdi dir="ltr">${email}</bdi></li>`)}
            </ul>
          </li>`
          : nothing
      }
    </ul>
    ${seatChoice(model)} ${model.owned.render()}`;
}

function seatChoice({
  seat,
  freeSeat,
  receiver,
  context,
  handleFreeSeat,
}: LeaveModel): TemplateResult | typeof nothing {
  if (!seat) return nothing;
  const {words} = context;
  return html`<label class="choice">
    <input
      type="checkbox"
      .checked=${live(freeSeat)}
      @change=${(event: Event) => handleFreeSeat((event.target as HTMLInputElement).checked)}
    />
    <span>${words.freeSeat(seat.label)}</span>
  </label>
  ${
    freeSeat && receiver
      ? html`<fieldset class="field owned">
        <legend class="label">${words.seatReceiver(seat.label)}</legend>
        ${receiver.render({
          search: words.seatSearch,
          nobody: words.seatNobody,
          choose: words.seatTo,
          nobodyFound: words.nobodyFound,
        })}
      </fieldset>`
      : nothing
  }`;
}

function typedAddress({
  context,
  person,
  typed,
  issue,
  running,
  handleType,
  handleRun,
}: LeaveModel): TemplateResult {
  const {words, voice} = context;
  return textField({
    id: 'typed-address',
    label: words.typeAddress(person.email),
    value: typed,
    type: 'email',
    required: true,
    readonly: running,
    error: issue && issueText(issue, voice.words.problem),
    onInput: handleType,
    onEnter: handleRun,
  });
}

function failure({problem, handOverFailed, context}: LeaveModel): TemplateResult | typeof nothing {
  if (handOverFailed) return problemStrip(context.words.handOverFailed);
  return problem ? problemStrip(problemText(problem, context.voice.words.problem)) : nothing;
}
