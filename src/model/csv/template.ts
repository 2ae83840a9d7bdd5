/** Owns the files we give out: the template with an example for each role, and reports with the same columns and a reason. */
import type {BatchPerson} from '../batch.js';
import {localizedText} from '../localized-text.js';
import type {HostField} from '../profile.js';
import {exampleEmail} from './example-rows.js';
import type {HeaderLabels} from './columns.js';
import {askedTargets, type ColumnTarget, type RosterRules} from './roster-rules.js';
import type {CellTexts} from './row-reader.js';
import {csvOf} from './write.js';

export interface FileWords {
  readonly language: string;
  readonly labels: HeaderLabels;
  readonly exampleFirst: string;
  readonly exampleLast: string;
}

const headerOf = (targets: readonly ColumnTarget[], {labels}: FileWords): string[] =>
  targets.map((target) => labels[target]?.[0] ?? target);

/** Where a decimal comma is written, lists are divided by semicolons, and so do spreadsheets. */
export function listDelimiter(language: string): string {
  try {
    return new Intl.NumberFormat(language).format(1.5).includes(',') ? ';' : ',';
  } catch {
    // A system without a language is called "C" by WebKitGTK, which Intl does not know.
    return ',';
  }
}

export function templateOf(rules: RosterRules, words: FileWords, delimiter: string): string {
  const targets = askedTargets(rules);
  const examples = rules.profile.roles
    .filter(({id}) => rules.grantable.includes(id))
    .map((role) => {
      const cells: Readonly<Partial<Record<ColumnTarget, string>>> = {
        email: exampleEmail(role),
        'name.full': `${words.exampleFirst} ${words.exampleLast}`,
        'name.first': words.exampleFirst,
        'name.last': words.exampleLast,
        roles: localizedText(role.label, words.language),
      };
      return targets.map((target) => cells[target] ?? exampleIn(fieldOf(rules, target), words.language));
    });
  return csvOf([headerOf(targets, words), ...examples], delimiter);
}

export interface ReportedRow {
  readonly person: BatchPerson;
  /** As it stood in the file, where that is at hand. */
  readonly texts?: CellTexts;
  readonly reason: string;
}

/** Those who were not invited, to be corrected and brought again. */
export function reportOf(
  rules: RosterRules,
  words: FileWords,
  rows: readonly ReportedRow[],
  delimiter: string,
): string {
  const targets = askedTargets(rules);
  const roles = (ids: readonly string[]) =>
    ids
      .map((id) =>
        localizedText(rules.profile.roles.find((role) => role.id === id)?.label ?? id, words.language),
      )
      .join(', ');
  const cell = ({person, texts}: ReportedRow, target: ColumnTarget) => {
    const {email, name, fields = {}, roles: held, accessEndsAt = ''} = person;
    if (target === 'roles' && held.length) return roles(held);
    if (texts) return texts[target] ?? '';
    if (target === 'email') return email;
    if (target === 'roles') return '';
    if (target === 'accessEndsAt') return accessEndsAt;
    if (target.startsWith('fields.')) return fields[target.slice('fields.'.length)] ?? '';
    return name?.[target.slice('name.'.length) as 'full' | 'first' | 'last'] ?? '';
  };
  return csvOf(
    [
      [...headerOf(targets, words), ...headerOf(['reason'], words)],
      ...rows.map((row) => [...targets.map((target) => cell(row, target)), row.reason]),
    ],
    delimiter,
  );
}

const fieldOf = ({profile}: RosterRules, target: ColumnTarget): HostField | undefined =>
  profile.fields?.find(({key}) => `fields.${key}` === target);

function exampleIn(field: HostField | undefined, language: string): string {
  if (!field?.required) return '';
  if (field.type === 'number') return '1';
  if (field.type === 'date') return '2030-12-31';
  const [first] = field.options ?? [];
  return first ? localizedText(first.label, language) : '';
}
