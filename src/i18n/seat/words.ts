/** Owns which languages the words of this area come in, and how each is loaded. */
import type {AreaWords} from '../languages.js';
import {seatEn, type SeatMessages} from './en.js';

export const seatWords: AreaWords<SeatMessages> = {
  en: seatEn,
  ar: () => import('./ar.js').then(({seatAr}) => seatAr),
  de: () => import('./de.js').then(({seatDe}) => seatDe),
  es: () => import('./es.js').then(({seatEs}) => seatEs),
  fr: () => import('./fr.js').then(({seatFr}) => seatFr),
  ja: () => import('./ja.js').then(({seatJa}) => seatJa),
};
