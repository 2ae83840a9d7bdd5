import type {ActionsMessages} from './en.js';

/** German words of the forms and questions about one person. */
export const actionsDe: ActionsMessages = {
  correctTitle: (email) => `Adresse ${email} korrigieren`,
  correctText:
    'Eine neue E-Mail geht an die richtige Adresse, und der Link in der ersten funktioniert nicht mehr. Rolle und Angaben bleiben.',
  save: 'Speichern',
  changedMeanwhile:
    'Jemand anderes hat dies inzwischen geändert. Nichts davon wurde überschrieben. Jetzt steht dort:',
  keepMine: 'Meine Fassung speichern',
  withdrawTitle: (email) => `${email} den Zugang entziehen?`,
  withdrawText:
    'Die Zugangsdaten in der E-Mail funktionieren sofort nicht mehr, und die Person wird aus der Liste entfernt. Sie können diese Adresse jederzeit wieder einladen.',
  revokeTitle: (email) => `Einladung für ${email} widerrufen?`,
  revokeText:
    'Der Link in der E-Mail funktioniert sofort nicht mehr. Sie können diese Adresse jederzeit wieder einladen.',
};
