/** C3 in a real spreadsheet: LibreOffice without a window opens what we write, told to take formulas for formulas. */
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {csvOf, unguarded} from '../../src/model/csv/write.js';

const BEGINNINGS = ['=', '+', '-', '@', '\t', '\r', '\n', '\0', '＝', '＋', '－', '＠', ' =', '\u200B='];
const ENDS = [
  '1+1',
  'SUM(1;2)',
  'HYPERLINK("http://x.example";"y")',
  'cmd|"/c calc"!A1',
  'A1',
  'WEBSERVICE("http://x.example")',
  'IF(1;"a";"b")',
  '1',
];
/** At the beginning of a cell, behind what divides one elsewhere, and behind a quote. */
const PAYLOADS = BEGINNINGS.flatMap((beginning) =>
  ENDS.flatMap((end) => [
    `${beginning}${end}`,
    `a;${beginning}${end};b`,
    `a\t${beginning}${end}\tb`,
    `a"\n${beginning}${end}`,
  ]),
);
const SEPARATORS = {comma: 44, semicolon: 59, tab: 9};

describe('C3 · files in LibreOffice', () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'tenant-elements-sheets-'));
  });
  after(() => rmSync(folder, {recursive: true}));

  /** The sheet as LibreOffice's own flat file. */
  function sheetOf(csv: string, separator: number): string {
    writeFileSync(join(folder, 'list.csv'), csv);
    const {status, stderr} = spawnSync(
      'soffice',
      [
        `-env:UserInstallation=file://${folder}/profile`,
        '--headless',
        // Separator, quote, UTF-8, from row 1; numbers are recognised and formulas evaluated.
        `--infilter=CSV:${separator},34,76,1,,0,false,true,false,false,false,0,true`,
        '--convert-to',
        'fods',
        '--outdir',
        folder,
        join(folder, 'list.csv'),
      ],
      {encoding: 'utf8', timeout: 120_000},
    );
    assert.equal(status, 0, stderr);
    return readFileSync(join(folder, 'list.fods'), 'utf8');
  }
  /** Without the pages' heads and feet. */
  const bodyOf = (sheet: string) => sheet.slice(sheet.indexOf('<office:spreadsheet'));
  const formulasIn = (sheet: string) => sheet.match(/table:formula="/g)?.length ?? 0;

  it('finds the formulas of a file that guards nothing', () => {
    const csv = ENDS.map((end) => `"=${end.replaceAll('"', '""')}"\r\n`).join('');
    assert.ok(formulasIn(sheetOf(csv, SEPARATORS.comma)) >= ENDS.length - 2);
  });

  for (const [name, separator] of Object.entries(SEPARATORS))
    it(`C3 · no formula where a ${name} divides, out of ${PAYLOADS.length} payloads`, () => {
      const csv = csvOf(PAYLOADS.map((payload) => ['somebody', payload, 'x']));
      assert.equal(formulasIn(sheetOf(csv, separator)), 0);
    });

  it('C3 · what was typed comes back from the cells', () => {
    const plain = PAYLOADS.filter((payload) => /^[^\t\r\n\0]*$/.test(payload));
    const sheet = sheetOf(csvOf(plain.map((payload) => [payload])), SEPARATORS.comma);
    const cells = [...bodyOf(sheet).matchAll(/<text:p>(.*?)<\/text:p>/gs)].map(([, text = '']) =>
      text
        .replace(/<[^>]*>/g, ' ')
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&quot;', '"')
        .replaceAll('&apos;', "'")
        .replaceAll('&amp;', '&'),
    );
    assert.deepEqual(cells.map(unguarded), plain);
  });
});
