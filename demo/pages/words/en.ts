/** English words of the demo's own pages. */
export const pagesEn = {
  signIn: 'Sign in',
  signInTo: (product: string) => `Sign in to ${product}`,
  email: 'Email',
  password: 'Password',
  wrongCredentials: 'Address or password is not right.',
  tooManyTries: (seconds: string) => `Too many tries. Try again in ${seconds} seconds.`,
  inviteExpired: 'Your invitation has expired or is lost? Ask for a new link',
  choosePassword: 'Choose a password of your own',
  choosePasswordText:
    'The password from the mail worked once. From now on you sign in with the one you choose here.',
  newPassword: 'New password',
  newPasswordHelp: 'At least 10 characters. A few unrelated words make a good one.',
  passwordRefused: 'This password is too short or too easy to guess. Choose another.',
  save: 'Save',
  signOut: 'Sign out',
  mailbox: 'Mailbox',
  account: 'Account',
  language: 'Language',
  notInDemo:
    'This part belongs to the product itself. The demo shows only that it opens for those who may see it.',
  people: 'People',
};
export type PageWords = typeof pagesEn;
