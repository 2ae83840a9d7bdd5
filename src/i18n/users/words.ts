/** Owns which languages the words of this area come in, and how each is loaded. */
import type {AreaWords} from '../languages.js';
import {usersEn, type UsersMessages} from './en.js';

export const usersWords: AreaWords<UsersMessages> = {
  en: usersEn,
  ar: () => import('./ar.js').then(({usersAr}) => usersAr),
  de: () => import('./de.js').then(({usersDe}) => usersDe),
  es: () => import('./es.js').then(({usersEs}) => usersEs),
  fr: () => import('./fr.js').then(({usersFr}) => usersFr),
  ja: () => import('./ja.js').then(({usersJa}) => usersJa),
};
