import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {csvOf, guarded, unguarded} from '../../src/model/csv/write.js';

/** What spreadsheets are known to take for a formula, or to look behind for one. */
const BEGINNINGS = [
  '=',
  '+',
  '-',
  '@',
  '\t',
  '\r',
  '\n',
  '\0',
  '＝',
  '＋',
  '－',
  '＠',
  ' =',
  '\u200B=',
  '\uFEFF@',
];

/** The cells of what was written, by the rules of RFC 4180. */
function read(text: string): string[][] {
  const body = text.replace('\uFEFF', '');
  return [...body.matchAll(/((?:"(?:[^"]|"")*",?)*)\r\n/g)].map(([, line = '']) =>
    [...line.matchAll(/"((?:[^"]|"")*)"/g)].map(([, cell = '']) => cell.replaceAll('""', '"')),
  );
}

describe('writing CSV', () => {
  it('C3 · leaves no cell that begins like a formula, whatever is in it', () => {
    const payload = fc
      .tuple(fc.constantFrom(...BEGINNINGS), fc.string({maxLength: 20}))
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.array(payload, {minLength: 1, maxLength: 6}), (cells) => {
        for (const cell of read(csvOf([cells])).flat())
          expect(/^[\s\p{Cf}]*[=+\-@＝＋－＠\t\r\n\0]/u.test(cell), cell).to.equal(false);
      }),
      {numRuns: 200},
    );
  });

  it('C3 · leaves none either where semicolons or line ends divide a cell', () => {
    for (const [text, written] of [
      ['a;=1', "a;'=1"],
      ['a\n-1', "a\n'-1"],
      ['a;b\t@x', "a;b\t'@x"],
      ['a,=1', 'a,=1'],
      ['a; b', 'a; b'],
    ] as const)
      expect(guarded(text)).to.equal(written);
  });

  it('C3 · comes back as it was', () => {
    const cell = fc.oneof(
      fc.string(),
      fc.array(fc.constantFrom(...BEGINNINGS, ';', "'", 'a')).map((parts) => parts.join('')),
      fc.constantFrom(...BEGINNINGS, "'quoted", "''", '"', 'a,b', 'plain'),
    );
    fc.assert(
      fc.property(cell, (text) => {
        expect(unguarded(guarded(text))).to.equal(text);
        const [[written = ''] = []] = read(csvOf([[text]]));
        expect(unguarded(written)).to.equal(text.replaceAll('\0', ''));
      }),
    );
  });

  it('begins with a byte order mark and ends its lines as spreadsheets expect', () => {
    expect(
      csvOf([
        ['Name', 'E-Mail'],
        ['Élodie', 'e@x.example'],
      ]),
    ).to.equal('\uFEFF"Name","E-Mail"\r\n"Élodie","e@x.example"\r\n');
  });
});
