/** Owns how an entry of the record reads: what changed, and where it came from. */
import type {ActionsMessages} from '../i18n/actions/en.js';
import type {HistoryChange, HistoryEntry} from '../model/history.js';
import {localizedText} from '../model/localized-text.js';
import {fieldText} from '../model/profile.js';
import {type Labels, roleLabel} from './labels.js';

export type EntryLabels = Pick<Labels, 'profile' | 'language'>;

export function changeText(
  labels: EntryLabels,
  words: ActionsMessages,
  {field, before, after}: HistoryChange,
): string {
  const {profile, language} = labels;
  const own = profile?.fields?.find(({key}) => field === `fields.${key}`);
  const known: Record<string, string> = {
    name: words.name,
    email: words.email,
    roles: words.role,
    seat: words.seat,
    seats: words.seats,
    access_ends: words.accessEnds,
  };
  const label = own
    ? localizedText(own.label, language)
    : Object.hasOwn(known, field)
      ? (known[field] ?? field)
      : field;
  const text = (value: string | undefined) => {
    if (!value) return words.empty;
    if (own) return fieldText(own, value, language);
    if (field !== 'roles') return value;
    return value
      .split(' ')
      .map((id) => roleLabel(labels, id))
      .join(', ');
  };
  return words.fromTo(label, text(before), text(after));
}

/** By which way, from which browser and address; a plain session is not worth a word. */
export function originOf({via, token, from}: HistoryEntry, words: ActionsMessages): readonly string[] {
  const key = `via_${via ?? ''}`;
  const way: unknown = Object.hasOwn(words, key) ? words[key as keyof ActionsMessages] : undefined;
  return [token === undefined ? way : words.withKey(token), from?.client, from?.address].filter(
    (part): part is string => typeof part === 'string',
  );
}
