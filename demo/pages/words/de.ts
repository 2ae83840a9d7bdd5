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
    'Das Passwort aus der E-Mail hat ausgedient. Ab jetzt melden Sie sich mit dem an, das Sie hier wählen.',
  newPassword: 'Neues Passwort',
  newPasswordHelp: 'Mindestens 10 Zeichen. Gut geeignet sind einige Wörter ohne Zusammenhang.',
  passwordRefused: 'Dieses Passwort ist zu kurz oder zu leicht zu erraten. Wählen Sie ein anderes.',
  resetTitle: 'Wählen Sie ein neues Passwort',
  resetFor: (email) => `Für ${email}. Jede Sitzung mit dieser Adresse endet.`,
  passwordSaved: 'Das neue Passwort gilt ab jetzt.',
  confirmTitle: 'Bestätigen Sie Ihre neue Adresse',
  confirmText: 'Danach melden Sie sich mit dieser Adresse an.',
  confirmAction: 'Adresse bestätigen',
  addressConfirmed: (email) => `${email} ist jetzt Ihre Adresse.`,
  linkDead:
    'Dieser Link funktioniert nicht mehr: Er wurde verwendet, ersetzt oder ist abgelaufen. Bitten Sie die Administration um einen neuen.',
  save: 'Speichern',
  signOut: 'Abmelden',
  mailbox: 'Postfach',
  account: 'Konto',
  language: 'Sprache',
  notInDemo:
    'Dieser Teil gehört zum Produkt selbst. Die Demo zeigt nur, dass er sich für alle öffnet, die ihn sehen dürfen.',
  people: 'Personen',
  accessHistory: 'Zugangsverlauf',
  dashboard: 'Dashboard',
  mails: 'E-Mails',
  mail: 'E-Mail',
  noMail: 'Noch keine E-Mail. Laden Sie im Dashboard jemanden ein.',
  mailBody: 'Inhalt der E-Mail',
  plainText: 'Nur Text',
  mailFrom: (from, to, when) => `Von ${from} an ${to} · ${when}`,
  repliesTo: (address) => `Antworten gehen an ${address}`,
  frontLead: 'Vier Produkte, dieselben Elemente. Wählen Sie, als wer Sie sich anmelden.',
  passwordOfAll: 'Passwort für alle',
  workspaceText: 'Acme, ein KI-Arbeitsbereich. Einladungen stehen in einem eigenen Abschnitt.',
  seatsText:
    'Northwind Service, nach Lizenzplätzen verkauft. Vollständiger Name und eigene Felder; Eingeladene stehen in der Liste; eine Einladung belegt keinen Lizenzplatz. Die Leitung gehört auch zu einem zweiten Konto, Northwind South.',
  accessText: 'Orchard, mit fein abgestuftem Zugang. Eingeladene stehen in der Liste; Links gelten nur kurz.',
  presalesText:
    'Summit, eine Verwaltung für Machbarkeitsnachweise. Vor- und Nachname; alle sind sofort Mitglied und erhalten einmalige Zugangsdaten per E-Mail.',
  mailboxText: 'Jede E-Mail, die die Demo gesendet hat.',
  joinPage: 'Beitrittsseite',
  joinPageText:
    'Wohin der Link einer Einladung führt; ohne Link mit einem Code, oder um einen neuen anzufordern.',
  portal: 'Partnerportal',
  portalText: 'Die Website eines anderen Unternehmens, die nur den Einladungsdialog einbettet.',
};
