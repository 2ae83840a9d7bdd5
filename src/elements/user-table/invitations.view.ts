/** Owns how open invitations look, under their own heading. */
import {html, nothing, type TemplateResult} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import {problemText, refusalText} from '../../i18n/problem-text.js';
import {displayName, type Person} from '../../model/person.js';
import {icon, mailIcon} from '../../ui/icons.js';
import {problemStrip} from '../../ui/notice.js';
import {moment, statusDot} from '../../ui/person.js';
import {bone} from '../../ui/skeleton.js';
import {rowMenuOpener} from './row-menu.view.js';
import {roleLabels, statusLabel, statusTone, type UserTableModel} from './user-table.model.js';

export function renderInvitations(model: UserTableModel): TemplateResult | typeof nothing {
  const {words, session, invitations, invitationsProblem, handlers, format} = model;
  if (session && session.capabilities.invitations.list !== true) return nothing;
  if (model.pendingInList || (!session && model.problem)) return nothing;
  return html`<section class="invitations" aria-labelledby="invitations-heading">
    <header class="heading">
      <h2 id="invitations-heading" tabindex="-1">
        ${words.users.invitations}${
          invitations?.total === undefined
            ? nothing
            : html`<span class="count">${format.number(invitations.total)}</span>`
        }
      </h2>
    </header>
    ${
      invitationsProblem
        ? problemStrip(problemText(invitationsProblem, words.problem), {
            label: words.common.retry,
            run: handlers.handleRetry,
          })
        : nothing
    }
    ${
      invitations && !invitations.items.length
        ? html`<p class="quiet-empty">${words.users.noInvitations}</p>`
        : invitations || !invitationsProblem
          ? table(model)
          : nothing
    }
  </section>`;
}

function table(model: UserTableModel): TemplateResult {
  const {words, invitations} = model;
  const {users} = words;
  const columns = [users.email, users.roles, users.status, users.sent, users.expires];
  return html`<div class="scroller" role="region" tabindex="0" aria-label=${users.invitationsRegion}>
    <table role="table" aria-busy=${invitations ? 'false' : 'true'}>
      <thead role="rowgroup">
        <tr role="row">
          ${columns.map((column) => html`<th role="columnheader" scope="col">${column}</th>`)}
          <th role="columnheader" scope="col"><span class="visually-hidden">${users.actions}</span></th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${
          invitations
            ? repeat(
                invitations.items,
                ({id}) => id,
                (person) => row(model, person),
              )
            : html`<tr role="row" aria-hidden="true">
              <td role="cell"><div class="person"><span class="avatar"></span>${bone('long')}</div></td>
              <td role="cell">${bone('medium')}</td>
              <td role="cell">${bone('short')}</td>
              <td role="cell">${bone('medium')}</td>
              <td role="cell">${bone('medium')}</td>
              <td role="cell"></td>
            </tr>`
        }
      </tbody>
    </table>
  </div>`;
}

function row(model: UserTableModel, person: Person): TemplateResult {
  const {words, format} = model;
  const time = (iso: string | undefined) =>
    iso ? moment(iso, format.relative(iso), format.exact(iso)) : '–';
  const expired = person.status === 'expired';
  return html`<tr role="row">
    <td role="cell" class="column-person">
      <div class="person">
        <span class="avatar pending" aria-hidden="true">${icon(mailIcon)}</span>
        <span class="person-text">
          <span class="person-name" dir=${person.name ? 'auto' : 'ltr'}>${displayName(person)}</span>
          ${person.name ? html`<span class="person-email" dir="ltr">${person.email}</span>` : nothing}
        </span>
      </div>
    </td>
    <td role="cell" data-label=${words.users.roles}>${roleLabels(model, person)}</td>
    <td role="cell" data-label=${words.users.status}>${statusDot(statusTone(person.status), statusLabel(model, person.status))}</td>
    <td role="cell" data-label=${words.users.sent}>
      ${time(person.invitedAt)}${person.invitedBy ? html`<span class="by muted"><bdi>${person.invitedBy}</bdi></span>` : nothing}
    </td>
    <td role="cell" data-label=${words.users.expires}>${expired ? words.users.expired : time(person.expiresAt)}</td>
    <td role="cell" class="column-actions">
      <div class="row-actions">
        ${action(model, person, 'resend', words.users.resend)} ${action(model, person, 'revoke', words.users.revoke)}
        ${rowMenuOpener(model, person)}
      </div>
    </td>
  </tr>`;
}

function action(
  model: UserTableModel,
  person: Person,
  name: 'resend' | 'revoke',
  label: string,
): TemplateResult {
  const {words, busy, handlers, verdictOf} = model;
  const verdict = verdictOf(name, person);
  const run = name === 'resend' ? handlers.handleResend : handlers.handleAskRevoke;
  const reason = verdict.allowed ? undefined : refusalText(verdict.reason, words.problem);
  const off = reason !== undefined || busy.has(person.id);
  return html`<button
    type="button"
    class="button small quiet"
    title=${reason ?? nothing}
    aria-disabled=${off ? 'true' : 'false'}
    @click=${() => off || run(person)}
  >
    ${label}<span class="visually-hidden"> ${person.email}${reason ? `. ${reason}` : ''}</span>
  </button>`;
}
