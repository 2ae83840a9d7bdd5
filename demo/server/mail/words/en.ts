/** English words of the demo's mails. */
export const mailEn = {
  invitationSubject: (tenant: string) => `You are invited to ${tenant}`,
  invitationSubjectFrom: (inviter: string, tenant: string) => `${inviter} invited you to ${tenant}`,
  invitationLead: (tenant: string, product: string) => `You are invited to join ${tenant} on ${product}.`,
  invitationLeadFrom: (inviter: string, tenant: string, product: string) =>
    `${inviter} invites you to join ${tenant} on ${product}.`,
  join: (tenant: string) => `Join ${tenant}`,
  joinHere: 'Join here:',
  code: (codeUrl: string, code: string) => `Or open ${codeUrl} and enter the code ${code} with your address.`,
  codeButtonFails: 'The button does nothing? Open this page and enter the code with your address:',
  role: (roles: string) => `Your role: ${roles}.`,
  validUntil: (when: string) => `The link works once and until ${when} UTC.`,
  ignore: 'You did not expect this? Then do nothing: without you, nothing happens.',
  credentialsSubject: (tenant: string) => `Your login for ${tenant}`,
  credentialsLead: (tenant: string, product: string) => `You are a member of ${tenant} on ${product} now.`,
  signIn: 'Sign in',
  signInHere: 'Sign in here:',
  address: (email: string) => `Address: ${email}`,
  oneTimePassword: (password: string) => `One-time password: ${password}`,
  passwordValidUntil: (when: string) =>
    `The password works until you choose one of your own, and until ${when} UTC at the latest.`,
  existingLogin: 'You have a login with this address already: sign in as always.',
  resetSubject: (tenant: string) => `Choose a new password for ${tenant}`,
  resetLead: (tenant: string) =>
    `An administrator of ${tenant} sends you this link, so that you can choose a new password.`,
  choosePassword: 'Choose a password',
  choosePasswordHere: 'Choose your password here:',
  resetIgnore: 'You did not ask for this? Your password stays as it is until you choose another one.',
  confirmSubject: (tenant: string) => `Confirm your address for ${tenant}`,
  confirmLead: (email: string, tenant: string, former: string) =>
    `From now on ${email} is to be your address at ${tenant}, instead of ${former}. Confirm that mail reaches you here.`,
  confirm: 'Confirm address',
  confirmHere: 'Confirm it here:',
  changedSubject: (tenant: string) => `Your address for ${tenant} has changed`,
  changedLead: (former: string, tenant: string, email: string) =>
    `${former} no longer opens ${tenant}. From now on you sign in there with ${email}.`,
  changedIgnore: 'This was not meant to be? Tell an administrator of the account.',
  accessEndsSubject: (tenant: string, day: string) => `Your access to ${tenant} ends on ${day}`,
  accessEndsLead: (tenant: string, day: string, zone: string) =>
    `You can sign in to ${tenant} up to and including ${day} (${zone}).`,
  accessEndsFact: 'You need it for longer? Ask an administrator of the account.',
  accessHeldSubject: (tenant: string) => `Your access to ${tenant} was to end`,
  accessHeldLead: (tenant: string, day: string) =>
    `Your access to ${tenant} was to end after ${day}. It goes on, because nobody else could manage users.`,
  accessHeldFact: 'Make somebody else an administrator, or choose a new last day.',
  pairingSubject: (seat: string, tenant: string) => `Pairing code for ${seat} at ${tenant}`,
  pairingLead: (seat: string, model: string, serial: string) =>
    `Pair the glasses ${model} (serial ${serial}) with ${seat}.`,
  pairingLink: 'Open the pairing link',
  pairingLinkHere: 'The link that the QR code holds:',
  pairingTyped: 'Or choose Pair on the glasses and type this code:',
  pairingCode: (code: string) => `Or choose Pair on the glasses and type the code ${code}.`,
  pairingUntil: (when: string) => `Link and code work once and until ${when} UTC.`,
};
export type MailWords = typeof mailEn;
