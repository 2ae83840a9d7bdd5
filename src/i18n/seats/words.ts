/** Owns which languages the words of this area come in, and how each is loaded. */
import type {AreaWords} from '../languages.js';
import {seatsEn, type SeatsMessages} from './en.js';

export const seatsWords: AreaWords<SeatsMessages> = {
  en: seatsEn,
  ar: () => import('./ar.js').then(({seatsAr}) => seatsAr),
  de: () => import('./de.js').then(({seatsDe}) => seatsDe),
  es: () => import('./es.js').then(({seatsEs}) => seatsEs),
  fr: () => import('./fr.js').then(({seatsFr}) => seatsFr),
  ja: () => import('./ja.js').then(({seatsJa}) => seatsJa),
};
