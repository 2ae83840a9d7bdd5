/**
 * Owns the course of inviting: which session, which roles, what is sent and in which order. It
 * refuses to know how it looks (the view) and how the back end is asked (state).
 */
import type {PropertyValues, TemplateResult} from 'lit';
import {property, query, state} from 'lit/decorators.js';
import {Localize} from '../../controllers/localize.js';
import {Mutation, type MutationOutcome} from '../../controllers/mutation.js';
import {newKey} from '../../controllers/keys.js';
import {Resource} from '../../controllers/resource.js';
import {Tenancy} from '../../controllers/tenancy.js';
import {TenantElement} from '../../controllers/tenant-element.js';
import {createInvitation, resendInvitation} from '../../state/invitations.js';
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
  type RecipientState,
  removed,
  reopened,
  sendable,
  started,
  stopped,
  tried,
  typed,
  unsent,
} from '../../state/invite-machine.js';
import {commonEn} from '../../i18n/common/en.js';
import {inviteEn} from '../../i18n/invite/en.js';
import {problemEn} from '../../i18n/problem/en.js';
import type {InvitationDraft, InvitationOutcome} from '../../model/invitation.js';
import {can, grantableRoles, presetRole} from '../../model/policy.js';
import {withOverrides} from '../../model/profile.js';
import type {Session} from '../../model/session.js';
import {InviteCloseEvent} from './invite-dialog.events.js';
import {inviteDialogStyles} from './invite-dialog.styles.js';
import type {InviteField, InviteInitial, InviteModel} from './invite-dialog.model.js';
import {renderInvite} from './invite-dialog.view.js';
import {JoinLinks} from './join-links.js';

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
  readonly #links = new JoinLinks(this, this.#tenancy);
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
      links: this.#links.links,
      linkProblems: this.#links.problems,
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
    this.#links.clear();
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
    const preset = presetRole(session);
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
      if (!this.isConnected || this.#tenancy.connection !== connection) {
        this.invite = stopped(this.invite);
        return;
      }
      done++;
      this.invite = changed(this.invite, key, afterwards(outcome));
      if (outcome.status === 'done') this.#sentCount++;
    }
    this.invite = finished(this.invite);
    await this.#report();
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
    const next = changed(this.invite, key, afterwards(outcome));
    // While others are being sent, they decide when it is finished.
    this.invite = next.phase === 'sending' ? next : finished(next);
    if (outcome.status === 'done') this.announcement = this.#localize.words.invite.resentTo(email);
    await this.updateComplete;
    if (this.invite.phase === 'done') this.renderRoot.querySelector<HTMLElement>('#another')?.focus();
  }

  async #handleCopyLink({key, email, state: recipientState}: Recipient): Promise<void> {
    if (recipientState.status !== 'sent' || recipientState.result.outcome === 'accepted') return;
    this.announcement = '';
    const {words} = this.#localize;
    const copied = await this.#links.copy(key, recipientState.result.invitation.id);
    if (copied === 'clipboard') this.announcement = words.common.copied;
    if (copied === 'shown') this.announcement = words.invite.linkFor(email);
  }

  #handleAnother(): void {
    this.invite = another(this.invite);
    this.#links.clear();
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

/** What an address is after its turn; one that was held back is ready for another. */
function afterwards(outcome: MutationOutcome<InvitationOutcome>): RecipientState {
  if (outcome.status === 'done') return {status: 'sent', result: outcome.result};
  return outcome.status === 'failed' ? {status: 'failed', problem: outcome.problem} : {status: 'ready'};
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
