/**
 * Owns every secret's form. Sessions, API keys and embed tokens are random and kept as hashes.
 * Mail secrets are HMACs of a random nonce under a key that never enters the database: whoever
 * reads the database or the outbox holds nonces and ids, and can open nothing.
 */
import {createHash, createHmac, randomBytes, timingSafeEqual} from 'node:crypto';
import {mkdir, readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';

export const sha256 = (text: string): Buffer => createHash('sha256').update(text).digest();
export const randomToken = (prefix = ''): string => prefix + randomBytes(32).toString('base64url');
export const randomNonce = (): Buffer => randomBytes(16);

const ID_BYTES = 16;
const MAC_BYTES = 32;
/** No letters or digits that are taken for one another. */
const CODE_ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const CODE_LENGTH = 8;
/** 31 letters, 28 of them: more than 128 bits. */
const PASSWORD_LENGTH = 28;

export class MailSecrets {
  constructor(private readonly key: Buffer) {}

  /** The link's token: the secret's id and its code, as one URL-safe segment. */
  token(id: string, nonce: Uint8Array): string {
    return Buffer.concat([Buffer.from(id.replaceAll('-', ''), 'hex'), this.#mac('link', nonce)]).toString(
      'base64url',
    );
  }

  /** The one-time password of a member at once: as hard to guess as a link, and short enough to type. */
  password(nonce: Uint8Array): string {
    const letters = Array.from(
      this.#mac('password', nonce).subarray(0, PASSWORD_LENGTH),
      (byte) => CODE_ALPHABET[byte % CODE_ALPHABET.length],
    );
    return (letters.join('').match(/.{4}/g) ?? []).join('-');
  }

  matchesPassword(password: string, nonce: Uint8Array): boolean {
    return timingSafeEqual(sha256(normalCode(password)), sha256(normalCode(this.password(nonce))));
  }

  /** The short code that the same mail carries. */
  code(nonce: Uint8Array): string {
    const bytes = this.#mac('code', nonce);
    const letters = Array.from(
      {length: CODE_LENGTH},
      (_, index) => CODE_ALPHABET[(bytes[index] ?? 0) % CODE_ALPHABET.length],
    );
    return `${letters.slice(0, 4).join('')}-${letters.slice(4).join('')}`;
  }

  /** The id a token names, or nothing when it isn't one: cut short, padded, of another kind. */
  idOf(token: unknown): string | undefined {
    if (typeof token !== 'string' || !/^[\w-]{64}$/.test(token)) return undefined;
    const hex = Buffer.from(token, 'base64url').subarray(0, ID_BYTES).toString('hex');
    return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  }

  matches(token: string, nonce: Uint8Array): boolean {
    const bytes = Buffer.from(token, 'base64url');
    if (bytes.length !== ID_BYTES + MAC_BYTES) return false;
    return timingSafeEqual(bytes.subarray(ID_BYTES), this.#mac('link', nonce));
  }

  /** A code as it is looked for: under the key, since eight letters could be tried out. */
  codeHash(code: string): Buffer {
    return createHmac('sha256', this.key).update('code hash').update('\0').update(normalCode(code)).digest();
  }

  matchesCode(code: string, nonce: Uint8Array): boolean {
    return timingSafeEqual(sha256(normalCode(code)), sha256(normalCode(this.code(nonce))));
  }

  #mac(purpose: string, nonce: Uint8Array): Buffer {
    return createHmac('sha256', this.key).update(purpose).update('\0').update(nonce).digest();
  }
}

const normalCode = (code: string) => code.toUpperCase().replace(/[^A-Z0-9]/g, '');

/** The key from its file beside, not inside, the database; made on first use. */
export async function loadKey(dataFolder: string | undefined): Promise<Buffer> {
  if (!dataFolder) return randomBytes(32);
  const path = join(dataFolder, 'mail.key');
  try {
    return Buffer.from(await readFile(path, 'utf8'), 'base64');
  } catch {
    await mkdir(dataFolder, {recursive: true});
    const key = randomBytes(32);
    await writeFile(path, key.toString('base64'), {mode: 0o600});
    return key;
  }
}
