/** Owns which languages the words of this area come in, and how each is loaded. */
import type {AreaWords} from '../languages.js';
import {pairingEn, type PairingMessages} from './en.js';

export const pairingWords: AreaWords<PairingMessages> = {
  en: pairingEn,
  ar: () => import('./ar.js').then(({pairingAr}) => pairingAr),
  de: () => import('./de.js').then(({pairingDe}) => pairingDe),
  es: () => import('./es.js').then(({pairingEs}) => pairingEs),
  fr: () => import('./fr.js').then(({pairingFr}) => pairingFr),
  ja: () => import('./ja.js').then(({pairingJa}) => pairingJa),
};
