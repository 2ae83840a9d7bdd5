/** Owns what of a person stands in an exported row: the columns in sight as text, moments by the exact hour. */
import {displayName, type Person} from '../../model/person.js';
import {fieldText} from '../../model/profile.js';
import type {ExportedColumns} from '../../people/bulk/bulk-context.js';
import {roleLabels, seatModes, statusLabel} from '../../people/labels.js';
import {columnLabel, shownColumns, type TableColumn} from './columns.js';
import type {UserTableModel} from './user-table.model.js';

export function exportedColumns(model: UserTableModel): ExportedColumns {
  const {profile, words, language} = model;
  const columns = profile ? shownColumns(profile, model.columns, model.view.columns) : [];
  // Names and addresses are two cells: a mail merge needs them apart.
  const labels = columns.flatMap((column) =>
    column.id === 'person'
      ? [words.users.person, words.users.email]
      : [columnLabel(column, words.users, language)],
  );
  return {labels, cells: (person) => columns.flatMap((column) => cellsOf(model, column, person))};
}

function cellsOf(model: UserTableModel, column: TableColumn, person: Person): readonly string[] {
  if (column.kind === 'extra') return [column.extra.value?.(person) ?? ''];
  if (column.kind === 'field') return [fieldText(column.field, person.fields?.[column.id], model.language)];
  switch (column.id) {
    case 'person':
      return [displayName(person), person.email];
    case 'roles':
      return [roleLabels(model, person)];
    case 'status':
      return [statusLabel(model, person.status)];
    case 'seat':
      return [person.seat ? [person.seat.label, ...seatModes(model, person.seat)].join(' · ') : ''];
    case 'joined':
      return [person.joinedAt ?? ''];
    case 'last_active':
      return [person.lastActiveAt ?? ''];
    case 'access_ends':
      return [person.accessEndsAt ?? ''];
    case 'managed_by':
      return [[...new Set(Object.values(person.managedBy ?? {}))].join(', ')];
  }
}
