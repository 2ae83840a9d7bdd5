/** Owns how passwords are kept: scrypt with a salt each, its cost written beside it. */
import {randomBytes, scrypt, timingSafeEqual} from 'node:crypto';

const COST = 2 ** 14;
const KEY_BYTES = 32;

export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const key = await derive(password, salt, COST);
  return `scrypt$${COST}$${salt.toString('base64')}$${key.toString('base64')}`;
}

/** Compares in constant time; takes as long when there is no hash, so that timing says nothing. */
export async function verifyPassword(password: string, hash: string | null | undefined): Promise<boolean> {
  const [, cost, salt, key] = (hash ?? (await absentHash())).split('$');
  const derived = await derive(password, Buffer.from(salt ?? '', 'base64'), Number(cost));
  return timingSafeEqual(derived, Buffer.from(key ?? '', 'base64')) && Boolean(hash);
}

let absent: Promise<string> | undefined;
const absentHash = () => (absent ??= hashPassword(randomBytes(16).toString('hex')));

function derive(password: string, salt: Buffer, cost: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(password.normalize('NFKC'), salt, KEY_BYTES, {N: cost}, (error, key) => {
      if (error) reject(error);
      else resolve(key);
    });
  });
}
