/** Owns how it is said that a recipient cannot go, did not, or should be looked at again. */
import {html, nothing, type TemplateResult} from 'lit';
import {issueText, problemText} from '../../i18n/problem-text.js';
import type {Recipient} from '../../state/invite-machine.js';
import {alertIcon, icon} from '../../ui/icons.js';
import type {InviteModel} from './invite-dialog.model.js';

export const refused = (waiting: readonly Recipient[]): readonly Recipient[] =>
  waiting.filter(({state}) => state.status === 'invalid' || state.status === 'failed');

/** Each address that cannot go, or did not, with its reason and the way on. */
export function verdicts(model: InviteModel, waiting: readonly Recipient[]): TemplateResult | typeof nothing {
  const recipients = refused(waiting);
  if (!recipients.length) return nothing;
  return html`<ul class="verdicts" id="verdicts">
    ${recipients.map(
      (recipient) => html`<li class="verdict">
        ${icon(alertIcon)}
        <span class="verdict-text"><bdi class="verdict-email" dir="ltr">${recipient.email}</bdi> ${reason(model, recipient)}</span>
        ${wayOn(model, recipient)}
      </li>`,
    )}
  </ul>`;
}

/** Doubts, which hold nothing up. */
export function warnings(model: InviteModel, waiting: readonly Recipient[]): TemplateResult | typeof nothing {
  const texts = waiting.map((recipient) => warningText(model, recipient)).filter(Boolean);
  if (!texts.length) return nothing;
  return html`<ul class="verdicts warnings" id="warnings">
    ${texts.map((text) => html`<li class="verdict">${icon(alertIcon)}<span class="verdict-text">${text}</span></li>`)}
  </ul>`;
}

export function warningText({words, doubtAbout}: InviteModel, {email, state}: Recipient): string {
  if (state.status === 'invalid') return '';
  const warning = doubtAbout(email);
  if (!warning) return '';
  return warning === 'role_address' ? words.invite.roleAddress(email) : words.invite.lookAlike(email);
}

export function reason({words}: InviteModel, {state}: Recipient): string {
  if (state.status === 'failed') return problemText(state.problem, words.problem);
  if (state.status !== 'invalid') return '';
  return state.issues.map(({code}) => issueText(code, words.problem)).join(' ');
}

/** The button that gets further: send again to who is invited, reactivate who is deactivated. */
export function wayOn(model: InviteModel, recipient: Recipient): TemplateResult | typeof nothing {
  const {words, busy, mayResend, mayReactivate, handlers} = model;
  const {email, state} = recipient;
  const problem = state.status === 'failed' && state.problem.kind === 'conflict' ? state.problem : undefined;
  if (!problem?.id) return nothing;
  const button = (label: string, name: string, run: (recipient: Recipient) => void) => html`<button
    type="button"
    class="button small"
    aria-label=${name}
    aria-disabled=${busy.has(problem.id ?? '') ? 'true' : 'false'}
    @click=${() => run(recipient)}
  >
    ${label}
  </button>`;
  if (problem.reason === 'already_invited' && mayResend) {
    return button(words.invite.resend, words.invite.resendTo(email), handlers.handleResend);
  }
  if (problem.reason === 'inactive_member' && mayReactivate) {
    return button(words.invite.reactivate, words.invite.reactivateFor(email), handlers.handleReactivate);
  }
  return nothing;
}
