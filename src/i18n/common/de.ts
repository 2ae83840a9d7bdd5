import {plural} from '../plural.js';
import type {CommonMessages} from './en.js';

/** German words that more than one element uses. */
export const commonDe: CommonMessages = {
  loading: 'Wird geladen',
  retry: 'Erneut versuchen',
  cancel: 'Abbrechen',
  close: 'Schließen',
  done: 'Fertig',
  copy: 'Kopieren',
  copied: 'Kopiert',
  moreActions: (who) => `Aktionen für ${who}`,
  you: 'Sie',
  statusActive: 'Aktiv',
  statusInactive: 'Deaktiviert',
  statusPending: 'Ausstehend',
  statusExpired: 'Abgelaufen',
  statusReplaced: 'Ersetzt',
  moreShown: (count) =>
    plural('de', count, {one: '# Zeile wird angezeigt.', other: '# Zeilen werden angezeigt.'}),
};
