/** Owns how an entry of the record is told: what happened, by whom, from where, and what changed. */
import type {Selectable} from 'kysely';
import type {HistoryChange, HistoryEntry} from 'tenant-elements';
import type {Database} from '../database/schema.js';

export type EntryRow = Selectable<Database['history']>;

export const shownEntry = (row: EntryRow): HistoryEntry => ({
  id: row.id,
  at: row.at.toISOString(),
  ...(row.actor_label && {actor: row.actor_label}),
  via: row.via,
  ...(row.token_label && {token: row.token_label}),
  ...((row.from_address ?? row.from_client) && {
    from: {
      ...(row.from_address && {address: row.from_address}),
      ...(row.from_client && {client: row.from_client}),
    },
  }),
  action: row.action,
  ...changesIn(row.details),
});

interface Details {
  readonly changes?: readonly HistoryChange[];
  readonly before?: {readonly email?: string; readonly roles?: readonly string[]};
  readonly after?: {readonly email?: string; readonly roles?: readonly string[]};
}

function changesIn(details: Record<string, unknown>): {changes?: readonly HistoryChange[]} {
  const {changes, before, after} = details as Details;
  if (changes) return changes.length > 0 ? {changes} : {};
  if (!before || !after) return {};
  const pairs = [
    {field: 'email', before: before.email ?? '', after: after.email ?? ''},
    {field: 'roles', before: before.roles?.join(' ') ?? '', after: after.roles?.join(' ') ?? ''},
  ];
  const found = pairs.filter((change) => change.before !== change.after);
  return found.length > 0 ? {changes: found} : {};
}
