/** Owns the form that corrects an address, and what it says when somebody else was faster. */
import {html, nothing, type TemplateResult} from 'lit';
import {issueText, problemText} from '../../i18n/problem-text.js';
import {textField} from '../../ui/field.js';
import {problemStrip} from '../../ui/notice.js';
import type {UserTableModel} from './user-table.model.js';

export function renderCorrect({
  words,
  correction,
  busy,
  handlers,
}: UserTableModel): TemplateResult | typeof nothing {
  if (!correction) return nothing;
  const {users, common, problem} = words;
  const running = busy.has(correction.person.id);
  const theirs = correction.theirs;
  return html`<dialog id="correct" aria-labelledby="correct-title" aria-describedby="correct-text" @close=${handlers.handleCorrectClosed}>
    <header class="dialog-header">
      <h2 class="dialog-title" id="correct-title">${users.correctTitle(correction.person.email)}</h2>
    </header>
    <div class="dialog-body">
      <p class="dialog-text" id="correct-text">${users.correctText}</p>
      ${
        theirs
          ? html`<div class="theirs" role="alert">
            <p class="dialog-text">${users.changedMeanwhile}</p>
            <p class="dialog-text"><bdi dir="ltr"><strong>${theirs.email}</strong></bdi></p>
          </div>`
          : correction.problem
            ? problemStrip(problemText(correction.problem, problem))
            : nothing
      }
      ${textField({
        id: 'correct-email',
        label: users.email,
        value: correction.email,
        type: 'email',
        required: true,
        readonly: running,
        error: correction.issue && issueText(correction.issue, problem),
        onInput: handlers.handleCorrectEmail,
        onEnter: handlers.handleCorrect,
      })}
    </div>
    <footer class="dialog-footer">
      <button type="button" class="button" @click=${handlers.handleCloseCorrect}>${common.cancel}</button>
      <button
        type="button"
        class="button primary"
        aria-disabled=${running ? 'true' : 'false'}
        @click=${running ? nothing : handlers.handleCorrect}
      >
        ${theirs ? users.keepMine : users.save}
      </button>
    </footer>
  </dialog>`;
}
