/** Owns the record as a file: every row that matches, as text, moments by the exact second. */
import {actionText} from '../../i18n/action-text.js';
import {csvOf} from '../../model/csv/write.js';
import type {AccessEvent, AccessHolding, RecordPage} from '../../model/history.js';
import {changeText, originOf} from '../../people/entry-text.js';
import {roleLabels, statusLabel} from '../../people/labels.js';
import {readEvents, readHoldings} from '../../state/access-history.js';
import type {Connection} from '../../state/connection.js';
import type {AccessHistoryModel, RowModel} from './access-history.model.js';
import {eventQueryOf, holdingQueryOf} from './history-view.js';
import {actorText, seatText, sectionLabels} from './labels.js';

/** As many as the back end gives at once. */
const PAGE = 200;

export async function historyFile(
  connection: Connection,
  model: AccessHistoryModel,
  {signal, onProgress}: {readonly signal: AbortSignal; readonly onProgress: (count: number) => void},
): Promise<string> {
  const {history, actions} = model.words;
  const {view} = model;
  if (model.kind === 'events') {
    const items = await everything<AccessEvent>(
      (page) => readEvents(connection, {...eventQueryOf(view), ...page}, signal),
      onProgress,
    );
    const labels = [history.when, history.what, history.whom, actions.did_edit, history.who, history.where];
    return csvOf([labels, ...items.map((event) => eventCells(model, event))]);
  }
  const items = await everything<AccessHolding>(
    (page) => readHoldings(connection, {...holdingQueryOf(view), ...page}, signal),
    onProgress,
  );
  const labels = [
    history.person,
    history.email,
    history.role,
    history.status,
    history.sections,
    history.seat,
    history.since,
    history.until,
    history.grantedBy,
    history.seatGrantedBy,
    actions.accessEnds,
  ];
  return csvOf([labels, ...items.map((holding) => holdingCells(model, holding))]);
}

async function everything<T>(
  read: (page: {limit: number; cursor?: string}) => Promise<RecordPage<T>>,
  onProgress: (count: number) => void,
): Promise<readonly T[]> {
  const items: T[] = [];
  for (let cursor: string | undefined, more = true; more; more = cursor !== undefined) {
    const page = await read({limit: PAGE, ...(cursor !== undefined && {cursor})});
    items.push(...page.items);
    cursor = page.next;
    onProgress(items.length);
  }
  return items;
}

const eventCells = (model: RowModel, event: AccessEvent): readonly string[] => [
  event.at,
  actionText(event, model.words.actions),
  event.subject.label ?? '',
  (event.changes ?? []).map((change) => changeText(model, model.words.actions, change)).join(' · '),
  actorText(model, event),
  originOf(event, model.words.actions).join(' · '),
];

const holdingCells = (model: RowModel, holding: AccessHolding): readonly string[] => [
  holding.user.name,
  holding.user.email ?? '',
  roleLabels(model, holding),
  statusLabel(model, holding.status),
  sectionLabels(model, holding).join(' · '),
  seatText(model, holding),
  holding.since,
  holding.until ?? '',
  holding.grantedBy ?? '',
  holding.seatBy ?? '',
  holding.accessEndsAt ?? '',
];
