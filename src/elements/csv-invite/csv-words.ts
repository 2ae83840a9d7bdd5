/** Owns what columns are called here, for headers that are matched and written, and for the preview. */
import type {CsvMessages} from '../../i18n/csv/en.js';
import type {FileWords} from '../../model/csv/template.js';
import type {ColumnTarget} from '../../model/csv/roster-rules.js';
import {localizedText} from '../../model/localized-text.js';
import type {Profile} from '../../model/profile.js';

export function targetLabel(
  target: ColumnTarget,
  words: CsvMessages,
  {fields = []}: Pick<Profile, 'fields'>,
  language: string,
): string {
  const own = fields.find(({key}) => `fields.${key}` === target);
  if (own) return localizedText(own.label, language);
  const labels: Readonly<Record<string, string>> = {
    email: words.email,
    'name.full': words.fullName,
    'name.first': words.firstName,
    'name.last': words.lastName,
    roles: words.role,
    accessEndsAt: words.lastDay,
    reason: words.reason,
  };
  return labels[target] ?? target;
}

const BUILT_IN = [
  'email',
  'name.full',
  'name.first',
  'name.last',
  'roles',
  'accessEndsAt',
  'reason',
] as const;

/** The words of files in the reader's language; fields of the product are understood in all of theirs. */
export function fileWords(words: CsvMessages, profile: Pick<Profile, 'fields'>, language: string): FileWords {
  const own = (profile.fields ?? []).map(({key, label}): readonly [string, readonly string[]] => {
    const all = typeof label === 'string' ? [] : Object.values(label);
    return [`fields.${key}`, [...new Set([localizedText(label, language), ...all, key])]];
  });
  return {
    language,
    labels: {
      ...Object.fromEntries(
        BUILT_IN.map((target) => [target, [targetLabel(target, words, profile, language)]]),
      ),
      ...Object.fromEntries(own),
    },
    exampleFirst: words.exampleFirst,
    exampleLast: words.exampleLast,
  };
}
