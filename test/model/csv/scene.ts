/** Owns what tests of files have in common: a product, its rules, and a file read the way the element reads it. */
import {guessColumns} from '../../../src/model/csv/columns.js';
import {type CsvTable, readTable, type TableOptions} from '../../../src/model/csv/csv-table.js';
import {Roster} from '../../../src/model/csv/roster.js';
import type {RosterChoices} from '../../../src/model/csv/roster-choices.js';
import type {RosterRules} from '../../../src/model/csv/roster-rules.js';
import {fileWords} from '../../../src/elements/csv-invite/csv-words.js';
import {csvEn} from '../../../src/i18n/csv/en.js';
import {testProfile} from '../../../src/testing/index.js';

export const rules: RosterRules = {
  profile: testProfile({
    nameFields: 'first_last',
    accessEnds: {reminderDays: 7},
    fields: [
      {
        key: 'team',
        label: {en: 'Team', de: 'Mannschaft'},
        type: 'select',
        required: false,
        options: [{value: 'north', label: {en: 'North', de: 'Nord'}}],
      },
    ],
  }),
  grantable: ['member', 'admin'],
  today: '2026-11-25',
  monthFirst: false,
};

/** A product that asks for nothing but an address and a role. */
export const plainRules: RosterRules = {...rules, profile: testProfile()};

export const tableOf = (content: BlobPart, options?: TableOptions): Promise<CsvTable> =>
  readTable(new Blob([content]), options);

export async function rowsOf(content: BlobPart, options?: TableOptions): Promise<string[][]> {
  const table = await tableOf(content, options);
  return Array.from({length: table.rowCount}, (_, row) => table.cells(row));
}

export async function rosterOf(
  content: BlobPart,
  {of = rules, choices = {}}: {readonly of?: RosterRules; readonly choices?: Partial<RosterChoices>} = {},
): Promise<Roster> {
  const table = await tableOf(content);
  const samples = Array.from({length: table.rowCount - 1}, (_, row) => table.cells(row + 1)).slice(0, 40);
  const {labels} = fileWords(csvEn, of.profile, 'en');
  const {hasHeader, columns} = guessColumns(table.cells(0), samples, of, labels);
  const guarded = columns.includes('reason');
  const roster = new Roster(table, of, {hasHeader, columns, guarded, roleWords: {}, ...choices});
  await roster.check();
  return roster;
}
