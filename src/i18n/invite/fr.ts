import {plural} from '../plural.js';
import type {InviteMessages} from './en.js';

/** French words of `<invite-dialog>`. */
export const inviteFr: InviteMessages = {
  title: (tenant) => `Inviter des personnes à rejoindre ${tenant}`,
  emails: 'Adresses e-mail',
  emailsHelp: 'Ajoutez-en plusieurs avec une virgule ou Entrée, ou collez une liste.',
  emailHelp: 'La personne reçoit un e-mail avec un lien pour accepter l’invitation.',
  emailHelpActive:
    'La personne est membre aussitôt et reçoit un e-mail avec le nécessaire pour se connecter.',
  person: (position) => `Personne ${position}`,
  addPerson: 'Ajouter une personne',
  removePerson: (who) => `Retirer ${who}`,
  fullName: 'Nom complet',
  firstName: 'Prénom',
  lastName: 'Nom de famille',
  email: 'E-mail',
  optional: (label) => `${label} (facultatif)`,
  choose: 'Choisir',
  language: 'Langue de l’e-mail',
  roleAddress: (email) =>
    `${email} semble être une boîte que plusieurs personnes lisent. Toutes pourraient accepter l’invitation.`,
  lookAlike: (email) =>
    `Le domaine de l’adresse ${email} contient des lettres que l’on peut confondre avec d’autres. Vérifiez que c’est le bon.`,
  bestFor: (whom) => `Idéal pour\u202f: ${whom}`,
  reactivate: 'Réactiver',
  reactivateFor: (email) => `Réactiver ${email}`,
  reactivated: (email) => `Le compte ${email} est de nouveau actif et permet de se connecter.`,
  activeNow: (email) =>
    `${email} est maintenant membre et reçoit un e-mail avec le nécessaire pour se connecter.`,
  removeEmail: (email) => `Retirer ${email}`,
  role: 'Rôle',
  lastDay: 'Dernier jour d’accès',
  lastDayHelp: (zone) =>
    `La journée entière compte, dans le fuseau horaire ${zone}. Laissez vide pour un accès sans fin.`,
  roleRequired: 'Choisissez un rôle.',
  rolesNone: 'Il n’y a aucun rôle que vous puissiez attribuer.',
  grants: 'Ce que ce rôle permet',
  message: 'Message personnel',
  messageHelp: 'Facultatif. Figure dans l’e-mail en texte simple.',
  send: (count) =>
    plural('fr', count, {
      one: 'Envoyer l’invitation',
      many: 'Envoyer # d’invitations',
      other: 'Envoyer # invitations',
    }),
  sending: (done, count) => `Envoi de ${done} sur ${count}`,
  sent: (count) =>
    plural('fr', count, {
      one: '# invitation envoyée',
      many: '# d’invitations envoyées',
      other: '# invitations envoyées',
    }),
  taken: (count) =>
    plural('fr', count, {
      one: '# adresse prise en compte',
      many: '# d’adresses prises en compte',
      other: '# adresses prises en compte',
    }),
  sentTo: (email, days) =>
    plural(
      'fr',
      days,
      {
        one: '{who} a # jour pour accepter l’invitation.',
        many: '{who} a # de jours pour accepter l’invitation.',
        other: '{who} a # jours pour accepter l’invitation.',
      },
      {who: email},
    ),
  resentTo: (email) => `${email} a reçu un nouveau lien. L’ancien ne fonctionne plus.`,
  acceptedFor: (email) =>
    `${email}\u202f: si cette personne peut recevoir une invitation, un e-mail est en route.`,
  failed: (count) =>
    plural('fr', count, {
      one: '# adresse n’a pas reçu d’invitation. Elle reste ci-dessous avec la raison.',
      many: '# d’adresses n’ont pas reçu d’invitation. Elles restent ci-dessous avec les raisons.',
      other: '# adresses n’ont pas reçu d’invitation. Elles restent ci-dessous avec les raisons.',
    }),
  inviteAnother: 'Inviter une autre personne',
  resend: 'Renvoyer',
  resendTo: (email) => `Renvoyer à ${email}`,
  copyLink: 'Copier le lien',
  copyLinkFor: (email) => `Copier le lien pour ${email}`,
  linkFor: (email) => `Lien d’invitation pour ${email}`,
  linkNote:
    'Quiconque a ce lien peut accepter l’invitation à la place de cette personne. Transmettez-le avec prudence.',
  tooMany: (most) =>
    plural('fr', most, {
      one: 'Au plus # adresse à la fois. Retirez-en quelques-unes.',
      many: 'Au plus # d’adresses à la fois. Retirez-en quelques-unes.',
      other: 'Au plus # adresses à la fois. Retirez-en quelques-unes.',
    }),
  duplicate: (email) => `${email} est déjà dans la liste.`,
  remaining: (count) =>
    plural('fr', count, {
      one: '# invitation peut encore être envoyée d’ici.',
      many: '# d’invitations peuvent encore être envoyées d’ici.',
      other: '# invitations peuvent encore être envoyées d’ici.',
    }),
  domains: (list) => `Uniquement les adresses du domaine ${list}.`,
};
