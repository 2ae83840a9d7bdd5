/** The words of `<invitation-table>`. */
export const invitationsEn = {
  invitations: 'Invitations',
  email: 'Email',
  role: 'Role',
  status: 'Status',
  invitedBy: 'Invited by',
  sent: 'Sent',
  expires: 'Expires',
  noInvitations: 'No open invitations. Everyone invited has joined.',
  invitationsRegion: 'List of invitations',
  mail: 'Mail',
  mailQueued: 'Waiting to be sent',
  mailHandedOver: 'Handed to the mail server',
  mailFailed: 'Could not be sent',
  more: 'Show more',
  forbidden: 'Only people who manage users see invitations.',
  updated: 'The list of invitations was updated.',
};
export type InvitationsMessages = typeof invitationsEn;
