/** Owns which languages the words of this area come in, and how each is loaded. */
import type {AreaWords} from '../languages.js';
import {historyEn, type HistoryMessages} from './en.js';

export const historyWords: AreaWords<HistoryMessages> = {
  en: historyEn,
  ar: () => import('./ar.js').then(({historyAr}) => historyAr),
  de: () => import('./de.js').then(({historyDe}) => historyDe),
  es: () => import('./es.js').then(({historyEs}) => historyEs),
  fr: () => import('./fr.js').then(({historyFr}) => historyFr),
  ja: () => import('./ja.js').then(({historyJa}) => historyJa),
};
