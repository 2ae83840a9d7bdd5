/** Owns people to fill a list with: always the same ones for the same numbers. */
import type {Person} from '../model/person.js';
import type {Profile} from '../model/profile.js';

const FIRST = [
  'Ada',
  'Bruno',
  'Chiyo',
  'Dalia',
  'Élodie',
  'Finn',
  'Grace',
  'Hugo',
  'Inês',
  'Jun',
  'Kofi',
  'Lea',
];
const LAST = [
  'Okafor',
  'Costa',
  'Tanaka',
  'Haddad',
  'Marchand',
  'Lindqvist',
  'Mensah',
  'Weiß',
  'Sousa',
  'Park',
];
const HOUR_MS = 3_600_000;
/** After ten years the dates begin anew, so that those of a long list stay believable. */
const DAYS = 3650;

/** So many members of a product, the first of them the one who looks (`self`); `now` in milliseconds since the epoch. */
export function people(count: number, profile: Profile, now: number = Date.now()): readonly Person[] {
  const plain = [...profile.roles].sort((a, b) => a.rank - b.rank)[0]?.id;
  const ago = (hours: number) => new Date(now - hours * HOUR_MS).toISOString();
  // Made once for all who share them: writing a date takes longer than all the rest.
  const days = Array.from({length: Math.min(count, DAYS)}, (_, day) => ({
    joinedAt: ago(24 * (day + 2)),
    lastActiveAt: ago(day * 3 + 1),
  }));
  return Array.from({length: count}, (_, index): Person => {
    const first = FIRST[index % FIRST.length] ?? '';
    const last = LAST[Math.floor(index / FIRST.length) % LAST.length] ?? '';
    const round = Math.floor(index / (FIRST.length * LAST.length));
    const email = `person${index + 1}@example.com`;
    return {
      kind: 'user',
      id: `user-${index + 1}`,
      email: index ? email : 'ada@example.com',
      name: {full: `${first} ${last}${round ? ` ${round + 1}` : ''}`, first, last},
      roles: plain === undefined ? [] : [plain],
      status: index % 9 === 5 ? 'inactive' : 'active',
      ...days[index % DAYS],
      version: '1',
      ...(index === 0 && {self: true, roles: managing(profile)}),
    };
  });
}

const managing = ({roles}: Profile): readonly string[] =>
  [...roles]
    .sort((a, b) => b.rank - a.rank)
    .slice(0, 1)
    .map(({id}) => id);
