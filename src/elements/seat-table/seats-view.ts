/** Owns what the reader has asked to see of seats: search, filters and order; plain data that a host can keep in its address. */
import {SEAT_SORTS, SEAT_STATUSES, type SeatQuery, type SeatSort} from '../../model/seats/index.js';

export interface SeatsView {
  readonly search: string;
  /** A status, or empty for all. */
  readonly status: string;
  /** `yes` for seats that somebody holds, `no` for the others, or empty for all. */
  readonly held: string;
  /** A mode's id, or empty for all. */
  readonly mode: string;
  readonly sort: SeatSort;
  readonly descending: boolean;
}

export const firstSeatsView: SeatsView = {
  search: '',
  status: '',
  held: '',
  mode: '',
  sort: 'label',
  descending: false,
};

/** A whole view of what a host remembers of one; what makes no sense is as if it were not there. */
export function seatsViewOf(part: Partial<SeatsView>): SeatsView {
  const view = {...firstSeatsView, ...part};
  return SEAT_SORTS.includes(view.sort) ? view : {...view, sort: firstSeatsView.sort};
}

/** What the list is asked for, paging aside. */
export function seatQueryOf({
  search,
  status,
  held,
  mode,
  sort,
  descending,
}: SeatsView): Omit<SeatQuery, 'limit'> {
  const known = SEAT_STATUSES.find((each) => each === status);
  return {
    sort: {by: sort, descending},
    // Trimmed here and not in the view: a space in the middle of typing is kept in the field.
    ...(search.trim() && {search: search.trim()}),
    ...(known && {status: known}),
    ...(held && {held: held === 'yes'}),
    ...(mode && {mode}),
  };
}

export const seatsSortedBy = (view: SeatsView, sort: SeatSort): SeatsView => ({
  ...view,
  sort,
  descending: view.sort === sort && !view.descending,
});

export const isSeatsFiltered = ({search, status, held, mode}: SeatsView): boolean =>
  Boolean(search.trim() || status || held || mode);

/** The view as parameters of an address; what is as at first is left out. */
export function seatsViewToParams(part: Partial<SeatsView>): URLSearchParams {
  const view = seatsViewOf(part);
  const params = new URLSearchParams();
  for (const key of ['search', 'status', 'held', 'mode'] as const) if (view[key]) params.set(key, view[key]);
  if (view.sort !== firstSeatsView.sort) params.set('sort', view.sort);
  if (view.descending) params.set('descending', 'true');
  return params;
}

/** The view that an address remembers; what it does not know, or got wrong, is as at first. */
export const seatsViewFromParams = (params: URLSearchParams): SeatsView =>
  seatsViewOf({
    search: params.get('search') ?? '',
    status: params.get('status') ?? '',
    held: params.get('held') ?? '',
    mode: params.get('mode') ?? '',
    sort: (params.get('sort') ?? firstSeatsView.sort) as SeatSort,
    descending: params.get('descending') === 'true',
  });
