/** Owns what a seat in memory says of whoever holds it. */
import {displayName, type Person} from '../../model/person.js';
import type {Seat, SeatHolder} from '../../model/seats/index.js';

export const holderOf = (person: Person): SeatHolder => ({
  id: person.id,
  email: person.email,
  name: displayName(person),
  active: person.status === 'active',
  ...(person.lastActiveAt && {lastActiveAt: person.lastActiveAt}),
});

/** Where nobody says more of them than who holds one. */
export const seatsOfPeople = (people: readonly Person[]): readonly Seat[] =>
  people.flatMap((person) =>
    person.seat
      ? [
          {
            ...person.seat,
            status: 'needs_device',
            holder: holderOf(person),
            addedAt: person.joinedAt ?? '',
            version: '1',
          },
        ]
      : [],
  );
