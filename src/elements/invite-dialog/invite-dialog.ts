/**
 * Owns the course of inviting: which session, which roles, what is sent and in which order. It
 * refuses to know how it looks (the view) and how the back end is asked (state).
 */
import type {PropertyValues, TemplateResult} from 'lit';
import {property, query, state} from 'lit/decorators.js';
import {Localize} from '../../controllers/localize.js';
import {Mutation} from '../../controllers/mutation.js';
import {newKey} from '../../controllers/keys.js';
import {Resource} from '../../controllers/resource.js';
import {Tenancy} from '../../controllers/tenancy.js';
import {TenantElement} from '../../controllers/tenant-element.js';
import {createInvitation, createInvitationLink, resendInvitation} from '../../state/invitations.js';
import {
  added,
  another,
  changed,
  committed,
  emptyInvite,
  finished,
  judged,
  type InviteState,
  type Recipient,
  removed,
  reopened,
  sendable,
  started,
  tried,
  typed,
  unsent,
} from '../../state/invite-machine.js';
import {commonEn} from '../../i18n/common/en.js';
import {inviteEn} from '../../i18n/invite/en.js';
import {problemEn} from '../../i18n/problem/en.js';
import type {InvitationDraft, InvitationLink, InvitationOutcome} from '../../model/invitation.js';
import {can, grantableRoles} from '../../model/policy.js';
import type {Problem} from '../../model/problem.js';
import {withOverrides} from '../../model/profile.js';
import type {Session} from '../../model/session.js';
import {InviteCloseEvent} from './invite-dialog.events.js';
import {inviteDialogStyles} from './invite-dialog.styles.js';
import {type InviteModel, renderInvite} from './invite-dialog.view.js';

export type InviteField = 'emails' | 'roles' | 'message';

/** Values to start with. */
export interface InviteInitial {
  readonly emails?: readonly string[];
  readonly roles?: readonly string[];
  readonly message?: string;
  readonly reference?: string;
  readonly metadata?: Readonly<Record<string, string>>;
}

/**
 * @tag invite-dialog
 * @summary Invites one person, or a few: addresses, role, and a verdict for each.
 * @fires te-invite-request - Before each invitation; cancelable, `waitUntil(promise)`. `subject` is the draft.
 * @fires te-invite-done - After each invitation that was sent; `result` is the outcome.
 * @fires te-invite-failed - After each that was not; `problem` says why.
 * @fires te-resend-request - Before an invitation is sent again from here.
 * @fires te-resend-done - After it was.
 * @fires te-resend-failed - When it was not.
 * @fires te-invite-close - When the dialog closes.
 * @fires te-loader-start - When it starts to load.
 * @fires te-load-error - When it could not load.
 * @fires te-auth-error - When the login is lost.
 * @csspart dialog - The dialog's box.
 * @csspart form - The fields.
 * @csspart roles - The role choice.
 * @csspart footer - The row of buttons.
 * @cssproperty [--te-accent] - The one colour that brands the element.
 * @cssproperty [--te-surface-raised] - Background of the dialog.
 * @cssproperty [--te-radius=6px] - Corner radius of controls.
 */
export class InviteDialog extends TenantElement {
  static override styles = inviteDialogStyles;

  /** Whether the dialog is shown. */
  @property({type: Boolean, reflect: true}) open = false;
  /** Shows the form in the page, without dialog and title. */
  @property({type: Boolean, reflect: true}) inline = false;
  /** Values to start with; read when the form starts anew. */
  @property({attribute: false}) initial: InviteInitial = {};
  /** Fields that show their value and cannot be changed, separated by spaces as an attribute. */
  @property({attribute: 'locked-fields', converter: fieldList()}) lockedFields: readonly InviteField[] = [];
  /** Fields that are not shown; their initial value is sent. */
  @property({attribute: 'hidden-fields', converter: fieldList()}) hiddenFields: readonly InviteField[] = [];

  @state() private invite: InviteState = emptyInvite;
  @state() private links: ReadonlyMap<string, InvitationLink> = new Map();
  @state() private linkProblems: ReadonlyMap<string, Problem> = new Map();
  @state() private announcement = '';
  @query('dialog') private readonly dialog?: HTMLDialogElement;

  readonly #tenancy = new Tenancy(this, {
    wanted: () => this.open || this.inline,
    onSwitch: () => this.#startOver(),
  });
  readonly #localize = new Localize(this, this.#tenancy, {
    common: commonEn,
    problem: problemEn,
    invite: inviteEn,
  });
  readonly #session = new Resource<true, Session>(this, this.#tenancy, {
    topic: 'session',
    query: () => (this.open || this.inline ? true : undefined),
    load: (connection, _query, signal) => connection.session(signal),
    onData: (session, isRefresh) => this.#handleSession(session, isRefresh),
  });
  readonly #create = new Mutation<InvitationDraft, InvitationOutcome>(
    this,
    this.#tenancy,
    'invite',
    createInvitation,
  );
  readonly #resend = new Mutation<{readonly id: string; readonly email: string}, InvitationOutcome>(
    this,
    this.#tenancy,
    'resend',
    (connection, {id}, options) => resendInvitation(connection, id, options),
  );
  readonly #link = new Mutation<string, InvitationLink>(this, this.#tenancy, undefined, createInvitationLink);
  /** The form as it started: while nobody changed it, new initial values may replace it. */
  #untouched: InviteState = emptyInvite;
  #sentCount = 0;

  /** Opens the dialog. */
  show(): void {
    this.open = true;
  }

  /** Closes the dialog. What was typed stays, and what is being sent goes on. */
  close(): void {
    this.open = false;
  }

  protected override willUpdate(changes: PropertyValues<this>): void {
    if (changes.has('initial') && this.invite === this.#untouched) this.#restart();
    if (changes.has('open') && this.open && this.invite.phase === 'done') this.#restart();
  }

  protected override updated(): void {
    if (this.inline || !this.dialog || !this.isConnected) return;
    // A dialog that was moved in the page is still open, and modal no more.
    if (this.dialog.open && !(this.open && this.dialog.matches(':modal'))) this.dialog.close();
    if (!this.open || this.dialog.open) return;
    this.dialog.showModal();
    this.#focusFirst();
  }

  protected override render(): TemplateResult {
    return renderInvite(this.#model());
  }

  #model(): InviteModel {
    const session = this.#session.data;
    const {words, language} = this.#localize;
    const profile = session && withOverrides(session.profile, this.#tenancy.settings.profile);
    return {
      inline: this.inline,
      words,
      language,
      session,
      problem: this.#session.problem,
      verdict: session ? can(session, 'invite') : {allowed: true},
      mayCopyLink: session !== undefined && can(session, 'copy_link').allowed,
      mayResend: session !== undefined && can(session, 'resend').allowed,
      roles: session && profile ? grantableRoles({...session, profile}) : [],
      invite: this.invite,
      resending: this.#resend.running,
      links: this.links,
      linkProblems: this.linkProblems,
      locked: this.lockedFields,
      hidden: this.hiddenFields,
      announcement: this.announcement,
      handlers: {
        handleClose: () => this.#handleClose(),
        handleRetry: () => this.#session.retry(),
        handleText: (text) => this.#edit((invite) => typed(invite, text, this.#rules())),
        handleCommit: () => this.#edit((invite) => committed(invite, this.#rules())),
        handlePaste: (text) =>
          this.#edit((invite) => committed({...invite, text: `${invite.text} ${text}`}, this.#rules())),
        handleRemove: (key) => this.#handleRemove(key),
        handleReopen: (key) => this.#handleReopen(key),
        handleRoles: (roles) => this.#edit((invite) => ({...invite, roles})),
        handleMessage: (message) => this.#edit((invite) => ({...invite, message})),
        handleSend: () => void this.#send(),
        handleResend: (recipient) => void this.#handleResend(recipient),
        handleCopyLink: (recipient) => void this.#handleCopyLink(recipient),
        handleAnother: () => this.#handleAnother(),
      },
    };
  }

  #rules() {
    const domains = this.#session.data?.embed?.domains;
    return {newKey, ...(domains && {domains})};
  }

  #edit(change: (invite: InviteState) => InviteState): void {
    if (this.invite.phase === 'sending') return;
    this.invite = change(this.invite);
    const {duplicate} = this.invite;
    if (duplicate) this.announcement = this.#localize.words.invite.duplicate(duplicate);
  }

  #restart(): void {
    if (this.invite.phase === 'sending') return;
    const {emails = [], roles = [], message = ''} = this.initial;
    this.invite = added({...emptyInvite, roles, message}, emails, this.#rules());
    this.links = new Map();
    this.linkProblems = new Map();
    this.announcement = '';
    if (this.#session.data) this.#useDefaults(this.#session.data);
    this.#untouched = this.invite;
  }

  /** Another tenant: addresses, roles and links of the one before mean nothing there. */
  #startOver(): void {
    this.invite = emptyInvite;
    this.#sentCount = 0;
    this.#restart();
  }

  #handleSession(session: Session, isRefresh: boolean): void {
    const untouched = this.invite === this.#untouched;
    if (this.invite.phase === 'editing') this.invite = judged(this.invite, this.#rules());
    this.#useDefaults(session);
    if (untouched) this.#untouched = this.invite;
    // Where the form was still loading, the focus could only go to the button that closes.
    if (!isRefresh && !this.inline) void this.updateComplete.then(() => this.#focusFirst());
  }

  /** The product's default role, where it has one that this person may give. */
  #useDefaults(session: Session): void {
    if (this.invite.roles.length) return;
    const offered = grantableRoles(session);
    const preset =
      offered.find(({id}) => id === session.profile.defaultRole) ??
      (offered.length === 1 ? offered[0] : undefined);
    if (preset) this.invite = {...this.invite, roles: [preset.id]};
  }

  async #send(): Promise<void> {
    if (this.invite.phase === 'sending') return;
    this.announcement = '';
    this.#edit((invite) => tried(committed(invite, this.#rules())));
    const session = this.#session.data;
    const most = session?.profile.invitations.maxAtOnce ?? Infinity;
    const batch = sendable(this.invite);
    if (!session || !this.invite.roles.length || !batch.length || unsent(this.invite).length > most) {
      await this.updateComplete;
      this.#focusProblem();
      return;
    }
    this.invite = started(this.invite);
    const {words} = this.#localize;
    const {connection} = this.#tenancy;
    let done = 0;
    // In series: servers count, and parallel invitations of one tenant race each other.
    for (const {key, email, idempotencyKey} of batch) {
      this.announcement =
        batch.length > 1 && done % 5 === 0 ? words.invite.sending(done, batch.length) : this.announcement;
      this.invite = changed(this.invite, key, {status: 'sending'});
      const outcome = await this.#create.start(key, this.#draft(email), idempotencyKey);
      if (!this.isConnected || this.#tenancy.connection !== connection) return this.#stop();
      done++;
      this.invite = changed(
        this.invite,
        key,
        outcome.status === 'done'
          ? {status: 'sent', result: outcome.result}
          : outcome.status === 'failed'
            ? {status: 'failed', problem: outcome.problem}
            : {status: 'ready'},
      );
      if (outcome.status === 'done') this.#sentCount++;
    }
    this.invite = finished(this.invite);
    await this.#report();
  }

  /** Taken out of the page or turned to another tenant in the middle: what was not sent is ready to be sent again, under the same keys. */
  #stop(): void {
    const recipients = this.invite.recipients.map((recipient) =>
      recipient.state.status === 'sending' ? {...recipient, state: {status: 'ready'} as const} : recipient,
    );
    this.invite = {...this.invite, recipients, phase: 'editing'};
  }

  async #report(): Promise<void> {
    const {words} = this.#localize;
    const failed = this.invite.recipients.filter(({state}) => state.status === 'failed').length;
    const sent = this.invite.recipients.filter(({state}) => state.status === 'sent').length;
    this.announcement = [sent && words.invite.sent(sent), failed && words.invite.failed(failed)]
      .filter(Boolean)
      .join('. ');
    await this.updateComplete;
    if (this.invite.phase === 'done') this.renderRoot.querySelector<HTMLElement>('#another')?.focus();
    else this.#focusProblem();
  }

  #draft(email: string): InvitationDraft {
    const {reference, metadata} = this.initial;
    const message = this.invite.message.trim();
    return {
      email,
      roles: this.invite.roles,
      language: this.#localize.language,
      ...(message && {message}),
      ...(reference && {reference}),
      ...(metadata && {metadata}),
    };
  }

  #handleRemove(key: string): void {
    this.#edit((invite) => removed(invite, key));
    this.renderRoot.querySelector<HTMLElement>('#emails')?.focus();
  }

  #handleReopen(key: string): void {
    this.#edit((invite) => reopened(invite, key, this.#rules()));
    this.renderRoot.querySelector<HTMLElement>('#emails')?.focus();
  }

  async #handleResend({key, email, state: recipientState}: Recipient): Promise<void> {
    const id =
      recipientState.status === 'failed' && recipientState.problem.kind === 'conflict'
        ? recipientState.problem.id
        : undefined;
    if (!id) return;
    this.announcement = '';
    const outcome = await this.#resend.start(id, {id, email});
    if (outcome.status === 'cancelled') return;
    const next = changed(
      this.invite,
      key,
      outcome.status === 'done'
        ? {status: 'sent', result: outcome.result}
        : {status: 'failed', problem: outcome.problem},
    );
    // While others are being sent, they decide when it is finished.
    this.invite = next.phase === 'sending' ? next : finished(next);
    if (outcome.status === 'done') this.announcement = this.#localize.words.invite.resentTo(email);
    await this.updateComplete;
    if (this.invite.phase === 'done') this.renderRoot.querySelector<HTMLElement>('#another')?.focus();
  }

  async #handleCopyLink({key, email, state: recipientState}: Recipient): Promise<void> {
    if (recipientState.status !== 'sent' || recipientState.result.outcome === 'accepted') return;
    this.announcement = '';
    const {id} = recipientState.result.invitation;
    const outcome = await this.#link.start(id, id);
    if (outcome.status === 'cancelled') return;
    const problems = new Map(this.linkProblems);
    problems.delete(key);
    if (outcome.status === 'failed') problems.set(key, outcome.problem);
    this.linkProblems = problems;
    if (outcome.status === 'failed') return;
    this.links = new Map(this.links).set(key, outcome.result);
    try {
      // Where the clipboard is closed to us the text is there to be selected.
      await navigator.clipboard.writeText(outcome.result.url);
      this.announcement = this.#localize.words.common.copied;
    } catch {
      this.announcement = this.#localize.words.invite.linkFor(email);
    }
  }

  #handleAnother(): void {
    this.invite = another(this.invite);
    this.links = new Map();
    this.linkProblems = new Map();
    this.announcement = '';
    void this.updateComplete.then(() => this.#focusFirst());
  }

  #handleClose(): void {
    this.open = false;
    this.dispatchEvent(new InviteCloseEvent(this.#sentCount));
    this.#sentCount = 0;
  }

  #focusFirst(): void {
    this.renderRoot.querySelector<HTMLElement>('#emails, [name="role"]:checked, [name="role"]')?.focus();
  }

  #focusProblem(): void {
    const target = this.invite.roles.length ? '#emails' : '[name="role"]';
    this.renderRoot.querySelector<HTMLElement>(target)?.focus();
  }
}

function fieldList() {
  return {
    fromAttribute: (value: string | null) => (value ?? '').split(/\s+/).filter(Boolean) as InviteField[],
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'invite-dialog': InviteDialog;
  }
}
