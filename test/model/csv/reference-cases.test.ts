/** C2: what others hold CSV to be: csv-spectrum, PapaParse's own cases, and whatever table fast-check thinks of. */
import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import Papa from 'papaparse';
import {csvOf, unguarded} from '../../../src/model/csv/write.js';
import {rowsOf} from './scene.js';

const TABLES = 'fullRun' in globalThis ? 10_000 : 300;
const SPECTRUM = [
  'comma_in_quotes',
  'empty',
  'empty_crlf',
  'escaped_quotes',
  'json',
  'newlines',
  'newlines_crlf',
  'quotes_and_newlines',
  'simple',
  'simple_crlf',
  'utf8',
];

interface PapaCase {
  readonly description: string;
  readonly input: string;
  readonly config?: Readonly<Record<string, unknown>>;
  readonly expected: {readonly data: readonly (readonly string[])[]};
}

const textOf = async (path: string) => (await fetch(`/node_modules/${path}`)).text();

/** A file of nothing is refused before anybody parses it. */
const isBlank = (rows: readonly (readonly string[])[]) =>
  rows.every((row) => row.every((cell) => !cell.trim()));
const filled = (rows: readonly (readonly string[])[]) =>
  rows.filter((row) => row.length > 1 || row[0] !== '');

/** The table at the head of PapaParse's own test file. */
async function papaCases(): Promise<readonly PapaCase[]> {
  const source = await textOf('papaparse/tests/test-cases.js');
  const from = source.indexOf('var CORE_PARSER_TESTS = ');
  const to = source.indexOf("describe('Core Parser Tests'");
  const separators = "const RECORD_SEP = '\\x1e', UNIT_SEP = '\\x1f';";
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- their table is a script, and nothing else
  return new Function(
    `${separators} ${source.slice(from, to)} return CORE_PARSER_TESTS;`,
  )() as readonly PapaCase[];
}

describe('C2 · reference cases', () => {
  for (const name of SPECTRUM)
    it(`C2 · csv-spectrum: ${name}`, async () => {
      const expected = JSON.parse(await textOf(`csv-spectrum/json/${name}.json`)) as Record<string, string>[];
      const [header = [], ...rows] = filled(await rowsOf(await textOf(`csv-spectrum/csvs/${name}.csv`)));
      expect(
        rows.map((cells) => Object.fromEntries(header.map((key, at) => [key, cells[at]]))),
      ).to.deep.equal(expected);
    });

  it('C2 · PapaParse’s own cases, those of its options aside', async () => {
    const cases = await papaCases();
    let compared = 0;
    for (const {description, input, config = {}, expected} of cases) {
      const {delimiter = ',', newline, ...others} = config;
      if (Object.keys(others).length || typeof delimiter !== 'string' || delimiter.length !== 1) continue;
      // With a line end that is prescribed, others are letters to it; to us any line end is one.
      if (newline !== undefined || isBlank(expected.data)) continue;
      // An unclosed quote is refused by name before anything of it is shown.
      if (/malformed|unclosed|missing/i.test(description)) continue;
      const ours = await rowsOf(input, {delimiter});
      expect(filled(ours), description).to.deep.equal(filled(expected.data));
      compared++;
    }
    expect(compared).to.be.at.least(25);
  });

  it(`C2 · whatever is written comes back, as ours and as PapaParse reads it (${TABLES} tables)`, async () => {
    const cell = fc.string({
      unit: fc.constantFrom('a', 'é', '"', ',', ';', '\t', '\n', '\r', ' ', '=', "'", '😀', '0'),
    });
    const table = fc
      .integer({min: 2, max: 5})
      .chain((width) =>
        fc.array(fc.array(cell, {minLength: width, maxLength: width}), {minLength: 1, maxLength: 8}),
      );
    await fc.assert(
      fc.asyncProperty(table, fc.constantFrom(',', ';', '\t'), async (rows, delimiter) => {
        const text = csvOf(rows, delimiter);
        const ours = await rowsOf(text, {delimiter});
        expect(ours.map((cells) => cells.map(unguarded))).to.deep.equal(rows);
        const theirs = Papa.parse<string[]>(text.slice(1), {delimiter, newline: '\r\n'}).data.slice(0, -1);
        expect(ours).to.deep.equal(theirs);
      }),
      {numRuns: TABLES},
    );
  });

  it('C2 · nothing at all makes it throw anything but a refusal', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({maxLength: 400}), async (bytes) => {
        await rowsOf(bytes).catch((error: unknown) => expect((error as Error).name).to.equal('CsvRefused'));
      }),
      {numRuns: TABLES},
    );
  });
});
