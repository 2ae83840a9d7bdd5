/** Owns how who held what on a day is listed: roles and what they open, seat, since when, and by whose leave. */
import {html, nothing, type TemplateResult} from 'lit';
import {repeat} from 'lit/directives/repeat.js';
import type {AccessHolding} from '../../model/history.js';
import {dayIn} from '../../model/validate/day.js';
import {roleLabels, statusLabel, statusTone} from '../../people/labels.js';
import {statusDot} from '../../ui/person.js';
import type {AccessHistoryModel} from './access-history.model.js';
import {historyTable} from './history-table.view.js';
import {seatText, sectionLabels} from './labels.js';

export function holdingTable(model: AccessHistoryModel): TemplateResult {
  const {history} = model.words;
  return historyTable(model, {
    region: history.holdingsRegion,
    columns: [
      history.person,
      history.role,
      history.status,
      history.sections,
      ...(hasSeats(model) ? [history.seat] : []),
      history.grantedBy,
      history.period,
    ],
    rows: model.holdings,
    body: () =>
      repeat(
        model.holdings.items,
        ({id}) => id,
        (holding) => row(model, holding),
      ),
  });
}

/** A product without seats has no column of nothing. */
const hasSeats = ({profile}: AccessHistoryModel): boolean => profile?.seatModes !== undefined;

function row(model: AccessHistoryModel, holding: AccessHolding): TemplateResult {
  const {words, format} = model;
  const {history} = words;
  const {user, status, grantedBy, seatBy, accessEndsAt} = holding;
  return html`<tr role="row" data-row=${holding.id}>
    <td role="cell" class="column-person">
      <span class="line"><bdi>${user.name}</bdi></span>
      ${
        user.email && user.email !== user.name
          ? html`<span class="line muted small"><bdi dir="ltr">${user.email}</bdi></span>`
          : nothing
      }
    </td>
    <td role="cell" data-label=${history.role}>${roleLabels(model, holding)}</td>
    <td role="cell" data-label=${history.status}>${statusDot(statusTone(status), statusLabel(model, status))}</td>
    <td role="cell" class="small" data-label=${history.sections}>
      <span class="muted">${sectionLabels(model, holding).join(' · ') || '–'}</span>
    </td>
    ${hasSeats(model) ? html`<td role="cell" data-label=${history.seat}>${seatText(model, holding) || '–'}</td>` : nothing}
    <td role="cell" class="column-name" data-label=${history.grantedBy}>
      <span class="line">${grantedBy ? html`<bdi>${grantedBy}</bdi>` : html`<span class="muted">–</span>`}</span>
      ${seatBy ? html`<span class="line muted small">${history.seatBy(seatBy)}</span>` : nothing}
    </td>
    <td role="cell" class="small" data-label=${history.period}>
      <span class="line">${period(model, holding)}</span>
      ${accessEndsAt ? html`<span class="line muted">${history.endsOn(format.date(accessEndsAt))}</span>` : nothing}
    </td>
  </tr>`;
}

function period(
  {words: {history}, format, timeZone}: AccessHistoryModel,
  {since, until}: AccessHolding,
): TemplateResult {
  const exact = [since, ...(until === undefined ? [] : [until])].map((iso) => format.exact(iso)).join(' – ');
  // Days of the account, like the one that was asked for.
  const dayOf = (iso: string) => format.date(dayIn(timeZone, new Date(iso)));
  const from = dayOf(since);
  const to = until === undefined ? '' : dayOf(until);
  return html`<time datetime=${since} title=${exact}
    >${until === undefined ? history.sinceDay(from) : to === from ? from : history.periodOf(from, to)}</time
  >`;
}
