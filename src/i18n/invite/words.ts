/** Owns which languages the words of this area come in, and how each is loaded. */
import type {AreaWords} from '../languages.js';
import {inviteEn, type InviteMessages} from './en.js';

export const inviteWords: AreaWords<InviteMessages> = {
  en: inviteEn,
  ar: () => import('./ar.js').then(({inviteAr}) => inviteAr),
  de: () => import('./de.js').then(({inviteDe}) => inviteDe),
  es: () => import('./es.js').then(({inviteEs}) => inviteEs),
  fr: () => import('./fr.js').then(({inviteFr}) => inviteFr),
  ja: () => import('./ja.js').then(({inviteJa}) => inviteJa),
};
