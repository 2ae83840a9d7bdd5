/** Owns who the made users are: everything about one follows from their number and their tenant. */
import type {HostField, Profile} from 'tenant-elements';
import {nameOf, pick} from './names.js';

/** As the database takes it; an address is its own key, being plain and in lower case. */
export interface MadePerson {
  readonly email: string;
  readonly name: string;
  readonly first_name: string;
  readonly last_name: string;
  readonly role: string;
  readonly status: 'active' | 'inactive';
  readonly fields: Readonly<Record<string, string>>;
  readonly managed_by: Readonly<Record<string, string>>;
  readonly joined_at: string;
  readonly last_active_at: string | null;
  readonly access_ends_at: string | null;
  readonly seat_label: string | null;
  readonly seat_modes: readonly string[];
}

export interface MadeFor {
  readonly slug: string;
  readonly profile: Profile;
  /** When the tenant was made: the newest moment there is. */
  readonly since: Date;
}

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
const LONGEST_DAYS = 5 * 365;
/** Labels of seats go on after those of the first seed. */
const SEATS_BEFORE = 100;

export function madePerson(number: number, {slug, profile, since}: MadeFor): MadePerson {
  const chance = chancesOf(number);
  const name = nameOf([chance(), chance(), chance(), chance()]);
  const joinedDays = 1 + Math.floor(chance() ** 2 * LONGEST_DAYS);
  const joined = since.getTime() - joinedDays * DAY_MS + Math.floor(chance() * 1440) * MINUTE_MS;
  // Most were here lately, some long ago, a few never.
  const quiet = chance();
  const active = quiet > 0.96 ? undefined : since.getTime() - quiet ** 6 * (since.getTime() - joined);
  const roles = profile.roles.filter(({assignable}) => assignable).map(({id}) => id);
  const [plain = ''] = roles;
  const modes = profile.seatModes?.map(({id}) => id) ?? [];
  const seated = chance() < 0.15 && modes.length > 0;
  return {
    email: `${name.address}.${number}@${slug}.example`,
    name: name.full,
    first_name: name.first,
    last_name: name.last,
    role: chance() < 0.97 ? plain : pick(roles, chance()),
    status: chance() < 0.07 ? 'inactive' : 'active',
    fields: Object.fromEntries(
      (profile.fields ?? [])
        .filter(({required}) => chance() < 0.8 || required)
        .map((field) => [field.key, valueOf(field, number, chance(), since)]),
    ),
    managed_by: chance() < 0.05 ? {name: 'Okta', email: 'Okta'} : {},
    joined_at: new Date(joined).toISOString(),
    last_active_at: active === undefined ? null : new Date(active).toISOString(),
    access_ends_at:
      profile.columns.includes('access_ends') && chance() < 0.3 ? dayAfter(since, chance()) : null,
    seat_label: seated ? `Seat ${SEATS_BEFORE + number}` : null,
    seat_modes: seated ? modes.slice(Math.floor(chance() * modes.length)) : [],
  };
}

function valueOf({type, options = []}: HostField, number: number, chance: number, since: Date): string {
  if (type === 'select') return options.length ? pick(options, chance).value : '';
  if (type === 'number') return String(number);
  if (type === 'date') return dayAfter(since, -chance);
  return `E-${String(number).padStart(6, '0')}`;
}

/** A day within a year of another, as the calendar writes it. */
const dayAfter = (day: Date, part: number): string =>
  new Date(day.getTime() + Math.ceil(part * 365) * DAY_MS).toISOString().slice(0, 10);

/** Numbers from 0 to 1 that look like chance and are always the same for one person (the generator is mulberry32). */
function chancesOf(number: number): () => number {
  let state = Math.imul(number, 0x9e3779b1);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
