/** Owns how pages are turned, and what is said about how many there are. */
import {html, nothing, type TemplateResult} from 'lit';
import {chevronEndIcon, chevronStartIcon, icon} from '../../ui/icons.js';
import type {UserTableModel} from './user-table.model.js';
import {PAGE_SIZE} from './users-view.js';

export function pager(model: UserTableModel): TemplateResult | typeof nothing {
  const {words, rows, view, format, session, handlers} = model;
  if (!rows.loaded) return nothing;
  const limit = rows.truncatedAt;
  const truncated =
    limit === undefined
      ? nothing
      : html`<span class="muted truncated">${words.users.truncated(format.number(limit))}</span>`;
  if (view.paged) return pages(model, truncated);
  const jumps = session?.capabilities.users.paging !== 'cursor';
  const last = Math.ceil(rows.items.length / PAGE_SIZE) - 1;
  const more = !jumps && rows.page(last)?.next !== undefined;
  if (truncated === nothing && !more) return nothing;
  return html`<div class="pager">
    ${truncated}
    ${more ? html`<button type="button" class="button small" @click=${handlers.handleMore}>${words.users.more}</button>` : nothing}
  </div>`;
}

function pages(model: UserTableModel, truncated: unknown): TemplateResult | typeof nothing {
  const {words, rows, view, format} = model;
  const shown = rows.page(view.page)?.items.length ?? 0;
  const {total} = rows;
  const count = total === undefined ? undefined : Math.max(1, Math.ceil(total / PAGE_SIZE));
  const next = rows.page(view.page)?.next !== undefined || (count !== undefined && view.page + 1 < count);
  if (!next && view.page === 0 && truncated === nothing) return nothing;
  const first = view.page * PAGE_SIZE + 1;
  return html`<nav class="pager" aria-label=${words.users.region}>
    ${truncated}
    <span class="range">
      ${
        total === undefined
          ? nothing
          : words.users.range(format.number(first), format.number(first + shown - 1), format.number(total))
      }
    </span>
    ${turn(model, words.users.previousPage, chevronStartIcon, view.page > 0, view.page - 1)}
    ${count === undefined ? nothing : jump(model, count)}
    ${turn(model, words.users.nextPage, chevronEndIcon, next, view.page + 1)}
  </nav>`;
}

function turn(
  {handlers}: UserTableModel,
  label: string,
  shape: string,
  allowed: boolean,
  page: number,
): TemplateResult {
  return html`<button
    type="button"
    class="icon-button directional"
    aria-label=${label}
    title=${label}
    aria-disabled=${allowed ? 'false' : 'true'}
    @click=${() => allowed && handlers.handlePage(page)}
  >
    ${icon(shape)}
  </button>`;
}

/** Straight to a page: typed, since a list of two thousand pages helps nobody. */
function jump({words, view, format, handlers}: UserTableModel, count: number): TemplateResult {
  const handleChange = (event: Event) => {
    const input = event.target as HTMLInputElement;
    const page = Math.min(count, Math.max(1, Math.round(Number(input.value)) || 1));
    input.value = String(page);
    handlers.handlePage(page - 1);
  };
  return html`<input
      class="input page-input"
      type="text"
      inputmode="numeric"
      autocomplete="off"
      aria-label=${words.users.goToPage}
      .value=${String(view.page + 1)}
      @change=${handleChange}
    />
    <span class="visually-hidden" role="status"
      >${words.users.page(format.number(view.page + 1), format.number(count))}</span
    >
    <span class="muted" aria-hidden="true">/ ${format.number(count)}</span>`;
}
