/**
 * Owns writing CSV that opens in a spreadsheet as what it is: nothing in it is read as a formula (a quote before
 * what looks like one, and taken away by `unguarded` on the way back), every cell is quoted, UTF-8 with its mark.
 */

/** What spreadsheets take for the beginning of a formula, full-width forms and what hides before one included. */
const FORMULA = '[\\s\\0\\p{Cf}]*[=+\\-@＝＋－＠\\t\\r\\n\\0]';
/**
 * Where a cell begins, or would: where spreadsheets divide at semicolons a comma after a quote ends the quoting,
 * and what looks like the middle of a cell to us is the beginning of one to them.
 */
const START = '(?<=^|[;\\t\\r\\n])';
const GUARD = "'";
const UNGUARDED = new RegExp(`${START}(?=${FORMULA}|${GUARD})`, 'gu');
const GUARDED = new RegExp(`${START}${GUARD}(?=${FORMULA}|${GUARD})`, 'gu');

/** As it is written: what looks like a formula, or like our own guard, gets one. */
export const guarded = (text: string): string => text.replace(UNGUARDED, GUARD);

/** As it was before `guarded`. */
export const unguarded = (text: string): string => text.replace(GUARDED, '');

/** One line; a NUL is no text that any program keeps. */
const line = (cells: readonly string[], delimiter: string): string =>
  cells.map((cell) => `"${guarded(cell.replaceAll('\0', '')).replaceAll('"', '""')}"`).join(delimiter);

/** Rows as a file: a byte order mark, without which spreadsheets guess, and CRLF as RFC 4180 has it. */
export const csvOf = (rows: readonly (readonly string[])[], delimiter = ','): string =>
  `\uFEFF${rows.map((cells) => `${line(cells, delimiter)}\r\n`).join('')}`;
