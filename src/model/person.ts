/** Owns a user or a pending invitation as a list shows it. */
export const PERSON_STATUSES = ['active', 'inactive', 'pending', 'expired'] as const;
export type PersonStatus = (typeof PERSON_STATUSES)[number];

export interface PersonName {
  readonly full?: string;
  readonly first?: string;
  readonly last?: string;
}

/** Why an action on this row is refused by the server; `true` where it is allowed. */
export type RowPermission = true | {readonly reason: string};

export interface Person {
  readonly kind: 'user' | 'invitation' | (string & {});
  readonly id: string;
  readonly email: string;
  readonly name?: PersonName;
  /** Role ids; always a list. */
  readonly roles: readonly string[];
  /** A status the library doesn't know is shown as it came. */
  readonly status: PersonStatus | (string & {});
  readonly joinedAt?: string;
  readonly invitedAt?: string;
  readonly invitedBy?: string;
  readonly expiresAt?: string;
  readonly lastActiveAt?: string;
  /** The last day somebody has access, where it ends. */
  readonly accessEndsAt?: string;
  /** Shown only from origins that the profile allows. */
  readonly avatarUrl?: string;
  /** The licence this person holds, in products sold by the seat. */
  readonly seat?: PersonSeat;
  /** What another system decides, by field (`name`, `email`, `roles`, `status`), and the name of that system. */
  readonly managedBy?: Readonly<Record<string, string>>;
  /** The new address, until it is confirmed from there. */
  readonly pendingEmail?: string;
  /** Id of the user who took this one's place; whoever was replaced can not be let in again. */
  readonly replacedBy?: string;
  /** Names and addresses this person had before. */
  readonly formerly?: readonly string[];
  /** Who changed this row last, and when. */
  readonly changed?: {readonly by: string; readonly at: string};
  /** How far the mail of an invitation got. */
  readonly mail?: MailProgress;
  /** A member who was sent one-time credentials and has not used them. */
  readonly neverSignedIn?: boolean;
  /** The invitation that a member who never signed in came from; what *send again* and *withdraw* act on. */
  readonly invitationId?: string;
  /** Values of the product's own fields, by key. */
  readonly fields?: Readonly<Record<string, string>>;
  /** Set on the row of whoever is asking. */
  readonly self?: boolean;
  /** Server-sent verdicts per action; they win over every local rule. */
  readonly can?: Readonly<Record<string, RowPermission>>;
  /** Opaque; sent back as `If-Match`. */
  readonly version?: string;
}

export interface PersonSeat {
  readonly id: string;
  readonly label: string;
  /** Mode ids; the profile says what they are called. */
  readonly modes: readonly string[];
}

export const MAIL_STATES = ['queued', 'handed_over', 'failed'] as const;

/** `handed_over` is the most a sender knows: the mail server took it. Nobody can tell that it was delivered. */
export interface MailProgress {
  readonly state: (typeof MAIL_STATES)[number] | (string & {});
  readonly at?: string;
  /** Why it failed, as a code of the mail server's. */
  readonly reason?: string;
}

/** Whom an action is about, as its events carry it. */
export type PersonSubject = Pick<Person, 'id' | 'email' | 'invitationId'>;

/** What to call somebody: the full name, first and last, or the address. */
export function displayName(person: Pick<Person, 'email' | 'name'>): string {
  const {full, first, last} = person.name ?? {};
  return full || [first, last].filter(Boolean).join(' ') || person.email;
}

/** One or two letters for an avatar, whole graphemes in any script. */
export function initials(person: Pick<Person, 'email' | 'name'>): string {
  const words = displayName(person)
    .replace(/@.*$/, '')
    .split(/[\s._-]+/)
    .filter(Boolean);
  const letters = words.length > 1 ? [words[0], words[words.length - 1]] : [words[0]];
  return letters.map((word) => firstGrapheme(word ?? '').toLocaleUpperCase()).join('');
}

/** Made when first needed and kept: one costs milliseconds, and a list has many names. */
let graphemes: Intl.Segmenter | undefined;

function firstGrapheme(text: string): string {
  // A plain letter before another plain one takes no mark along, and most names begin so.
  if (/^[a-z](?![^ -~])/i.test(text)) return text.charAt(0);
  graphemes ??= new Intl.Segmenter();
  for (const {segment} of graphemes.segment(text)) return segment;
  return '';
}
