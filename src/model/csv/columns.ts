/** Owns which column means what: by the words of our template, by what columns are called elsewhere, by what stands in them. */
import {emailIssue} from '../validate/email.js';
import {optionCalled, roleCalled} from './cell-values.js';
import {folded, meaningOf} from './header-words.js';
import {
  askedTargets,
  type ColumnTarget,
  knownTargets,
  requiredTargets,
  type RosterRules,
} from './roster-rules.js';

export interface ColumnGuess {
  /** Whether the first row names the columns. */
  readonly hasHeader: boolean;
  /** What each column means, from the first on; nothing for one that is left out. */
  readonly columns: readonly (ColumnTarget | undefined)[];
  /** Whether nobody needs to be asked. */
  readonly sure: boolean;
  /** Headers that two columns share a meaning by. */
  readonly doubled: readonly string[];
  /** What is needed and not found. */
  readonly missing: readonly ColumnTarget[];
  /** Whether it began as our template: then its columns should be as they were. */
  readonly isTemplate: boolean;
}

/** Labels of the template in the reader's language, fields of the product in all of theirs. */
export type HeaderLabels = Readonly<Partial<Record<ColumnTarget, readonly string[]>>>;

const MOSTLY = 0.6;

export function guessColumns(
  header: readonly string[],
  samples: readonly (readonly string[])[],
  rules: RosterRules,
  labels: HeaderLabels,
): ColumnGuess {
  // An address that is wrong is still none of a header's words.
  const hasHeader = !header.some((cell) => cell.includes('@'));
  const width = Math.max(header.length, ...samples.map(({length}) => length));
  const known = new Set<ColumnTarget>([...knownTargets(rules), 'reason']);
  const byName = Array.from({length: width}, (_, column) =>
    hasHeader ? named(header[column] ?? '', labels, known) : undefined,
  );
  const columns = byName.map((target, column) =>
    target !== undefined && byName.indexOf(target) === column ? target : undefined,
  );
  const doubled = byName.flatMap((target, column) =>
    target !== undefined && byName.indexOf(target) !== column ? [header[column] ?? ''] : [],
  );
  const rows = hasHeader ? samples : [header, ...samples];
  for (const [target, looksLike] of contents(rules)) {
    if (columns.includes(target)) continue;
    const found = columns.findIndex(
      (taken, column) =>
        taken === undefined && mostly(rows, column, looksLike) && !doubled.includes(header[column] ?? ''),
    );
    if (found >= 0) columns[found] = target;
  }
  const covers = (target: ColumnTarget): boolean =>
    columns.includes(target) ||
    (target.startsWith('name.') &&
      (columns.includes('name.full') || (columns.includes('name.first') && columns.includes('name.last'))));
  const missing = requiredTargets(rules).filter((target) => !covers(target));
  const asked = askedTargets(rules);
  const ofTemplate = asked.filter((target) => byName.includes(target)).length;
  return {
    hasHeader,
    columns,
    // Where no word of the first row is known it may be somebody's.
    sure: !missing.length && !doubled.length && (!hasHeader || byName.some((target) => target !== undefined)),
    doubled,
    missing,
    isTemplate: hasHeader && asked.length > 1 && ofTemplate >= asked.length / 2,
  };
}

function named(
  header: string,
  labels: HeaderLabels,
  known: ReadonlySet<ColumnTarget>,
): ColumnTarget | undefined {
  const said = folded(header);
  if (!said) return undefined;
  for (const [target, texts = []] of Object.entries(labels) as [ColumnTarget, readonly string[]][])
    if (known.has(target) && texts.some((text) => folded(text) === said)) return target;
  const meaning = meaningOf(header);
  return meaning !== undefined && known.has(meaning) ? meaning : undefined;
}

type Look = (text: string) => boolean;

/** What can be told from what stands in a column. Days and names are too much like one another. */
const contents = (rules: RosterRules): readonly (readonly [ColumnTarget, Look])[] => [
  ['email', (text) => emailIssue(text) === undefined],
  ['roles', (text) => roleCalled(rules.profile, text) !== undefined],
  ...(rules.profile.fields ?? [])
    .filter(({type}) => type === 'select')
    .map((field): readonly [ColumnTarget, Look] => [
      `fields.${field.key}`,
      (text) => field.options?.some(({value}) => value === optionCalled(field, text)) === true,
    ]),
];

function mostly(rows: readonly (readonly string[])[], column: number, looksLike: Look): boolean {
  const filled = rows.flatMap((cells) => cells[column]?.trim() || []);
  return filled.length > 0 && filled.filter(looksLike).length / filled.length >= MOSTLY;
}
