import {csvEn, type CsvMessages} from './en.js';

export const csvEs: CsvMessages = csvEn;
