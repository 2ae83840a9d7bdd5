/**
 * Owns doubts about an address that is well formed: a mailbox that many people read, a domain whose
 * letters imitate another one. A doubt is said and never blocks: the inviter may know better.
 */
export const EMAIL_WARNINGS = ['role_address', 'look_alike_domain'] as const;
export type EmailWarning = (typeof EMAIL_WARNINGS)[number];

/** Names of functions rather than people, after RFC 2142 and what companies use beside it. */
export const ROLE_NAMES: ReadonlySet<string> = new Set(
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
    .map((label) => (label.startsWith('xn--') ? decodePunycode(label.slice(4)) : label))
    .some((label) => {
      // eslint-disable-next-line no-control-regex -- "not ASCII" is exactly what is meant
      if (/^[\x00-\x7f]*$/.test(label)) return false;
      const others = OTHER_ALPHABETS.filter((script) => script.test(label)).length;
      if (others + Number(LATIN.test(label)) > 1) return true;
      return UNUSUAL_LATIN.test(label) || (others > 0 && DRAWN_LIKE_LATIN.test(label));
    });
}

/**
 * The letters behind an `xn--` label (RFC 3492), as the letters themselves are what is looked at; browsers hand
 * over addresses in this form. What is no punycode stays as it is.
 */
function decodePunycode(label: string): string {
  const [BASE, T_MIN, T_MAX, SKEW, DAMP] = [36, 1, 26, 38, 700];
  const split = label.lastIndexOf('-');
  const letters = [...label.slice(0, Math.max(0, split))];
  let [code, bias, index] = [128, 72, 0];
  for (let at = split + 1; at < label.length;) {
    const before = index;
    for (let weight = 1, k = BASE; ; k += BASE) {
      const digit = parseInt(label[at++] ?? '', BASE);
      if (Number.isNaN(digit)) return label;
      // Punycode counts letters before digits, parseInt the other way round.
      const value = digit < 10 ? digit + 26 : digit - 10;
      index += value * weight;
      const threshold = Math.min(T_MAX, Math.max(T_MIN, k - bias));
      if (value < threshold) break;
      weight *= BASE - threshold;
    }
    const length = letters.length + 1;
    let delta = Math.floor((index - before) / (before === 0 ? DAMP : 2));
    delta += Math.floor(delta / length);
    let k = 0;
    for (; delta > ((BASE - T_MIN) * T_MAX) / 2; k += BASE) delta = Math.floor(delta / (BASE - T_MIN));
    bias = k + Math.floor(((BASE - T_MIN + 1) * delta) / (delta + SKEW));
    code += Math.floor(index / length);
    index %= length;
    if (code > 0x10ffff) return label;
    letters.splice(index++, 0, String.fromCodePoint(code));
  }
  return letters.join('');
}
