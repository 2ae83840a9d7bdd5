/** Owns how addresses look: chips, the input among them, and the verdict on each that cannot go. */
import {html, nothing, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import {type Recipient, unsent} from '../../state/invite-machine.js';
import {fieldError} from '../../ui/field.js';
import {alertIcon, closeIcon, icon} from '../../ui/icons.js';
import type {InviteModel} from './invite-dialog.model.js';
import {refused, verdicts, warnings} from './verdicts.view.js';

export function emailsField(model: InviteModel): TemplateResult {
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
      : `${session?.profile.invitations.activeAtOnce ? words.invite.emailHelpActive : words.invite.emailHelp} ${words.invite.emailsHelp}`;
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
    if (locked || !/[\s,;،؛、，；<]/.test(text.trim())) return;
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
    ${fieldError('emails-error', error)} ${verdicts(model, waiting)} ${warnings(model, waiting)}
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
