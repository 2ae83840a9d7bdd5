/** Owns what the reader has asked to see: search, filters, order, page and looks; plain data that a host can keep in its address. */
import {USER_SORTS, type UserQuery, type UserSort} from '../../model/page.js';

export interface UsersView {
  readonly search: string;
  /** A status, or empty for all. */
  readonly status: string;
  /** A role id, or empty for all. */
  readonly role: string;
  /** `soon` for those whose access ends within two weeks, or empty for all. */
  readonly accessEnds: string;
  /** Values of the product's own fields to filter by, by key. */
  readonly fields: Readonly<Record<string, string>>;
  readonly sort: UserSort;
  readonly descending: boolean;
  /** Whether the reader turns pages instead of scrolling. */
  readonly paged: boolean;
  /** The page shown, from 0. */
  readonly page: number;
  /** Columns shown, in order; empty for the product's own choice. */
  readonly columns: readonly string[];
  readonly compact: boolean;
}

export const PAGE_SIZE = 50;

export const firstView: UsersView = {
  search: '',
  status: '',
  role: '',
  accessEnds: '',
  fields: {},
  sort: 'name',
  descending: false,
  paged: false,
  page: 0,
  columns: [],
  compact: false,
};

/** A whole view of what a host remembers of one; what makes no sense is as if it were not there. */
export function viewOf(part: Partial<UsersView>): UsersView {
  const view = {...firstView, ...part};
  const isSort = (USER_SORTS as readonly string[]).includes(view.sort);
  return {
    ...view,
    sort: isSort ? view.sort : firstView.sort,
    page: view.paged && Number.isSafeInteger(view.page) && view.page > 0 ? view.page : 0,
  };
}

/** What the list is asked for, paging aside. */
export const queryOf = (
  {search, status, role, accessEnds, fields, sort, descending}: UsersView,
  includeInvitations: boolean,
): UserQuery => {
  const chosen = Object.entries(fields).filter(([, value]) => value);
  return {
    sort,
    // Trimmed here and not in the view: a space in the middle of typing is kept in the field.
    ...(search.trim() && {search: search.trim()}),
    ...(status && {status}),
    ...(role && {role}),
    ...(accessEnds && {accessEnds}),
    ...(chosen.length > 0 && {fields: Object.fromEntries(chosen)}),
    ...(descending && {descending}),
    ...(includeInvitations && {includeInvitations}),
  };
};

/** A new question starts at its first page. */
export const asked = (view: UsersView, change: Partial<UsersView>): UsersView => ({
  ...view,
  ...change,
  page: 0,
});

export const sortedBy = (view: UsersView, sort: UserSort): UsersView =>
  asked(view, {sort, descending: view.sort === sort && !view.descending});

export const isFiltered = ({search, status, role, accessEnds, fields}: UsersView): boolean =>
  Boolean(search.trim() || status || role || accessEnds || Object.values(fields).some(Boolean));

/** The view as parameters of an address; what is as at first is left out. */
export function viewToParams(part: Partial<UsersView>): URLSearchParams {
  const view = viewOf(part);
  const params = new URLSearchParams();
  for (const key of ['search', 'status', 'role', 'accessEnds'] as const)
    if (view[key]) params.set(key, view[key]);
  for (const [key, value] of Object.entries(view.fields)) if (value) params.set(`field.${key}`, value);
  if (view.sort !== firstView.sort) params.set('sort', view.sort);
  for (const key of ['descending', 'paged', 'compact'] as const) if (view[key]) params.set(key, 'true');
  if (view.page) params.set('page', String(view.page + 1));
  if (view.columns.length) params.set('columns', view.columns.join(','));
  return params;
}

/** The view that an address remembers; what it does not know, or got wrong, is as at first. */
export function viewFromParams(params: URLSearchParams): UsersView {
  const fields = [...params].flatMap(([name, value]) =>
    name.startsWith('field.') ? [[name.slice('field.'.length), value] as const] : [],
  );
  return viewOf({
    search: params.get('search') ?? '',
    status: params.get('status') ?? '',
    role: params.get('role') ?? '',
    accessEnds: params.get('accessEnds') ?? '',
    fields: Object.fromEntries(fields),
    sort: (params.get('sort') ?? firstView.sort) as UserSort,
    descending: params.get('descending') === 'true',
    paged: params.get('paged') === 'true',
    compact: params.get('compact') === 'true',
    page: Number(params.get('page') ?? 1) - 1,
    columns: (params.get('columns') ?? '').split(',').filter(Boolean),
  });
}
