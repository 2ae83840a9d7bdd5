/** Owns the menu of what can be done to one person, with the reason where something cannot. */
import {html, nothing, type TemplateResult} from 'lit';
import {refusalText} from '../../i18n/problem-text.js';
import {displayName, type Person} from '../../model/person.js';
import {type Action, isOpen} from '../../model/policy.js';
import {icon, moreIcon} from '../../ui/icons.js';
import type {UserTableModel} from './user-table.model.js';

/** The button that opens the menu; nothing for somebody of whom nothing can be done here. */
export function rowMenuOpener(model: UserTableModel, person: Person): TemplateResult | typeof nothing {
  if (!isOpen(person) || itemsOf(model, person).every((item) => item === nothing)) return nothing;
  const {words, menuOf, handlers} = model;
  const open = menuOf?.id === person.id;
  const label = words.common.moreActions(displayName(person));
  return html`<button
    type="button"
    class="icon-button row-opener ${open ? 'menu-opener' : ''}"
    data-person=${person.id}
    aria-label=${label}
    title=${label}
    aria-expanded=${open ? 'true' : 'false'}
    @pointerdown=${() => handlers.handleMenuPress(person)}
    @click=${() => handlers.handleMenu(person)}
  >
    ${icon(moreIcon)}
  </button>`;
}

export function rowMenu(model: UserTableModel): TemplateResult {
  const {menuOf, handlers} = model;
  const handleToggle = (event: ToggleEvent) => {
    if (event.newState === 'closed') handlers.handleMenuClosed();
  };
  return html`<div class="menu" id="row-menu" popover="auto" @toggle=${handleToggle}>
    ${menuOf ? itemsOf(model, menuOf) : nothing}
  </div>`;
}

function itemsOf(model: UserTableModel, person: Person): readonly (TemplateResult | typeof nothing)[] {
  const {users} = model.words;
  const {handlers} = model;
  const member = person.neverSignedIn;
  return [
    item(model, person, 'resend', member ? users.sendCredentials : users.resend, handlers.handleResend),
    member ? nothing : item(model, person, 'update_invitation', users.correct, handlers.handleAskCorrect),
    item(model, person, 'revoke', member ? users.withdraw : users.revoke, handlers.handleAskRevoke),
  ];
}

function item(
  model: UserTableModel,
  person: Person,
  action: Action,
  label: string,
  run: (person: Person) => void,
): TemplateResult | typeof nothing {
  const {words, verdictOf, busy, handlers} = model;
  const verdict = verdictOf(action, person);
  // What this back end never offers is left out; what this reader may not do is shown with the reason.
  if (!verdict.allowed && verdict.reason === 'unsupported') return nothing;
  const reason = verdict.allowed ? undefined : refusalText(verdict.reason, words.problem);
  const off = reason !== undefined || busy.has(person.id);
  const handleClick = () => {
    if (off) return;
    handlers.handleCloseMenu();
    run(person);
  };
  return html`<button type="button" class="menu-item" aria-disabled=${off ? 'true' : 'false'} @click=${handleClick}>
    <span class="menu-text">${label}${reason ? html`<span class="muted">${reason}</span>` : nothing}</span>
  </button>`;
}
