/** Owns what is done to somebody who was invited and has not arrived: send again, revoke, correct the address. */
import type {ReactiveControllerHost} from 'lit';
import {Mutation, type MutationOutcome} from '../../controllers/mutation.js';
import type {Tenancy} from '../../controllers/tenancy.js';
import type {InvitationChange, InvitationOutcome} from '../../model/invitation.js';
import type {Person, PersonSubject} from '../../model/person.js';
import {resendInvitation, revokeInvitation, updateInvitation} from '../../state/invitations.js';

/** What a correction is about, and what is to become of it. */
export interface CorrectionSubject {
  readonly id: string;
  readonly email: string;
  readonly change: InvitationChange;
  /** The version that was looked at; somebody else's later one is not overwritten. */
  readonly version?: string;
}

/** A member who never signed in is acted on by the invitation behind them. */
export const invitationIdOf = ({id, invitationId}: PersonSubject): string => invitationId ?? id;

export class InvitationActions {
  readonly #resend: Mutation<PersonSubject, InvitationOutcome>;
  readonly #revoke: Mutation<PersonSubject, void>;
  readonly #correct: Mutation<CorrectionSubject, Person>;

  constructor(host: ReactiveControllerHost & HTMLElement, tenancy: Tenancy) {
    this.#resend = new Mutation(host, tenancy, 'resend', (connection, person, options) =>
      resendInvitation(connection, invitationIdOf(person), options),
    );
    this.#revoke = new Mutation(host, tenancy, 'revoke', (connection, person, options) =>
      revokeInvitation(connection, invitationIdOf(person), options),
    );
    this.#correct = new Mutation(host, tenancy, 'correct-invitation', (connection, subject, options) =>
      updateInvitation(connection, subject.id, subject.change, {
        ...options,
        ...(subject.version !== undefined && {ifVersion: subject.version}),
      }),
    );
  }

  /** Ids of people that something is being done to. */
  get running(): ReadonlySet<string> {
    return new Set([...this.#resend.running, ...this.#revoke.running, ...this.#correct.running]);
  }

  resend(person: Person): Promise<MutationOutcome<InvitationOutcome>> {
    return this.#resend.start(person.id, person);
  }

  revoke(person: Person): Promise<MutationOutcome<void>> {
    return this.#revoke.start(person.id, person);
  }

  correct(person: Person, email: string, version: string | undefined): Promise<MutationOutcome<Person>> {
    return this.#correct.start(person.id, {
      id: invitationIdOf(person),
      email: person.email,
      change: {email},
      ...(version !== undefined && {version}),
    });
  }
}
