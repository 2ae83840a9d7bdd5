import {plural} from '../plural.js';

/** What went wrong, why, and what to do. */
export const problemEn = {
  about: (who: string, what: string) => `${who}: ${what}`,
  offline: 'You are offline. This continues when the connection is back.',
  network: 'The server could not be reached. Check the connection and try again.',
  timeout: 'The server took too long to answer. Try again.',
  server: 'The server has a problem. Try again in a moment.',
  contract:
    'The server answered in a way that this page does not understand. Try again, and tell your administrator if it stays.',
  maybeApplied: 'It is not certain whether this was done. Trying again is safe.',
  rateLimited: (seconds: number) =>
    plural('en', seconds, {
      one: 'Too many requests. Try again in # second.',
      other: 'Too many requests. Try again in # seconds.',
    }),
  unauthenticated: 'You are signed out. Sign in again to continue.',
  forbidden: 'You do not have permission for this. Ask an administrator.',
  forbiddenSelf: 'You cannot do this to your own account. Ask another administrator.',
  notLoaded: 'This could not be loaded',
  accessLost: 'You have no access here',
  accessLostText: 'Your rights in this account may have changed. Ask an administrator if you need them.',
  forbiddenLastAdmin: 'This is the last administrator. Make somebody else an administrator first.',
  forbiddenRank: 'This person has a higher role than you.',
  readOnlyAccount: 'This account is read-only. See billing to make changes again.',
  notFound: 'This is no longer there. Somebody may have removed it.',
  stale: 'Somebody else changed this meanwhile. Look at the new version and try again.',
  quota: (limit: number | undefined) =>
    limit === undefined
      ? 'The limit is reached.'
      : plural('en', limit, {one: 'The limit of # is reached.', other: 'The limit of # is reached.'}),
  unsupported: 'This server does not offer that.',
  alreadyMember: 'Is already a member.',
  inactiveMember: 'Is a deactivated member. An administrator can reactivate the account.',
  alreadyInvited: 'Is already invited.',
  inUse: 'Is in use.',
  notPending: 'This invitation is no longer open.',
  managedElsewhere: 'This is managed in your directory. Change it there.',
  rolesFixed: 'Roles cannot change in this product. Invite the person anew with the right role instead.',
  replaced: 'Another record took the place of this one. Invite the address anew instead.',
  neverSignedIn: 'The credentials were never used. Withdraw them, and invite the right address.',
  notActive: 'This person is deactivated. Reactivate the account first.',
  aborted: 'Stopped.',
  reference: (id: string) => `Reference: ${id}`,

  required: 'Fill this in.',
  emailFormat: 'This is not a complete email address, such as name@example.com.',
  tooLong: 'This is too long.',
  tooShort: (least: number) =>
    plural('en', least, {one: 'Use at least # character.', other: 'Use at least # characters.'}),
  controlCharacters: 'This contains characters that cannot be shown. Type it anew.',
  unknownRole: 'This role no longer exists. Choose another.',
  roleNotGrantable: 'You cannot give this role. Choose another.',
  duplicateRow: 'This address stands in another row already.',
  numberFormat: 'Enter a number, such as 42.',
  dateFormat: 'Enter a day that exists.',
  datePast: 'This day is over. Choose today or a later day.',
  accessEnded: 'The last day of access is over. A new one is needed.',
  unknownOption: 'Choose one of the options.',
  domainNotAllowed: 'Addresses of this domain cannot be invited here.',
  passwordTooCommon: 'This is easy to guess. Use several unrelated words.',
  passwordTooWeak: 'This is too uniform. Use several unrelated words.',
  addressMismatch: 'This is not the address of this person. Type it as it stands in the label.',
  wrongPassword: 'The password is not right.',
  invalid: 'This is not accepted. Check it.',
};
export type ProblemMessages = typeof problemEn;
