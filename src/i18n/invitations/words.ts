/** Owns which languages the words of this area come in, and how each is loaded. */
import type {AreaWords} from '../languages.js';
import {invitationsEn, type InvitationsMessages} from './en.js';

export const invitationsWords: AreaWords<InvitationsMessages> = {
  en: invitationsEn,
  ar: () => import('./ar.js').then(({invitationsAr}) => invitationsAr),
  de: () => import('./de.js').then(({invitationsDe}) => invitationsDe),
  es: () => import('./es.js').then(({invitationsEs}) => invitationsEs),
  fr: () => import('./fr.js').then(({invitationsFr}) => invitationsFr),
  ja: () => import('./ja.js').then(({invitationsJa}) => invitationsJa),
};
