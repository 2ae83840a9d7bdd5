import {plural} from '../plural.js';
import type {CommonMessages} from './en.js';

/** French words that more than one element uses. */
export const commonFr: CommonMessages = {
  loading: 'Chargement',
  retry: 'Réessayer',
  cancel: 'Annuler',
  close: 'Fermer',
  done: 'Terminer',
  copy: 'Copier',
  copied: 'Copié',
  moreActions: (who) => `Actions pour ${who}`,
  you: 'Vous',
  statusActive: 'Compte actif',
  statusInactive: 'Compte désactivé',
  statusPending: 'En attente',
  statusExpired: 'Expirée',
  statusReplaced: 'Remplacé',
  moreShown: (count) =>
    plural('fr', count, {
      one: '# ligne est affichée.',
      many: '# de lignes sont affichées.',
      other: '# lignes sont affichées.',
    }),
};
