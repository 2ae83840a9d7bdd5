import type {MailWords} from './en.js';

/** German words of the demo's mails. */
export const mailDe: MailWords = {
  invitationSubject: (tenant) => `Sie sind zu ${tenant} eingeladen`,
  invitationSubjectFrom: (inviter, tenant) => `${inviter} hat Sie zu ${tenant} eingeladen`,
  invitationLead: (tenant, product) => `Sie sind eingeladen, ${tenant} auf ${product} beizutreten.`,
  invitationLeadFrom: (inviter, tenant, product) =>
    `${inviter} lädt Sie ein, ${tenant} auf ${product} beizutreten.`,
  join: (tenant) => `${tenant} beitreten`,
  joinHere: 'Hier beitreten:',
  code: (codeUrl, code) => `Oder öffnen Sie ${codeUrl} und geben Sie den Code ${code} mit Ihrer Adresse ein.`,
  codeButtonFails:
    'Die Schaltfläche reagiert nicht? Öffnen Sie diese Seite und geben Sie den Code mit Ihrer Adresse ein:',
  role: (roles) => `Ihre Rolle: ${roles}.`,
  validUntil: (when) => `Der Link funktioniert einmal und bis ${when} UTC.`,
  ignore: 'Sie haben das nicht erwartet? Dann tun Sie nichts: Ohne Sie geschieht nichts.',
  credentialsSubject: (tenant) => `Ihre Zugangsdaten für ${tenant}`,
  credentialsLead: (tenant, product) => `Sie sind jetzt Mitglied von ${tenant} auf ${product}.`,
  signIn: 'Anmelden',
  signInHere: 'Hier anmelden:',
  address: (email) => `Adresse: ${email}`,
  oneTimePassword: (password) => `Einmalpasswort: ${password}`,
  passwordValidUntil: (when) => `Das Passwort gilt, bis Sie ein eigenes wählen, längstens bis ${when} UTC.`,
  existingLogin: 'Mit dieser Adresse haben Sie bereits ein Konto: Melden Sie sich an wie immer.',
  resetSubject: (tenant) => `Neues Passwort für ${tenant} wählen`,
  resetLead: (tenant) =>
    `Die Administration von ${tenant} schickt Ihnen diesen Link, damit Sie ein neues Passwort wählen können.`,
  choosePassword: 'Passwort wählen',
  choosePasswordHere: 'Hier das Passwort wählen:',
  resetIgnore: 'Sie haben nicht darum gebeten? Ihr Passwort bleibt, wie es ist, bis Sie ein anderes wählen.',
  confirmSubject: (tenant) => `Bestätigen Sie Ihre Adresse für ${tenant}`,
  confirmLead: (email, tenant, former) =>
    `Ab jetzt soll ${email} statt ${former} Ihre Adresse bei ${tenant} sein. Bestätigen Sie, dass E-Mails Sie hier erreichen.`,
  confirm: 'Adresse bestätigen',
  confirmHere: 'Hier bestätigen:',
  changedSubject: (tenant) => `Ihre Adresse für ${tenant} hat sich geändert`,
  changedLead: (former, tenant, email) =>
    `${former} öffnet ${tenant} nicht mehr. Ab jetzt melden Sie sich dort mit ${email} an.`,
  changedIgnore: 'Das sollte nicht sein? Wenden Sie sich an die Administration des Kontos.',
  accessEndsSubject: (tenant, day) => `Ihr Zugriff auf ${tenant} endet am ${day}`,
  accessEndsLead: (tenant, day, zone) =>
    `Sie können sich bei ${tenant} bis einschließlich ${day} anmelden (${zone}).`,
  accessEndsFact: 'Sie brauchen ihn länger? Wenden Sie sich an die Administration des Kontos.',
  accessHeldSubject: (tenant) => `Ihr Zugriff auf ${tenant} sollte enden`,
  accessHeldLead: (tenant, day) =>
    `Ihr Zugriff auf ${tenant} sollte nach dem ${day} enden. Er bleibt bestehen, weil sonst niemand Personen verwalten könnte.`,
  accessHeldFact: 'Geben Sie jemand anderem Verwaltungsrechte, oder wählen Sie einen neuen letzten Tag.',
  pairingSubject: (seat, tenant) => `Kopplungscode für ${seat} bei ${tenant}`,
  pairingLead: (seat, model, serial) =>
    `Koppeln Sie die Brille ${model} (Seriennummer ${serial}) mit ${seat}.`,
  pairingLink: 'Kopplungslink öffnen',
  pairingLinkHere: 'Der Link, den der QR-Code enthält:',
  pairingTyped: 'Oder wählen Sie auf der Brille „Koppeln“ und geben Sie diesen Code ein:',
  pairingCode: (code) => `Oder wählen Sie auf der Brille „Koppeln“ und geben Sie den Code ${code} ein.`,
  pairingUntil: (when) => `Link und Code funktionieren einmal und bis ${when} UTC.`,
};
