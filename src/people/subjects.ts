/** Owns whom and what the events of an action carry: enough for a page to decide, nothing it should not have. */
import type {InvitationChange} from '../model/invitation.js';
import type {Person, PersonSubject} from '../model/person.js';
import type {UserChange} from '../model/user.js';

/** What a correction of an invitation is about, and what is to become of it. */
export interface CorrectionSubject {
  readonly id: string;
  readonly email: string;
  readonly change: InvitationChange;
  /** The version that was looked at; somebody else's later one is not overwritten. */
  readonly version?: string;
}

/** What a change of a user is about, and what is to become of it. */
export interface UserChangeSubject {
  readonly id: string;
  readonly email: string;
  readonly change: UserChange;
  readonly version?: string;
}

/** Other roles for somebody whose record has to be replaced for them. */
export interface ReplacementSubject extends PersonSubject {
  readonly roles: readonly string[];
}

/** Somebody who is let in again, with a new last day where the former is over. */
export interface ActivationSubject extends PersonSubject {
  readonly accessEndsAt?: string;
}

export interface SeatSubject extends PersonSubject {
  readonly seatId: string;
}

/** A free seat for somebody. */
export interface SeatGivenSubject {
  readonly seatId: string;
  readonly label: string;
  readonly holder: string;
}

/** Something of the product's own that belongs to somebody who leaves; the page says what. */
export interface OwnedItem {
  readonly id: string;
  readonly label: string;
}

/** Asks a page for what somebody owns. */
export type OwnedItemsSource = (
  person: Person,
  options: {signal: AbortSignal},
) => Promise<readonly OwnedItem[]>;

/** The page moves these; its promise, given to `waitUntil`, says whether it did. */
export interface HandOverSubject {
  readonly from: PersonSubject;
  readonly to: PersonSubject;
  readonly items: readonly OwnedItem[];
}

/** A member who never signed in is acted on by the invitation behind them. */
export const invitationIdOf = ({id, invitationId}: PersonSubject): string => invitationId ?? id;

export const subjectOf = ({id, email, invitationId}: Person): PersonSubject => ({
  id,
  email,
  ...(invitationId !== undefined && {invitationId}),
});
