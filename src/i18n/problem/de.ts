import {plural} from '../plural.js';
import type {ProblemMessages} from './en.js';

/** German: what went wrong, why, and what to do. */
export const problemDe: ProblemMessages = {
  about: (who, what) => `${who}: ${what}`,
  offline: 'Sie sind offline. Es geht weiter, sobald die Verbindung wieder da ist.',
  network: 'Der Server war nicht erreichbar. Prüfen Sie die Verbindung und versuchen Sie es erneut.',
  timeout: 'Der Server hat zu lange für die Antwort gebraucht. Versuchen Sie es erneut.',
  server: 'Der Server hat ein Problem. Versuchen Sie es gleich noch einmal.',
  contract:
    'Diese Seite versteht die Antwort des Servers nicht. Versuchen Sie es erneut, und wenden Sie sich an Ihre Administration, wenn es so bleibt.',
  maybeApplied: 'Es ist nicht sicher, ob dies ausgeführt wurde. Ein neuer Versuch schadet nicht.',
  rateLimited: (seconds) =>
    plural('de', seconds, {
      one: 'Zu viele Anfragen. Versuchen Sie es in # Sekunde erneut.',
      other: 'Zu viele Anfragen. Versuchen Sie es in # Sekunden erneut.',
    }),
  unauthenticated: 'Sie sind abgemeldet. Melden Sie sich wieder an, um fortzufahren.',
  forbidden: 'Sie haben dafür keine Berechtigung. Wenden Sie sich an Ihre Administration.',
  forbiddenSelf:
    'Mit Ihrem eigenen Konto können Sie das nicht tun. Bitten Sie eine andere Person aus der Administration.',
  notLoaded: 'Das konnte nicht geladen werden',
  accessLost: 'Sie haben hier keinen Zugriff',
  accessLostText:
    'Ihre Rechte in diesem Konto können sich geändert haben. Wenden Sie sich an Ihre Administration, wenn Sie sie brauchen.',
  forbiddenLastAdmin:
    'Nur dieses Konto hat noch Administrationsrechte. Geben Sie sie zuerst einer weiteren Person.',
  forbiddenRank: 'Diese Person hat eine höhere Rolle als Sie.',
  readOnlyAccount:
    'Dieses Konto ist schreibgeschützt. Prüfen Sie die Abrechnung, um wieder Änderungen vornehmen zu können.',
  notFound: 'Das ist nicht mehr da. Vielleicht hat es jemand entfernt.',
  stale:
    'Jemand anderes hat dies inzwischen geändert. Sehen Sie sich die neue Fassung an und versuchen Sie es erneut.',
  quota: (limit) =>
    limit === undefined
      ? 'Die Obergrenze ist erreicht.'
      : plural('de', limit, {
          one: 'Die Obergrenze von # ist erreicht.',
          other: 'Die Obergrenze von # ist erreicht.',
        }),
  unsupported: 'Dieser Server bietet das nicht an.',
  alreadyMember: 'Ist bereits Mitglied.',
  inactiveMember: 'Ist ein deaktiviertes Mitglied. Die Administration kann das Konto reaktivieren.',
  alreadyInvited: 'Ist bereits eingeladen.',
  inUse: 'Wird bereits verwendet.',
  notPending: 'Diese Einladung ist nicht mehr offen.',
  managedElsewhere: 'Das wird in Ihrem Verzeichnis verwaltet. Ändern Sie es dort.',
  rolesFixed:
    'In diesem Produkt lassen sich Rollen nicht ändern. Als Ersatz kann eine Einladung mit der richtigen Rolle gesendet werden.',
  replaced:
    'Ein anderer Eintrag ist an die Stelle von diesem getreten. Laden Sie stattdessen die Adresse neu ein.',
  neverSignedIn:
    'Die Zugangsdaten wurden nie verwendet. Entziehen Sie den Zugang, und laden Sie die richtige Adresse ein.',
  notActive: 'Diese Person ist deaktiviert. Reaktivieren Sie zuerst das Konto.',
  aborted: 'Abgebrochen.',
  reference: (id) => `Referenz: ${id}`,

  required: 'Füllen Sie dieses Feld aus.',
  emailFormat: 'Das ist keine vollständige E-Mail-Adresse wie name@example.com.',
  tooLong: 'Das ist zu lang.',
  tooShort: (least) =>
    plural('de', least, {
      one: 'Verwenden Sie mindestens # Zeichen.',
      other: 'Verwenden Sie mindestens # Zeichen.',
    }),
  controlCharacters: 'Das enthält Zeichen, die nicht angezeigt werden können. Geben Sie es neu ein.',
  unknownRole: 'Diese Rolle gibt es nicht mehr. Wählen Sie eine andere.',
  roleNotGrantable: 'Diese Rolle können Sie nicht vergeben. Wählen Sie eine andere.',
  duplicateRow: 'Diese Adresse steht schon in einer anderen Zeile.',
  numberFormat: 'Geben Sie eine Zahl ein, zum Beispiel 42.',
  dateFormat: 'Geben Sie einen Tag ein, den es gibt.',
  datePast: 'Dieser Tag ist vorbei. Wählen Sie heute oder einen späteren Tag.',
  accessEnded: 'Der letzte Tag des Zugriffs ist vorbei. Es braucht einen neuen.',
  unknownOption: 'Wählen Sie eine der Möglichkeiten.',
  domainNotAllowed: 'Adressen dieser Domain können hier nicht eingeladen werden.',
  passwordTooCommon: 'Das ist leicht zu erraten. Verwenden Sie mehrere Wörter ohne Zusammenhang.',
  passwordTooWeak: 'Das ist zu gleichförmig. Verwenden Sie mehrere Wörter ohne Zusammenhang.',
  addressMismatch: 'Das ist nicht die Adresse dieser Person. Geben Sie sie so ein, wie sie oben steht.',
  wrongPassword: 'Das Passwort stimmt nicht.',
  invalid: 'Das wird nicht angenommen. Prüfen Sie die Eingabe.',
};
