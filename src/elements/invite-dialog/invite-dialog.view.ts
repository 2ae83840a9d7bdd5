/** Owns how the invite dialog looks for a given model. It refuses to keep state or call anything but the handlers. */
import {html, nothing, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import type {CommonMessages} from '../../i18n/common/en.js';
import type {InviteMessages} from '../../i18n/invite/en.js';
import type {ProblemMessages} from '../../i18n/problem/en.js';
import {issueText, problemText, refusalText} from '../../i18n/problem-text.js';
import type {InvitationLink} from '../../model/invitation.js';
import {localizedText} from '../../model/localized-text.js';
import type {Verdict} from '../../model/policy.js';
import type {Problem} from '../../model/problem.js';
import type {Role} from '../../model/role.js';
import type {Session} from '../../model/session.js';
import {type InviteState, type Recipient, sendable, sent, unsent} from '../../state/invite-machine.js';
import {fieldError} from '../../ui/field.js';
import {alertIcon, checkIcon, closeIcon, icon, linkIcon, lockIcon} from '../../ui/icons.js';
import {notice, problemStrip} from '../../ui/notice.js';
import {roleCards} from '../../ui/role-cards.js';
import {bone} from '../../ui/skeleton.js';

export interface InviteModel {
  readonly inline: boolean;
  readonly words: {
    readonly common: CommonMessages;
    readonly problem: ProblemMessages;
    readonly invite: InviteMessages;
  };
  readonly language: string;
  readonly session: Session | undefined;
  readonly problem: Problem | undefined;
  readonly verdict: Verdict;
  readonly mayCopyLink: boolean;
  readonly mayResend: boolean;
  readonly roles: readonly Role[];
  readonly invite: InviteState;
  readonly resending: ReadonlySet<string>;
  readonly links: ReadonlyMap<string, InvitationLink>;
  readonly linkProblems: ReadonlyMap<string, Problem>;
  readonly locked: readonly string[];
  readonly hidden: readonly string[];
  readonly announcement: string;
  readonly handlers: {
    readonly handleClose: () => void;
    readonly handleRetry: () => void;
    readonly handleText: (text: string) => void;
    readonly handleCommit: () => void;
    readonly handlePaste: (text: string) => void;
    readonly handleRemove: (key: string) => void;
    readonly handleReopen: (key: string) => void;
    readonly handleRoles: (roles: readonly string[]) => void;
    readonly handleMessage: (message: string) => void;
    readonly handleSend: () => void;
    readonly handleResend: (recipient: Recipient) => void;
    readonly handleCopyLink: (recipient: Recipient) => void;
    readonly handleAnother: () => void;
  };
}

export function renderInvite(model: InviteModel): TemplateResult {
  // The live region is inside the dialog: one outside a modal stays silent.
  const live = html`<div class="visually-hidden" role="status" aria-live="polite">${model.announcement}</div>`;
  if (model.inline) return html`<div class="inline">${body(model)} ${footer(model)} ${live}</div>`;
  const {words, session, handlers} = model;
  const handleCancel = (event: Event) => {
    event.preventDefault();
    handlers.handleClose();
  };
  return html`<dialog part="dialog" aria-labelledby="title" @cancel=${handleCancel}>
    <header class="dialog-header">
      <h2 class="dialog-title" id="title">${words.invite.title(session?.tenant.name ?? '…')}</h2>
      <button
        type="button"
        class="icon-button"
        aria-label=${words.common.close}
        title=${words.common.close}
        @click=${handlers.handleClose}
      >
        ${icon(closeIcon)}
      </button>
    </header>
    ${body(model)} ${footer(model)} ${live}
  </dialog>`;
}

function body(model: InviteModel): TemplateResult {
  const {words, problem, session, verdict, invite, handlers} = model;
  if (problem && !session) {
    return html`<div class="dialog-body">
      ${notice({
        icon: icon(alertIcon),
        title: problemText(problem, words.problem),
        detail: problem.requestId && words.problem.reference(problem.requestId),
        action: {label: words.common.retry, run: handlers.handleRetry},
        role: 'alert',
      })}
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
    ${sent(invite).length ? results(model) : nothing} ${model.hidden.includes('emails') ? nothing : emailsField(model)}
    ${model.hidden.includes('roles') ? nothing : rolesField(model)} ${messageField(model)}
  </div>`;
}

function emailsField(model: InviteModel): TemplateResult {
  const {words, invite, handlers, session} = model;
  const most = session?.profile.invitations.maxAtOnce ?? Infinity;
  const locked = model.locked.includes('emails') || invite.phase === 'sending';
  const waiting = unsent(invite);
  const tooMany = waiting.length > most ? words.invite.tooMany(most) : undefined;
  const missing = invite.tried && !waiting.length && !invite.text ? words.problem.required : undefined;
  const duplicate = invite.duplicate && words.invite.duplicate(invite.duplicate);
  const error = tooMany ?? missing ?? duplicate;
  const domains = session?.embed?.domains;
  const help = domains
    ? words.invite.domains(new Intl.ListFormat(model.language, {type: 'disjunction'}).format(domains))
    : waiting.length
      ? words.invite.emailsHelp
      : `${words.invite.emailHelp} ${words.invite.emailsHelp}`;
  const describedBy = ['emails-help', error && 'emails-error', refused(waiting).length && 'verdicts']
    .filter(Boolean)
    .join(' ');
  const handleKeydown = (event: KeyboardEvent) => {
    const input = event.target as HTMLInputElement;
    if (event.isComposing) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      if (input.value.trim()) handlers.handleCommit();
      else handlers.handleSend();
    } else if (event.key === 'Backspace' && !input.value && waiting.length && !locked) {
      // Else the key would go on to delete the last letter of what it brings back.
      event.preventDefault();
      handlers.handleReopen(waiting.at(-1)?.key ?? '');
    }
  };
  const handlePaste = (event: ClipboardEvent) => {
    const text = event.clipboardData?.getData('text') ?? '';
    if (locked || !/[\s,;<]/.test(text.trim())) return;
    event.preventDefault();
    handlers.handlePaste(text);
  };
  return html`<div class="field">
    <label class="label" for="emails">${words.invite.emails}</label>
    <div class="chips ${error ? 'invalid' : ''} ${locked ? 'locked' : ''}">
      ${
        waiting.length
          ? html`<ul class="chip-list">
            ${waiting.map((recipient) => chip(model, recipient, locked))}
          </ul>`
          : nothing
      }
      <input
        id="emails"
        class="chip-input"
        type="text"
        inputmode="email"
        autocomplete="off"
        autocapitalize="none"
        spellcheck="false"
        dir="ltr"
        .value=${live(invite.text)}
        ?readonly=${locked}
        aria-invalid=${error ? 'true' : 'false'}
        aria-describedby=${describedBy}
        @input=${(event: InputEvent) => {
          const input = event.target as HTMLInputElement;
          handlers.handleText(input.value);
        }}
        @keydown=${handleKeydown}
        @paste=${handlePaste}
        @blur=${handlers.handleCommit}
      />
    </div>
    <p class="help" id="emails-help">${help}</p>
    ${fieldError('emails-error', error)} ${verdicts(model, waiting)}
  </div>`;
}

function chip(model: InviteModel, {key, email, state}: Recipient, locked: boolean): TemplateResult {
  const {words, handlers} = model;
  const bad = state.status === 'invalid' || state.status === 'failed';
  return html`<li class="chip ${state.status}">
    ${bad ? icon(alertIcon) : nothing}
    <button type="button" class="chip-text" dir="ltr" title=${email} ?disabled=${locked} @click=${() => handlers.handleReopen(key)}>
      ${email}
    </button>
    ${
      locked
        ? nothing
        : html`<button
          type="button"
          class="chip-remove"
          aria-label=${words.invite.removeEmail(email)}
          title=${words.invite.removeEmail(email)}
          @click=${() => handlers.handleRemove(key)}
        >
          ${icon(closeIcon)}
        </button>`
    }
  </li>`;
}

const refused = (waiting: readonly Recipient[]) =>
  waiting.filter(({state}) => state.status === 'invalid' || state.status === 'failed');

/** Each address that cannot go, or did not, with its reason and the way on. */
function verdicts(model: InviteModel, waiting: readonly Recipient[]): TemplateResult | typeof nothing {
  const {words, handlers, mayResend, resending} = model;
  const recipients = refused(waiting);
  if (!recipients.length) return nothing;
  return html`<ul class="verdicts" id="verdicts">
    ${recipients.map((recipient) => {
      const {email, state} = recipient;
      const problem = state.status === 'failed' ? state.problem : undefined;
      const text =
        state.status === 'invalid'
          ? issueText(state.issue, words.problem)
          : problem
            ? problemText(problem, words.problem)
            : '';
      const canResend =
        mayResend && problem?.kind === 'conflict' && problem.reason === 'already_invited' && problem.id;
      return html`<li class="verdict">
        ${icon(alertIcon)}
        <span class="verdict-text"><bdi class="verdict-email" dir="ltr">${email}</bdi> ${text}</span>
        ${
          canResend
            ? html`<button
              type="button"
              class="button small"
              aria-label=${words.invite.resendTo(email)}
              aria-disabled=${resending.has(canResend) ? 'true' : 'false'}
              @click=${() => handlers.handleResend(recipient)}
            >
              ${words.invite.resend}
            </button>`
            : nothing
        }
      </li>`;
    })}
  </ul>`;
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
      bestFor: localizedText(role.bestFor, language),
      grants: (role.grantLabels ?? []).map((grant) => localizedText(grant, language)),
    })),
    chosen: invite.roles,
    many: session?.profile.rolesPerPerson === 'many',
    locked: locked.includes('roles') || invite.phase === 'sending',
    error,
    onChoose: handlers.handleRoles,
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

function results(model: InviteModel): TemplateResult {
  const {words, invite, links, linkProblems, mayCopyLink, handlers, session} = model;
  const done = sent(invite);
  const days = session?.profile.invitations.expiryDays ?? 0;
  const neutral = done.every(({state}) => state.status === 'sent' && state.result.outcome === 'accepted');
  const title = neutral ? words.invite.taken(done.length) : words.invite.sent(done.length);
  return html`<section class="results" aria-label=${title}>
    <p class="results-title">${icon(checkIcon)}${title}</p>
    <ul>
      ${done.map((recipient) => {
        const {key, email, state} = recipient;
        const outcome = state.status === 'sent' ? state.result.outcome : 'accepted';
        const text =
          outcome === 'accepted'
            ? words.invite.acceptedFor(email)
            : outcome === 'resent'
              ? words.invite.resentTo(email)
              : words.invite.sentTo(email, days);
        const link = links.get(key);
        const linkProblem = linkProblems.get(key);
        return html`<li class="result">
          <span class="result-text">${text}</span>
          ${
            mayCopyLink && outcome !== 'accepted'
              ? html`<button
                type="button"
                class="button small quiet"
                aria-label=${words.invite.copyLinkFor(email)}
                @click=${() => handlers.handleCopyLink(recipient)}
              >
                ${icon(linkIcon)}${words.invite.copyLink}
              </button>`
              : nothing
          }
          ${linkProblem ? problemStrip(problemText(linkProblem, words.problem)) : nothing}
          ${link ? linkField(model, email, link) : nothing}
        </li>`;
      })}
    </ul>
  </section>`;
}

/** Beside the clipboard stands the text itself: some frames close the clipboard. */
function linkField({words}: InviteModel, email: string, link: InvitationLink): TemplateResult {
  return html`<div class="link">
    <input
      class="input"
      type="text"
      readonly
      dir="ltr"
      aria-label=${words.invite.linkFor(email)}
      .value=${link.url}
      @focus=${(event: FocusEvent) => (event.target as HTMLInputElement).select()}
    />
    <p class="help">${words.invite.linkNote}</p>
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
  const count = Math.max(1, sendable(invite).length + (invite.text.trim() ? 1 : 0));
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
