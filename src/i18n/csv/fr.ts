import {csvEn, type CsvMessages} from './en.js';

export const csvFr: CsvMessages = csvEn;
