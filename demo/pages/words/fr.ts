import type {PageWords} from './en.js';

/** French words of the demo's own pages. */
export const pagesFr: PageWords = {
  signIn: 'Se connecter',
  signInTo: (product) => `Se connecter à ${product}`,
  email: 'E-mail',
  password: 'Mot de passe',
  wrongCredentials: 'L’adresse ou le mot de passe est incorrect.',
  tooManyTries: (seconds) => `Trop de tentatives. Réessayez dans ${seconds} secondes.`,
  inviteExpired: 'Votre invitation a expiré ou s’est perdue\u202f? Demander un nouveau lien',
  choosePassword: 'Choisissez votre propre mot de passe',
  choosePasswordText:
    'Le mot de passe de l’e-mail a fait son office. Désormais, vous vous connectez avec celui que vous choisissez ici.',
  newPassword: 'Nouveau mot de passe',
  newPasswordHelp: 'Au moins 10 caractères. Quelques mots sans lien entre eux conviennent bien.',
  passwordRefused: 'Ce mot de passe est trop court ou trop facile à deviner. Choisissez-en un autre.',
  resetTitle: 'Choisissez un nouveau mot de passe',
  resetFor: (email) => `Pour ${email}. Toutes les sessions ouvertes avec cette adresse se ferment.`,
  passwordSaved: 'Le nouveau mot de passe est valable dès maintenant.',
  confirmTitle: 'Confirmez votre nouvelle adresse',
  confirmText: 'Ensuite, vous vous connectez avec cette adresse.',
  confirmAction: 'Confirmer l’adresse',
  addressConfirmed: (email) => `${email} est maintenant votre adresse.`,
  linkDead:
    'Ce lien ne fonctionne plus\u202f: il a été utilisé ou remplacé, ou il a expiré. Demandez-en un nouveau à votre administration.',
  save: 'Enregistrer',
  signOut: 'Se déconnecter',
  mailbox: 'Boîte de réception',
  account: 'Compte',
  language: 'Langue',
  notInDemo:
    'Cette partie appartient au produit lui-même. La démo montre seulement qu’elle s’ouvre pour les personnes qui ont le droit de la voir.',
  people: 'Personnes',
  accessHistory: 'Historique des accès',
  dashboard: 'Tableau de bord',
  mails: 'E-mails',
  mail: 'E-mail',
  noMail: 'Aucun e-mail pour l’instant. Invitez quelqu’un depuis le tableau de bord.',
  mailBody: 'Contenu de l’e-mail',
  plainText: 'Texte brut',
  mailFrom: (from, to, when) => `De ${from} à ${to} · ${when}`,
  repliesTo: (address) => `Les réponses vont à ${address}`,
  frontLead: 'Quatre produits, les mêmes éléments. Choisissez avec quel compte vous connecter.',
  passwordOfAll: 'Mot de passe de tous les comptes',
  workspaceText: 'Acme, un espace de travail IA. Les invitations ont leur propre section.',
  seatsText:
    'Northwind Service, vendu par siège. Nom complet et champs propres\u202f; les personnes invitées figurent dans la liste\u202f; une invitation n’utilise aucun siège. Sa direction appartient aussi à un second compte, Northwind South.',
  accessText:
    'Orchard, avec des accès précis. Les personnes invitées figurent dans la liste\u202f; les liens expirent vite.',
  presalesText:
    'Summit, un gestionnaire de démonstrations de faisabilité. Prénom et nom\u202f; chaque personne est membre aussitôt et reçoit des identifiants à usage unique par e-mail.',
  mailboxText: 'Tous les e-mails envoyés par la démo.',
  joinPage: 'Page d’adhésion',
  joinPageText:
    'Où mène le lien d’une invitation\u202f; sans lien, avec un code, ou pour en demander un nouveau.',
  portal: 'Portail partenaire',
  portalText: 'Le site d’une autre entreprise, qui n’intègre que la boîte de dialogue d’invitation.',
};
