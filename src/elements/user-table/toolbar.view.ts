/** Owns how the list is asked: search, filters, inviting. */
import {html, nothing, type TemplateResult} from 'lit';
import {refusalText} from '../../i18n/problem-text.js';
import {localizedText} from '../../model/localized-text.js';
import {roleLabel, statusLabel} from '../../people/labels.js';
import {chevronDownIcon, icon, plusIcon, slidersIcon, userIcon, usersIcon} from '../../ui/icons.js';
import {handleMenuKeys} from '../../ui/menu-keys.js';
import {searchField} from '../../ui/search-field.js';
import type {UserTableModel} from './user-table.model.js';

export function toolbar(model: UserTableModel): TemplateResult {
  const {words, view, handlers, session, profile, pendingInList} = model;
  const statuses = ['active', 'inactive', ...(pendingInList ? ['pending', 'expired'] : [])];
  const filters = session?.capabilities.users.filters ?? [];
  const fields = (profile?.fields ?? []).filter(({key, type}) => type === 'select' && filters.includes(key));
  return html`<div class="toolbar" part="toolbar">
    ${searchField({
      id: 'search',
      label: words.users.search,
      value: view.search,
      disabled: session !== undefined && session.capabilities.users.search !== true,
      onInput: handlers.handleSearch,
    })}
    ${filter(model, {
      label: words.users.statusFilter,
      all: words.users.statusAll,
      value: view.status,
      choices: statuses.map((status) => ({value: status, label: statusLabel(model, status)})),
      onChoose: (status) => handlers.handleAsk({status}),
    })}
    ${
      (profile?.roles.length ?? 0) > 1
        ? filter(model, {
            label: words.users.roleFilter,
            all: words.users.roleAll,
            value: view.role,
            choices: (profile?.roles ?? []).map(({id}) => ({value: id, label: roleLabel(model, id)})),
            onChoose: (role) => handlers.handleAsk({role}),
          })
        : nothing
    }
    ${
      session?.capabilities.users.accessEnds === true
        ? filter(model, {
            label: words.users.accessFilter,
            all: words.users.accessAll,
            value: view.accessEnds,
            choices: [{value: 'soon', label: words.users.accessSoon}],
            onChoose: (accessEnds) => handlers.handleAsk({accessEnds}),
          })
        : nothing
    }
    ${fields.map((field) => {
      const label = localizedText(field.label, model.language);
      return filter(model, {
        label,
        all: words.users.fieldAll(label),
        value: view.fields[field.key] ?? '',
        choices: (field.options ?? []).map(({value, label: option}) => ({
          value,
          label: localizedText(option, model.language),
        })),
        onChoose: (value) => handlers.handleAsk({fields: {...view.fields, [field.key]: value}}),
      });
    })}
    ${viewMenu(model)}
  </div>`;
}

/** The reader's choices about the looks; what is in it is loaded when it is opened. */
function viewMenu(model: UserTableModel): TemplateResult {
  const {words, profile, viewChoices, handlers} = model;
  return html`<button
      type="button"
      class="button view-opener"
      popovertarget="view-menu"
      aria-haspopup="true"
      @click=${handlers.handleViewMenu}
    >
      ${icon(slidersIcon)}${words.users.view}
    </button>
    <div class="menu view-menu" id="view-menu" popover="auto" role="group" aria-label=${words.users.view}>
      ${profile && viewChoices ? viewChoices(model) : nothing}
    </div>`;
}

interface Filter {
  readonly label: string;
  readonly all: string;
  readonly value: string;
  readonly choices: readonly {readonly value: string; readonly label: string}[];
  readonly onChoose: (value: string) => void;
}

function filter({words}: UserTableModel, {label, all, value, choices, onChoose}: Filter): TemplateResult {
  // A filter out of an old address may name what is no longer there: it stands there, to be taken away.
  const unknown = value && !choices.some((choice) => choice.value === value);
  return html`<select
    class="input select"
    aria-label=${label}
    @change=${(event: Event) => onChoose((event.target as HTMLSelectElement).value)}
  >
    <option value="" .selected=${!value}>${all}</option>
    ${choices.map((choice) => html`<option value=${choice.value} .selected=${value === choice.value}>${choice.label}</option>`)}
    ${unknown ? html`<option value=${value} .selected=${true}>${words.users.unknownFilter(value)}</option>` : nothing}
  </select>`;
}

export function inviteButton(model: UserTableModel): TemplateResult | typeof nothing {
  const {words, canInvite, canOpenDialog, handlers} = model;
  if (!canOpenDialog || (canInvite && !canInvite.allowed && canInvite.reason === 'permission'))
    return nothing;
  if (canInvite && !canInvite.allowed) {
    const reason = refusalText(canInvite.reason, words.problem);
    return html`<button type="button" class="button primary" aria-disabled="true" aria-describedby="invite-reason" title=${reason}>
        ${icon(plusIcon)}${words.users.invite}
      </button>
      <span class="visually-hidden" id="invite-reason">${reason}</span>`;
  }
  return html`<button type="button" class="button primary menu-opener" id="invite" popovertarget="invite-menu" aria-haspopup="true">
      ${icon(plusIcon)}${words.users.invite}${icon(chevronDownIcon)}
    </button>
    <div class="menu" id="invite-menu" popover="auto" @keydown=${handleMenuKeys}>
      <button type="button" class="menu-item" @click=${() => handlers.handleInvite('invite-dialog')}>
        ${icon(userIcon)}<span class="menu-text"
          >${words.users.inviteOne}<span class="muted">${words.users.inviteOneHelp}</span></span
        >
      </button>
      ${
        model.canInviteMany
          ? html`<button type="button" class="menu-item" @click=${() => handlers.handleInvite('csv-invite')}>
            ${icon(usersIcon)}<span class="menu-text"
              >${words.users.inviteMany}<span class="muted">${words.users.inviteManyHelp}</span></span
            >
          </button>`
          : nothing
      }
    </div>`;
}
