import {csvEn, type CsvMessages} from './en.js';

export const csvJa: CsvMessages = csvEn;
