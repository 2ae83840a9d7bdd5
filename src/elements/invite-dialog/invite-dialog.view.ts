/** Owns how the invite dialog looks for a given model. It refuses to keep state or call anything but the handlers. */
import {html, nothing, type TemplateResult} from 'lit';
import {issueText, loadFailure, refusalText} from '../../i18n/problem-text.js';
import {localizedText} from '../../model/localized-text.js';
import {sendable, sent, unsent} from '../../state/invite-machine.js';
import {isBlank} from '../../state/invite-rows.js';
import {fieldError, selectField, textField} from '../../ui/field.js';
import {icon, infoIcon, lockIcon} from '../../ui/icons.js';
import {dialogFrame} from '../../ui/dialog-frame.js';
import {failedNotice, notice} from '../../ui/notice.js';
import {roleCards} from '../../ui/role-cards.js';
import {bone} from '../../ui/skeleton.js';
import {emailsField} from './emails.view.js';
import type {InviteModel} from './invite-dialog.model.js';
import {peopleFields} from './people.view.js';
import {results} from './results.view.js';

export {inviteDialogStyles} from './invite-dialog.styles.js';

export function renderInvite(model: InviteModel): TemplateResult {
  const {inline, words, session, announcement, handlers} = model;
  return dialogFrame({
    inline,
    title: words.invite.title(session?.tenant.name ?? '…'),
    closeLabel: words.common.close,
    content: html`${body(model)} ${footer(model)}`,
    announcement,
    handleClose: handlers.handleClose,
  });
}

function body(model: InviteModel): TemplateResult {
  const {words, problem, session, verdict, invite, handlers} = model;
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
  if (invite.phase === 'done') return html`<div class="dialog-body">${results(model)}</div>`;
  return html`<div class="dialog-body" part="form">
    ${sent(invite).length ? results(model) : nothing} ${noteText(model)}
    ${model.inRows ? peopleFields(model) : model.hidden.includes('emails') ? nothing : emailsField(model)}
    ${model.hidden.includes('roles') ? missingRole(model) : rolesField(model)} ${lastDayField(model)}
    ${languageField(model)} ${messageField(model)}
  </div>`;
}

/** What every inviter of this product should know. */
function noteText({session, language}: InviteModel): TemplateResult | typeof nothing {
  const note = localizedText(session?.profile.invitations.note, language);
  return note ? html`<p class="note">${icon(infoIcon)}<span>${note}</span></p>` : nothing;
}

/** Which language the mail is in, where the product's mails come in several. */
function languageField(model: InviteModel): TemplateResult | typeof nothing {
  const {words, session, invite, language, hidden, locked, handlers} = model;
  const offered = session?.profile.invitations.languages;
  if (!offered?.length || hidden.includes('language')) return nothing;
  const chosen = invite.language ?? language;
  const base = chosen.split('-')[0] ?? chosen;
  return selectField({
    id: 'language',
    label: words.invite.language,
    value: offered.find((one) => one === chosen) ?? offered.find((one) => one === base) ?? offered[0] ?? '',
    choices: offered.map((one) => ({value: one, label: languageName(one)})),
    disabled: locked.includes('language') || invite.phase === 'sending',
    onChoose: handlers.handleLanguage,
  });
}

/** A language in its own words: whoever looks for theirs finds it. */
function languageName(language: string): string {
  const name = new Intl.DisplayNames([language], {type: 'language'}).of(language) ?? language;
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}

/** The host hid the roles and named none: that is said rather than swallowed. */
function missingRole({words, invite}: InviteModel): TemplateResult | typeof nothing {
  return fieldError(
    'roles-error',
    invite.tried && !invite.roles.length ? words.invite.roleRequired : undefined,
  );
}

function rolesField({
  words,
  roles,
  invite,
  locked,
  session,
  language,
  handlers,
}: InviteModel): TemplateResult {
  const error = !roles.length
    ? words.invite.rolesNone
    : invite.tried && !invite.roles.length
      ? words.invite.roleRequired
      : undefined;
  return roleCards({
    legend: words.invite.role,
    grantsLabel: words.invite.grants,
    roles: roles.map((role) => ({
      id: role.id,
      label: localizedText(role.label, language),
      description: localizedText(role.description, language),
      bestFor: role.bestFor === undefined ? '' : words.invite.bestFor(localizedText(role.bestFor, language)),
      grants: (role.grantLabels ?? []).map((grant) => localizedText(grant, language)),
    })),
    chosen: invite.roles,
    many: session?.profile.rolesPerPerson === 'many',
    locked: locked.includes('roles') || invite.phase === 'sending',
    error,
    onChoose: handlers.handleRoles,
  });
}

/** The last day of access, where the product has such days. */
function lastDayField(model: InviteModel): TemplateResult | typeof nothing {
  const {words, session, invite, dayIssue, hidden, locked, handlers} = model;
  if (session?.capabilities.users.accessEnds !== true || hidden.includes('accessEndsAt')) return nothing;
  return textField({
    id: 'last-day',
    label: words.invite.lastDay,
    value: invite.accessEndsAt,
    type: 'date',
    help: words.invite.lastDayHelp(session.account.timeZone ?? 'UTC'),
    readonly: locked.includes('accessEndsAt') || invite.phase === 'sending',
    error: dayIssue && issueText(dayIssue, words.problem),
    onInput: handlers.handleLastDay,
  });
}

function messageField({
  words,
  session,
  invite,
  hidden,
  locked,
  handlers,
}: InviteModel): TemplateResult | typeof nothing {
  if (!session?.profile.invitations.personalMessage || hidden.includes('message')) return nothing;
  return html`<div class="field">
    <label class="label" for="message">${words.invite.message}</label>
    <textarea
      class="input"
      id="message"
      dir="auto"
      maxlength="2000"
      .value=${invite.message}
      ?readonly=${locked.includes('message') || invite.phase === 'sending'}
      aria-describedby="message-help"
      @input=${(event: InputEvent) => handlers.handleMessage((event.target as HTMLTextAreaElement).value)}
    ></textarea>
    <p class="help" id="message-help">${words.invite.messageHelp}</p>
  </div>`;
}

function footer(model: InviteModel): TemplateResult {
  const {words, invite, session, verdict, inline, handlers} = model;
  const close = (label: string, kind: string) =>
    inline
      ? nothing
      : html`<button type="button" class="button ${kind}" @click=${handlers.handleClose}>${label}</button>`;
  if (!session || !verdict.allowed) {
    return html`<footer class="dialog-footer" part="footer">${close(words.common.close, '')}</footer>`;
  }
  if (invite.phase === 'done') {
    return html`<footer class="dialog-footer" part="footer">
      <button type="button" class="button" id="another" @click=${handlers.handleAnother}>${words.invite.inviteAnother}</button>
      ${close(words.common.done, 'primary')}
    </footer>`;
  }
  const sending = invite.phase === 'sending';
  const total = unsent(invite).length + sent(invite).length;
  const ready = sendable(invite).filter((recipient) => !isBlank(recipient));
  const count = Math.max(1, ready.length + (invite.text.trim() ? 1 : 0));
  return html`<footer class="dialog-footer" part="footer">
    ${close(sent(invite).length ? words.common.done : words.common.cancel, '')}
    <button
      type="button"
      class="button primary"
      aria-disabled=${sending ? 'true' : 'false'}
      @click=${sending ? nothing : handlers.handleSend}
    >
      ${sending ? words.invite.sending(Math.min(total, sent(invite).length + 1), total) : words.invite.send(count)}
    </button>
  </footer>`;
}

function skeleton({words}: InviteModel): TemplateResult {
  return html`<div class="dialog-body" aria-busy="true">
    <span class="visually-hidden">${words.common.loading}</span>
    <div class="field" aria-hidden="true">${bone('medium')}<span class="ghost-control"></span>${bone('long')}</div>
    <div class="field" aria-hidden="true">
      ${bone('short')}<span class="ghost-card"></span><span class="ghost-card"></span>
    </div>
  </div>`;
}
