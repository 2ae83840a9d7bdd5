/** Owns which languages the words of this area come in, and how each is loaded. */
import type {AreaWords} from '../languages.js';
import {wizardEn, type WizardMessages} from './en.js';

export const wizardWords: AreaWords<WizardMessages> = {
  en: wizardEn,
  ar: () => import('./ar.js').then(({wizardAr}) => wizardAr),
  de: () => import('./de.js').then(({wizardDe}) => wizardDe),
  es: () => import('./es.js').then(({wizardEs}) => wizardEs),
  fr: () => import('./fr.js').then(({wizardFr}) => wizardFr),
  ja: () => import('./ja.js').then(({wizardJa}) => wizardJa),
};
