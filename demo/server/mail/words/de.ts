import type {MailWords} from './en.js';

/** German words of the demo's mails. */
export const mailDe: MailWords = {
  invitationSubject: (tenant) => `Sie sind zu ${tenant} eingeladen`,
  invitationSubjectFrom: (inviter, tenant) => `${inviter} hat Sie zu ${tenant} eingeladen`,
  invitationLead: (tenant, product) => `Sie sind eingeladen, ${tenant} auf ${product} beizutreten.`,
  invitationLeadFrom: (inviter, tenant, product) =>
    `${inviter} lädt Sie ein, ${tenant} auf ${product} beizutreten.`,
  join: (tenant) => `${tenant} beitreten`,
  joinHere: 'Hier beitreten:',
  code: (codeUrl, code) => `Oder öffnen Sie ${codeUrl} und geben Sie den Code ${code} mit Ihrer Adresse ein.`,
  codeButtonFails:
    'Die Schaltfläche reagiert nicht? Öffnen Sie diese Seite und geben Sie den Code mit Ihrer Adresse ein:',
  role: (roles) => `Ihre Rolle: ${roles}.`,
  validUntil: (when) => `Der Link funktioniert einmal und bis ${when} UTC.`,
  ignore: 'Sie haben das nicht erwartet? Dann tun Sie nichts: Ohne Sie geschieht nichts.',
  credentialsSubject: (tenant) => `Ihre Zugangsdaten für ${tenant}`,
  credentialsLead: (tenant, product) => `Sie sind jetzt Mitglied von ${tenant} auf ${product}.`,
  signIn: 'Anmelden',
  signInHere: 'Hier anmelden:',
  address: (email) => `Adresse: ${email}`,
  oneTimePassword: (password) => `Einmalpasswort: ${password}`,
  passwordValidUntil: (when) => `Das Passwort gilt, bis Sie ein eigenes wählen, längstens bis ${when} UTC.`,
  existingLogin: 'Mit dieser Adresse haben Sie bereits ein Konto: Melden Sie sich an wie immer.',
};
