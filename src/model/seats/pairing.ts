/**
 * Owns how a device and a seat find one another: a code that is shown to the device or typed into it, for ten
 * minutes and for one time. What the code opens is the server's secret.
 */
export const PAIRING_MINUTES = 10;

export const PAIRING_STATES = ['waiting', 'paired', 'expired', 'cancelled'] as const;
export type PairingState = (typeof PAIRING_STATES)[number];

/** Why a device that showed the code was turned away. */
export const PAIRING_REFUSALS = ['wrong_device', 'paired_elsewhere'] as const;
export type PairingRefusal = (typeof PAIRING_REFUSALS)[number];

export interface Pairing {
  readonly id: string;
  readonly seatId: string;
  readonly state: PairingState | (string & {});
  /** What the QR code holds; only where it was asked for just now. */
  readonly link?: string;
  /** To be typed, in groups; likewise. */
  readonly code?: string;
  /** What should show up: to be compared with what is in the hand. */
  readonly device: {readonly model: string; readonly serial?: string};
  readonly expiresAt: string;
  /** The server's clock when it answered: the page's may be wrong. */
  readonly now: string;
  /** The last device that was turned away, and why. */
  readonly refused?: {readonly reason: PairingRefusal | (string & {}); readonly serial?: string};
}

/** Letters and digits that nobody mistakes for one another. */
export const CODE_LETTERS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
export const CODE_LENGTH = 8;

/** In groups, as it is read out. */
export const shownCode = (code: string): string => code.replace(/.{4}(?=.)/g, '$&-');

/** What was meant by what was typed; nothing where it can be none. */
export function codeFrom(typed: string): string | undefined {
  const letters = [...typed.normalize('NFKC').toUpperCase()].filter((letter) => !/[\s\p{Pd}]/u.test(letter));
  const isCode = letters.length === CODE_LENGTH && letters.every((letter) => CODE_LETTERS.includes(letter));
  return isCode ? letters.join('') : undefined;
}

/** Milliseconds that are left by the server's clock, whose answer came when ours said `receivedAt`. */
export function pairingLeft({expiresAt, now}: Pairing, receivedAt: number, at: number): number {
  const whole = Date.parse(expiresAt) - Date.parse(now);
  return Math.max(0, whole - Math.max(0, at - receivedAt));
}

/** As it stands at a moment: what nobody used in time is over, whether or not the server said so yet. */
export function pairingStateAt(pairing: Pairing, receivedAt: number, at: number): Pairing['state'] {
  if (pairing.state !== 'waiting') return pairing.state;
  return pairingLeft(pairing, receivedAt, at) > 0 ? 'waiting' : 'expired';
}

/** What a device gets that was let in: what it signs in with, and where it is. */
export interface PairingResult {
  readonly deviceToken: string;
  readonly tenant: {readonly id: string; readonly name: string};
  readonly seat: {readonly id: string; readonly label: string};
}
