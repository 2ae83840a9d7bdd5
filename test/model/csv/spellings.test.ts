/** C1: one roster in every spelling of CSV that programs write. */
import {expect} from '@open-wc/testing';
import {rowsOf} from './scene.js';

const ROWS = [
  ['Email', 'Name', 'Note'],
  ['ana@example.com', 'Ana Gómez', 'says "hello"'],
  ['zoe@example.com', 'Zoë; Ünal, jr.', 'two\r\nlines'],
  ['kim@example.com', ' Kim ', ''],
];
/** What windows-1252 has for the bytes that UTF-8 does not use alone. */
const ENCODINGS = ['utf-8', 'utf-8 bom', 'utf-16le', 'utf-16be', 'windows-1252'] as const;
const DELIMITERS = [',', ';', '\t'] as const;
const LINE_ENDS = {lf: ['\n'], crlf: ['\r\n'], cr: ['\r'], mixed: ['\n', '\r\n', '\r']} as const;

function written(delimiter: string, ends: readonly string[], named: boolean): string {
  const quoted = (cell: string) => (/["\r\n,;\t]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  const lines = ROWS.map((cells, row) => `${cells.map(quoted).join(delimiter)}${ends[row % ends.length]}`);
  return `${named ? `sep=${delimiter}${ends[0]}` : ''}${lines.join('')}`;
}

function encoded(text: string, encoding: (typeof ENCODINGS)[number]): Uint8Array<ArrayBuffer> {
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  if (encoding === 'utf-8 bom') return new TextEncoder().encode(`\uFEFF${text}`);
  // Every letter used here has the same number in Latin-1.
  if (encoding === 'windows-1252') return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
  const units = `\uFEFF${text}`;
  const bytes = new DataView(new ArrayBuffer(units.length * 2));
  for (let at = 0; at < units.length; at++)
    bytes.setUint16(at * 2, units.charCodeAt(at), encoding === 'utf-16le');
  return new Uint8Array(bytes.buffer);
}

describe('C1 · one roster in 120 files', () => {
  it('C1 · reads the same in every encoding, with every delimiter, line end and `sep=` line', async () => {
    let files = 0;
    for (const encoding of ENCODINGS)
      for (const delimiter of DELIMITERS)
        for (const [name, ends] of Object.entries(LINE_ENDS))
          for (const named of [false, true]) {
            const bytes = encoded(written(delimiter, ends, named), encoding);
            expect(
              await rowsOf(bytes),
              `${encoding} ${JSON.stringify(delimiter)} ${name} ${named}`,
            ).to.deep.equal(ROWS);
            files++;
          }
    expect(files).to.equal(120);
  });

  it('C1 · reads text of two bytes a letter without a mark', async () => {
    for (const encoding of ['utf-16le', 'utf-16be'] as const)
      expect(await rowsOf(encoded(written(',', ['\n'], false), encoding).slice(2))).to.deep.equal(ROWS);
  });

  it('C1 · reads as it is told where the guess was wrong', async () => {
    const bytes = Uint8Array.from('a;b\nÃ©;x', (letter) => letter.charCodeAt(0));
    expect(await rowsOf(bytes)).to.deep.equal([
      ['a', 'b'],
      ['é', 'x'],
    ]);
    expect(await rowsOf(bytes, {encoding: 'windows-1252', delimiter: ','})).to.deep.equal([
      ['a;b'],
      ['Ã©;x'],
    ]);
  });
});
