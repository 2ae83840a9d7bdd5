/**
 * Owns the form from its first value to the last answer: what is entered, what is sent in which order,
 * what became of it. It refuses to know how any of it looks.
 */
import type {ReactiveControllerHost} from 'lit';
import {newKey} from '../../controllers/keys.js';
import {Mutation, type MutationOutcome} from '../../controllers/mutation.js';
import type {Tenancy} from '../../controllers/tenancy.js';
import type {InvitationDraft, InvitationOutcome} from '../../model/invitation.js';
import {presetRole} from '../../model/policy.js';
import type {FieldIssueCode} from '../../model/problem.js';
import type {Session} from '../../model/session.js';
import {accessEndIssue, dayIn} from '../../model/validate/day.js';
import {createInvitation} from '../../state/invitations.js';
import {
  added,
  changed,
  emptyInvite,
  finished,
  type InviteRules,
  type InviteState,
  judged,
  type Recipient,
  type RecipientState,
  sendable,
  started,
  stopped,
  unsent,
} from '../../state/invite-machine.js';
import {asksForRows, rowAdded, rowsJudged} from '../../state/invite-rows.js';
import type {InviteInitial} from './invite-dialog.model.js';

type FormHost = ReactiveControllerHost & HTMLElement & {readonly initial: InviteInitial};

export class InviteForm {
  state: InviteState = emptyInvite;
  /** How many invitations were sent since the dialog opened. */
  sentCount = 0;
  readonly #create: Mutation<InvitationDraft, InvitationOutcome>;
  #session: Session | undefined;
  /** The form as it started: while nobody changed it, new initial values may replace it. */
  #untouched: InviteState = emptyInvite;

  constructor(
    private readonly host: FormHost,
    private readonly tenancy: Tenancy,
  ) {
    this.#create = new Mutation(host, tenancy, 'invite', createInvitation);
  }

  get rules(): InviteRules {
    const {fields} = this.host.initial;
    const domains = this.#session?.embed?.domains;
    return {
      newKey,
      ...(domains && {domains}),
      ...(fields && {fields}),
      ...(this.#session && {asks: this.#session.profile}),
    };
  }

  /** Whether each person has a row of fields, instead of one field for all addresses. */
  get inRows(): boolean {
    return this.#session !== undefined && asksForRows(this.#session.profile);
  }

  /** What is wrong with the last day of access. */
  get dayIssue(): FieldIssueCode | undefined {
    const {timeZone} = this.#session?.account ?? {};
    return accessEndIssue(this.state.accessEndsAt, dayIn(timeZone, new Date()));
  }

  get untouched(): boolean {
    return this.state === this.#untouched;
  }

  edit(change: (state: InviteState, rules: InviteRules) => InviteState): void {
    if (this.state.phase !== 'sending') this.set(change(this.state, this.rules));
  }

  set(state: InviteState): void {
    this.state = state;
    this.host.requestUpdate();
  }

  /** Begins anew with the host's values. */
  restart(): void {
    if (this.state.phase === 'sending') return;
    const {
      emails = [],
      people = [],
      roles = [],
      message = '',
      accessEndsAt = '',
      language,
    } = this.host.initial;
    const empty = {...emptyInvite, roles, message, accessEndsAt, ...(language !== undefined && {language})};
    const everyone = [...people, ...emails.map((email) => ({email}))];
    const listed = this.inRows
      ? everyone.reduce((state, person) => rowAdded(state, this.rules, person), empty)
      : added(
          empty,
          everyone.map(({email}) => email),
          this.rules,
        );
    this.set(this.#completed(listed));
    this.#untouched = this.state;
  }

  /** Another tenant: addresses, roles and keys of the one before mean nothing there. */
  startOver(): void {
    this.#session = undefined;
    this.state = emptyInvite;
    this.sentCount = 0;
    this.restart();
  }

  /** Takes in what the back end says about who asks, and for which product. */
  useSession(session: Session): void {
    const {untouched} = this;
    const first = this.#session === undefined;
    this.#session = session;
    if (untouched && first) return this.restart();
    const known =
      this.state.phase === 'editing' && !this.inRows ? judged(this.state, this.rules) : this.state;
    this.set(this.#completed(known));
    if (untouched) this.#untouched = this.state;
  }

  /** Sends what can be sent, one after the other; `onProgress` hears of each. Says whether it ran to its end. */
  async send(language: string, onProgress: (done: number, count: number) => void): Promise<boolean> {
    const batch = this.#batch();
    if (!batch.length) return false;
    this.set(started(this.state));
    const {connection} = this.tenancy;
    let done = 0;
    // In series: servers count, and parallel invitations of one tenant race each other.
    for (const recipient of batch) {
      onProgress(done, batch.length);
      this.set(changed(this.state, recipient.key, {status: 'sending'}));
      const draft = this.#draft(recipient, language);
      const outcome = await this.#create.start(recipient.key, draft, recipient.idempotencyKey);
      if (!this.host.isConnected || this.tenancy.connection !== connection) {
        this.set(stopped(this.state));
        return false;
      }
      done++;
      this.set(changed(this.state, recipient.key, afterwards(outcome)));
      if (outcome.status === 'done') this.sentCount++;
    }
    this.set(finished(this.state));
    return true;
  }

  /** What a press of the button sends; nothing while the form as a whole is not right. */
  #batch(): readonly Recipient[] {
    const session = this.#session;
    const waiting = unsent(this.state);
    // A last day that is over is in plain sight, too.
    if (this.dayIssue) return [];
    const most = session?.profile.invitations.maxAtOnce ?? Infinity;
    if (!session || !this.state.roles.length || waiting.length > most) return [];
    // A row that is wrong is in plain sight and quickly mended; a chip among many may wait for later.
    if (this.inRows && waiting.some(({state}) => state.status === 'invalid')) return [];
    return sendable(this.state);
  }

  #draft({email, name, fields}: Recipient, language: string): InvitationDraft {
    const {reference, metadata} = this.host.initial;
    const message = this.state.message.trim();
    return {
      email: email.trim(),
      roles: this.state.roles,
      language: this.state.language ?? language,
      ...(name && {name: trimmed(name)}),
      ...(fields && Object.keys(fields).length > 0 && {fields: trimmed(fields)}),
      ...(message && {message}),
      ...(this.state.accessEndsAt && {accessEndsAt: this.state.accessEndsAt}),
      ...(reference && {reference}),
      ...(metadata && {metadata}),
    };
  }

  /** The product's default role, and a first row to fill in. */
  #completed(state: InviteState): InviteState {
    const preset = !state.roles.length && this.#session ? presetRole(this.#session) : undefined;
    const withRole = preset ? {...state, roles: [preset.id]} : state;
    return this.inRows && !state.recipients.length ? rowAdded(withRole, this.rules) : withRole;
  }

  /** The next invitation, with the same role and message. */
  another(next: InviteState): void {
    this.set(this.#completed(next));
  }

  judgeRows(): void {
    if (this.inRows) this.edit(rowsJudged);
  }
}

const trimmed = (texts: object): Record<string, string> =>
  Object.fromEntries(
    Object.entries(texts as Record<string, string | undefined>)
      .map(([key, text]) => [key, text?.trim() ?? ''] as const)
      .filter(([, text]) => text),
  );

/** What a recipient is after its turn; one that was held back is ready for another. */
export function afterwards(outcome: MutationOutcome<InvitationOutcome>): RecipientState {
  if (outcome.status === 'done') return {status: 'sent', result: outcome.result};
  return outcome.status === 'failed' ? {status: 'failed', problem: outcome.problem} : {status: 'ready'};
}
