import type {JoinMessages} from './en.js';

/** German words of `<accept-invite>`. */
export const joinDe: JoinMessages = {
  title: (tenant) => `${tenant} beitreten`,
  invitedBy: (inviter, tenant) => `${inviter} lädt Sie zu ${tenant} ein.`,
  invited: (tenant) => `Sie sind zu ${tenant} eingeladen.`,
  as: 'Ihre Rolle',
  address: 'E-Mail',
  name: 'Ihr Name',
  newPassword: 'Wählen Sie ein Passwort',
  newPasswordHelp: (least) =>
    `Mindestens ${least} Zeichen. Gut geeignet sind einige Wörter ohne Zusammenhang.`,
  password: 'Ihr Passwort',
  existingHelp:
    'Zu dieser Adresse gibt es bereits ein Konto. Melden Sie sich mit dessen Passwort an, um beizutreten.',
  showPassword: 'Passwort anzeigen',
  hidePassword: 'Passwort verbergen',
  strength: 'Stärke',
  strength0: 'Noch nicht genug',
  strength1: 'Ausreichend',
  strength2: 'Gut',
  strength3: 'Stark',
  strength4: 'Sehr stark',
  join: 'Beitreten',
  signInAndJoin: 'Anmelden und beitreten',
  joining: 'Beitritt läuft',
  joinAs: (email) => `Sie sind als ${email} angemeldet.`,
  otherTitle: 'Sie sind mit einem anderen Konto angemeldet',
  otherText: (signedIn, invited) =>
    `Sie sind als ${signedIn} angemeldet, und diese Einladung ist für ${invited}. Melden Sie sich zuerst ab; die Einladung bleibt offen.`,
  signOut: 'Abmelden',
  joinedTitle: (tenant) => `Willkommen bei ${tenant}`,
  joinedText: 'Sie sind angemeldet.',
  continue: 'Weiter',
  deadTitle: 'Dieser Link funktioniert nicht mehr',
  deadText:
    'Links funktionieren einmal und für begrenzte Zeit, und eine neuere E-Mail ersetzt eine ältere. Wenn Sie schon beigetreten sind, melden Sie sich an. Suchen Sie sonst nach einer neueren E-Mail, verwenden Sie den Code daraus, oder fordern Sie einen neuen Link an.',
  askTitle: 'Neuen Link anfordern',
  askText: 'Wenn für Ihre Adresse eine Einladung offen ist, ist eine neue E-Mail unterwegs.',
  ask: 'Neuen Link anfordern',
  asked:
    'Wenn für diese Adresse eine Einladung offen ist, ist eine neue E-Mail unterwegs. Sehen Sie in Ihrem Postfach nach.',
  codeTitle: 'Mit einem Code beitreten',
  codeText: 'Geben Sie Ihre Adresse und den Code aus Ihrer Einladung ein.',
  code: 'Code',
  codeHelp: 'Acht Buchstaben und Ziffern, zum Beispiel ABCD-2345.',
  codeContinue: 'Weiter',
  useCode: 'Stattdessen einen Code verwenden',
  expires: (when) => `Diese Einladung ist bis ${when} offen.`,
};
