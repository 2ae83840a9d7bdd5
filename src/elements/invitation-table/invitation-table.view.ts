/** Owns how open invitations look, under their own heading. */
import {html, nothing, type TemplateResult} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import type {Rows} from '../../controllers/rows.js';
import type {CommonMessages} from '../../i18n/common/en.js';
import type {Format} from '../../i18n/format.js';
import type {InvitationsMessages} from '../../i18n/invitations/en.js';
import type {PeopleMessages} from '../../i18n/people/en.js';
import {loadFailure, problemText, refusalText} from '../../i18n/problem-text.js';
import type {ProblemMessages} from '../../i18n/problem/en.js';
import {displayName, type Person} from '../../model/person.js';
import type {Problem} from '../../model/problem.js';
import type {Profile} from '../../model/profile.js';
import type {Session} from '../../model/session.js';
import {roleLabels, statusLabel, statusTone} from '../../people/labels.js';
import type {ListVoice} from '../../people/list-voice.js';
import {type Desk, menuOpener} from '../../people/desk.js';
import {icon, lockIcon, mailIcon} from '../../ui/icons.js';
import {failedNotice, notice, problemStrip} from '../../ui/notice.js';
import {moment, statusDot, type StatusTone} from '../../ui/person.js';
import {bone} from '../../ui/skeleton.js';

export interface InvitationTableModel {
  readonly words: {
    readonly common: CommonMessages;
    readonly problem: ProblemMessages;
    readonly people: PeopleMessages;
    readonly invitations: InvitationsMessages;
  };
  readonly format: Format;
  readonly language: string;
  readonly session: Session | undefined;
  readonly profile: Profile | undefined;
  readonly problem: Problem | undefined;
  readonly rows: Rows<object, Person>;
  readonly desk: Desk;
  readonly voice: ListVoice;
  readonly more: boolean;
  readonly handleMore: () => void;
  readonly handleRetry: () => void;
}

const SKELETON_ROWS = 2;

export function renderInvitations(model: InvitationTableModel): TemplateResult {
  const {words, session, rows, problem, format, voice, handleRetry} = model;
  if (session && session.capabilities.invitations.list !== true)
    return notice({icon: icon(lockIcon), title: words.invitations.forbidden});
  return html`<section class="list" aria-labelledby="invitations-heading">
    <header class="heading">
      <h2 id="invitations-heading" tabindex="-1">
        ${words.invitations.invitations}${
          rows.total === undefined ? nothing : html`<span class="count">${format.number(rows.total)}</span>`
        }
      </h2>
    </header>
    ${voice.strip()}
    ${
      problem && rows.loaded
        ? problemStrip(problemText(problem, words.problem), {label: words.common.retry, run: handleRetry})
        : nothing
    }
    ${content(model)} ${voice.toast()}
  </section>`;
}

function content(model: InvitationTableModel): TemplateResult {
  const {words, rows, problem, more, handleRetry, handleMore} = model;
  if (problem && !rows.loaded)
    return failedNotice({
      ...loadFailure(problem, words.problem),
      action: {label: words.common.retry, run: handleRetry},
    });
  if (rows.loaded && !rows.items.length)
    return html`<p class="quiet-empty">${words.invitations.noInvitations}</p>`;
  return html`${table(model)}
  ${
    more
      ? html`<div class="more">
        <button type="button" class="button" @click=${handleMore}>${words.invitations.more}</button>
      </div>`
      : nothing
  }`;
}

function table(model: InvitationTableModel): TemplateResult {
  const {words, rows, desk} = model;
  const {invitations, common} = words;
  const columns = [
    invitations.email,
    invitations.role,
    invitations.status,
    invitations.sent,
    invitations.mail,
    invitations.expires,
  ];
  return html`<div class="scroller" role="region" tabindex="0" aria-label=${invitations.invitationsRegion} @pointerenter=${desk.handleNear} @focusin=${desk.handleNear}>
    <table part="table" role="table" aria-busy=${rows.loaded && !rows.refreshing ? 'false' : 'true'}>
      <thead role="rowgroup">
        <tr role="row">
          ${columns.map((column) => html`<th role="columnheader" scope="col">${column}</th>`)}
          <th role="columnheader" scope="col" colspan="2"><span class="visually-hidden">${words.people.actions}</span></th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${
          rows.loaded
            ? repeat(
                rows.items,
                ({id}) => id,
                (person) => row(model, person),
              )
            : Array.from({length: SKELETON_ROWS}, () => skeletonRow(columns.length))
        }
      </tbody>
    </table>
    ${rows.loaded ? nothing : html`<span class="visually-hidden" role="status">${common.loading}</span>`}
  </div>`;
}

function row(model: InvitationTableModel, person: Person): TemplateResult {
  const {words, format, desk} = model;
  const {invitations} = words;
  const time = (iso: string | undefined) =>
    iso ? moment(iso, format.relative(iso), format.exact(iso)) : '–';
  const expired = person.status === 'expired';
  return html`<tr role="row" data-row=${person.id}>
    <td role="cell" class="column-person">
      <div class="person">
        <span class="avatar pending" aria-hidden="true">${icon(mailIcon)}</span>
        <span class="person-text">
          <span class="person-name" dir=${person.name ? 'auto' : 'ltr'}>${displayName(person)}</span>
          ${person.name ? html`<span class="person-email"><bdi dir="ltr">${person.email}</bdi></span>` : nothing}
        </span>
      </div>
    </td>
    <td role="cell" data-label=${invitations.role}>${roleLabels(model, person)}</td>
    <td role="cell" data-label=${invitations.status}>
      ${statusDot(statusTone(person.status), statusLabel(model, person.status))}
    </td>
    <td role="cell" class="column-time" data-label=${invitations.sent}>
      ${time(person.invitedAt)}${person.invitedBy ? html`<span class="by muted"><bdi>${person.invitedBy}</bdi></span>` : nothing}
    </td>
    <td role="cell" class="column-mail" data-label=${invitations.mail}>${mail(model, person)}</td>
    <td role="cell" class="column-time" data-label=${invitations.expires}>${time(person.expiresAt)}</td>
    <td role="cell" class="column-actions">
      <div class="row-actions">
        ${action(model, person, 'resend', expired ? words.people.inviteAgain : words.people.resend)}
        ${action(model, person, 'revoke', words.people.revoke)}
      </div>
    </td>
    <td role="cell" class="column-menu">${menuOpener(desk, model.voice, person)}</td>
  </tr>`;
}

const MAIL_TONES: Readonly<Record<string, StatusTone>> = {
  queued: 'waiting',
  handed_over: 'good',
  failed: 'bad',
};

/** As far as anybody can know: the mail server took it, or not. */
function mail({words: {invitations}, format}: InvitationTableModel, {mail: progress}: Person): unknown {
  if (!progress) return '–';
  const {state, at, reason} = progress;
  const labels: Record<string, string> = {
    queued: invitations.mailQueued,
    handed_over: invitations.mailHandedOver,
    failed: invitations.mailFailed,
  };
  const label = Object.hasOwn(labels, state) ? (labels[state] ?? state) : state;
  const dot = statusDot(MAIL_TONES[state] ?? 'off', label);
  return html`${at ? html`<time datetime=${at} title=${format.exact(at)}>${dot}</time>` : dot}
    ${reason ? html`<bdi class="mail-reason">${reason}</bdi>` : nothing}`;
}

function action(
  {words, desk, voice}: InvitationTableModel,
  person: Person,
  name: 'resend' | 'revoke',
  label: string,
): TemplateResult {
  const verdict = voice.verdictOf(name, person);
  const reason = verdict.allowed ? undefined : refusalText(verdict.reason, words.problem);
  const off = reason !== undefined || desk.isBusy(person);
  return html`<button
    type="button"
    class="button small quiet"
    title=${reason ?? nothing}
    aria-disabled=${off ? 'true' : 'false'}
    @click=${() => off || void desk.choose(name, person)}
  >
    ${label}<span class="visually-hidden"> ${person.email}${reason ? `. ${reason}` : ''}</span>
  </button>`;
}

function skeletonRow(columns: number): TemplateResult {
  return html`<tr role="row" aria-hidden="true">
    <td role="cell"><div class="person"><span class="avatar"></span>${bone('long')}</div></td>
    ${Array.from({length: columns - 1}, () => html`<td role="cell">${bone('medium')}</td>`)}
    <td role="cell"></td>
    <td role="cell" class="column-menu"></td>
  </tr>`;
}
