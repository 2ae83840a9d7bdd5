import type {InvitationsMessages} from './en.js';

/** French words of `<invitation-table>`. */
export const invitationsFr: InvitationsMessages = {
  invitations: 'Invitations',
  email: 'E-mail',
  role: 'Rôle',
  status: 'Statut',
  invitedBy: 'Invitation de',
  sent: 'Envoyée',
  expires: 'Expire',
  noInvitations: 'Aucune invitation ouverte. Toutes les invitations ont été acceptées.',
  invitationsRegion: 'Liste des invitations',
  mail: 'Envoi de l’e-mail',
  mailQueued: 'En attente d’envoi',
  mailHandedOver: 'Remis au serveur de messagerie',
  mailFailed: 'Envoi impossible',
  more: 'Afficher plus',
  forbidden: 'Seules les personnes qui gèrent les accès voient les invitations.',
  updated: 'La liste des invitations a été mise à jour.',
};
