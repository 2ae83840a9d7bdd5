/** Owns which languages the words of this area come in, and how each is loaded. */
import type {AreaWords} from '../languages.js';
import {peopleEn, type PeopleMessages} from './en.js';

export const peopleWords: AreaWords<PeopleMessages> = {
  en: peopleEn,
  ar: () => import('./ar.js').then(({peopleAr}) => peopleAr),
  de: () => import('./de.js').then(({peopleDe}) => peopleDe),
  es: () => import('./es.js').then(({peopleEs}) => peopleEs),
  fr: () => import('./fr.js').then(({peopleFr}) => peopleFr),
  ja: () => import('./ja.js').then(({peopleJa}) => peopleJa),
};
