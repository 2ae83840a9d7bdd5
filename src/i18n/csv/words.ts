/** Owns which languages the words of this area come in, and how each is loaded. */
import type {AreaWords} from '../languages.js';
import {csvEn, type CsvMessages} from './en.js';

export const csvWords: AreaWords<CsvMessages> = {
  en: csvEn,
  ar: () => import('./ar.js').then(({csvAr}) => csvAr),
  de: () => import('./de.js').then(({csvDe}) => csvDe),
  es: () => import('./es.js').then(({csvEs}) => csvEs),
  fr: () => import('./fr.js').then(({csvFr}) => csvFr),
  ja: () => import('./ja.js').then(({csvJa}) => csvJa),
};
