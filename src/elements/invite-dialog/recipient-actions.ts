/** Owns what can be done about one recipient besides inviting: send again, reactivate, copy the join link. */
import type {ReactiveControllerHost} from 'lit';
import {Mutation} from '../../controllers/mutation.js';
import type {Tenancy} from '../../controllers/tenancy.js';
import type {CommonMessages} from '../../i18n/common/en.js';
import type {InviteMessages} from '../../i18n/invite/en.js';
import type {InvitationLink, InvitationOutcome} from '../../model/invitation.js';
import type {Person, PersonSubject} from '../../model/person.js';
import type {Problem} from '../../model/problem.js';
import {createInvitationLink, resendInvitation} from '../../state/invitation-acts.js';
import {changed, finished, type Recipient, type RecipientState} from '../../state/invite-machine.js';
import {setUserActive} from '../../state/user-acts.js';
import {afterwards, type InviteForm} from './invite-form.js';

interface Voice {
  readonly words: () => {readonly common: CommonMessages; readonly invite: InviteMessages};
  readonly announce: (text: string) => void;
}

export class RecipientActions {
  /** Join links that were asked for, by recipient. */
  readonly links = new Map<string, InvitationLink>();
  readonly linkProblems = new Map<string, Problem>();
  readonly #link: Mutation<string, InvitationLink>;
  readonly #resend: Mutation<PersonSubject, InvitationOutcome>;
  readonly #reactivate: Mutation<PersonSubject, Person>;

  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    tenancy: Tenancy,
    private readonly form: InviteForm,
    private readonly voice: Voice,
  ) {
    this.#link = new Mutation(host, tenancy, undefined, createInvitationLink);
    this.#resend = new Mutation(host, tenancy, 'resend', (connection, {id}, options) =>
      resendInvitation(connection, id, options),
    );
    this.#reactivate = new Mutation(host, tenancy, 'reactivate', (connection, {id}, options) =>
      setUserActive(connection, id, true, options),
    );
  }

  /** Ids that something is being done to. */
  get running(): ReadonlySet<string> {
    return new Set([...this.#resend.running, ...this.#reactivate.running]);
  }

  clear(): void {
    this.links.clear();
    this.linkProblems.clear();
  }

  /** Sends the open invitation of an address again; says whether something came of it. */
  async resend(recipient: Recipient): Promise<boolean> {
    const subject = conflictOf(recipient);
    if (!subject) return false;
    const outcome = await this.#resend.start(subject.id, subject);
    if (outcome.status === 'cancelled') return false;
    if (outcome.status === 'done') this.voice.announce(this.voice.words().invite.resentTo(recipient.email));
    return this.#settle(recipient.key, afterwards(outcome));
  }

  /** Lets a deactivated member in again, which is what inviting them was about. */
  async reactivate(recipient: Recipient): Promise<boolean> {
    const subject = conflictOf(recipient);
    if (!subject) return false;
    const outcome = await this.#reactivate.start(subject.id, subject);
    if (outcome.status === 'cancelled') return false;
    if (outcome.status === 'failed') return this.#settle(recipient.key, outcome);
    this.voice.announce(this.voice.words().invite.reactivated(recipient.email));
    const result = {outcome: 'reactivated', invitation: outcome.result} as const;
    return this.#settle(recipient.key, {status: 'sent', result});
  }

  /** Puts the join link on the clipboard where that is open to us, and always into the page. */
  async copyLink({key, email, state}: Recipient): Promise<void> {
    if (state.status !== 'sent' || state.result.outcome === 'accepted') return;
    const {common, invite} = this.voice.words();
    this.voice.announce('');
    const {id} = state.result.invitation;
    const outcome = await this.#link.start(id, id);
    if (outcome.status === 'cancelled') return;
    this.linkProblems.delete(key);
    if (outcome.status === 'failed') this.linkProblems.set(key, outcome.problem);
    else this.links.set(key, outcome.result);
    this.host.requestUpdate();
    if (outcome.status === 'failed') return;
    try {
      await navigator.clipboard.writeText(outcome.result.url);
      this.voice.announce(common.copied);
    } catch {
      this.voice.announce(invite.linkFor(email));
    }
  }

  #settle(key: string, next: RecipientState): boolean {
    const before = this.form.state;
    // Taken off the list meanwhile: there is nothing left to say it at.
    if (!before.recipients.some((recipient) => recipient.key === key)) return false;
    const state = changed(before, key, next);
    // While others are being sent, or another address is being typed, it is not finished.
    this.form.set(state.phase === 'sending' || state.text.trim() ? state : finished(state));
    return true;
  }
}

function conflictOf({email, state}: Recipient): PersonSubject | undefined {
  const id = state.status === 'failed' && state.problem.kind === 'conflict' ? state.problem.id : undefined;
  return id === undefined ? undefined : {id, email};
}
