/** Owns which languages the words of this area come in, and how each is loaded. */
import type {AreaWords} from '../languages.js';
import {commonEn, type CommonMessages} from './en.js';

export const commonWords: AreaWords<CommonMessages> = {
  en: commonEn,
  ar: () => import('./ar.js').then(({commonAr}) => commonAr),
  de: () => import('./de.js').then(({commonDe}) => commonDe),
  es: () => import('./es.js').then(({commonEs}) => commonEs),
  fr: () => import('./fr.js').then(({commonFr}) => commonFr),
  ja: () => import('./ja.js').then(({commonJa}) => commonJa),
};
