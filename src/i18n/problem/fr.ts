import {plural} from '../plural.js';
import type {ProblemMessages} from './en.js';

/** French: what went wrong, why, and what to do. */
export const problemFr: ProblemMessages = {
  about: (who, what) => `${who}\u202f: ${what}`,
  offline: 'Vous êtes hors ligne. L’opération reprendra au retour de la connexion.',
  network: 'Le serveur est injoignable. Vérifiez la connexion et réessayez.',
  timeout: 'Le serveur a mis trop de temps à répondre. Réessayez.',
  server: 'Le serveur rencontre un problème. Réessayez dans un instant.',
  contract:
    'Cette page ne comprend pas la réponse du serveur. Réessayez, et prévenez votre administration si le problème persiste.',
  maybeApplied: 'Il n’est pas certain que l’opération ait eu lieu. Vous pouvez réessayer sans risque.',
  rateLimited: (seconds) =>
    plural('fr', seconds, {
      one: 'Trop de demandes. Réessayez dans # seconde.',
      many: 'Trop de demandes. Réessayez dans # de secondes.',
      other: 'Trop de demandes. Réessayez dans # secondes.',
    }),
  unauthenticated: 'Votre session est fermée. Connectez-vous de nouveau pour continuer.',
  forbidden: 'Vous n’avez pas l’autorisation nécessaire. Adressez-vous à votre administration.',
  forbiddenSelf:
    'Vous ne pouvez pas faire cela avec votre propre compte. Adressez-vous à une autre personne de l’administration.',
  notLoaded: 'Le chargement a échoué',
  accessLost: 'Vous n’avez pas accès à cette page',
  accessLostText:
    'Vos droits dans ce compte ont peut-être changé. Adressez-vous à votre administration si vous en avez besoin.',
  forbiddenLastAdmin:
    'C’est le dernier compte avec les droits d’administration. Donnez-les d’abord à une autre personne.',
  forbiddenRank: 'Cette personne a un rôle supérieur au vôtre.',
  readOnlyAccount:
    'Ce compte est en lecture seule. Consultez la facturation pour pouvoir de nouveau faire des modifications.',
  notFound: 'Cet élément n’existe plus. Quelqu’un l’a peut-être supprimé.',
  stale: 'Quelqu’un d’autre a fait une modification entre-temps. Regardez la nouvelle version et réessayez.',
  quota: (limit) =>
    limit === undefined
      ? 'La limite est atteinte.'
      : plural('fr', limit, {
          one: 'La limite de # est atteinte.',
          many: 'La limite de # est atteinte.',
          other: 'La limite de # est atteinte.',
        }),
  unsupported: 'Ce serveur ne propose pas cette fonction.',
  alreadyMember: 'Est déjà membre.',
  inactiveMember: 'Est membre, mais son compte est désactivé. L’administration peut le réactiver.',
  alreadyInvited: 'A déjà une invitation.',
  inUse: 'Est en cours d’utilisation.',
  notPending: 'Cette invitation n’est plus ouverte.',
  managedElsewhere: 'Cette information est gérée dans votre annuaire. Modifiez-la là-bas.',
  rolesFixed:
    'Les rôles ne peuvent pas changer dans ce produit. Une invitation avec le bon rôle peut être envoyée en remplacement.',
  replaced: 'Une autre fiche a remplacé celle-ci. Invitez plutôt de nouveau l’adresse.',
  neverSignedIn:
    'Les identifiants n’ont jamais été utilisés. Retirez l’accès, puis invitez la bonne adresse.',
  notActive: 'Le compte de cette personne est désactivé. Réactivez-le d’abord.',
  aborted: 'Opération arrêtée.',
  reference: (id) => `Référence\u202f: ${id}`,

  required: 'Remplissez ce champ.',
  emailFormat: 'Ce n’est pas une adresse e-mail complète, comme name@example.com.',
  tooLong: 'C’est trop long.',
  tooShort: (least) =>
    plural('fr', least, {
      one: 'Utilisez au moins # caractère.',
      many: 'Utilisez au moins # de caractères.',
      other: 'Utilisez au moins # caractères.',
    }),
  controlCharacters: 'Le texte contient des caractères impossibles à afficher. Saisissez-le de nouveau.',
  unknownRole: 'Ce rôle n’existe plus. Choisissez-en un autre.',
  roleNotGrantable: 'Vous ne pouvez pas attribuer ce rôle. Choisissez-en un autre.',
  duplicateRow: 'Cette adresse figure déjà dans une autre ligne.',
  numberFormat: 'Saisissez un nombre, comme 42.',
  dateFormat: 'Saisissez un jour qui existe.',
  datePast: 'Ce jour est passé. Choisissez aujourd’hui ou un jour ultérieur.',
  accessEnded: 'Le dernier jour d’accès est passé. Il en faut un nouveau.',
  unknownOption: 'Choisissez l’une des options.',
  domainNotAllowed: 'Les adresses de ce domaine ne peuvent pas recevoir d’invitation ici.',
  passwordTooCommon: 'C’est facile à deviner. Utilisez plusieurs mots sans lien entre eux.',
  passwordTooWeak: 'C’est trop uniforme. Utilisez plusieurs mots sans lien entre eux.',
  addressMismatch: 'Ce n’est pas l’adresse de cette personne. Saisissez-la telle qu’elle figure ci-dessus.',
  wrongPassword: 'Le mot de passe est incorrect.',
  invalid: 'Cette valeur n’est pas acceptée. Vérifiez-la.',
};
