/** Owns what is made of repeated measurements: the median with its spread, percentiles, and how figures are written. */

const sorted = (values) => values.filter(Number.isFinite).toSorted((a, b) => a - b);

/** The middle one, beside the least and the most; nothing where nothing could be measured. */
export function summary(values) {
  const ordered = sorted(values);
  if (!ordered.length) return undefined;
  const middle = ordered.length >> 1;
  const median = ordered.length % 2 ? ordered[middle] : (ordered[middle - 1] + ordered[middle]) / 2;
  return {median: rounded(median), least: rounded(ordered[0]), most: rounded(ordered.at(-1))};
}

/** The value that so many of a hundred stay under. */
export function percentile(values, percent) {
  const ordered = sorted(values);
  const place = Math.ceil((percent / 100) * ordered.length) - 1;
  return rounded(ordered[Math.max(0, place)]);
}

/** Three digits are more than a noisy machine can tell apart. */
export function rounded(value) {
  if (value === undefined || !Number.isFinite(value)) return undefined;
  return Math.abs(value) >= 100 ? Math.round(value) : Number(value.toPrecision(3));
}

/** `20 (18–25)`, or a dash. */
export function written(figure) {
  if (figure === undefined) return '–';
  if (typeof figure === 'number') return String(rounded(figure));
  const {median, least, most} = figure;
  return least === most ? String(median) : `${median} (${least}–${most})`;
}

/** Rows of text cells as aligned columns; the first stands left, the others right. */
export function columns(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  const line = (row) =>
    row.map((cell, column) => (column ? cell.padStart(widths[column]) : cell.padEnd(widths[0]))).join('   ');
  return rows.map((row) => line(row).trimEnd());
}
