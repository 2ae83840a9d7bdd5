/**
 * Owns a batch that is carried out in turn: who is in it, what became of each, and what it is about to do. It sends
 * nothing and keeps nothing.
 */
import {
  BATCH_OUTCOMES,
  type BatchDraft,
  type BatchOutcome,
  type BatchPerson,
  type BatchRow,
  type BatchRowQuery,
  type InvitationBatch,
} from '../../model/batch.js';
import type {Page} from '../../model/page.js';
import type {KeptBatch, KeptRow} from './kept-batches.js';

export type Task = 'invite' | 'retry' | 'remind' | 'revoke';

export interface Row {
  /** Nobody has looked yet what became of it. */
  looked?: boolean;
  readonly person: BatchPerson;
  task: Task;
  outcome: BatchOutcome;
  reason?: string | undefined;
  invitationId?: string | undefined;
}

export interface Batch {
  readonly id: string;
  readonly draft: BatchDraft;
  readonly rows: (Row | undefined)[];
  readonly createdAt: string;
  readonly createdBy: string | undefined;
  state: InvitationBatch['state'];
  /** What is being done: rows that wait for something else are left alone. */
  task: Task;
  /** How often something was done with it as a whole: each time is another request. */
  acts: number;
  /** Goes from one to the next while it runs. */
  loop?: Promise<void> | undefined;
}

export const next = ({rows, task}: Batch): Row | undefined =>
  rows.find((row) => row?.outcome === 'waiting' && row.task === task);

/** Something that was stopped in the middle is given up for something else: they are what they were. */
export function dropTask({rows}: Batch): void {
  for (const row of rows)
    if (row?.outcome === 'waiting' && row.task !== 'invite')
      Object.assign(row, {outcome: row.task === 'retry' ? 'failed' : 'invited', task: 'invite'});
}

export function reset({rows}: Batch, action: Exclude<Task, 'invite'>): void {
  for (const row of rows) {
    if (!row) continue;
    const again = row.outcome === 'failed' || row.outcome === 'unknown';
    const open = (row.outcome === 'invited' || row.outcome === 'resent') && row.invitationId !== undefined;
    if (action === 'retry' ? !again : !open) continue;
    if (row.outcome === 'unknown') row.looked = false;
    Object.assign(row, {task: action, outcome: 'waiting', reason: undefined});
  }
}

/** What was being sent when a page closed is looked up when it goes on. */
export function lookAgain({rows}: Batch): void {
  for (const row of rows)
    if (row?.outcome === 'unknown') Object.assign(row, {outcome: 'waiting', looked: false});
}

export function keptRows({rows}: Batch, from: number, count: number): KeptRow[] {
  return rows.slice(from, from + count).flatMap((row, index): KeptRow[] => {
    if (!row) return [];
    const {person, outcome, reason, invitationId} = row;
    return [{position: from + index, person, outcome, reason, invitationId}];
  });
}

/** As it was when the page closed: to be gone on with, or begun, by whoever opens it. */
export function taken({id, draft, createdAt, createdBy, rows: kept}: KeptBatch): Batch {
  const rows: (Row | undefined)[] = [];
  for (const {position, ...row} of kept) rows[position] = {...row, task: 'invite'};
  return {id, draft, rows, createdAt, createdBy, state: 'stopped', task: 'invite', acts: 0};
}

export function shown(
  {id, draft, rows, createdAt, createdBy, state}: Batch,
  runsIn: string,
): InvitationBatch {
  const present = rows.filter((row) => row !== undefined);
  const count = (outcome: BatchOutcome) => present.filter((row) => row.outcome === outcome).length;
  return {
    id,
    name: draft.name,
    state,
    runsIn,
    total: draft.total,
    added: present.length,
    ...(Object.fromEntries(BATCH_OUTCOMES.map((outcome) => [outcome, count(outcome)])) as Record<
      BatchOutcome,
      number
    >),
    open: present.filter(
      ({outcome, invitationId}) =>
        invitationId !== undefined && (outcome === 'invited' || outcome === 'resent'),
    ).length,
    ...(draft.startsAt !== undefined && {startsAt: draft.startsAt}),
    createdAt,
    ...(createdBy !== undefined && {createdBy}),
  };
}

export function pageOf({rows}: Batch, {outcome, limit = 50, cursor}: BatchRowQuery): Page<BatchRow> {
  const all = rows.flatMap((row, position): BatchRow[] =>
    row && (!outcome || row.outcome === outcome)
      ? [
          {
            position,
            person: row.person,
            outcome: row.outcome,
            ...(row.reason !== undefined && {reason: row.reason}),
          },
        ]
      : [],
  );
  const start = Number(cursor ?? 0);
  const end = start + limit;
  return {items: all.slice(start, end), ...(end < all.length && {next: String(end)})};
}
