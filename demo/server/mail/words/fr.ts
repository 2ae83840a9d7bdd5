import type {MailWords} from './en.js';

/** French words of the demo's mails. */
export const mailFr: MailWords = {
  invitationSubject: (tenant) => `Vous avez une invitation à rejoindre ${tenant}`,
  invitationSubjectFrom: (inviter, tenant) => `${inviter} vous invite à rejoindre ${tenant}`,
  invitationLead: (tenant, product) => `Vous avez une invitation à rejoindre ${tenant} sur ${product}.`,
  invitationLeadFrom: (inviter, tenant, product) =>
    `${inviter} vous invite à rejoindre ${tenant} sur ${product}.`,
  join: (tenant) => `Rejoindre ${tenant}`,
  joinHere: 'Acceptez l’invitation ici\u202f:',
  code: (codeUrl, code) => `Ou ouvrez ${codeUrl} et saisissez le code ${code} avec votre adresse.`,
  codeButtonFails:
    'Le bouton ne réagit pas\u202f? Ouvrez cette page et saisissez le code avec votre adresse\u202f:',
  role: (roles) => `Votre rôle\u202f: ${roles}.`,
  validUntil: (when) => `Le lien fonctionne une seule fois et jusqu’au ${when} UTC.`,
  ignore: 'Vous n’attendiez pas cet e-mail\u202f? Alors ne faites rien\u202f: sans vous, rien ne se passe.',
  credentialsSubject: (tenant) => `Vos identifiants pour ${tenant}`,
  credentialsLead: (tenant, product) => `Vous êtes maintenant membre chez ${tenant} sur ${product}.`,
  signIn: 'Se connecter',
  signInHere: 'Connectez-vous ici\u202f:',
  address: (email) => `Adresse\u202f: ${email}`,
  oneTimePassword: (password) => `Mot de passe à usage unique\u202f: ${password}`,
  passwordValidUntil: (when) =>
    `Le mot de passe fonctionne jusqu’à ce que vous choisissiez le vôtre, au plus tard jusqu’au ${when} UTC.`,
  existingLogin: 'Vous avez déjà un compte avec cette adresse\u202f: connectez-vous comme d’habitude.',
  resetSubject: (tenant) => `Choisissez un nouveau mot de passe pour ${tenant}`,
  resetLead: (tenant) =>
    `L’administration de ${tenant} vous envoie ce lien pour que vous puissiez choisir un nouveau mot de passe.`,
  choosePassword: 'Choisir un mot de passe',
  choosePasswordHere: 'Choisissez votre mot de passe ici :',
  resetIgnore:
    'Vous n’avez rien demandé ? Votre mot de passe reste le même tant que vous n’en choisissez pas un autre.',
  confirmSubject: (tenant) => `Confirmez votre adresse pour ${tenant}`,
  confirmLead: (email, tenant, former) =>
    `Désormais, ${email} doit être votre adresse chez ${tenant}, à la place de ${former}. Confirmez que le courrier vous parvient ici.`,
  confirm: 'Confirmer l’adresse',
  confirmHere: 'Confirmez ici :',
  changedSubject: (tenant) => `Votre adresse pour ${tenant} a changé`,
  changedLead: (former, tenant, email) =>
    `${former} n’ouvre plus ${tenant}. Désormais, vous vous y connectez avec ${email}.`,
  changedIgnore: 'Ce n’était pas prévu ? Prévenez l’administration du compte.',
  accessEndsSubject: (tenant, day) => `Votre accès à ${tenant} prend fin le ${day}`,
  accessEndsLead: (tenant, day, zone) =>
    `Vous pouvez vous connecter à ${tenant} jusqu’au ${day} inclus (${zone}).`,
  accessEndsFact: 'Vous en avez besoin plus longtemps\u202f? Adressez-vous à l’administration du compte.',
  accessHeldSubject: (tenant) => `Votre accès à ${tenant} devait prendre fin`,
  accessHeldLead: (tenant, day) =>
    `Votre accès à ${tenant} devait prendre fin après le ${day}. Il se poursuit, car personne d’autre ne pourrait gérer les utilisateurs.`,
  accessHeldFact: 'Confiez l’administration à quelqu’un d’autre, ou choisissez un nouveau dernier jour.',
  pairingSubject: (seat, tenant) => `Code d’association pour ${seat} chez ${tenant}`,
  pairingLead: (seat, model, serial) =>
    `Associez les lunettes ${model} (numéro de série ${serial}) à ${seat}.`,
  pairingLink: 'Ouvrir le lien d’association',
  pairingLinkHere: 'Le lien que contient le code QR\u202f:',
  pairingTyped: 'Ou choisissez Associer sur les lunettes et saisissez ce code\u202f:',
  pairingCode: (code) => `Ou choisissez Associer sur les lunettes et saisissez le code ${code}.`,
  pairingUntil: (when) => `Le lien et le code fonctionnent une seule fois et jusqu’au ${when} UTC.`,
};
