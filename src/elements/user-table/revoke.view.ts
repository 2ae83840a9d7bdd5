/** Owns the question before an invitation is revoked. */
import {html, type TemplateResult} from 'lit';
import type {UserTableModel} from './user-table.model.js';

export function renderRevoke({words, revoking, busy, handlers}: UserTableModel): TemplateResult {
  const running = revoking !== undefined && busy.has(revoking.id);
  return html`<dialog id="revoke" aria-labelledby="revoke-title" aria-describedby="revoke-text">
    <header class="dialog-header"><h2 class="dialog-title" id="revoke-title">${words.users.revokeTitle(revoking?.email ?? '')}</h2></header>
    <div class="dialog-body"><p class="dialog-text" id="revoke-text">${words.users.revokeText}</p></div>
    <footer class="dialog-footer">
      <button type="button" class="button" @click=${handlers.handleKeep}>${words.common.cancel}</button>
      <button type="button" class="button danger" aria-disabled=${running ? 'true' : 'false'} @click=${handlers.handleRevoke}>
        ${words.users.revoke}
      </button>
    </footer>
  </dialog>`;
}
