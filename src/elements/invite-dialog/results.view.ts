/** Owns how what was sent looks, with the join link where it may be copied. */
import {html, nothing, type TemplateResult} from 'lit';
import {problemText} from '../../i18n/problem-text.js';
import type {InvitationLink} from '../../model/invitation.js';
import {type Recipient, sent, wasInvited} from '../../state/invite-machine.js';
import {checkIcon, icon, linkIcon} from '../../ui/icons.js';
import {problemStrip} from '../../ui/notice.js';
import type {InviteModel} from './invite-dialog.model.js';

export function results(model: InviteModel): TemplateResult {
  const {words, invite, links, linkProblems, mayCopyLink, handlers} = model;
  const done = sent(invite);
  const neutral = done.every(({state}) => state.status === 'sent' && state.result.outcome === 'accepted');
  const invited = done.filter(wasInvited).length;
  const [first] = done;
  const title = neutral
    ? words.invite.taken(done.length)
    : invited || !first
      ? words.invite.sent(invited)
      : outcomeText(model, first);
  return html`<section class="results" aria-label=${title}>
    <p class="results-title">${icon(checkIcon)}${title}</p>
    <ul>
      ${done.map((recipient) => {
        const {key, email, state} = recipient;
        const outcome = state.status === 'sent' ? state.result.outcome : 'accepted';
        const text = outcomeText(model, recipient);
        const link = links.get(key);
        const linkProblem = linkProblems.get(key);
        return html`<li class="result">
          <span class="result-text">${text}</span>
          ${
            mayCopyLink && outcome !== 'accepted' && outcome !== 'reactivated' && !joinedAtOnce(recipient)
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

/** Products without a pending state: whoever is invited is a member, and there is no link to join by. */
const joinedAtOnce = ({state}: Recipient): boolean =>
  state.status === 'sent' && state.result.outcome !== 'accepted' && state.result.invitation.kind === 'user';

function outcomeText({words, session}: InviteModel, recipient: Recipient): string {
  const {email, state} = recipient;
  const outcome = state.status === 'sent' ? state.result.outcome : 'accepted';
  switch (outcome) {
    case 'accepted':
      return words.invite.acceptedFor(email);
    case 'reactivated':
      return words.invite.reactivated(email);
    case 'resent':
      return words.invite.resentTo(email);
    case 'created':
      return joinedAtOnce(recipient)
        ? words.invite.activeNow(email)
        : words.invite.sentTo(email, session?.profile.invitations.expiryDays ?? 0);
  }
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
