/** Owns what roles, statuses and seats of people are called: the product's words first, then the built-in ones. */
import type {CommonMessages} from '../i18n/common/en.js';
import {localizedText} from '../model/localized-text.js';
import type {Person, PersonSeat} from '../model/person.js';
import {type Profile, roleOf} from '../model/profile.js';
import type {StatusTone} from '../ui/person.js';

export interface Labels {
  readonly profile: Profile | undefined;
  readonly language: string;
  readonly words: {readonly common: CommonMessages};
}

/** The product's word for a status, else the built-in one, else the status as it came. */
export function statusLabel({profile, words, language}: Labels, status: string): string {
  const own = profile?.statusLabels?.[status];
  if (own) return localizedText(own, language);
  const {common} = words;
  const builtIn: Record<string, string> = {
    active: common.statusActive,
    inactive: common.statusInactive,
    pending: common.statusPending,
    expired: common.statusExpired,
  };
  return Object.hasOwn(builtIn, status) ? (builtIn[status] ?? status) : status;
}

const TONES: Record<string, StatusTone> = {
  active: 'good',
  inactive: 'off',
  pending: 'waiting',
  expired: 'bad',
};
export const statusTone = (status: string): StatusTone => TONES[status] ?? 'off';

export const roleLabel = ({profile, language}: Omit<Labels, 'words'>, id: string): string =>
  profile ? localizedText(roleOf(profile, id).label, language) : id;

export function roleLabels(labels: Omit<Labels, 'words'>, {roles}: Pick<Person, 'roles'>): string {
  const [role] = roles;
  // Making a format is slow, and most have one role.
  if (role !== undefined && roles.length === 1) return roleLabel(labels, role);
  return new Intl.ListFormat(labels.language, {type: 'unit'}).format(
    roles.map((id) => roleLabel(labels, id)),
  );
}

/** What a seat is used for, each mode by the product's word. */
export function seatModes(
  {profile, language}: Omit<Labels, 'words'>,
  {modes}: PersonSeat,
): readonly string[] {
  return modes.map((id) => {
    const mode = profile?.seatModes?.find((known) => known.id === id);
    return mode ? localizedText(mode.label, language) : id;
  });
}
