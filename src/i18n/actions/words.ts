/** Owns which languages the words of this area come in, and how each is loaded. */
import type {AreaWords} from '../languages.js';
import {actionsEn, type ActionsMessages} from './en.js';

export const actionsWords: AreaWords<ActionsMessages> = {
  en: actionsEn,
  ar: () => import('./ar.js').then(({actionsAr}) => actionsAr),
  de: () => import('./de.js').then(({actionsDe}) => actionsDe),
  es: () => import('./es.js').then(({actionsEs}) => actionsEs),
  fr: () => import('./fr.js').then(({actionsFr}) => actionsFr),
  ja: () => import('./ja.js').then(({actionsJa}) => actionsJa),
};
