import type {InvitationsMessages} from './en.js';

/** German words of `<invitation-table>`. */
export const invitationsDe: InvitationsMessages = {
  invitations: 'Einladungen',
  email: 'E-Mail',
  role: 'Rolle',
  status: 'Status',
  invitedBy: 'Eingeladen von',
  sent: 'Gesendet',
  expires: 'Läuft ab',
  noInvitations: 'Keine offenen Einladungen. Alle Eingeladenen sind beigetreten.',
  invitationsRegion: 'Liste der Einladungen',
  mail: 'Versand',
  mailQueued: 'Wartet auf den Versand',
  mailHandedOver: 'An den Mailserver übergeben',
  mailFailed: 'Konnte nicht gesendet werden',
  more: 'Mehr anzeigen',
  forbidden: 'Nur wer Personen verwaltet, sieht Einladungen.',
  updated: 'Die Liste der Einladungen wurde aktualisiert.',
};
