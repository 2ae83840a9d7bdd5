/** Owns how the selection looks: a bar over the toolbar with what can be done, and a strip for what goes on already. */
import {html, nothing, type TemplateResult} from 'lit';
import type {BulkAction, BulkRun} from '../../model/bulk.js';
import {chevronDownIcon, closeIcon, icon} from '../../ui/icons.js';
import {handleMenuKeys} from '../../ui/menu-keys.js';
import {actionLabel, GRAVE, offeredActions} from './bulk-actions.js';
import type {BulkList} from './bulk-context.js';
import type {Selection} from './selection.js';
import type {ListVoice} from '../list-voice.js';
import type {BulkMessages} from '../../i18n/bulk/en.js';

/** What the bar needs of whoever owns the selection. */
export interface SelectionDesk {
  readonly selection: Selection;
  readonly words: BulkMessages;
  readonly voice: ListVoice;
  readonly list: BulkList;
  readonly allShown: boolean;
  selectMatching(): void;
  clearSelection(): void;
  choose(action: BulkAction): void;
  exportRows(): void;
  show(run: BulkRun): void;
}

export function selectionBar(desk: SelectionDesk): TemplateResult | typeof nothing {
  const {selection, words, voice, list} = desk;
  if (selection.isEmpty) return nothing;
  const {format} = voice;
  const total = list.total();
  const offersAll = !selection.all && desk.allShown && total !== undefined && total > selection.people.size;
  return html`<div class="selection-bar" role="group" aria-label=${words.selection}>
    <span class="selection-count" role="status">
      ${
        selection.all
          ? words.allSelected(format.number(total ?? 0))
          : words.selected(format.number(selection.people.size))
      }
    </span>
    <button
      type="button"
      class="icon-button"
      aria-label=${words.clear}
      title=${words.clear}
      @click=${() => desk.clearSelection()}
    >
      ${icon(closeIcon)}
    </button>
    ${
      offersAll
        ? html`<button type="button" class="button small quiet" @click=${() => desk.selectMatching()}>
          ${words.selectMatching(format.number(total))}
        </button>`
        : nothing
    }
    ${menu(desk)}
  </div>`;
}

function menu(desk: SelectionDesk): TemplateResult {
  const {words, voice} = desk;
  const {session} = voice;
  const actions = session ? offeredActions(session) : [];
  const plain = actions.filter((action) => !GRAVE.includes(action));
  const grave = actions.filter((action) => GRAVE.includes(action));
  const item = (label: string, run: () => void, danger = false) =>
    html`<button type="button" class="menu-item ${danger ? 'danger' : ''}" @click=${run}>
      <span class="menu-text">${label}</span>
    </button>`;
  return html`<button
      type="button"
      class="button small primary selection-act"
      id="selection-act"
      popovertarget="selection-menu"
      aria-haspopup="true"
    >
      ${words.act}${icon(chevronDownIcon)}
    </button>
    <div class="menu" id="selection-menu" popover="auto" @keydown=${handleMenuKeys}>
      <div class="menu-group">
        ${plain.map((action) => item(actionLabel(voice, words, action), () => desk.choose(action)))}
      </div>
      ${
        grave.length
          ? html`<div class="menu-group">
            ${grave.map((action) => item(actionLabel(voice, words, action), () => desk.choose(action), true))}
          </div>`
          : nothing
      }
      <div class="menu-group">${item(words.exportSelection, () => desk.exportRows())}</div>
    </div>`;
}

export function runningStrip(desk: SelectionDesk, run: BulkRun): TemplateResult {
  const {words, voice} = desk;
  const {format} = voice;
  return html`<div class="strip quiet">
    <span class="strip-text"
      >${words.underWay(format.number(run.total - run.waiting), format.number(run.total))}</span
    >
    <button type="button" class="button small" @click=${() => desk.show(run)}>${words.show}</button>
  </div>`;
}
