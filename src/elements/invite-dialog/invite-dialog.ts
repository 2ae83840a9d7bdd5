/**
 * Owns the dialog: when it opens and closes, where the focus is, what is announced. The form's course is
 * `invite-form.ts`; it refuses to know how it looks (the views) and how the back end is asked (state).
 */
import {nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property, query, state} from 'lit/decorators.js';
import {adoptLater} from '../../controllers/adopt-styles.js';
import {Lazy} from '../../controllers/lazy.js';
import {Localize} from '../../controllers/localize.js';
import {sessionResource} from '../../controllers/session-resource.js';
import {Tenancy} from '../../controllers/tenancy.js';
import {TenantElement} from '../../controllers/tenant-element.js';
import {another, committed, removed, reopened, tried, typed, wasInvited} from '../../state/invite-machine.js';
import {rowAdded, rowEdited, rowLeft} from '../../state/invite-rows.js';
import {commonWords} from '../../i18n/common/words.js';
import {inviteWords} from '../../i18n/invite/words.js';
import {problemWords} from '../../i18n/problem/words.js';
import {can, grantableRoles} from '../../model/policy.js';
import {withOverrides} from '../../model/profile.js';
import type {Session} from '../../model/session.js';
import {buttonStyles} from '../../ui/button.styles.js';
import {dialogStyles} from '../../ui/dialog.styles.js';
import {tokens} from '../../ui/tokens.styles.js';
import {EmailDoubts} from './email-doubts.js';
import {fieldList} from './field-list.js';
import {InviteCloseEvent} from './invite-dialog.events.js';
import type {InviteField, InviteInitial, InviteModel} from './invite-dialog.model.js';
import {NO_LINKS, NO_PROBLEMS, NOTHING_RUNS, notLoaded} from './not-loaded.js';
import {InviteFocus} from './invite-focus.js';
import {InviteForm} from './invite-form.js';
import type {RecipientActions} from './recipient-actions.js';

/**
 * @tag invite-dialog
 * @summary Invites one person, or a few: addresses, names and fields as the product asks, role, and a verdict for each.
 * @fires te-invite-request - Before each invitation; cancelable, `waitUntil(promise)`. `subject` is the draft.
 * @fires te-invite-done - After each invitation that was sent; `result` is the outcome.
 * @fires te-invite-failed - After each that was not; `problem` says why.
 * @fires te-resend-request - Before an invitation is sent again from here.
 * @fires te-resend-done - After it was.
 * @fires te-resend-failed - When it was not.
 * @fires te-reactivate-request - Before a deactivated member is reactivated from here.
 * @fires te-reactivate-done - After it was.
 * @fires te-reactivate-failed - When it was not.
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
  static override styles = [tokens, buttonStyles, dialogStyles];

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

  @state() private announcement = '';
  @query('dialog') private readonly dialog?: HTMLDialogElement;

  readonly #tenancy = new Tenancy(this, {
    wanted: () => this.open || this.inline,
    onSwitch: () => this.#handleSwitch(),
  });
  readonly #localize = new Localize(this, this.#tenancy, {
    common: commonWords,
    problem: problemWords,
    invite: inviteWords,
  });
  readonly #session = sessionResource(this, this.#tenancy, {
    query: () => (this.open || this.inline ? true : undefined),
    onData: (session, isRefresh) => this.#handleSession(session, isRefresh),
  });
  /** How it looks is loaded when it opens: a page that only offers to invite pays for the offer. */
  readonly #view = new Lazy(this, async () => {
    const view = await import('./invite-dialog.view.js');
    adoptLater(this, view.inviteDialogStyles);
    return view;
  });
  readonly #form = new InviteForm(this, this.#tenancy);
  readonly #focus = new InviteFocus(this, this.#form);
  readonly #doubts = new EmailDoubts(this);
  /** What can be done about one recipient is loaded when somebody does it. */
  readonly #actions = new Lazy(this, async () => {
    const {RecipientActions} = await import('./recipient-actions.js');
    return new RecipientActions(this, this.#tenancy, this.#form, {
      words: () => this.#localize.words,
      announce: (text) => this.#announce(text),
    });
  });

  /** Opens the dialog. */
  show(): void {
    this.open = true;
  }

  /** Closes the dialog. What was typed stays, and what is being sent goes on. */
  close(): void {
    this.open = false;
  }

  protected override willUpdate(changes: PropertyValues<this>): void {
    const afresh = changes.has('open') && this.open && this.#form.state.phase === 'done';
    if (afresh || (changes.has('initial') && this.#form.untouched)) this.#restart();
  }

  protected override updated(): void {
    if (this.inline || !this.dialog || !this.isConnected) return;
    // A dialog that was moved in the page is still open, and modal no more.
    if (this.dialog.open && !(this.open && this.dialog.matches(':modal'))) this.dialog.close();
    if (!this.open || this.dialog.open) return;
    this.dialog.showModal();
    this.#focus.first();
  }

  protected override render(): TemplateResult | typeof nothing {
    const view = this.#view.value;
    // Also while it is closed: a dialog that is taken away while it is open gives no focus back.
    if (view) return view.renderInvite(this.#model());
    if (!this.open && !this.inline) return nothing;
    if (!this.#view.failed) void this.#view.want();
    const {words} = this.#localize;
    return this.#view.failed
      ? notLoaded(words, {close: () => this.#handleClose(), retry: () => this.#view.retry()})
      : nothing;
  }

  #model(): InviteModel {
    const session = this.#session.data;
    const profile = session && withOverrides(session.profile, this.#tenancy.settings.profile);
    const {words, language} = this.#localize;
    const form = this.#form;
    const actions = this.#actions.value;
    return {
      inline: this.inline,
      words,
      language,
      session,
      problem: this.#session.problem,
      verdict: session ? can(session, 'invite') : {allowed: true},
      mayCopyLink: session !== undefined && can(session, 'copy_link').allowed,
      mayResend: session !== undefined && can(session, 'resend').allowed,
      mayReactivate: session !== undefined && can(session, 'reactivate').allowed,
      roles: session && profile ? grantableRoles({...session, profile}) : [],
      inRows: form.inRows,
      invite: form.state,
      busy: actions?.running ?? NOTHING_RUNS,
      doubtAbout: (email) => this.#doubts.about(email),
      links: actions?.links ?? NO_LINKS,
      linkProblems: actions?.linkProblems ?? NO_PROBLEMS,
      locked: this.lockedFields,
      hidden: this.hiddenFields,
      announcement: this.announcement,
      handlers: {
        handleClose: () => this.#handleClose(),
        handleRetry: () => this.#session.retry(),
        handleText: (text) => this.#edit((invite, rules) => typed(invite, text, rules)),
        handleCommit: () => this.#edit(committed),
        handlePaste: (text) =>
          this.#edit((invite, rules) => committed({...invite, text: `${invite.text} ${text}`}, rules)),
        handleRemove: (key) => this.#handleRemove(key),
        handleReopen: (key) => this.#handleReopen(key),
        handleAddRow: () => void this.#handleAddRow(),
        handleRow: (key, change) => this.#edit((invite, rules) => rowEdited(invite, key, change, rules)),
        handleLeaveRow: (key) => this.#edit((invite, rules) => rowLeft(invite, key, rules)),
        handleRoles: (roles) => this.#edit((invite) => ({...invite, roles})),
        handleMessage: (message) => this.#edit((invite) => ({...invite, message})),
        handleLanguage: (chosen) => this.#edit((invite) => ({...invite, language: chosen})),
        handleSend: () => void this.#send(),
        handleResend: (recipient) => void this.#act((its) => its.resend(recipient)),
        handleReactivate: (recipient) => void this.#act((its) => its.reactivate(recipient)),
        handleCopyLink: (recipient) => void this.#actions.want().then((its) => its?.copyLink(recipient)),
        handleAnother: () => this.#handleAnother(),
      },
    };
  }

  #edit(change: Parameters<InviteForm['edit']>[0]): void {
    this.#form.edit(change);
    const {duplicate} = this.#form.state;
    if (duplicate) this.#announce(this.#localize.words.invite.duplicate(duplicate));
  }

  #announce(text: string): void {
    this.announcement = text;
  }

  #restart(): void {
    this.#form.restart();
    this.#actions.value?.clear();
    this.announcement = '';
  }

  #handleSwitch(): void {
    this.#form.startOver();
    this.#actions.value?.clear();
    this.announcement = '';
  }

  #handleSession(session: Session, isRefresh: boolean): void {
    this.#form.useSession(session);
    void this.#doubts.load();
    // Where the form was still loading, the focus could only go to the button that closes.
    if (!isRefresh && !this.inline) void this.updateComplete.then(() => this.#focus.first());
  }

  async #send(): Promise<void> {
    const {words, language} = this.#localize;
    if (this.#form.state.phase === 'sending') return;
    this.announcement = '';
    this.#edit((invite, rules) => tried(committed(invite, rules)));
    this.#form.judgeRows();
    const ran = await this.#form.send(language, (done, count) => {
      if (count > 1 && done % 5 === 0) this.#announce(words.invite.sending(done, count));
    });
    await this.updateComplete;
    if (ran) await this.#report();
    else if (this.isConnected && this.#form.state.phase === 'editing') this.#focus.problem();
  }

  async #report(): Promise<void> {
    const {words} = this.#localize;
    const {recipients} = this.#form.state;
    const failed = recipients.filter(({state: its}) => its.status === 'failed').length;
    const sent = recipients.filter(wasInvited).length;
    this.#announce(
      [sent && words.invite.sent(sent), failed && words.invite.failed(failed)].filter(Boolean).join('\n'),
    );
    await this.updateComplete;
    this.#focus.outcome();
  }

  /** After an action on one recipient: where nothing is left to do, on to what comes next. */
  async #act(run: (actions: RecipientActions) => Promise<boolean>): Promise<void> {
    this.announcement = '';
    const actions = await this.#actions.want();
    if (!actions) return this.#announce(this.#localize.words.problem.network);
    if (!(await run(actions))) return;
    await this.updateComplete;
    if (this.#form.state.phase === 'done') this.#focus.on('#another');
  }

  #handleRemove(key: string): void {
    this.#edit((invite) => removed(invite, key));
    void this.updateComplete.then(() => this.#focus.on('#emails, #add-person'));
  }

  #handleReopen(key: string): void {
    this.#edit((invite, rules) => reopened(invite, key, rules));
    this.#focus.on('#emails');
  }

  async #handleAddRow(): Promise<void> {
    this.#edit((invite, rules) => rowAdded(invite, rules));
    await this.updateComplete;
    this.#focus.on('.person-row:last-of-type input');
  }

  #handleAnother(): void {
    this.#form.another(another(this.#form.state));
    this.#actions.value?.clear();
    this.announcement = '';
    void this.updateComplete.then(() => this.#focus.first());
  }

  #handleClose(): void {
    this.open = false;
    this.dispatchEvent(new InviteCloseEvent(this.#form.sentCount));
    this.#form.sentCount = 0;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'invite-dialog': InviteDialog;
  }
}
