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
};
