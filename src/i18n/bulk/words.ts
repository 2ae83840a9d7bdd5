/** Owns which languages the words of this area come in, and how each is loaded. */
import type {AreaWords} from '../languages.js';
import {bulkEn, type BulkMessages} from './en.js';

export const bulkWords: AreaWords<BulkMessages> = {
  en: bulkEn,
  ar: () => import('./ar.js').then(({bulkAr}) => bulkAr),
  de: () => import('./de.js').then(({bulkDe}) => bulkDe),
  es: () => import('./es.js').then(({bulkEs}) => bulkEs),
  fr: () => import('./fr.js').then(({bulkFr}) => bulkFr),
  ja: () => import('./ja.js').then(({bulkJa}) => bulkJa),
};
