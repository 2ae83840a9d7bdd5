/** Owns what the views of the user table are given. */
import type {CommonMessages} from '../../i18n/common/en.js';
import type {Format} from '../../i18n/format.js';
import type {ProblemMessages} from '../../i18n/problem/en.js';
import type {UsersMessages} from '../../i18n/users/en.js';
import {localizedText} from '../../model/localized-text.js';
import type {Page, UserSort} from '../../model/page.js';
import type {Person} from '../../model/person.js';
import type {Action, Verdict} from '../../model/policy.js';
import type {FieldIssue, Problem} from '../../model/problem.js';
import {type Profile, roleOf} from '../../model/profile.js';
import type {Session} from '../../model/session.js';
import type {StatusTone} from '../../ui/person.js';
import type {UsersView} from './users-view.js';

/** Whom something could not be done to, and why. */
export interface ActionFailure {
  readonly email: string;
  readonly problem: Problem;
}

/** An address in the course of being corrected. */
export interface Correction {
  readonly person: Person;
  readonly email: string;
  readonly issue?: FieldIssue['code'];
  readonly problem?: Problem;
  /** What somebody else made of it meanwhile. */
  readonly theirs?: Person;
}

export interface UserTableModel {
  readonly words: {
    readonly common: CommonMessages;
    readonly problem: ProblemMessages;
    readonly users: UsersMessages;
  };
  readonly format: Format;
  readonly language: string;
  readonly session: Session | undefined;
  readonly profile: Profile | undefined;
  readonly view: UsersView;
  readonly problem: Problem | undefined;
  readonly users: Page<Person> | undefined;
  readonly refreshing: boolean;
  readonly invitations: Page<Person> | undefined;
  readonly invitationsProblem: Problem | undefined;
  /** What became of the last action, when it failed. */
  readonly actionFailure: ActionFailure | undefined;
  /** Ids of invitations something is being done to. */
  readonly busy: ReadonlySet<string>;
  readonly revoking: Person | undefined;
  readonly correction: Correction | undefined;
  /** Whose menu is open. */
  readonly menuOf: Person | undefined;
  /** Whether pending people stand in the list instead of a section of their own. */
  readonly pendingInList: boolean;
  readonly canInvite: Verdict | undefined;
  readonly canOpenDialog: boolean;
  readonly verdictOf: (action: Action, person: Person) => Verdict;
  readonly handlers: {
    readonly handleSearch: (search: string) => void;
    readonly handleStatus: (status: string) => void;
    readonly handleSort: (sort: UserSort) => void;
    readonly handleNext: (cursor: string) => void;
    readonly handlePrevious: () => void;
    readonly handleClear: () => void;
    readonly handleRetry: () => void;
    readonly handleInvite: () => void;
    readonly handleResend: (person: Person) => void;
    readonly handleAskRevoke: (person: Person) => void;
    readonly handleRevoke: () => void;
    readonly handleKeep: () => void;
    readonly handleDismiss: () => void;
    readonly handleMenu: (person: Person) => void;
    readonly handleMenuPress: (person: Person) => void;
    readonly handleMenuClosed: () => void;
    readonly handleCloseMenu: () => void;
    readonly handleAskCorrect: (person: Person) => void;
    readonly handleCorrectEmail: (email: string) => void;
    readonly handleCorrect: () => void;
    readonly handleCloseCorrect: () => void;
    readonly handleCorrectClosed: () => void;
  };
}

/** The product's word for a status, else the built-in one, else the status as it came. */
export function statusLabel({profile, words, language}: UserTableModel, status: string): string {
  const own = profile?.statusLabels?.[status];
  if (own) return localizedText(own, language);
  const {common} = words;
  const builtIn: Record<string, string> = {
    active: common.statusActive,
    inactive: common.statusInactive,
    pending: common.statusPending,
    expired: common.statusExpired,
  };
  return Object.hasOwn(builtIn, status) ? (builtIn[status] ?? status) : status;
}

const TONES: Record<string, StatusTone> = {
  active: 'good',
  inactive: 'off',
  pending: 'waiting',
  expired: 'bad',
};
export const statusTone = (status: string): StatusTone => TONES[status] ?? 'off';

export function roleLabels({profile, language}: UserTableModel, person: Person): string {
  const labels = person.roles.map((id) =>
    profile ? localizedText(roleOf(profile, id).label, language) : id,
  );
  return new Intl.ListFormat(language, {type: 'unit'}).format(labels);
}
