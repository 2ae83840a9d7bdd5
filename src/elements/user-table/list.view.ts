/** Owns how the list of users looks: its states, its header and its rows. */
import {html, nothing, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import {repeat} from 'lit/directives/repeat.js';
import {loadFailure, problemText} from '../../i18n/problem-text.js';
import {displayName, type Person} from '../../model/person.js';
import {losesAccess, type Problem} from '../../model/problem.js';
import {menuOpener} from '../../people/desk.js';
import {chevronDownIcon, chevronUpIcon, icon, lockIcon, searchIcon, usersIcon} from '../../ui/icons.js';
import {failedNotice, notice, problemStrip} from '../../ui/notice.js';
import {bone} from '../../ui/skeleton.js';
import {cellContent} from './cells.view.js';
import {columnLabel, shownColumns, SKELETON_COLUMNS, sortOf, type TableColumn} from './columns.js';
import {inviteButton, toolbar} from './toolbar.view.js';
import type {UserTableModel} from './user-table.model.js';
import {isFiltered, PAGE_SIZE} from './users-view.js';

const SKELETON_ROWS = 6;

export function renderUsers(model: UserTableModel): TemplateResult {
  const {words, session, rows, problem, handlers, voice, view} = model;
  if (session && session.capabilities.users.list !== true) {
    return html`${notice({icon: icon(lockIcon), title: words.users.forbiddenTitle, text: words.users.forbiddenText})}`;
  }
  // Not even a search field for whoever has no business here.
  if (!session && problem && losesAccess(problem.kind)) return failed(model, problem);
  return html`<section class="list ${view.compact ? 'compact' : ''}" aria-labelledby="users-heading">
    <header class="heading">
      <h2 id="users-heading" tabindex="-1">
        ${words.users.users}${
          rows.total === undefined
            ? nothing
            : html`<span class="count">${model.format.number(rows.total)}</span>`
        }
      </h2>
      ${inviteButton(model)}
    </header>
    <div class="toolbar-area">${toolbar(model)} ${model.bulk?.bar()}</div>
    ${voice.strip()} ${model.bulk?.strip()} ${pauseStrip(model)}
    ${
      problem && rows.loaded
        ? problemStrip(problemText(problem, words.problem), {
            label: words.common.retry,
            run: handlers.handleRetry,
          })
        : nothing
    }
    ${content(model)} ${voice.toast()}
  </section>`;
}

function pauseStrip({
  words: {users},
  paused,
  rows,
  handlers,
}: UserTableModel): TemplateResult | typeof nothing {
  if (!paused) return nothing;
  return html`<div class="strip quiet" role="status">
    <span class="strip-text">${rows.waiting ? users.pausedChanges : users.paused}</span>
    ${
      rows.waiting
        ? html`<button type="button" class="button small" @click=${handlers.handleCatchUp}>${users.showChanges}</button>`
        : nothing
    }
    <button type="button" class="button small" @click=${() => handlers.handlePause(false)}>${users.resume}</button>
  </div>`;
}

function content(model: UserTableModel): TemplateResult {
  const {words, rows, problem, view, handlers} = model;
  if (problem && !rows.loaded) {
    return failed(model, problem);
  }
  if (rows.loaded && !rows.count) {
    return isFiltered(view)
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
  const {session, pager} = model;
  const needed =
    view.paged || rows.truncatedAt !== undefined || session?.capabilities.users.paging === 'cursor';
  if (needed && !pager) handlers.handleNeedPager();
  return html`${table(model)} ${needed && pager ? pager(model) : nothing}`;
}

const failed = ({words, handlers}: UserTableModel, problem: Problem): TemplateResult =>
  failedNotice({
    ...loadFailure(problem, words.problem),
    action: {label: words.common.retry, run: handlers.handleRetry},
  });

function table(model: UserTableModel): TemplateResult {
  const {words, rows, profile, view, long, window, desk} = model;
  const columns = profile ? shownColumns(profile, model.columns, view.columns) : SKELETON_COLUMNS;
  const menu = profile === undefined || showsMenu(model);
  return html`<div
    class="scroller ${long ? 'long' : ''}"
    role="region"
    tabindex="0"
    aria-label=${words.users.region}
    @pointerenter=${desk.handleNear}
    @focusin=${desk.handleNear}
    @scroll=${long ? window.handleScroll : nothing}
  >
    <table
      part="table"
      role="table"
      aria-rowcount=${long ? rows.count + 1 : nothing}
      aria-busy=${rows.loaded && !rows.refreshing ? 'false' : 'true'}
    >
      <thead role="rowgroup">
        <tr role="row" aria-rowindex="1">
          ${model.selects ? selectAllCell(model) : nothing}
          ${columns.map((column) => headerCell(model, column))}
          ${menu ? html`<th role="columnheader" scope="col" class="column-menu"><span class="visually-hidden">${words.people.actions}</span></th>` : nothing}
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${
          rows.loaded
            ? body(model, columns, menu)
            : Array.from({length: SKELETON_ROWS}, () => skeletonRow(model, columns, menu))
        }
      </tbody>
    </table>
    ${rows.loaded ? nothing : html`<span class="visually-hidden" role="status">${words.common.loading}</span>`}
  </div>`;
}

/** Whether there is anything this reader could do to anybody: a list to look at needs no empty column. */
const showsMenu = ({session, desk}: UserTableModel): boolean =>
  desk.rowActions.length > 0 ||
  session?.capabilities.users.setActive === true ||
  session?.capabilities.invitations.resend === true ||
  session?.grants.includes('users.manage') === true;

interface Slot {
  readonly index: number;
  /** Nothing while its page is on the way. */
  readonly person: Person | undefined;
}

function body(model: UserTableModel, columns: readonly TableColumn[], menu: boolean): unknown {
  const {rows, view, long, window} = model;
  const first = view.paged ? view.page * PAGE_SIZE : window.start;
  const end = view.paged
    ? first + (rows.page(view.page)?.items.length ?? 0)
    : Math.min(window.end, rows.count);
  const slots = Array.from({length: Math.max(0, end - first)}, (_, step): Slot => ({
    index: first + step,
    person: rows.at(first + step),
  }));
  const spacer = long ? html`<tr class="spacer" aria-hidden="true"></tr>` : nothing;
  const places = window.placesOf(slots.map(({index, person}) => person?.id ?? `row ${index}`));
  return html`${spacer}${repeat(
    slots,
    (_, step) => places[step],
    ({index, person}) =>
      person ? row(model, columns, menu, index, person) : skeletonRow(model, columns, menu),
  )}${spacer}`;
}

function row(
  model: UserTableModel,
  columns: readonly TableColumn[],
  menu: boolean,
  index: number,
  person: Person,
): TemplateResult {
  const {desk, glowing} = model;
  const seen = desk.seen(person);
  const handleClick = (event: MouseEvent) => {
    const target = event.target as HTMLElement;
    // A control does its own thing, and text that is being selected is not a click.
    if (target.closest('button, a, input, label, slot') || !getSelection()?.isCollapsed) return;
    void desk.choose('details', person);
  };
  return html`<tr
    role="row"
    data-row=${person.id}
    aria-rowindex=${index + 2}
    class="clickable ${seen.status} ${glowing.has(person.id) ? 'glow' : ''} ${model.bulk?.has(person) ? 'selected' : ''}"
    @click=${handleClick}
  >
    ${model.selects ? selectCell(model, person, index) : nothing}
    ${columns.map(
      (
        column,
      ) => html`<td role="cell" class="column-${classOf(column)}" data-label=${columnLabel(column, model.words.users, model.language)}>
        ${cellContent(model, column, person)}
      </td>`,
    )}
    ${menu ? html`<td role="cell" class="column-menu">${menuOpener(desk, model.voice, person)}</td>` : nothing}
  </tr>`;
}

function selectCell({words, bulk, handlers}: UserTableModel, person: Person, index: number): TemplateResult {
  return html`<td role="cell" class="column-select">
    ${selectBox(words.users.select(displayName(person)), bulk?.has(person) ?? false, (event) =>
      handlers.handleSelect(person, index, event),
    )}
  </td>`;
}

const selectAllCell = ({words, bulk, handlers}: UserTableModel): TemplateResult =>
  html`<th role="columnheader" scope="col" class="column-select">
    ${selectBox(words.users.selectShown, bulk?.allShown ?? false, () => handlers.handleSelectShown())}
  </th>`;

const selectBox = (label: string, on: boolean, onClick: (event: MouseEvent) => void): TemplateResult =>
  html`<label class="select-box"
    ><input type="checkbox" aria-label=${label} .checked=${live(on)} @click=${onClick}
  /></label>`;

const classOf = ({kind, id}: TableColumn): string => (kind === 'built_in' ? id : kind);

function headerCell(model: UserTableModel, column: TableColumn): TemplateResult {
  const {view, session, handlers, words, language} = model;
  const label = columnLabel(column, words.users, language);
  const sort = sortOf(column);
  if (!sort || !session?.capabilities.users.sort.includes(sort)) {
    return html`<th role="columnheader" scope="col" class="column-${classOf(column)}">${label}</th>`;
  }
  const sorted = view.sort === sort;
  return html`<th
    role="columnheader"
    scope="col"
    class="column-${classOf(column)}"
    aria-sort=${sorted ? (view.descending ? 'descending' : 'ascending') : 'none'}
  >
    <button type="button" class="sort ${sorted ? 'sorted' : ''}" @click=${() => handlers.handleSort(sort)}>
      ${label}${view.descending && sorted ? icon(chevronDownIcon) : icon(chevronUpIcon)}
    </button>
  </th>`;
}

function skeletonRow(
  {selects}: UserTableModel,
  columns: readonly TableColumn[],
  menu: boolean,
): TemplateResult {
  return html`<tr role="row" aria-hidden="true" data-row="">
    ${selects ? html`<td role="cell" class="column-select"></td>` : nothing}
    ${columns.map(
      (column) => html`<td role="cell" class="column-${classOf(column)}">
        ${
          column.id === 'person'
            ? html`<div class="person"><span class="avatar"></span>${bone('long')}</div>`
            : bone(column.id === 'status' ? 'short' : 'medium')
        }
      </td>`,
    )}
    ${menu ? html`<td role="cell" class="column-menu"></td>` : nothing}
  </tr>`;
}
