/** Owns what a reader asks of the record, and how that becomes a question to the back end. */
import type {AccessEventQuery, AccessHoldingQuery} from '../../model/history.js';
import {isDay} from '../../model/validate/day.js';

export const HISTORY_KINDS = ['events', 'holdings'] as const;
export type HistoryKind = (typeof HISTORY_KINDS)[number];

export interface HistoryView {
  readonly search: string;
  /** Of what happened: one action, and days of the account's calendar. */
  readonly action: string;
  readonly since: string;
  readonly until: string;
  /** Of who had access: a day, today while it is empty, and a role. */
  readonly day: string;
  readonly role: string;
}

export const firstHistoryView: HistoryView = {
  search: '',
  action: '',
  since: '',
  until: '',
  day: '',
  role: '',
};

/** A day that cannot be one is not asked for; the field says so. */
const dayOf = (text: string): string => (isDay(text) ? text : '');
const given = <T extends Readonly<Record<string, string>>>(values: T): Partial<T> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value)) as Partial<T>;

export const eventQueryOf = ({search, action, since, until}: HistoryView): AccessEventQuery =>
  given({search: search.trim(), action, since: dayOf(since), until: dayOf(until)});

export const holdingQueryOf = ({search, role, day}: HistoryView): AccessHoldingQuery =>
  given({search: search.trim(), role, at: dayOf(day)});

/** Whether anything narrows it down. */
export const isNarrowed = (kind: HistoryKind, view: HistoryView): boolean =>
  Object.keys(kind === 'events' ? eventQueryOf(view) : holdingQueryOf(view)).length > 0;
