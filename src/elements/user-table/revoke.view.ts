/** Owns the question before an invitation is revoked. */
import {html, type TemplateResult} from 'lit';
import type {UserTableModel} from './user-table.model.js';

export function renderRevoke({words, revoking, busy, handlers}: UserTableModel): TemplateResult {
  const {users, common} = words;
  const running = revoking !== undefined && busy.has(revoking.id);
  const member = revoking?.neverSignedIn ?? false;
  const email = revoking?.email ?? '';
  return html`<dialog id="revoke" aria-labelledby="revoke-title" aria-describedby="revoke-text">
    <header class="dialog-header">
      <h2 class="dialog-title" id="revoke-title">${member ? users.withdrawTitle(email) : users.revokeTitle(email)}</h2>
    </header>
    <div class="dialog-body">
      <p class="dialog-text" id="revoke-text">${member ? users.withdrawText : users.revokeText}</p>
    </div>
    <footer class="dialog-footer">
      <button type="button" class="button" @click=${handlers.handleKeep}>${common.cancel}</button>
      <button type="button" class="button danger" aria-disabled=${running ? 'true' : 'false'} @click=${handlers.handleRevoke}>
        ${member ? users.withdraw : users.revoke}
      </button>
    </footer>
  </dialog>`;
}
