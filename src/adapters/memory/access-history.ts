/** Owns the account's record in memory: everything told of people, and what they hold; on other days what the seed says. */
import type {AccessEvent, AccessHolding, RecordPage} from '../../model/history.js';
import {displayName, type Person} from '../../model/person.js';
import {dayIn} from '../../model/validate/day.js';
import type {AccessHistoryPort} from '../adapter.js';
import {checkRight} from './rules.js';
import type {MemoryStore} from './store.js';

const KEPT_DAYS = 730;

export function memoryAccessHistory(store: MemoryStore): AccessHistoryPort {
  const {session, call} = store;
  const dayOf = (iso: string) => dayIn(session.account.timeZone, new Date(iso));
  const matches = (search: string | undefined, ...texts: readonly (string | undefined)[]) =>
    !search || texts.join('\n').toLowerCase().includes(search.trim().toLowerCase());
  return {
    events: (query, options) =>
      call('accessHistory.events', options, () => {
        checkRight(session.capabilities.users.accessHistory);
        const {search, action, since = '', until = '9999-12-31'} = query;
        const found = eventsOf(store).filter(
          (event) =>
            matches(search, event.actor, event.subject.label) &&
            (!action || event.action === action) &&
            dayOf(event.at) >= since &&
            dayOf(event.at) <= until,
        );
        return pageOf(found, query);
      }),
    holdings: (query, options) =>
      call('accessHistory.holdings', options, () => {
        checkRight(session.capabilities.users.accessHistory);
        const {search, role, at = dayOf(store.moment())} = query;
        const found = holdingsOf(store).filter(
          ({user, roles, since, until}) =>
            matches(search, user.name, user.email) &&
            (!role || roles.includes(role)) &&
            dayOf(since) <= at &&
            (until === undefined || dayOf(until) >= at),
        );
        return pageOf(found, query);
      }),
  };
}

function pageOf<T>(
  items: readonly T[],
  {limit = 50, cursor = '0'}: {readonly limit?: number; readonly cursor?: string},
): RecordPage<T> {
  const end = Number(cursor) + limit;
  return {
    items: items.slice(Number(cursor), end),
    ...(end < items.length && {next: String(end)}),
    keptDays: KEPT_DAYS,
  };
}

/** Newest first; of two in the same moment the later one. */
function eventsOf({histories, people, seed}: MemoryStore): readonly AccessEvent[] {
  const labels = new Map(people.map((person) => [person.id, person]));
  const told = [...histories].flatMap(([id, entries]) => {
    const person = labels.get(id);
    const subject = {kind: person?.kind ?? 'user', id, ...(person && {label: displayName(person)})};
    return entries.map((entry): AccessEvent => ({...entry, subject}));
  });
  return [...told, ...(seed.events ?? [])].sort((a, b) => b.at.localeCompare(a.at));
}

function holdingsOf({people, seed, session}: MemoryStore): readonly AccessHolding[] {
  const {roles, tabs = []} = session.profile;
  const sectionsOf = (held: readonly string[]) => {
    const grants = roles.filter(({id}) => held.includes(id)).flatMap((role) => role.grants);
    return tabs.filter(({grant}) => grant === undefined || grants.includes(grant)).map(({id}) => id);
  };
  const now = people
    .filter(({kind}) => kind === 'user')
    .map((person: Person): AccessHolding => {
      const {id, email, status, seat, joinedAt, accessEndsAt} = person;
      return {
        id: `held-${id}`,
        user: {id, name: displayName(person), email},
        roles: person.roles,
        sections: status === 'active' ? sectionsOf(person.roles) : [],
        status,
        ...(seat && {seat: {label: seat.label, modes: seat.modes}}),
        ...(accessEndsAt !== undefined && {accessEndsAt}),
        since: joinedAt ?? new Date(0).toISOString(),
      };
    });
  return [...now, ...(seed.holdings ?? [])].sort((a, b) => b.since.localeCompare(a.since));
}
