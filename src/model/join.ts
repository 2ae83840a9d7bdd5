/** Owns the invitee's side: what a link says, and the ways to accept it. */
import type {LocalizedText} from './localized-text.js';

/** What opens an invitation: the token of the link, or address and code from the same mail. */
export type JoinSecret = {readonly token: string} | {readonly email: string; readonly code: string};

export interface JoinOffer {
  readonly tenantName: string;
  readonly inviterName?: string;
  readonly email: string;
  readonly name?: string;
  readonly roles: readonly LocalizedText[];
  readonly expiresAt?: string;
  /** Whether the address has a login already: then it signs in and never sets a password here. */
  readonly login: 'new' | 'existing' | (string & {});
  /** Who is signed in on this browser, when somebody is. */
  readonly signedInAs?: string;
}

export type JoinCredential =
  | {readonly kind: 'new_password'; readonly password: string; readonly name: string}
  | {readonly kind: 'password'; readonly password: string}
  | {readonly kind: 'session'};

export interface JoinAcceptance {
  readonly secret: JoinSecret;
  readonly credential: JoinCredential;
}

export interface JoinResult {
  readonly tenantName: string;
  /** Where the product wants its new member to go; always on an allowed origin. */
  readonly continueUrl?: string;
}
