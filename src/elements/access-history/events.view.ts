/** Owns how what happened is listed: when, what, to whom, by whom, from where. */
import {html, type TemplateResult} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import {actionText} from '../../i18n/action-text.js';
import type {AccessEvent} from '../../model/history.js';
import {changeText, originOf} from '../../people/entry-text.js';
import {moment} from '../../ui/person.js';
import type {AccessHistoryModel} from './access-history.model.js';
import {historyTable} from './history-table.view.js';
import {actorText} from './labels.js';

export function eventTable(model: AccessHistoryModel): TemplateResult {
  const {history} = model.words;
  return historyTable(model, {
    region: history.eventsRegion,
    columns: [history.what, history.whom, history.who, history.where, history.when],
    rows: model.events,
    body: () =>
      repeat(
        model.events.items,
        ({id}) => id,
        (event) => row(model, event),
      ),
  });
}

function row(model: AccessHistoryModel, event: AccessEvent): TemplateResult {
  const {words, format} = model;
  const {history, actions} = words;
  const origin = originOf(event, actions);
  return html`<tr role="row" data-row=${event.id}>
    <td role="cell" class="column-person">
      <span class="line">${actionText(event, actions)}</span>
      ${(event.changes ?? []).map((change) => html`<span class="line muted small">${changeText(model, actions, change)}</span>`)}
    </td>
    <td role="cell" class="column-name" data-label=${history.whom}>${name(event.subject.label)}</td>
    <td role="cell" class="column-name" data-label=${history.who}>${name(actorText(model, event))}</td>
    <td role="cell" class="small" data-label=${history.where}>
      ${
        origin.length
          ? origin.map((part) => html`<span class="line muted"><bdi>${part}</bdi></span>`)
          : html`<span class="muted">–</span>`
      }
    </td>
    <td role="cell" class="column-when" data-label=${history.when}>
      ${moment(event.at, format.relative(event.at), format.exact(event.at))}
    </td>
  </tr>`;
}

const name = (text: string | undefined): TemplateResult =>
  text ? html`<bdi>${text}</bdi>` : html`<span class="muted">–</span>`;
