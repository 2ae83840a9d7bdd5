import {plural} from '../plural.js';
import type {ActionsMessages} from './en.js';

/** German words of the forms and questions about one person. */
export const actionsDe: ActionsMessages = {
  save: 'Speichern',
  email: 'E-Mail',
  fullName: 'Vollständiger Name',
  firstName: 'Vorname',
  lastName: 'Nachname',
  role: 'Rolle',
  bestFor: (whom) => `Am besten für: ${whom}`,
  grants: 'Was diese Rolle darf',
  chooseOne: 'Auswählen',

  correctTitle: (email) => `Adresse ${email} korrigieren`,
  correctText:
    'Eine neue E-Mail geht an die richtige Adresse, und der Link in der ersten funktioniert nicht mehr. Rolle und Angaben bleiben.',
  withdrawTitle: (email) => `${email} den Zugang entziehen?`,
  withdrawText:
    'Die Zugangsdaten in der E-Mail funktionieren sofort nicht mehr, und die Person wird aus der Liste entfernt. Sie können diese Adresse jederzeit wieder einladen.',
  revokeTitle: (email) => `Einladung für ${email} widerrufen?`,
  revokeText:
    'Der Link in der E-Mail funktioniert sofort nicht mehr. Sie können diese Adresse jederzeit wieder einladen.',
  linkTitle: (email) => `Beitrittslink für ${email}`,
  linkText:
    'Wer diesen Link hat, kann mit dieser Adresse beitreten. Geben Sie ihn nur der Person, für die er bestimmt ist.',
  link: 'Link',

  editTitle: (name) => `${name} bearbeiten`,
  emailHelp:
    'Die neue Adresse erhält eine E-Mail zur Bestätigung. Bis zur Bestätigung bleibt die jetzige bestehen.',
  emailPending: (email) =>
    `${email} ist noch nicht bestätigt. Geben Sie die jetzige Adresse ein, um die Änderung zurückzunehmen.`,
  managedBy: (source) => `Wird von ${source} verwaltet. Ändern Sie es dort.`,
  nothingChanged: 'Es wurde nichts geändert.',

  changedMeanwhile:
    'Jemand anderes hat dies inzwischen geändert. Was Sie eingegeben haben, bleibt. Jetzt steht dort:',
  changedMeanwhileBy: (who) =>
    `${who} hat dies inzwischen geändert. Was Sie eingegeben haben, bleibt. Jetzt steht dort:`,
  keepMine: 'Meine Fassung speichern',
  takeTheirs: 'Jetzige Fassung übernehmen',
  gone: 'Diese Person ist nicht mehr in der Liste. Vielleicht hat jemand das Konto entfernt.',

  roleTitle: (name) => `Rolle von ${name} ändern?`,
  roleText: (before, after) => `Bisherige Rolle: ${before}. Neue Rolle: ${after}. Die Änderung gilt sofort.`,
  replaceTitle: (name) => `Andere Rolle für ${name}`,
  replaceText:
    'In diesem Produkt lassen sich Rollen nicht ändern. Stattdessen wird dieser Eintrag deaktiviert und dieselbe Person mit der richtigen Rolle neu eingeladen. Schlägt die Einladung fehl, ändert sich nichts.',
  replaceAction: 'Deaktivieren und neu einladen',

  deactivateTitle: (name) => `${name} deaktivieren?`,
  deactivateText:
    'Die Anmeldung funktioniert sofort nicht mehr, und jede Sitzung endet. Sie können jederzeit reaktivieren.',
  blockTitle: (name) => `${name} sofort sperren?`,
  blockText:
    'Jede Sitzung, jede offene Seite, jedes Token und jeder Gerätezugang endet sofort. Alles Weitere wird danach gefragt.',
  blockedTitle: (name) => `${name} ist gesperrt`,
  removeTitle: (name) => `${name} entfernen?`,
  removeText: 'Der Zugang zu diesem Konto endet sofort. Dieselbe Adresse kann wieder eingeladen werden.',
  deleteTitle: (name) => `${name} endgültig löschen?`,
  deleteText: 'Das kann nicht rückgängig gemacht werden.',
  typeAddress: (email) => `Geben Sie zur Bestätigung ${email} ein`,

  happens: 'Was geschieht',
  signedOut: (count) => plural('de', count, {one: '# Sitzung endet.', other: '# Sitzungen enden.'}),
  dataStays: 'Die Daten bleiben.',
  dataErased: 'Der Eintrag wird gelöscht. Aufgaben und Aktivitäten bleiben, ohne Namen.',
  seatStays: (seat) => `${seat} bleibt belegt.`,
  seatFreed: (seat) => `${seat} wird frei.`,
  invitationsRevoked: (count) =>
    plural('de', count, {
      one: '# Einladung, die diese Person gesendet hat, wird widerrufen.',
      other: '# Einladungen, die diese Person gesendet hat, werden widerrufen.',
    }),
  invitationsStay: (count) =>
    plural('de', count, {
      one: '# Einladung, die diese Person gesendet hat, bleibt offen.',
      other: '# Einladungen, die diese Person gesendet hat, bleiben offen.',
    }),
  loginStays: 'Der Login bleibt für andere Konten bestehen.',
  loginErased: 'Der Login wird gelöscht, sofern ihn kein anderes Konto braucht.',
  historyStays: 'Der Verlauf bleibt.',
  workMoves: (count) =>
    plural('de', count, {
      one: '# Element dieser Person zieht mit um.',
      other: '# Elemente dieser Person ziehen mit um.',
    }),
  addressReleased: (email) => `${email} geht auf den neuen Eintrag über.`,

  freeSeat: (seat) => `${seat} für eine andere Person freigeben`,
  owned: (count) =>
    plural('de', count, {
      one: '# Element gehört dieser Person',
      other: '# Elemente gehören dieser Person',
    }),
  ownedText: 'Wählen Sie, wer übernimmt, oder lassen Sie alles, wie es ist.',
  newOwner: 'Suchen, wer übernimmt',
  nobodyFound: 'Keine Treffer.',
  leaveOwned: 'Lassen, wie es ist',
  handOverTo: (name) => `Geht an ${name}`,
  handOverFailed: 'Die Übergabe hat nicht funktioniert. Sonst wurde nichts ausgeführt.',
  takesOver: (name) => `${name} hat übernommen.`,
  revokedList: 'Widerrufene Einladungen',

  about: 'Angaben',
  status: 'Status',
  seat: 'Lizenzplatz',
  joined: 'Beitritt',
  invited: 'Eingeladen',
  invitedBy: 'Eingeladen von',
  expires: 'Läuft ab',
  lastActive: 'Zuletzt aktiv',
  accessEnds: 'Zugang endet',
  accessEndsHelp: (zone) =>
    `Der ganze Tag zählt, in der Zeitzone ${zone}. Leer lassen für Zugriff ohne Ende.`,
  lastDay: 'Letzter Tag des Zugriffs',
  reactivateTitle: (name) => `${name} reaktivieren?`,
  reactivateText: 'Der letzte Tag des Zugriffs ist vorbei. Wählen Sie einen neuen oder keinen.',
  formerly: 'Früher',
  newAddress: 'Neue Adresse',
  lastChange: 'Letzte Änderung',
  changedBy: (who, when) => `${who}, ${when}`,
  directory: 'Verwaltet von',
  sessions: 'Angemeldet auf',
  noSessions: 'Derzeit nirgends.',
  thisSession: 'Diese Sitzung',
  unknownClient: 'Unbekanntes Programm',
  lastSeen: (when) => `Zuletzt gesehen ${when}`,
  history: 'Verlauf',
  noHistory: 'Noch ist nichts aufgezeichnet.',
  more: 'Mehr anzeigen',
  fromTo: (field, before, after) => `${field}: ${before} → ${after}`,
  name: 'Name',
  empty: 'leer',
  withKey: (label) => `mit dem Schlüssel ${label}`,
  via_bulk: 'in einer Änderung an vielen Personen',
  via_server: 'von selbst, auf dem Server',
  via_invitation: 'über die Einladung',
  via_mail: 'über den Link in einer E-Mail',
  via_join_page: 'über die Beitrittsseite',
  did_create_embed_token: 'Token zum Einbetten erstellt',
  did_invite: 'Eingeladen',
  did_resend: 'Einladung erneut gesendet',
  did_request_link: 'Neuen Link angefordert',
  did_revoke: 'Einladung widerrufen',
  did_copy_link: 'Beitrittslink kopiert',
  did_correct_invitation: 'Einladung korrigiert',
  did_join: 'Beigetreten',
  did_edit: 'Angaben geändert',
  did_change_role: 'Rolle geändert',
  did_request_email_change: 'Bestätigung der neuen Adresse angefordert',
  did_change_email: 'Adresse geändert',
  did_reset_password: 'Link für neues Passwort gesendet',
  did_activate: 'Reaktiviert',
  did_deactivate: 'Deaktiviert',
  did_block: 'Gesperrt',
  did_remove: 'Entfernt',
  did_delete: 'Endgültig gelöscht',
  did_replace: 'Durch einen neuen Eintrag ersetzt',
  did_free_seat: 'Lizenzplatz freigegeben',
  did_end_access: 'Zugriff beendet',
  did_hold_access: 'Zugriff belassen: letzte Person mit Verwaltungsrechten',
};
