import type {PageWords} from './en.js';

/** German words of the demo's own pages. */
export const pagesDe: PageWords = {
  signIn: 'Anmelden',
  signInTo: (product) => `Bei ${product} anmelden`,
  email: 'E-Mail',
  password: 'Passwort',
  wrongCredentials: 'Adresse oder Passwort stimmt nicht.',
  tooManyTries: (seconds) => `Zu viele Versuche. Versuchen Sie es in ${seconds} Sekunden erneut.`,
  inviteExpired: 'Ist Ihre Einladung abgelaufen oder verloren gegangen? Neuen Link anfordern',
  choosePassword: 'Wählen Sie ein eigenes Passwort',
  choosePasswordText:
    'Das Passwort aus der E-Mail hat einmal funktioniert. Ab jetzt melden Sie sich mit dem an, das Sie hier wählen.',
  newPassword: 'Neues Passwort',
  newPasswordHelp: 'Mindestens 10 Zeichen. Gut geeignet sind einige Wörter ohne Zusammenhang.',
  passwordRefused: 'Dieses Passwort ist zu kurz oder zu leicht zu erraten. Wählen Sie ein anderes.',
  save: 'Speichern',
  signOut: 'Abmelden',
  mailbox: 'Postfach',
  account: 'Konto',
  language: 'Sprache',
  notInDemo:
    'Dieser Teil gehört zum Produkt selbst. Die Demo zeigt nur, dass er sich für alle öffnet, die ihn sehen dürfen.',
  people: 'Personen',
};
