/** Owns what is asked for when inviting, and what came of it. */
import type {Person, PersonName} from './person.js';

export interface InvitationDraft {
  readonly email: string;
  readonly name?: PersonName;
  readonly roles: readonly string[];
  /** Values of the product's own fields, by key. */
  readonly fields?: Readonly<Record<string, string>>;
  /** The last day of access, `YYYY-MM-DD`. */
  readonly accessEndsAt?: string;
  /** The inviter's words in the mail, plain text. */
  readonly message?: string;
  /** Language of the mail, a BCP 47 tag. */
  readonly language?: string;
  /** The host's own key for this invitation. */
  readonly reference?: string;
  /** The host's own data, stored and given back untouched. */
  readonly metadata?: Readonly<Record<string, string>>;
}

/** What may be corrected while nobody has accepted; what is left out stays. */
export interface InvitationChange {
  /** A new address gets a link of its own, and the old one dies. */
  readonly email?: string;
  readonly roles?: readonly string[];
  /** The last day of access, `YYYY-MM-DD`; empty for no end. */
  readonly accessEndsAt?: string;
}

/**
 * `accepted` is the neutral answer to a caller who may invite but not learn who exists: the request
 * was taken, and that is all it says.
 */
export type InvitationOutcome =
  {readonly outcome: 'created' | 'resent'; readonly invitation: Person} | {readonly outcome: 'accepted'};

/** A join link, given out only by the audited operation. */
export interface InvitationLink {
  readonly url: string;
  readonly expiresAt?: string;
}
