/** Owns which languages the words of this area come in, and how each is loaded. */
import type {AreaWords} from '../languages.js';
import {joinEn, type JoinMessages} from './en.js';

export const joinWords: AreaWords<JoinMessages> = {
  en: joinEn,
  ar: () => import('./ar.js').then(({joinAr}) => joinAr),
  de: () => import('./de.js').then(({joinDe}) => joinDe),
  es: () => import('./es.js').then(({joinEs}) => joinEs),
  fr: () => import('./fr.js').then(({joinFr}) => joinFr),
  ja: () => import('./ja.js').then(({joinJa}) => joinJa),
};
