/** Owns the frame of the record: which of its two sides is shown, how it is narrowed, and what stands around the rows. */
import {html, nothing, type TemplateResult} from 'lit';
import {actionText} from '../../i18n/action-text.js';
import {loadFailure, problemText} from '../../i18n/problem-text.js';
import {RECORDED_ACTIONS} from '../../model/history.js';
import {roleLabel} from '../../people/labels.js';
import {fileButtons, fileText} from '../../people/text-file.view.js';
import {icon, lockIcon} from '../../ui/icons.js';
import {failedNotice, notice, problemStrip} from '../../ui/notice.js';
import {searchField} from '../../ui/search-field.js';
import type {AccessHistoryModel} from './access-history.model.js';
import {eventTable} from './events.view.js';
import {HISTORY_KINDS, isNarrowed} from './history-view.js';
import {holdingTable} from './holdings.view.js';

export function renderHistory(model: AccessHistoryModel): TemplateResult {
  const {words, session, problem, handleRetry, announcement} = model;
  const {history, common} = words;
  const rows = rowsOf(model);
  if (session && session.capabilities.users.accessHistory !== true)
    return notice({icon: icon(lockIcon), title: history.forbiddenTitle, text: history.forbiddenText});
  return html`<section class="list" aria-labelledby="history-heading">
    <header class="heading">
      <h2 id="history-heading" tabindex="-1">${history.title}</h2>
      ${kinds(model)}
    </header>
    ${toolbar(model)} ${exported(model)}
    ${
      problem && rows.loaded
        ? problemStrip(problemText(problem, words.problem), {label: common.retry, run: handleRetry})
        : nothing
    }
    ${
      problem && !rows.loaded
        ? failedNotice({
            ...loadFailure(problem, words.problem),
            action: {label: common.retry, run: handleRetry},
          })
        : content(model)
    }
    <div class="visually-hidden" role="status" aria-live="polite">${announcement}</div>
  </section>`;
}

const rowsOf = ({kind, events, holdings}: AccessHistoryModel) => (kind === 'events' ? events : holdings);

function kinds({words: {history}, kind, handleKind}: AccessHistoryModel): TemplateResult {
  const labels = {events: history.events, holdings: history.holdings};
  return html`<div class="kinds" role="group" aria-label=${history.show}>
    ${HISTORY_KINDS.map(
      (name) => html`<button
        type="button"
        class="kind"
        aria-pressed=${name === kind ? 'true' : 'false'}
        @click=${() => handleKind(name)}
      >
        ${labels[name]}
      </button>`,
    )}
  </div>`;
}

function toolbar(model: AccessHistoryModel): TemplateResult {
  const {words, view, kind, file, today, handleSearch, handleView, handleExport} = model;
  const {history, common} = words;
  const events = kind === 'events';
  return html`<div class="toolbar" part="toolbar">
    ${searchField({
      id: 'search',
      label: events ? history.searchEvents : history.searchHoldings,
      value: view.search,
      onInput: handleSearch,
    })}
    ${
      events
        ? html`${actionFilter(model)}
          ${day('since', history.since, view.since, today, (since) => handleView({since}))}
          ${day('until', history.until, view.until, today, (until) => handleView({until}))}`
        : html`${roleFilter(model)}
          ${day('day', history.day, view.day || today, today, (chosen) =>
            // Who will have access nobody knows.
            handleView({day: chosen > today ? today : chosen}),
          )}`
    }
    <div class="file">${fileButtons(file, common, {
      make: {label: history.exportCsv, run: handleExport},
      download: history.download,
      copy: common.copy,
    })}</div>
  </div>`;
}

/** What became of the file: how far it is, that it is there, why it is not. */
function exported({words, format, file, collected}: AccessHistoryModel): TemplateResult {
  const {history, problem} = words;
  const told = file.busy
    ? history.collecting(format.number(collected))
    : file.isReady
      ? history.exported
      : '';
  return html`${file.problem ? problemStrip(problemText(file.problem, problem)) : nothing}
    <p class=${told ? 'told' : 'visually-hidden'} role="status">${told}</p>
    ${fileText(file, history.title)}`;
}

const actionFilter = (model: AccessHistoryModel): TemplateResult => {
  const {history, actions} = model.words;
  const choices = RECORDED_ACTIONS.map((action) => ({value: action, label: actionText({action}, actions)}));
  return select(history.actionFilter, history.actionAll, model.view.action, choices, (action) =>
    model.handleView({action}),
  );
};

function roleFilter(model: AccessHistoryModel): TemplateResult {
  const {profile, words, view, handleView} = model;
  const choices = (profile?.roles ?? []).map(({id}) => ({value: id, label: roleLabel(model, id)}));
  return select(words.history.roleFilter, words.history.roleAll, view.role, choices, (role) =>
    handleView({role}),
  );
}

const select = (
  label: string,
  all: string,
  value: string,
  choices: readonly {readonly value: string; readonly label: string}[],
  onChoose: (value: string) => void,
): TemplateResult =>
  html`<select
    class="input select"
    aria-label=${label}
    @change=${(event: Event) => onChoose((event.target as HTMLSelectElement).value)}
  >
    <option value="" .selected=${!value}>${all}</option>
    ${choices.map((choice) => html`<option value=${choice.value} .selected=${choice.value === value}>${choice.label}</option>`)}
  </select>`;

const day = (
  id: string,
  label: string,
  value: string,
  today: string,
  onChoose: (day: string) => void,
): TemplateResult =>
  html`<label class="day">
    <span>${label}</span>
    <input
      class="input"
      id=${id}
      type="date"
      max=${today}
      .value=${value}
      @change=${(event: Event) => onChoose((event.target as HTMLInputElement).value)}
    />
  </label>`;

function content(model: AccessHistoryModel): TemplateResult {
  const {words, kind, view, keptDays, more, loadingMore, handleMore, handleClear} = model;
  const {history} = words;
  const rows = rowsOf(model);
  const empty = rows.loaded && !rows.items.length;
  return html`${
    empty
      ? html`<div class="scroller nobody">
          <p>${kind === 'events' ? history.noEvents : history.noHoldings}</p>
          ${
            isNarrowed(kind, view)
              ? html`<button type="button" class="button small" @click=${handleClear}>${history.clear}</button>`
              : nothing
          }
        </div>`
      : kind === 'events'
        ? eventTable(model)
        : holdingTable(model)
  }
    ${
      more
        ? html`<div class="more">
          <button
            type="button"
            class="button"
            aria-disabled=${loadingMore ? 'true' : 'false'}
            @click=${() => loadingMore || handleMore()}
          >
            ${history.more}
          </button>
        </div>`
        : nothing
    }
    ${keptDays === undefined ? nothing : html`<p class="kept">${history.kept(keptDays)}</p>`}`;
}
