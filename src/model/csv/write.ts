/**
 * Owns writing CSV that opens in a spreadsheet as what it is: nothing in it is read as a formula (a quote before
 * what looks like one, and taken away by `unguarded` on the way back), every cell is quoted, UTF-8 with its mark.
 */

/** What spreadsheets take for the beginning of a formula, full-width forms and what hides before one included. */
const FORMULA = /^[\s\0\p{Cf}]*[=+\-@＝＋－＠\t\r\n\0]/u;
const GUARD = "'";

/** As it is written: what looks like a formula, or like our own guard, gets one. */
export const guarded = (text: string): string =>
  FORMULA.test(text) || text.startsWith(GUARD) ? `${GUARD}${text}` : text;

/** As it was before `guarded`. */
export const unguarded = (text: string): string => (text.startsWith(GUARD) ? text.slice(1) : text);

/** One line; a NUL is no text that any program keeps. */
const line = (cells: readonly string[]): string =>
  cells.map((cell) => `"${guarded(cell).replaceAll('\0', '').replaceAll('"', '""')}"`).join(',');

/** Rows as a file: a byte order mark, without which spreadsheets guess, and CRLF as RFC 4180 has it. */
export const csvOf = (rows: readonly (readonly string[])[]): string =>
  `\uFEFF${rows.map((cells) => `${line(cells)}\r\n`).join('')}`;
