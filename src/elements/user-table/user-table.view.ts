/** Owns how the list of users looks. */
import {html, nothing, type TemplateResult} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import {problemText, refusalText} from '../../i18n/problem-text.js';
import type {UserSort} from '../../model/page.js';
import {displayName, initials, type Person} from '../../model/person.js';
import {isOpen} from '../../model/policy.js';
import {fieldText, knownColumns, type ListColumn, type UserColumn} from '../../model/profile.js';
import {localizedText} from '../../model/localized-text.js';
import {
  alertIcon,
  chevronDownIcon,
  chevronUpIcon,
  icon,
  lockIcon,
  mailIcon,
  plusIcon,
  searchIcon,
  userIcon,
  usersIcon,
} from '../../ui/icons.js';
import {notice, problemStrip} from '../../ui/notice.js';
import {moment, personCell, statusDot} from '../../ui/person.js';
import {bone} from '../../ui/skeleton.js';
import {pager} from './pager.view.js';
import {rowMenuOpener} from './row-menu.view.js';
import {roleLabels, statusLabel, statusTone, type UserTableModel} from './user-table.model.js';

const SORT_OF: Readonly<Record<string, UserSort>> = {person: 'name', joined: 'joined'};
const SKELETON_COLUMNS: readonly ListColumn[] = ['person', 'roles', 'status', 'joined', 'last_active'];

export function renderUsers(model: UserTableModel): TemplateResult {
  const {words, session, users, problem, actionFailure, handlers} = model;
  if (session && session.capabilities.users.list !== true) {
    return html`${notice({icon: icon(lockIcon), title: words.users.forbiddenTitle, text: words.users.forbiddenText})}`;
  }
  return html`<section aria-labelledby="users-heading">
    <header class="heading">
      <h2 id="users-heading" tabindex="-1">
        ${words.users.users}${
          users?.total === undefined
            ? nothing
            : html`<span class="count">${model.format.number(users.total)}</span>`
        }
      </h2>
      ${inviteButton(model)}
    </header>
    ${toolbar(model)} ${
      actionFailure
        ? problemStrip(
            words.problem.about(actionFailure.email, problemText(actionFailure.problem, words.problem)),
            {
              label: words.common.close,
              run: handlers.handleDismiss,
            },
          )
        : nothing
    }
    ${
      problem && users
        ? problemStrip(problemText(problem, words.problem), {
            label: words.common.retry,
            run: handlers.handleRetry,
          })
        : nothing
    }
    ${content(model)}
  </section>`;
}

function content(model: UserTableModel): TemplateResult {
  const {words, users, problem, view, handlers} = model;
  if (problem && !users) {
    return notice({
      icon: icon(alertIcon),
      title: problemText(problem, words.problem),
      detail: problem.requestId && words.problem.reference(problem.requestId),
      action: {label: words.common.retry, run: handlers.handleRetry},
      role: 'alert',
    });
  }
  if (users && !users.items.length) {
    const filtered = view.search || view.status;
    return filtered
      ? notice({
          icon: icon(searchIcon),
          title: words.users.noMatchTitle,
          text: words.users.noMatchText,
          action: {label: words.users.clearFilters, run: handlers.handleClear},
        })
      : html`<slot name="empty">
          ${notice({icon: icon(usersIcon), title: words.users.emptyTitle, text: words.users.emptyText})}
        </slot>`;
  }
  return html`${table(model)} ${pager(model)}`;
}

function toolbar(model: UserTableModel): TemplateResult {
  const {words, view, handlers, session, pendingInList} = model;
  const statuses = ['active', 'inactive', ...(pendingInList ? ['pending', 'expired'] : [])];
  return html`<div class="toolbar" part="toolbar">
    <div class="search">
      ${icon(searchIcon)}
      <input
        class="input"
        id="search"
        type="search"
        autocomplete="off"
        aria-label=${words.users.search}
        placeholder=${words.users.search}
        .value=${view.search}
        ?disabled=${session?.capabilities.users.search !== true && session !== undefined}
        @input=${(event: InputEvent) => handlers.handleSearch((event.target as HTMLInputElement).value)}
      />
    </div>
    <select
      class="input select"
      aria-label=${words.users.statusFilter}
      @change=${(event: Event) => handlers.handleStatus((event.target as HTMLSelectElement).value)}
    >
      <option value="" .selected=${!view.status}>${words.users.statusAll}</option>
      ${statuses.map((status) => html`<option value=${status} .selected=${view.status === status}>${statusLabel(model, status)}</option>`)}
    </select>
  </div>`;
}

function inviteButton(model: UserTableModel): TemplateResult | typeof nothing {
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
    <div class="menu" id="invite-menu" popover="auto">
      <button type="button" class="menu-item" @click=${handlers.handleInvite}>
        ${icon(userIcon)}<span class="menu-text"
          >${words.users.inviteOne}<span class="muted">${words.users.inviteOneHelp}</span></span
        >
      </button>
    </div>`;
}

function table(model: UserTableModel): TemplateResult {
  const {words, users, profile, refreshing} = model;
  const columns = profile ? knownColumns(profile) : SKELETON_COLUMNS;
  const hasMenu = users?.items.some(isOpen) ?? false;
  return html`<div class="scroller" role="region" tabindex="0" aria-label=${words.users.region}>
    <table part="table" role="table" aria-busy=${users && !refreshing ? 'false' : 'true'}>
      <thead role="rowgroup">
        <tr role="row">
          ${columns.map((column) => headerCell(model, column))}
          ${hasMenu ? html`<th role="columnheader" scope="col" class="column-menu"><span class="visually-hidden">${words.users.actions}</span></th>` : nothing}
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${
          users
            ? repeat(
                users.items,
                ({id}) => id,
                (person) => html`<tr role="row" class=${person.status}>
                ${columns.map((column) => cell(model, column, person))}
                ${hasMenu ? html`<td role="cell" class="column-menu">${rowMenuOpener(model, person)}</td>` : nothing}
              </tr>`,
              )
            : Array.from({length: 6}, () => skeletonRow(columns))
        }
      </tbody>
    </table>
    ${users ? nothing : html`<span class="visually-hidden" role="status">${words.common.loading}</span>`}
  </div>`;
}

const nameOf = (column: ListColumn): string => (typeof column === 'string' ? column : 'field');

function headerCell(model: UserTableModel, column: ListColumn): TemplateResult {
  const {view, session, handlers} = model;
  const label = columnLabel(model, column);
  const sort = SORT_OF[nameOf(column)];
  if (!sort || !session?.capabilities.users.sort.includes(sort)) {
    return html`<th role="columnheader" scope="col" class="column-${nameOf(column)}">${label}</th>`;
  }
  const sorted = view.sort === sort;
  return html`<th
    role="columnheader"
    scope="col"
    class="column-${nameOf(column)}"
    aria-sort=${sorted ? (view.descending ? 'descending' : 'ascending') : 'none'}
  >
    <button type="button" class="sort ${sorted ? 'sorted' : ''}" @click=${() => handlers.handleSort(sort)}>
      ${label}${view.descending && sorted ? icon(chevronDownIcon) : icon(chevronUpIcon)}
    </button>
  </th>`;
}

function columnLabel({words: {users}, language}: UserTableModel, column: ListColumn): string {
  if (typeof column !== 'string') return localizedText(column.label, language);
  const labels: Partial<Record<UserColumn, string>> = {
    person: users.person,
    roles: users.roles,
    status: users.status,
    joined: users.joined,
    last_active: users.lastActive,
  };
  return labels[column] ?? column;
}

function cell(model: UserTableModel, column: ListColumn, person: Person): TemplateResult {
  return html`<td role="cell" class="column-${nameOf(column)}" data-label=${columnLabel(model, column)}>
    ${cellContent(model, column, person)}
  </td>`;
}

function cellContent(model: UserTableModel, column: ListColumn, person: Person): unknown {
  const {words, format, language} = model;
  if (typeof column !== 'string') {
    const text = fieldText(column, person.fields?.[column.key], language);
    return text ? html`<bdi>${text}</bdi>` : '–';
  }
  switch (column) {
    case 'person':
      return personCell({
        name: displayName(person),
        email: person.email,
        initials: person.kind === 'invitation' ? icon(mailIcon) : initials(person),
        pending: person.kind === 'invitation',
        mark: person.self ? words.common.you : undefined,
      });
    case 'roles':
      return roleLabels(model, person);
    case 'status':
      return statusDot(statusTone(person.status), statusLabel(model, person.status));
    case 'joined':
      return person.joinedAt
        ? html`<time datetime=${person.joinedAt}><bdi>${format.day(person.joinedAt)}</bdi></time>`
        : '–';
    case 'last_active':
      return lastActive(model, person);
  }
}

function lastActive({words, format}: UserTableModel, person: Person): unknown {
  if (person.kind === 'invitation') return '–';
  if (person.lastActiveAt) {
    return moment(
      person.lastActiveAt,
      format.relative(person.lastActiveAt),
      format.exact(person.lastActiveAt),
    );
  }
  return html`<span class="muted">${person.neverSignedIn ? words.users.neverSignedIn : words.users.never}</span>`;
}

function skeletonRow(columns: readonly ListColumn[]): TemplateResult {
  return html`<tr role="row" aria-hidden="true">
    ${columns.map(
      (column) => html`<td role="cell" class="column-${nameOf(column)}">
        ${
          column === 'person'
            ? html`<div class="person"><span class="avatar"></span>${bone('long')}</div>`
            : bone(column === 'status' ? 'short' : 'medium')
        }
      </td>`,
    )}
  </tr>`;
}
