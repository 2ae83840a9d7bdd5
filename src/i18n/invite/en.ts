import {plural} from '../plural.js';

/** The words of `<invite-dialog>`. */
export const inviteEn = {
  title: (tenant: string) => `Invite people to ${tenant}`,
  emails: 'Email addresses',
  emailsHelp: 'Add several with a comma or Enter, or paste a list.',
  emailHelp: 'The person gets a mail with a link to join.',
  emailHelpActive: 'The person is a member at once and gets a mail with what is needed to sign in.',
  person: (position: number) => `Person ${position}`,
  addPerson: 'Add another person',
  removePerson: (who: string) => `Remove ${who}`,
  fullName: 'Full name',
  firstName: 'First name',
  lastName: 'Last name',
  email: 'Email',
  optional: (label: string) => `${label} (optional)`,
  choose: 'Choose',
  language: 'Language of the mail',
  roleAddress: (email: string) =>
    `${email} looks like a mailbox that several people read. Everyone who reads it could join.`,
  lookAlike: (email: string) =>
    `The domain of ${email} is written in letters that can be taken for others. Check that it is the right one.`,
  bestFor: (whom: string) => `Best for: ${whom}`,
  reactivate: 'Reactivate',
  reactivateFor: (email: string) => `Reactivate ${email}`,
  reactivated: (email: string) => `${email} is active again and can sign in.`,
  activeNow: (email: string) => `${email} is a member now and gets a mail with what is needed to sign in.`,
  removeEmail: (email: string) => `Remove ${email}`,
  role: 'Role',
  lastDay: 'Last day of access',
  lastDayHelp: (zone: string) =>
    `The whole day counts, in the time zone ${zone}. Leave it empty for access without end.`,
  roleRequired: 'Choose a role.',
  rolesNone: 'There is no role that you may give.',
  grants: 'What this role can do',
  message: 'Personal message',
  messageHelp: 'Optional. Goes into the mail as plain text.',
  send: (count: number) => plural('en', count, {one: 'Send invitation', other: 'Send # invitations'}),
  sending: (done: number, count: number) => `Sending ${done} of ${count}`,
  sent: (count: number) => plural('en', count, {one: '# invitation sent', other: '# invitations sent'}),
  taken: (count: number) => plural('en', count, {one: '# address accepted', other: '# addresses accepted'}),
  sentTo: (email: string, days: number) =>
    plural(
      'en',
      days,
      {
        one: '{who} can join within # day.',
        other: '{who} can join within # days.',
      },
      {who: email},
    ),
  resentTo: (email: string) => `${email} got a new link. The old one no longer works.`,
  acceptedFor: (email: string) => `${email}: if this person can be invited, a mail is on its way.`,
  failed: (count: number) =>
    plural('en', count, {
      one: '# address was not invited. It is kept below with the reason.',
      other: '# addresses were not invited. They are kept below with the reasons.',
    }),
  inviteAnother: 'Invite another',
  resend: 'Send again',
  resendTo: (email: string) => `Send again to ${email}`,
  copyLink: 'Copy link',
  copyLinkFor: (email: string) => `Copy link for ${email}`,
  linkFor: (email: string) => `Join link for ${email}`,
  linkNote: 'Whoever has this link can join in this person’s place. Hand it over with care.',
  tooMany: (most: number) =>
    plural('en', most, {
      one: 'At most # address at a time. Remove some.',
      other: 'At most # addresses at a time. Remove some.',
    }),
  duplicate: (email: string) => `${email} is on the list already.`,
  remaining: (count: number) =>
    plural('en', count, {
      one: '# more invitation can be sent from here.',
      other: '# more invitations can be sent from here.',
    }),
  domains: (list: string) => `Only addresses of ${list}.`,
};
export type InviteMessages = typeof inviteEn;
