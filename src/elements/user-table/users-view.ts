/** Owns what the reader has asked to see: search, filter, order, page; plain data that a host can keep in its address. */
import type {UserQuery, UserSort} from '../../model/page.js';

export interface UsersView {
  readonly search: string;
  /** A status, or empty for all. */
  readonly status: string;
  readonly sort: UserSort;
  readonly descending: boolean;
  /** Cursors of the pages turned so far; the last one is the page shown, none is the first. */
  readonly pages: readonly string[];
}

export const PAGE_SIZE = 50;
export const firstView: UsersView = {search: '', status: '', sort: 'name', descending: false, pages: []};

export const queryOf = (
  {search, status, sort, descending, pages}: UsersView,
  includeInvitations: boolean,
): UserQuery => ({
  limit: PAGE_SIZE,
  sort,
  // Trimmed here and not in the view: a space in the middle of typing is kept in the field.
  ...(search.trim() && {search: search.trim()}),
  ...(status && {status}),
  ...(descending && {descending}),
  ...(includeInvitations && {includeInvitations}),
  ...(pages.length && {cursor: pages.at(-1) ?? ''}),
});

/** A new question starts at its first page. */
export const asked = (view: UsersView, change: Partial<UsersView>): UsersView => ({
  ...view,
  ...change,
  pages: [],
});

export const sortedBy = (view: UsersView, sort: UserSort): UsersView =>
  asked(view, {sort, descending: view.sort === sort && !view.descending});

export const turned = (view: UsersView, next: string): UsersView => ({...view, pages: [...view.pages, next]});
export const turnedBack = (view: UsersView): UsersView => ({...view, pages: view.pages.slice(0, -1)});
