import {csvEn, type CsvMessages} from './en.js';

export const csvDe: CsvMessages = csvEn;
