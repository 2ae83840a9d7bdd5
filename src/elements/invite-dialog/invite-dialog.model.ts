/** Owns what the views of the invite dialog are given, and the types of its public properties. */
import type {CommonMessages} from '../../i18n/common/en.js';
import type {InviteMessages} from '../../i18n/invite/en.js';
import type {ProblemMessages} from '../../i18n/problem/en.js';
import type {InvitationLink} from '../../model/invitation.js';
import type {Verdict} from '../../model/policy.js';
import type {FieldIssueCode, Problem} from '../../model/problem.js';
import type {Role} from '../../model/role.js';
import type {EmailWarning} from '../../model/validate/email-warning.js';
import type {Session} from '../../model/session.js';
import type {InviteState, Recipient} from '../../state/invite-machine.js';
import type {RowChange} from '../../state/invite-rows.js';
import type {PersonName} from '../../model/person.js';

export type InviteField = 'emails' | 'names' | 'fields' | 'roles' | 'message' | 'language' | 'accessEndsAt';

/** Somebody to start with. */
export interface InvitePerson {
  readonly email: string;
  readonly name?: PersonName;
  /** Values of the product's own fields, by key. */
  readonly fields?: Readonly<Record<string, string>>;
}

/** Values to start with. */
export interface InviteInitial {
  readonly emails?: readonly string[];
  /** People of whom more than the address is known. */
  readonly people?: readonly InvitePerson[];
  /** Values of the product's own fields for everyone invited from here, by key. */
  readonly fields?: Readonly<Record<string, string>>;
  /** Language of the mail, a BCP 47 tag; the page's by default. */
  readonly language?: string;
  readonly roles?: readonly string[];
  readonly message?: string;
  /** The last day of access, `YYYY-MM-DD`. */
  readonly accessEndsAt?: string;
  readonly reference?: string;
  readonly metadata?: Readonly<Record<string, string>>;
}

export interface InviteModel {
  readonly inline: boolean;
  readonly words: {
    readonly common: CommonMessages;
    readonly problem: ProblemMessages;
    readonly invite: InviteMessages;
  };
  readonly language: string;
  readonly session: Session | undefined;
  readonly problem: Problem | undefined;
  readonly verdict: Verdict;
  readonly mayCopyLink: boolean;
  readonly mayResend: boolean;
  readonly mayReactivate: boolean;
  readonly roles: readonly Role[];
  /** Whether each person has a row of fields. */
  readonly inRows: boolean;
  readonly invite: InviteState;
  /** What is wrong with the last day of access. */
  readonly dayIssue: FieldIssueCode | undefined;
  /** Ids of invitations and members that something is being done to. */
  readonly busy: ReadonlySet<string>;
  readonly links: ReadonlyMap<string, InvitationLink>;
  readonly linkProblems: ReadonlyMap<string, Problem>;
  /** What should be looked at again in an address that is well formed. */
  readonly doubtAbout: (email: string) => EmailWarning | undefined;
  readonly locked: readonly string[];
  readonly hidden: readonly string[];
  readonly announcement: string;
  readonly handlers: {
    readonly handleClose: () => void;
    readonly handleRetry: () => void;
    readonly handleText: (text: string) => void;
    readonly handleCommit: () => void;
    readonly handlePaste: (text: string) => void;
    readonly handleRemove: (key: string) => void;
    readonly handleReopen: (key: string) => void;
    readonly handleAddRow: () => void;
    readonly handleRow: (key: string, change: RowChange) => void;
    readonly handleLeaveRow: (key: string) => void;
    readonly handleLanguage: (language: string) => void;
    readonly handleReactivate: (recipient: Recipient) => void;
    readonly handleRoles: (roles: readonly string[]) => void;
    readonly handleMessage: (message: string) => void;
    readonly handleLastDay: (day: string) => void;
    readonly handleSend: () => void;
    readonly handleResend: (recipient: Recipient) => void;
    readonly handleCopyLink: (recipient: Recipient) => void;
    readonly handleAnother: () => void;
  };
}
