/** Owns the guesses about a file from its bytes: what it is if it is no text, its encoding, what divides its cells. */
export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const;
export type Encoding = (typeof ENCODINGS)[number];

export const DELIMITERS = [',', ';', '\t', '|'] as const;

/** Why a file is not read at all. */
export type FileRefusal =
  | 'spreadsheet'
  | 'pdf'
  | 'binary'
  | 'empty'
  | 'too_large'
  | 'too_many_rows'
  | 'too_many_columns'
  | 'unreadable';

/** How files begin that people take for CSV: a workbook is a ZIP archive, an old one a compound file. */
const SIGNATURES: readonly (readonly [bytes: string, FileRefusal])[] = [
  ['PK\x03\x04', 'spreadsheet'],
  ['PK\x05\x06', 'spreadsheet'],
  ['\xd0\xcf\x11\xe0', 'spreadsheet'],
  ['%PDF', 'pdf'],
];

/** So much of what is no letter, in a text of one byte a letter, makes it none. */
const MOST_CONTROLS = 0.02;
/** So many of every second byte are zero in text of two bytes a letter. */
const MANY_ZEROS = 0.3;

/** What old programs end a text with, and what terminals colour it with. */
const [END, ESCAPE] = [26, 27];
/** So many bytes tell as much as all of them. */
const TELLING_BYTES = 1 << 14;

/** Why these first bytes are no text, or nothing. */
export function refusalOf(bytes: Uint8Array): FileRefusal | undefined {
  const head = bytes.subarray(0, TELLING_BYTES);
  if (!head.length) return 'empty';
  const known = SIGNATURES.find(([bytes]) => [...bytes].every((byte, at) => head[at] === byte.charCodeAt(0)));
  if (known) return known[1];
  if (encodingOf(head).encoding !== 'utf-8') return undefined;
  let controls = 0;
  for (const byte of head)
    if (byte < 9 || (byte > 13 && byte < 32 && byte !== END && byte !== ESCAPE)) controls++;
  return controls / head.length > MOST_CONTROLS ? 'binary' : undefined;
}

/** By its mark, or by the zeros of two bytes a letter; what turns out to be no UTF-8 is found while reading. */
export function encodingOf(bytes: Uint8Array): {readonly encoding: Encoding; readonly mark: number} {
  const head = bytes.subarray(0, TELLING_BYTES);
  const [a, b, c] = head;
  if (a === 0xef && b === 0xbb && c === 0xbf) return {encoding: 'utf-8', mark: 3};
  if (a === 0xff && b === 0xfe) return {encoding: 'utf-16le', mark: 2};
  if (a === 0xfe && b === 0xff) return {encoding: 'utf-16be', mark: 2};
  const zeros = [0, 0];
  for (let at = 0; at < head.length; at++) if (head[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const many = (head.length / 2) * MANY_ZEROS;
  const [even = 0, odd = 0] = zeros;
  if (odd > many && even < odd / 4) return {encoding: 'utf-16le', mark: 0};
  if (even > many && odd < even / 4) return {encoding: 'utf-16be', mark: 0};
  return {encoding: 'utf-8', mark: 0};
}

/** Rows that are looked at to tell what divides them. */
const LOOKED_AT = 40;
const QUOTE = 34;

/**
 * What divides cells, and where the first row begins: as a line `sep=;` says, which spreadsheets read and do not
 * show, else what stands equally often in most of the first rows.
 */
export function divisionOf(bytes: Uint8Array): {readonly delimiter: string; readonly start: number} {
  const first = new TextDecoder().decode(bytes.subarray(0, 12));
  const named = /^"?sep=(.)"?(\r\n|\r|\n|$)/i.exec(first);
  if (named?.[1]) return {delimiter: named[1], start: new TextEncoder().encode(named[0]).length};
  const rows = countsIn(bytes);
  let best: {readonly delimiter: string; readonly agreeing: number; readonly cells: number} | undefined;
  DELIMITERS.forEach((delimiter, index) => {
    const counts = rows.map((row) => row[index] ?? 0);
    const cells = counts[0] ?? 0;
    const agreeing = cells && counts.filter((count) => count === cells).length;
    if (agreeing && (!best || agreeing > best.agreeing || (agreeing === best.agreeing && cells > best.cells)))
      best = {delimiter, agreeing, cells};
  });
  return {delimiter: best?.delimiter ?? ',', start: 0};
}

/** How often each candidate stands outside quotes, row by row, in the first rows that are not empty. */
function countsIn(bytes: Uint8Array): number[][] {
  const codes = DELIMITERS.map((delimiter) => delimiter.charCodeAt(0));
  const rows: number[][] = [];
  let row = codes.map(() => 0);
  let quoted = false;
  let empty = true;
  for (let at = 0; at < bytes.length && rows.length < LOOKED_AT; at++) {
    const byte = bytes[at] ?? 0;
    if (byte === QUOTE) quoted = !quoted;
    else if (!quoted && (byte === 10 || byte === 13)) {
      if (!empty) rows.push(row);
      row = codes.map(() => 0);
      empty = true;
      continue;
    } else if (!quoted) {
      const candidate = codes.indexOf(byte);
      if (candidate >= 0) row[candidate] = (row[candidate] ?? 0) + 1;
    }
    empty = false;
  }
  if (!empty && rows.length < LOOKED_AT) rows.push(row);
  return rows;
}
