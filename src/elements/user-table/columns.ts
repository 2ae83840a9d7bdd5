/** Owns which columns there are, which of them are shown, and what each is called. */
import {localizedText} from '../../model/localized-text.js';
import type {UserSort} from '../../model/page.js';
import type {Person} from '../../model/person.js';
import {type HostField, type Profile, USER_COLUMNS, type UserColumn} from '../../model/profile.js';
import type {UsersMessages} from '../../i18n/users/en.js';

/** A column that a page adds. */
export interface ExtraColumn {
  /** Names it in `view.columns`, and its slots: `<id>:<id of the person>`. */
  readonly id: string;
  readonly label: string;
  /** What stands in it, as text; without it the page fills the slots. */
  readonly value?: (person: Person) => string | undefined;
}

export type TableColumn =
  | {readonly kind: 'built_in'; readonly id: UserColumn}
  | {readonly kind: 'field'; readonly id: string; readonly field: HostField}
  | {readonly kind: 'extra'; readonly id: string; readonly extra: ExtraColumn};

const SORT_OF: Readonly<Record<string, UserSort>> = {
  person: 'name',
  joined: 'joined',
  last_active: 'last_active',
};
export const sortOf = ({kind, id}: TableColumn): UserSort | undefined =>
  kind === 'built_in' ? SORT_OF[id] : undefined;

/** Shown while the product is not known yet. */
export const SKELETON_COLUMNS: readonly TableColumn[] = (
  ['person', 'roles', 'status', 'joined', 'last_active'] as const
).map((id) => ({kind: 'built_in', id}));

/** Every column there can be: the product's own first, in its order. */
export function allColumns(profile: Profile, extra: readonly ExtraColumn[]): readonly TableColumn[] {
  const {columns, fields = [], seatModes} = profile;
  const possible = [
    ...columns,
    ...USER_COLUMNS.filter((id) => id !== 'seat' || seatModes !== undefined),
    ...fields.map(({key}) => key),
    ...extra.map(({id}) => id),
  ];
  return [...new Set(possible)].flatMap((id) => columnOf(id, fields, extra) ?? []);
}

/** Those shown: as the reader chose, else as the product and the page have it. The person always is. */
export function shownColumns(
  profile: Profile,
  extra: readonly ExtraColumn[],
  chosen: readonly string[],
): readonly TableColumn[] {
  const wanted = chosen.length > 0 ? chosen : [...profile.columns, ...extra.map(({id}) => id)];
  const ids = new Set(['person', ...wanted]);
  return [...ids].flatMap((id) => columnOf(id, profile.fields ?? [], extra) ?? []);
}

/** Nothing for a name this version, or this product, doesn't know. */
function columnOf(
  id: string,
  fields: readonly HostField[],
  extras: readonly ExtraColumn[],
): TableColumn | undefined {
  const builtIn = USER_COLUMNS.find((column) => column === id);
  if (builtIn) return {kind: 'built_in', id: builtIn};
  const field = fields.find(({key}) => key === id);
  if (field) return {kind: 'field', id, field};
  const extra = extras.find((candidate) => candidate.id === id);
  return extra && {kind: 'extra', id, extra};
}

export function columnLabel(column: TableColumn, users: UsersMessages, language: string): string {
  if (column.kind === 'field') return localizedText(column.field.label, language);
  if (column.kind === 'extra') return column.extra.label;
  const labels: Record<UserColumn, string> = {
    person: users.person,
    roles: users.roles,
    status: users.status,
    seat: users.seat,
    joined: users.joined,
    last_active: users.lastActive,
    access_ends: users.accessEnds,
    managed_by: users.managedBy,
  };
  return labels[column.id];
}
