import {csvEn, type CsvMessages} from './en.js';

export const csvAr: CsvMessages = csvEn;
