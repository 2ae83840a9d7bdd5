/** Owns the reader's choices about how the list looks: columns, row height, scrolling or pages, pausing. */
import {html, nothing, type TemplateResult} from 'lit';
import {allColumns, columnLabel, shownColumns, type TableColumn} from './columns.js';
import type {UserTableModel} from './user-table.model.js';

export function viewChoices(model: UserTableModel): TemplateResult {
  const {words, view, paused, handlers, session} = model;
  const {users} = words;
  const handleExport = (event: Event) => {
    (event.currentTarget as HTMLElement).closest<HTMLElement>('[popover]')?.hidePopover();
    handlers.handleExport();
  };
  return html`${columnChoices(model)}
    <fieldset class="view-part">
      <legend class="view-title">${users.rowHeight}</legend>
      ${radio('height', users.comfortable, !view.compact, () => handlers.handleLook({compact: false}))}
      ${radio('height', users.compact, view.compact, () => handlers.handleLook({compact: true}))}
    </fieldset>
    <fieldset class="view-part">
      <legend class="view-title">${users.longLists}</legend>
      ${radio('lists', users.scroll, !view.paged, () => handlers.handleLook({paged: false, page: 0}))}
      ${radio('lists', users.pages, view.paged, () => handlers.handleLook({paged: true, page: 0}))}
    </fieldset>
    ${
      session?.capabilities.live === true
        ? html`<div class="view-part">${check(users.pause, paused, (on) => handlers.handlePause(on))}</div>`
        : nothing
    }
    ${
      model.selects
        ? html`<div class="view-part">
          <button type="button" class="menu-item" @click=${handleExport}>
            <span class="menu-text">${users.exportList}</span>
          </button>
        </div>`
        : nothing
    }`;
}

function columnChoices({
  words,
  profile,
  columns,
  view,
  language,
  handlers,
}: UserTableModel): TemplateResult | typeof nothing {
  if (!profile) return nothing;
  const all = allColumns(profile, columns);
  const shown = shownColumns(profile, columns, view.columns).map(({id}) => id);
  const handleColumn = ({id}: TableColumn, on: boolean) => {
    const next = all.map((column) => column.id).filter((each) => (each === id ? on : shown.includes(each)));
    handlers.handleLook({columns: next});
  };
  return html`<fieldset class="view-part">
    <legend class="view-title">${words.users.columns}</legend>
    ${all
      .filter(({id}) => id !== 'person')
      .map((column) =>
        check(columnLabel(column, words.users, language), shown.includes(column.id), (on) =>
          handleColumn(column, on),
        ),
      )}
  </fieldset>`;
}

const check = (label: string, on: boolean, onChange: (on: boolean) => void): TemplateResult =>
  html`<label class="choice view-choice">
    <input
      type="checkbox"
      .checked=${on}
      @change=${(event: Event) => onChange((event.target as HTMLInputElement).checked)}
    />
    <span>${label}</span>
  </label>`;

const radio = (name: string, label: string, on: boolean, onChoose: () => void): TemplateResult =>
  html`<label class="choice view-choice">
    <input type="radio" name=${name} .checked=${on} @change=${onChoose} />
    <span>${label}</span>
  </label>`;
