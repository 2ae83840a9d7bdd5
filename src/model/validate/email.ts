/**
 * Owns whether an address has the form of one, and when two addresses are the same. The verdict is
 * that of `<input type="email">` after punycoding the domain:
 * https://html.spec.whatwg.org/multipage/input.html#valid-e-mail-address
 */
import type {FieldIssueCode} from '../problem.js';

const VALID_ADDRESS =
  /^[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*$/;
/** RFC 5321, 4.5.3.1: a path of 256 octets, less its angle brackets. */
const MAX_ADDRESS_LENGTH = 254;
const MAX_LOCAL_LENGTH = 64;
/** Zero-width marks and no-break spaces travel along when addresses are copied from documents. */
const INVISIBLE = /[\u00a0\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;

/** The address without what surrounds it when copied: white space, invisible marks, `mailto:`. */
export function cleanEmail(text: string): string {
  return text
    .replace(INVISIBLE, '')
    .trim()
    .replace(/^mailto:/i, '');
}

/** What is wrong with the address, or nothing. */
export function emailIssue(address: string): FieldIssueCode | undefined {
  if (!address) return 'required';
  const ascii = asciiEmail(address);
  if (ascii === undefined || !VALID_ADDRESS.test(ascii)) return 'email_format';
  if (ascii.length > MAX_ADDRESS_LENGTH || ascii.lastIndexOf('@') > MAX_LOCAL_LENGTH) return 'too_long';
  return undefined;
}

/** What two spellings of one address have in common: lower case, domain in punycode. `a+b@` and `a@` differ. */
export function emailKey(address: string): string {
  const cleaned = cleanEmail(address);
  return (asciiEmail(cleaned) ?? cleaned).toLowerCase();
}

/** The domain in punycode and lower case; empty when there is none. */
export function emailDomain(address: string): string {
  const key = emailKey(address);
  return key.slice(key.lastIndexOf('@') + 1);
}

function asciiEmail(address: string): string | undefined {
  const at = address.lastIndexOf('@');
  if (at < 0) return undefined;
  const domain = address.slice(at + 1);
  // Plain ASCII is left alone: the URL parser would accept and rewrite forms that aren't host names, such as `a@1`.
  // eslint-disable-next-line no-control-regex -- "not ASCII" is exactly what is meant
  if (/^[\x00-\x7f]*$/.test(domain)) return address;
  if (/[\s/\\?#:@[\]%]/.test(domain)) return undefined;
  try {
    return `${address.slice(0, at)}@${new URL(`http://${domain}`).hostname}`;
  } catch {
    return undefined;
  }
}
