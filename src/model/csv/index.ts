/** Reading files of people without an element: `readTable`, `guessColumns`, `Roster`. */
export * from './columns.js';
export * from './csv-table.js';
export * from './detect.js';
export * from './example-rows.js';
export {CsvRefused, type ReadOptions} from './read-bytes.js';
export * from './roster.js';
export * from './roster-choices.js';
export * from './roster-rules.js';
export {ROW_KINDS, type RowKind} from './row-kinds.js';
export type {CellTexts} from './row-reader.js';
export * from './template.js';
export * from './write.js';
