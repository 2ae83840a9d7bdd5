/**
 * Owns doubts about an address that is well formed: a mailbox that many people read, a domain whose
 * letters imitate another one. A doubt is said and never blocks: the inviter may know better.
 */
export const EMAIL_WARNINGS = ['role_address', 'look_alike_domain'] as const;
export type EmailWarning = (typeof EMAIL_WARNINGS)[number];

/** Names of functions rather than people, after RFC 2142 and what companies use beside it. */
const ROLE_NAMES = new Set(
  (
    'abuse accounting accounts admin administrator all billing board bounce bounces careers contact desk dev ' +
    'everyone finance ftp hello help helpdesk hostmaster hr info information investors it jobs legal list mail ' +
    'mailer-daemon marketing media news newsletter no-reply noc noreply office orders partners postmaster press ' +
    'privacy purchasing reception recruiting root sales security service staff support sysadmin team tech usenet ' +
    'users uucp web webmaster www buchhaltung empfang kontakt personal rechnung verkauf vertrieb accueil ' +
    'comptabilite direction ventes contacto facturacion recepcion ventas'
  ).split(' '),
);

/** The first doubt about an address, or none; `address` is as the person wrote it. */
export function emailWarning(address: string): EmailWarning | undefined {
  const at = address.lastIndexOf('@');
  if (at < 1) return undefined;
  if (imitates(address.slice(at + 1))) return 'look_alike_domain';
  const local = address.slice(0, at).toLowerCase().replace(/\+.*$/, '');
  return ROLE_NAMES.has(local) ? 'role_address' : undefined;
}

const LATIN = /\p{Script=Latin}/u;
const OTHER_ALPHABETS = [
  /\p{Script=Cyrillic}/u,
  /\p{Script=Greek}/u,
  /\p{Script=Armenian}/u,
  /\p{Script=Cherokee}/u,
];
/** Letters of other alphabets that most fonts draw like Latin ones (Unicode TR 39, whole-script confusables). */
const DRAWN_LIKE_LATIN = /^[аеорсухѕіјһԁԛԝԍьүѵӏαονρτυχικгɡոսհքօցյ\d-]+$/u;
/** Latin letters drawn like other Latin ones, and full-width forms. */
const UNUSUAL_LATIN = /[ɑɡıȷʟɩᴀ-ᶿⱥ-Ɀ\uff01-\uff5e]/u;

/** Whether a label mixes alphabets, or is written in letters that look like Latin ones. */
function imitates(domain: string): boolean {
  return domain
    .toLowerCase()
    .split('.')
    .some((label) => {
      // eslint-disable-next-line no-control-regex -- "not ASCII" is exactly what is meant
      if (/^[\x00-\x7f]*$/.test(label)) return false;
      const others = OTHER_ALPHABETS.filter((script) => script.test(label)).length;
      if (others + Number(LATIN.test(label)) > 1) return true;
      return UNUSUAL_LATIN.test(label) || (others > 0 && DRAWN_LIKE_LATIN.test(label));
    });
}
