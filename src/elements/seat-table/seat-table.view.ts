/** Owns how the list of seats looks: its states, its header and its rows. */
import {html, nothing, type TemplateResult} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import {loadFailure, problemText, refusalText} from '../../i18n/problem-text.js';
import {losesAccess, type Problem} from '../../model/problem.js';
import {type Seat, type SeatSort, unassignedOf} from '../../model/seats/index.js';
import {
  chevronDownIcon,
  chevronUpIcon,
  glassesIcon,
  icon,
  lockIcon,
  moreIcon,
  plusIcon,
  searchIcon,
} from '../../ui/icons.js';
import {failedNotice, notice, problemStrip} from '../../ui/notice.js';
import {bone} from '../../ui/skeleton.js';
import {deviceCell, holderCell, modesCell, statusCell} from './seat-cells.view.js';
import {overStrip, requestsPanel} from './seat-strips.view.js';
import {seatsToolbar} from './seat-toolbar.view.js';
import type {SeatTableModel} from './seat-table.model.js';
import {isSeatsFiltered} from './seats-view.js';

const SKELETON_ROWS = 5;

export function renderSeats(model: SeatTableModel): TemplateResult {
  const {voice, problem, rows, handleRetry} = model;
  const {seats, common, problem: problemWords} = voice.words;
  const {session} = voice;
  if (session && session.capabilities.seats?.manage !== true)
    return notice({icon: icon(lockIcon), title: seats.forbiddenTitle, text: seats.forbiddenText});
  // Not even a search field for whoever has no business here.
  if (!session && problem && losesAccess(problem.kind)) return failed(model, problem);
  return html`<section class="list" aria-labelledby="seats-heading">
    <header class="heading">
      <h2 id="seats-heading" tabindex="-1">${seats.seats}${counter(model)}</h2>
      ${addButton(model)}
    </header>
    ${overStrip(model)} ${requestsPanel(model)}
    <div class="toolbar-area">${seatsToolbar(model)}</div>
    ${voice.strip()}
    ${
      problem && rows.loaded
        ? problemStrip(problemText(problem, problemWords), {label: common.retry, run: handleRetry})
        : nothing
    }
    ${content(model)} ${voice.toast()}
  </section>`;
}

function counter({voice, counts}: SeatTableModel): TemplateResult | typeof nothing {
  if (!counts) return nothing;
  const {seats} = voice.words;
  const {format} = voice;
  const free = unassignedOf(counts);
  return html`<span class="count"
    >${seats.usedOf(format.number(counts.used), format.number(Math.min(counts.total, counts.allowed)))}${
      free > 0 ? html` · ${seats.unassignedCount(free)}` : nothing
    }</span
  >`;
}

const canAdd = ({voice: {session}, canOpenWizard}: SeatTableModel): boolean =>
  canOpenWizard && session?.capabilities.seats?.add === true && !session.account.readOnly;

function addButton({voice, canOpenWizard, handleAdd}: SeatTableModel): TemplateResult | typeof nothing {
  const {session, words} = voice;
  const add = session?.capabilities.seats?.add;
  if (!canOpenWizard || (add !== undefined && add !== true)) return nothing;
  const reason = session?.account.readOnly ? refusalText('read_only_account', words.problem) : undefined;
  return html`<button
    type="button"
    class="button primary"
    id="add-seat"
    title=${reason ?? nothing}
    aria-disabled=${reason ? 'true' : 'false'}
    @click=${() => reason || handleAdd()}
  >
    ${icon(plusIcon)}${words.seats.addSeat}${reason ? html`<span class="visually-hidden">. ${reason}</span>` : nothing}
  </button>`;
}

function content(model: SeatTableModel): TemplateResult {
  const {voice, rows, problem, view, more, handleMore, handleClear} = model;
  const {seats} = voice.words;
  if (problem && !rows.loaded) return failed(model, problem);
  if (rows.loaded && !rows.count)
    return isSeatsFiltered(view)
      ? notice({
          icon: icon(searchIcon),
          title: seats.noMatchTitle,
          text: seats.noMatchText,
          action: {label: seats.clearFilters, run: handleClear},
        })
      : html`<slot name="empty">
          ${notice({
            icon: icon(glassesIcon),
            title: seats.emptyTitle,
            text: seats.emptyText,
            action: canAdd(model) ? {label: seats.addSeat, run: model.handleAdd} : undefined,
          })}
        </slot>`;
  return html`${table(model)}
  ${
    more
      ? html`<div class="more">
        <button type="button" class="button" @click=${handleMore}>${seats.more}</button>
      </div>`
      : nothing
  }`;
}

const failed = ({voice, handleRetry}: SeatTableModel, problem: Problem): TemplateResult =>
  failedNotice({
    ...loadFailure(problem, voice.words.problem),
    action: {label: voice.words.common.retry, run: handleRetry},
  });

function table(model: SeatTableModel): TemplateResult {
  const {voice, rows, handleNear} = model;
  const {seats, seat: words, common} = voice.words;
  return html`<div
    class="scroller"
    role="region"
    tabindex="0"
    aria-label=${seats.region}
    @pointerenter=${handleNear}
    @focusin=${handleNear}
  >
    <table part="table" role="table" aria-busy=${rows.loaded && !rows.refreshing ? 'false' : 'true'}>
      <thead role="rowgroup">
        <tr role="row">
          ${header(model, seats.seat, 'label')}
          <th role="columnheader" scope="col">${words.modes}</th>
          ${header(model, seats.holder, 'holder')}
          <th role="columnheader" scope="col">${words.device}</th>
          ${header(model, words.status, 'status')}
          <th role="columnheader" scope="col" class="column-menu">
            <span class="visually-hidden">${seats.actions}</span>
          </th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${
          rows.loaded
            ? repeat(
                rows.items,
                ({id}) => id,
                (seat) => row(model, seat),
              )
            : Array.from({length: SKELETON_ROWS}, skeletonRow)
        }
      </tbody>
    </table>
    ${rows.loaded ? nothing : html`<span class="visually-hidden" role="status">${common.loading}</span>`}
  </div>`;
}

function header({view, handleSort}: SeatTableModel, label: string, sort: SeatSort): TemplateResult {
  const sorted = view.sort === sort;
  return html`<th
    role="columnheader"
    scope="col"
    aria-sort=${sorted ? (view.descending ? 'descending' : 'ascending') : 'none'}
  >
    <button type="button" class="sort ${sorted ? 'sorted' : ''}" @click=${() => handleSort(sort)}>
      ${label}${icon(view.descending && sorted ? chevronDownIcon : chevronUpIcon)}
    </button>
  </th>`;
}

function row(model: SeatTableModel, seat: Seat): TemplateResult {
  const {voice, glowing} = model;
  const {seats, seat: words} = voice.words;
  return html`<tr role="row" data-row=${seat.id} class=${glowing.has(seat.id) ? 'glow' : ''}>
    <td role="cell" class="column-person column-seat"><span class="seat-label"><bdi>${seat.label}</bdi></span></td>
    <td role="cell" data-label=${words.modes}>${modesCell(model, seat)}</td>
    <td role="cell" class="column-holder" data-label=${seats.holder}>${holderCell(model, seat)}</td>
    <td role="cell" data-label=${words.device}>${deviceCell(model, seat)}</td>
    <td role="cell" class="column-status" data-label=${words.status}>${statusCell(model, seat)}</td>
    <td role="cell" class="column-menu">${menuOpener(model, seat)}</td>
  </tr>`;
}

function menuOpener(model: SeatTableModel, seat: Seat): TemplateResult {
  const {voice, isMenuOpen, handlePressMenu, handleMenu} = model;
  const open = isMenuOpen(seat);
  const label = voice.words.common.moreActions(seat.label);
  return html`<button
    type="button"
    class="icon-button row-opener ${open ? 'menu-opener' : ''}"
    data-opens=${seat.id}
    aria-label=${label}
    title=${label}
    aria-expanded=${open ? 'true' : 'false'}
    @pointerdown=${() => handlePressMenu(seat)}
    @click=${() => handleMenu(seat)}
  >
    ${icon(moreIcon)}
  </button>`;
}

const skeletonRow = (): TemplateResult =>
  html`<tr role="row" aria-hidden="true" data-row="">
    <td role="cell" class="column-person">${bone('short')}</td>
    <td role="cell">${bone('short')}</td>
    <td role="cell"><div class="person"><span class="avatar"></span>${bone('medium')}</div></td>
    <td role="cell">${bone('medium')}</td>
    <td role="cell">${bone('short')}</td>
    <td role="cell" class="column-menu"></td>
  </tr>`;
