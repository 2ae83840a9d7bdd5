/** Owns what is done to one person at the back end, one mutation for each act; it refuses to ask or to show anything. */
import type {ReactiveControllerHost} from 'lit';
import {Mutation, type MutationOutcome} from '../controllers/mutation.js';
import type {Tenancy} from '../controllers/tenancy.js';
import type {InvitationChange, InvitationLink, InvitationOutcome} from '../model/invitation.js';
import type {Person, PersonSeat, PersonSubject} from '../model/person.js';
import type {BlockReport, Replacement, UserChange} from '../model/user.js';
import {
  createInvitationLink,
  resendInvitation,
  revokeInvitation,
  updateInvitation,
} from '../state/invitation-acts.js';
import {
  blockUser,
  deleteUser,
  freeSeat,
  giveSeat,
  removeUser,
  replaceUser,
  sendPasswordReset,
  setUserActive,
  updateUser,
} from '../state/user-acts.js';
import {
  type ActivationSubject,
  type CorrectionSubject,
  type HandOverSubject,
  invitationIdOf,
  type OwnedItem,
  type ReplacementSubject,
  type SeatGivenSubject,
  type SeatSubject,
  subjectOf,
  type UserChangeSubject,
} from './subjects.js';

type Outcome<R> = Promise<MutationOutcome<R>>;

export class PersonActions {
  readonly #resend: Mutation<PersonSubject, InvitationOutcome>;
  readonly #revoke: Mutation<PersonSubject, void>;
  readonly #correct: Mutation<CorrectionSubject, Person>;
  readonly #link: Mutation<PersonSubject, InvitationLink>;
  readonly #edit: Mutation<UserChangeSubject, Person>;
  readonly #changeRole: Mutation<UserChangeSubject, Person>;
  readonly #deactivate: Mutation<PersonSubject, Person>;
  readonly #reactivate: Mutation<ActivationSubject, Person>;
  readonly #block: Mutation<PersonSubject, BlockReport>;
  readonly #remove: Mutation<PersonSubject, void>;
  readonly #delete: Mutation<PersonSubject, void>;
  readonly #reset: Mutation<PersonSubject, void>;
  readonly #replace: Mutation<ReplacementSubject, Replacement>;
  readonly #freeSeat: Mutation<SeatSubject, void>;
  readonly #assignSeat: Mutation<SeatGivenSubject, void>;
  readonly #handOver: Mutation<HandOverSubject, void>;
  readonly #all: readonly Mutation<never, unknown>[];
  /** Switches as the reader has just set them, until the back end has answered. */
  readonly #switched = new Map<string, boolean>();

  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    tenancy: Tenancy,
  ) {
    const all: Mutation<never, unknown>[] = [];
    const mutation = <T, R>(...[action, run]: [string, ConstructorParameters<typeof Mutation<T, R>>[3]]) => {
      const made = new Mutation<T, R>(host, tenancy, action, run);
      all.push(made);
      return made;
    };
    this.#resend = mutation('resend', (c, person, o) => resendInvitation(c, invitationIdOf(person), o));
    this.#revoke = mutation('revoke', (c, person, o) => revokeInvitation(c, invitationIdOf(person), o));
    this.#correct = mutation('correct-invitation', (c, {id, change, version}, o) =>
      updateInvitation(c, id, change, {...o, ...(version !== undefined && {ifVersion: version})}),
    );
    this.#link = mutation('copy-link', (c, {id}, o) => createInvitationLink(c, id, o));
    const update: ConstructorParameters<typeof Mutation<UserChangeSubject, Person>>[3] = (c, subject, o) =>
      updateUser(c, subject.id, subject.change, {
        ...o,
        ...(subject.version !== undefined && {ifVersion: subject.version}),
      });
    this.#edit = mutation('edit', update);
    this.#changeRole = mutation('change-role', update);
    this.#deactivate = mutation('deactivate', (c, {id}, o) => setUserActive(c, id, false, o));
    this.#reactivate = mutation('reactivate', (c, {id, accessEndsAt}, o) =>
      setUserActive(c, id, true, {...o, ...(accessEndsAt !== undefined && {accessEndsAt})}),
    );
    this.#block = mutation('block', (c, {id}, o) => blockUser(c, id, o));
    this.#remove = mutation('remove', (c, {id}, o) => removeUser(c, id, o));
    // The address was typed and compared already; the back end compares it once more.
    this.#delete = mutation('delete', (c, {id, email}, o) => deleteUser(c, id, email, o));
    this.#reset = mutation('reset-password', (c, {id}, o) => sendPasswordReset(c, id, o));
    this.#replace = mutation('replace', (c, {id, roles}, o) => replaceUser(c, id, roles, o));
    this.#freeSeat = mutation('free-seat', (c, {seatId}, o) => freeSeat(c, seatId, o));
    this.#assignSeat = mutation('assign-seat', (c, {seatId, holder}, o) => giveSeat(c, seatId, holder, o));
    // The page does it: what its promise says is the outcome.
    this.#handOver = mutation('hand-over', () => Promise.resolve());
    this.#all = all;
  }

  /** Ids of people that something is being done to. */
  get running(): ReadonlySet<string> {
    return new Set(this.#all.flatMap(({running}) => [...running]));
  }

  /** The person as the reader's own switch has it, while the answer is on its way. */
  seen(person: Person): Person {
    const active = this.#switched.get(person.id);
    return active === undefined ? person : {...person, status: active ? 'active' : 'inactive'};
  }

  resend = (person: Person): Outcome<InvitationOutcome> => this.#resend.start(person.id, subjectOf(person));
  revoke = (person: Person): Outcome<void> => this.#revoke.start(person.id, subjectOf(person));
  copyLink = (person: Person): Outcome<InvitationLink> => this.#link.start(person.id, subjectOf(person));
  block = (person: Person): Outcome<BlockReport> => this.#block.start(person.id, subjectOf(person));
  remove = (person: Person): Outcome<void> => this.#remove.start(person.id, subjectOf(person));
  resetPassword = (person: Person): Outcome<void> => this.#reset.start(person.id, subjectOf(person));
  deletePermanently = (person: Person): Outcome<void> => this.#delete.start(person.id, subjectOf(person));
  replace = (person: Person, roles: readonly string[]): Outcome<Replacement> =>
    this.#replace.start(person.id, {...subjectOf(person), roles});
  freeSeat = (person: Person, seatId: string): Outcome<void> =>
    this.#freeSeat.start(person.id, {...subjectOf(person), seatId});
  assignSeat = ({id}: Person, {id: seatId, label}: PersonSeat): Outcome<void> =>
    this.#assignSeat.start(seatId, {seatId, label, holder: id});
  handOver = (from: Person, to: Person, items: readonly OwnedItem[]): Outcome<void> =>
    this.#handOver.start(from.id, {from: subjectOf(from), to: subjectOf(to), items});

  /** Lets somebody in or shuts them out; shown at once, and taken back when it was refused. */
  async setActive(person: Person, active: boolean, accessEndsAt?: string): Outcome<Person> {
    this.#switched.set(person.id, active);
    const subject = {...subjectOf(person), ...(accessEndsAt !== undefined && {accessEndsAt})};
    const outcome = await (active ? this.#reactivate : this.#deactivate).start(person.id, subject);
    this.#switched.delete(person.id);
    this.host.requestUpdate();
    return outcome;
  }

  correct(person: Person, change: InvitationChange, version = person.version): Outcome<Person> {
    return this.#correct.start(person.id, {
      id: invitationIdOf(person),
      email: person.email,
      change,
      ...(version !== undefined && {version}),
    });
  }

  edit = (person: Person, change: UserChange, version = person.version): Outcome<Person> =>
    this.#edit.start(person.id, changeSubject(person, change, version));
  changeRoles = (person: Person, roles: readonly string[], version = person.version): Outcome<Person> =>
    this.#changeRole.start(person.id, changeSubject(person, {roles}, version));
}

const changeSubject = (
  {id, email}: Person,
  change: UserChange,
  version: string | undefined,
): UserChangeSubject => ({id, email, change, ...(version !== undefined && {version})});
