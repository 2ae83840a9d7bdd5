import {plural} from '../plural.js';
import type {ActionsMessages} from './en.js';

/** French words of the forms and questions about one person. */
export const actionsFr: ActionsMessages = {
  save: 'Enregistrer',
  email: 'E-mail',
  fullName: 'Nom complet',
  firstName: 'Prénom',
  lastName: 'Nom de famille',
  role: 'Rôle',
  bestFor: (whom) => `Idéal pour\u202f: ${whom}`,
  grants: 'Ce que ce rôle permet',
  chooseOne: 'Choisir',

  correctTitle: (email) => `Corriger l’adresse ${email}`,
  correctText:
    'Un nouvel e-mail part à la bonne adresse, et le lien du premier ne fonctionne plus. Le rôle et les informations restent.',
  withdrawTitle: (email) => `Retirer l’accès à ${email}\u202f?`,
  withdrawText:
    'Les identifiants de l’e-mail cessent aussitôt de fonctionner, et la personne disparaît de la liste. Vous pouvez de nouveau inviter cette adresse à tout moment.',
  revokeTitle: (email) => `Révoquer l’invitation pour ${email}\u202f?`,
  revokeText:
    'Le lien de l’e-mail cesse aussitôt de fonctionner. Vous pouvez de nouveau inviter cette adresse à tout moment.',
  linkTitle: (email) => `Lien d’invitation pour ${email}`,
  linkText:
    'Quiconque a ce lien peut accepter l’invitation avec cette adresse. Ne le transmettez qu’à la personne concernée.',
  link: 'Lien',

  editTitle: (name) => `Modifier ${name}`,
  emailHelp: 'La nouvelle adresse reçoit un e-mail de confirmation. D’ici là, l’adresse actuelle reste.',
  emailPending: (email) =>
    `L’adresse ${email} n’est pas encore confirmée. Saisissez l’adresse actuelle pour annuler le changement.`,
  managedBy: (source) => `Information gérée par ${source}. Modifiez-la là-bas.`,
  nothingChanged: 'Rien n’a changé.',

  changedMeanwhile:
    'Quelqu’un d’autre a fait une modification entre-temps. Votre saisie est conservée. Version actuelle\u202f:',
  changedMeanwhileBy: (who) =>
    `${who} a fait une modification entre-temps. Votre saisie est conservée. Version actuelle\u202f:`,
  keepMine: 'Enregistrer ma version',
  takeTheirs: 'Reprendre la version actuelle',
  gone: 'Cette personne ne figure plus dans la liste. Quelqu’un a peut-être retiré le compte.',

  roleTitle: (name) => `Changer le rôle attribué à ${name}\u202f?`,
  roleText: (before, after) =>
    `Rôle actuel\u202f: ${before}. Nouveau rôle\u202f: ${after}. Le changement prend effet aussitôt.`,
  replaceTitle: (name) => `Un autre rôle pour ${name}`,
  replaceText:
    'Les rôles ne peuvent pas changer dans ce produit. À la place, cette fiche est désactivée et la même personne reçoit une nouvelle invitation avec le bon rôle. Si l’invitation échoue, rien ne change.',
  replaceAction: 'Désactiver et inviter de nouveau',

  deactivateTitle: (name) => `Désactiver ${name}\u202f?`,
  deactivateText:
    'La connexion cesse aussitôt de fonctionner, et toutes les sessions se ferment. Vous pouvez réactiver à tout moment.',
  blockTitle: (name) => `Bloquer ${name} maintenant\u202f?`,
  blockText:
    'Toutes les sessions, pages ouvertes, jetons et accès d’appareils prennent fin aussitôt. Les questions viennent ensuite.',
  blockedTitle: (name) => `L’accès est bloqué pour ${name}`,
  removeTitle: (name) => `Retirer ${name} du compte\u202f?`,
  removeText:
    'L’accès à ce compte prend fin aussitôt. La même adresse peut recevoir une nouvelle invitation.',
  deleteTitle: (name) => `Supprimer définitivement ${name}\u202f?`,
  deleteText: 'Cette opération est irréversible.',
  typeAddress: (email) => `Pour confirmer, saisissez ${email}`,

  happens: 'Ce qui se passe',
  signedOut: (count) =>
    plural('fr', count, {
      one: '# session se ferme.',
      many: '# de sessions se ferment.',
      other: '# sessions se ferment.',
    }),
  dataStays: 'Les données restent.',
  dataErased: 'La fiche est effacée. Les tâches et l’activité restent, sans nom.',
  seatStays: (seat) => `Reste occupé\u202f: ${seat}.`,
  seatFreed: (seat) => `Se libère\u202f: ${seat}.`,
  invitationsRevoked: (count) =>
    plural('fr', count, {
      one: '# invitation envoyée par cette personne est révoquée.',
      many: '# d’invitations envoyées par cette personne sont révoquées.',
      other: '# invitations envoyées par cette personne sont révoquées.',
    }),
  invitationsStay: (count) =>
    plural('fr', count, {
      one: '# invitation envoyée par cette personne reste ouverte.',
      many: '# d’invitations envoyées par cette personne restent ouvertes.',
      other: '# invitations envoyées par cette personne restent ouvertes.',
    }),
  loginStays: 'Les données de connexion restent pour les autres comptes.',
  loginErased: 'Les données de connexion sont effacées, sauf si un autre compte en a besoin.',
  historyStays: 'L’historique reste.',
  workMoves: (count) =>
    plural('fr', count, {
      one: '# élément de cette personne suit.',
      many: '# d’éléments de cette personne suivent.',
      other: '# éléments de cette personne suivent.',
    }),
  addressReleased: (email) => `${email} passe à la nouvelle fiche.`,

  freeSeat: (seat) => `Libérer pour une autre personne\u202f: ${seat}`,
  owned: (count) =>
    plural('fr', count, {
      one: '# élément appartient à cette personne',
      many: '# d’éléments appartiennent à cette personne',
      other: '# éléments appartiennent à cette personne',
    }),
  ownedText: 'Choisissez qui prend le relais, ou laissez tout en l’état.',
  newOwner: 'Rechercher qui prend le relais',
  nobodyFound: 'Aucun résultat.',
  leaveOwned: 'Laisser en l’état',
  handOverTo: (name) => `Transférer à ${name}`,
  handOverFailed: 'Le transfert n’a pas fonctionné. Rien d’autre n’a été fait.',
  takesOver: (name) => `Reprise par ${name}.`,
  revokedList: 'Invitations révoquées',

  about: 'Informations',
  status: 'Statut',
  seat: 'Siège',
  seats: 'Sièges',
  joined: 'Arrivée',
  invited: 'Invitation envoyée',
  invitedBy: 'Invitation de',
  expires: 'Expire',
  lastActive: 'Dernière activité',
  accessEnds: 'Fin de l’accès',
  accessEndsHelp: (zone) =>
    `La journée entière compte, dans le fuseau horaire ${zone}. Laissez vide pour un accès sans fin.`,
  lastDay: 'Dernier jour d’accès',
  reactivateTitle: (name) => `Réactiver ${name}\u202f?`,
  reactivateText: 'Le dernier jour d’accès est passé. Choisissez-en un nouveau, ou aucun.',
  formerly: 'Auparavant',
  newAddress: 'Nouvelle adresse',
  lastChange: 'Dernière modification',
  changedBy: (who, when) => `${who}, ${when}`,
  directory: 'Gestion par',
  sessions: 'Sessions ouvertes',
  noSessions: 'Aucune pour le moment.',
  thisSession: 'Cette session',
  unknownClient: 'Programme inconnu',
  lastSeen: (when) => `Dernière activité\u202f: ${when}`,
  history: 'Historique',
  noHistory: 'Rien n’est encore enregistré.',
  more: 'Afficher plus',
  fromTo: (field, before, after) => `${field}\u202f: ${before} → ${after}`,
  name: 'Nom',
  empty: 'vide',
  withKey: (label) => `avec la clé ${label}`,
  via_bulk: 'dans une modification groupée',
  via_server: 'automatiquement, par le serveur',
  via_invitation: 'par l’invitation',
  via_mail: 'par le lien d’un e-mail',
  via_join_page: 'par la page d’adhésion',
  did_create_embed_token: 'Jeton d’intégration créé',
  did_invite: 'Invitation envoyée',
  did_resend: 'Invitation renvoyée',
  did_request_link: 'Nouveau lien demandé',
  did_revoke: 'Invitation révoquée',
  did_copy_link: 'Lien d’invitation copié',
  did_correct_invitation: 'Invitation corrigée',
  did_join: 'Arrivée',
  did_edit: 'Informations modifiées',
  did_change_role: 'Rôle changé',
  did_request_email_change: 'Confirmation de la nouvelle adresse demandée',
  did_change_email: 'Adresse changée',
  did_reset_password: 'Lien pour un nouveau mot de passe envoyé',
  did_activate: 'Réactivation',
  did_deactivate: 'Désactivation',
  did_block: 'Blocage',
  did_remove: 'Retrait du compte',
  did_delete: 'Suppression définitive',
  did_replace: 'Remplacement par une nouvelle fiche',
  did_free_seat: 'Siège libéré',
  did_assign_seat: 'Siège attribué',
  did_change_seats: 'Nombre de sièges modifié',
  did_choose_device: 'Appareil choisi',
  did_start_pairing: 'Association commencée',
  did_use_spare: 'Appareil verrouillé et remplacé par un appareil de rechange',
  did_unpair_device: 'Appareil dissocié',
  did_lock_device: 'Appareil verrouillé',
  did_unlock_device: 'Appareil déverrouillé',
  did_take_out_device: 'Appareil retiré',
  did_report_device: 'Panne ou perte de l’appareil signalée',
  did_end_access: 'Accès terminé',
  did_hold_access: 'Accès maintenu\u202f: dernière personne de l’administration',
};
