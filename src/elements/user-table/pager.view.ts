/** Owns how pages are turned, and what is said about how many there are. */
import {html, nothing, type TemplateResult} from 'lit';
import {chevronEndIcon, chevronStartIcon, icon} from '../../ui/icons.js';
import type {UserTableModel} from './user-table.model.js';
import {PAGE_SIZE} from './users-view.js';

export function pager({
  words,
  users,
  view,
  format,
  handlers,
}: UserTableModel): TemplateResult | typeof nothing {
  if (!users || (!users.next && !view.pages.length && !users.truncatedAt)) return nothing;
  const first = view.pages.length * PAGE_SIZE + 1;
  const last = first + users.items.length - 1;
  const {next} = users;
  return html`<nav class="pager" aria-label=${words.users.region}>
    ${
      users.truncatedAt === undefined
        ? nothing
        : html`<span class="muted">${words.users.truncated(format.number(users.truncatedAt))}</span>`
    }
    <span class="range">
      ${
        users.total === undefined
          ? nothing
          : words.users.range(format.number(first), format.number(last), format.number(users.total))
      }
    </span>
    <button
      type="button"
      class="icon-button directional"
      aria-label=${words.users.previousPage}
      title=${words.users.previousPage}
      aria-disabled=${view.pages.length ? 'false' : 'true'}
      @click=${() => view.pages.length && handlers.handlePrevious()}
    >
      ${icon(chevronStartIcon)}
    </button>
    <button
      type="button"
      class="icon-button directional"
      aria-label=${words.users.nextPage}
      title=${words.users.nextPage}
      aria-disabled=${next ? 'false' : 'true'}
      @click=${() => next && handlers.handleNext(next)}
    >
      ${icon(chevronEndIcon)}
    </button>
  </nav>`;
}
