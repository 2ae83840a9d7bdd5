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
    'Le mot de passe de l’e-mail a fonctionné une fois. Désormais, vous vous connectez avec celui que vous choisissez ici.',
  newPassword: 'Nouveau mot de passe',
  newPasswordHelp: 'Au moins 10 caractères. Quelques mots sans lien entre eux conviennent bien.',
  passwordRefused: 'Ce mot de passe est trop court ou trop facile à deviner. Choisissez-en un autre.',
  save: 'Enregistrer',
  signOut: 'Se déconnecter',
  mailbox: 'Boîte de réception',
  account: 'Compte',
  language: 'Langue',
  notInDemo:
    'Cette partie appartient au produit lui-même. La démo montre seulement qu’elle s’ouvre pour les personnes qui ont le droit de la voir.',
  people: 'Personnes',
};
