/** Owns which languages the words of this area come in, and how each is loaded. */
import type {AreaWords} from '../languages.js';
import {problemEn, type ProblemMessages} from './en.js';

export const problemWords: AreaWords<ProblemMessages> = {
  en: problemEn,
  ar: () => import('./ar.js').then(({problemAr}) => problemAr),
  de: () => import('./de.js').then(({problemDe}) => problemDe),
  es: () => import('./es.js').then(({problemEs}) => problemEs),
  fr: () => import('./fr.js').then(({problemFr}) => problemFr),
  ja: () => import('./ja.js').then(({problemJa}) => problemJa),
};
