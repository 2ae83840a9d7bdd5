import {plural} from '../plural.js';
import type {InviteMessages} from './en.js';

/** German words of `<invite-dialog>`. */
export const inviteDe: InviteMessages = {
  title: (tenant) => `Personen zu ${tenant} einladen`,
  emails: 'E-Mail-Adressen',
  emailsHelp: 'Fügen Sie mehrere mit Komma oder Eingabetaste hinzu, oder fügen Sie eine Liste ein.',
  emailHelp: 'Die Person erhält eine E-Mail mit einem Link zum Beitreten.',
  emailHelpActive:
    'Die Person ist sofort Mitglied und erhält eine E-Mail mit allem, was zum Anmelden nötig ist.',
  person: (position) => `Person ${position}`,
  addPerson: 'Weitere Person hinzufügen',
  removePerson: (who) => `${who} entfernen`,
  fullName: 'Vollständiger Name',
  firstName: 'Vorname',
  lastName: 'Nachname',
  email: 'E-Mail',
  optional: (label) => `${label} (optional)`,
  choose: 'Auswählen',
  language: 'Sprache der E-Mail',
  roleAddress: (email) =>
    `${email} sieht nach einem Postfach aus, das mehrere Personen lesen. Alle, die es lesen, könnten beitreten.`,
  lookAlike: (email) =>
    `Die Domain von ${email} enthält Buchstaben, die mit anderen verwechselt werden können. Prüfen Sie, ob es die richtige ist.`,
  bestFor: (whom) => `Am besten für: ${whom}`,
  reactivate: 'Reaktivieren',
  reactivateFor: (email) => `${email} reaktivieren`,
  reactivated: (email) => `${email} ist wieder aktiv und kann sich anmelden.`,
  activeNow: (email) =>
    `${email} ist jetzt Mitglied und erhält eine E-Mail mit allem, was zum Anmelden nötig ist.`,
  removeEmail: (email) => `${email} entfernen`,
  role: 'Rolle',
  lastDay: 'Letzter Tag des Zugriffs',
  lastDayHelp: (zone) => `Der ganze Tag zählt, in der Zeitzone ${zone}. Leer lassen für Zugriff ohne Ende.`,
  roleRequired: 'Wählen Sie eine Rolle.',
  rolesNone: 'Es gibt keine Rolle, die Sie vergeben dürfen.',
  grants: 'Was diese Rolle darf',
  message: 'Persönliche Nachricht',
  messageHelp: 'Optional. Steht als einfacher Text in der E-Mail.',
  send: (count) => plural('de', count, {one: 'Einladung senden', other: '# Einladungen senden'}),
  sending: (done, count) => `Wird gesendet: ${done} von ${count}`,
  sent: (count) => plural('de', count, {one: '# Einladung gesendet', other: '# Einladungen gesendet'}),
  taken: (count) => plural('de', count, {one: '# Adresse angenommen', other: '# Adressen angenommen'}),
  sentTo: (email, days) =>
    plural(
      'de',
      days,
      {
        one: '{who} hat # Tag Zeit, um beizutreten.',
        other: '{who} hat # Tage Zeit, um beizutreten.',
      },
      {who: email},
    ),
  resentTo: (email) => `${email} hat einen neuen Link erhalten. Der alte funktioniert nicht mehr.`,
  acceptedFor: (email) => `${email}: Wenn diese Person eingeladen werden kann, ist eine E-Mail unterwegs.`,
  failed: (count) =>
    plural('de', count, {
      one: '# Adresse wurde nicht eingeladen. Sie steht unten mit dem Grund.',
      other: '# Adressen wurden nicht eingeladen. Sie stehen unten mit den Gründen.',
    }),
  inviteAnother: 'Weitere einladen',
  resend: 'Erneut senden',
  resendTo: (email) => `Erneut senden an ${email}`,
  copyLink: 'Link kopieren',
  copyLinkFor: (email) => `Link kopieren für ${email}`,
  linkFor: (email) => `Beitrittslink für ${email}`,
  linkNote: 'Wer diesen Link hat, kann anstelle dieser Person beitreten. Geben Sie ihn mit Bedacht weiter.',
  tooMany: (most) =>
    plural('de', most, {
      one: 'Höchstens # Adresse auf einmal. Entfernen Sie einige.',
      other: 'Höchstens # Adressen auf einmal. Entfernen Sie einige.',
    }),
  duplicate: (email) => `${email} steht schon auf der Liste.`,
  remaining: (count) =>
    plural('de', count, {
      one: 'Von hier aus kann noch # Einladung gesendet werden.',
      other: 'Von hier aus können noch # Einladungen gesendet werden.',
    }),
  domains: (list) => `Nur Adressen der Domain ${list}.`,
};
