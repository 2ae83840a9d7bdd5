import type {ActionsMessages} from './en.js';

/** French words of the forms and questions about one person. */
export const actionsFr: ActionsMessages = {
  correctTitle: (email) => `Corriger l’adresse ${email}`,
  correctText:
    'Un nouvel e-mail part à la bonne adresse, et le lien du premier ne fonctionne plus. Le rôle et les informations restent.',
  save: 'Enregistrer',
  changedMeanwhile:
    'Quelqu’un d’autre a fait une modification entre-temps. Rien n’en a été écrasé. Version actuelle\u202f:',
  keepMine: 'Enregistrer ma version',
  withdrawTitle: (email) => `Retirer l’accès à ${email}\u202f?`,
  withdrawText:
    'Les identifiants de l’e-mail cessent aussitôt de fonctionner, et la personne disparaît de la liste. Vous pouvez de nouveau inviter cette adresse à tout moment.',
  revokeTitle: (email) => `Révoquer l’invitation pour ${email}\u202f?`,
  revokeText:
    'Le lien de l’e-mail cesse aussitôt de fonctionner. Vous pouvez de nouveau inviter cette adresse à tout moment.',
};
