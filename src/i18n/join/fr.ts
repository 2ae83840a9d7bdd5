import type {JoinMessages} from './en.js';

/** French words of `<accept-invite>`. */
export const joinFr: JoinMessages = {
  title: (tenant) => `Rejoindre ${tenant}`,
  invitedBy: (inviter, tenant) => `${inviter} vous invite à rejoindre ${tenant}.`,
  invited: (tenant) => `Vous avez une invitation à rejoindre ${tenant}.`,
  as: 'Votre rôle',
  address: 'E-mail',
  name: 'Votre nom',
  newPassword: 'Choisissez un mot de passe',
  newPasswordHelp: (least) =>
    `Au moins ${least} caractères. Quelques mots sans lien entre eux conviennent bien.`,
  password: 'Votre mot de passe',
  existingHelp:
    'Un compte existe déjà pour cette adresse. Connectez-vous avec son mot de passe pour accepter l’invitation.',
  showPassword: 'Afficher le mot de passe',
  hidePassword: 'Masquer le mot de passe',
  strength: 'Force',
  strength0: 'Pas encore suffisante',
  strength1: 'Correcte',
  strength2: 'Bonne',
  strength3: 'Élevée',
  strength4: 'Très élevée',
  join: 'Rejoindre',
  signInAndJoin: 'Se connecter et rejoindre',
  joining: 'Acceptation en cours',
  joinAs: (email) => `Votre session est ouverte avec l’adresse ${email}.`,
  otherTitle: 'Une session est ouverte avec un autre compte',
  otherText: (signedIn, invited) =>
    `Votre session est ouverte avec l’adresse ${signedIn}, et cette invitation est pour ${invited}. Déconnectez-vous d’abord\u202f; l’invitation reste ouverte.`,
  signOut: 'Se déconnecter',
  joinedTitle: (tenant) => `Bienvenue chez ${tenant}`,
  joinedText: 'Votre session est ouverte.',
  continue: 'Continuer',
  deadTitle: 'Ce lien ne fonctionne plus',
  deadText:
    'Un lien fonctionne une seule fois et pour une durée limitée, et un e-mail plus récent remplace le précédent. Si vous avez déjà accepté l’invitation, connectez-vous. Sinon, cherchez un e-mail plus récent, utilisez le code qu’il contient ou demandez un nouveau lien.',
  askTitle: 'Demander un nouveau lien',
  askText: 'Si une invitation est ouverte pour votre adresse, un nouvel e-mail est en route.',
  ask: 'Demander un nouveau lien',
  asked:
    'Si une invitation est ouverte pour cette adresse, un nouvel e-mail est en route. Consultez votre boîte de réception.',
  codeTitle: 'Rejoindre avec un code',
  codeText: 'Saisissez votre adresse et le code de votre invitation.',
  code: 'Code',
  codeHelp: 'Huit lettres et chiffres, comme ABCD-2345.',
  codeContinue: 'Continuer',
  useCode: 'Utiliser plutôt un code',
  expires: (when) => `Cette invitation est ouverte jusqu’au ${when}.`,
};
