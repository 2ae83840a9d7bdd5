/**
 * Owns the user list: what is asked for, what may be done, and in which order. It refuses to know how
 * it looks (the views) and opens the invite dialog by name, never by import.
 */
import {html, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import {companionTag, hasCompanion} from '../../controllers/companion.js';
import {Localize} from '../../controllers/localize.js';
import {Resource} from '../../controllers/resource.js';
import {Tenancy} from '../../controllers/tenancy.js';
import {TenantElement} from '../../controllers/tenant-element.js';
import {commonWords} from '../../i18n/common/words.js';
import {formatOf} from '../../i18n/format.js';
import {problemWords} from '../../i18n/problem/words.js';
import {usersWords} from '../../i18n/users/words.js';
import type {InvitationQuery, Page, UserQuery} from '../../model/page.js';
import type {Person} from '../../model/person.js';
import {can} from '../../model/policy.js';
import {withOverrides} from '../../model/profile.js';
import type {Session} from '../../model/session.js';
import {readInvitations} from '../../state/invitations.js';
import {readUsers} from '../../state/users.js';
import {renderCorrect} from './correct.view.js';
import {renderInvitations} from './invitations.view.js';
import {PendingPeople} from './pending-people.js';
import {renderRevoke} from './revoke.view.js';
import {rowMenu} from './row-menu.view.js';
import {ViewChangeEvent} from './user-table.events.js';
import {userTableStyles} from './user-table.styles.js';
import {renderUsers} from './user-table.view.js';
import {asked, firstView, queryOf, sortedBy, turned, turnedBack, type UsersView} from './users-view.js';
import type {ActionFailure, UserTableModel} from './user-table.model.js';

const SEARCH_PAUSE_MS = 200;
/** A refresh this soon after the reader's own action is its effect. */
const OWN_CHANGE_MS = 2000;

/**
 * @tag user-table
 * @summary The users of a tenant and its open invitations, live, with search, filter, order and inviting.
 * @slot empty - Shown instead of the built-in text when there is nobody yet.
 * @fires te-view-change - When search, filter, order or page change; `view` holds the whole state.
 * @fires te-resend-request - Before an invitation is sent again; cancelable, `waitUntil(promise)`.
 * @fires te-resend-done - After it was.
 * @fires te-resend-failed - When it was not; `problem` says why.
 * @fires te-revoke-request - Before an invitation is revoked; cancelable, `waitUntil(promise)`.
 * @fires te-revoke-done - After it was.
 * @fires te-revoke-failed - When it was not; `problem` says why.
 * @fires te-correct-invitation-request - Before the address of an invitation is corrected; cancelable, `waitUntil(promise)`.
 * @fires te-correct-invitation-done - After it was.
 * @fires te-correct-invitation-failed - When it was not; `problem` says why.
 * @fires te-loader-start - When it starts to load.
 * @fires te-load-error - When it could not load.
 * @fires te-auth-error - When the login is lost.
 * @csspart toolbar - Search, filter and the invite button.
 * @csspart table - The list.
 * @csspart notice - Empty, failed and forbidden states.
 * @cssproperty [--te-accent] - The one colour that brands the element.
 * @cssproperty [--te-surface] - Background of the list.
 * @cssproperty [--te-surface-raised] - Background of menus, dialogs and controls.
 * @cssproperty [--te-text] - Text colour.
 * @cssproperty [--te-text-muted] - Colour of secondary text.
 * @cssproperty [--te-radius=6px] - Corner radius of controls.
 * @cssproperty [--te-radius-surface=10px] - Corner radius of surfaces.
 */
export class UserTable extends TenantElement {
  static override styles = userTableStyles;

  /** What is shown: search, filter, order, page. */
  @property({attribute: false}) view: UsersView = firstView;

  @state() private announcement = '';
  @state() private actionFailure: ActionFailure | undefined;
  @state() private companion: Element | undefined;

  readonly #tenancy = new Tenancy(this, {onSwitch: () => this.#startOver()});
  readonly #localize = new Localize(this, this.#tenancy, {
    common: commonWords,
    problem: problemWords,
    users: usersWords,
  });
  readonly #session = new Resource<true, Session>(this, this.#tenancy, {
    topic: 'session',
    query: () => true,
    load: (connection, _query, signal) => connection.session(signal),
    live: true,
  });
  readonly #users = new Resource<UserQuery, Page<Person>>(this, this.#tenancy, {
    topic: () => (this.#pendingInList ? 'users invitations' : 'users'),
    query: () => (this.#may('list_users') ? queryOf(this.view, this.#pendingInList) : undefined),
    load: readUsers,
    live: true,
    onData: (page, isRefresh) => void this.#reportUsers(page, isRefresh),
  });
  readonly #invitations = new Resource<InvitationQuery, Page<Person>>(this, this.#tenancy, {
    topic: 'invitations',
    query: () => (this.#may('list_invitations') && !this.#pendingInList ? {limit: 200} : undefined),
    load: readInvitations,
    live: true,
  });
  readonly #pending = new PendingPeople(this, this.#tenancy, {
    words: () => this.#localize.words,
    announce: (text) => this.#announceAction(text),
    report: (failure) => (this.actionFailure = failure),
    focusHeading: () => this.#focusHeading(this.#pendingInList ? 'users' : 'invitations'),
  });
  /** Whether a list was shown already: the first one is read, later ones are announced. */
  #asked = false;
  #actedAt = -Infinity;
  #searchTimer: ReturnType<typeof setTimeout> | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#searchTimer);
  }

  protected override render(): TemplateResult {
    const model = this.#model();
    return html`${renderUsers(model)} ${renderInvitations(model)} ${rowMenu(model)} ${renderRevoke(model)}
      ${renderCorrect(model)} ${this.companion}
      <div class="visually-hidden" role="status" aria-live="polite">${this.announcement}</div>`;
  }

  #model(): UserTableModel {
    const session = this.#session.data;
    const pending = this.#pending;
    return {
      words: this.#localize.words,
      format: formatOf(this.#localize.language),
      language: this.#localize.language,
      session,
      profile: session && withOverrides(session.profile, this.#tenancy.settings.profile),
      view: this.view,
      problem: this.#session.problem ?? this.#users.problem,
      users: this.#users.data,
      refreshing: this.#users.refreshing,
      invitations: this.#invitations.data,
      invitationsProblem: this.#invitations.problem,
      actionFailure: this.actionFailure,
      busy: pending.running,
      revoking: pending.revoking,
      correction: pending.correction,
      menuOf: pending.menuOf,
      pendingInList: this.#pendingInList,
      canInvite: session && can(session, 'invite'),
      canOpenDialog: hasCompanion('invite-dialog'),
      verdictOf: (action, person) =>
        session ? can(session, action, person) : {allowed: false, reason: 'permission'},
      handlers: {
        handleSearch: (search) => this.#handleSearch(search),
        handleStatus: (status) => this.#show(asked(this.view, {status})),
        handleSort: (sort) => this.#show(sortedBy(this.view, sort)),
        handleNext: (cursor) => this.#show(turned(this.view, cursor)),
        handlePrevious: () => this.#show(turnedBack(this.view)),
        handleClear: () => this.#handleClear(),
        handleRetry: () => this.#handleRetry(),
        handleInvite: () => void this.#handleInvite(),
        handleDismiss: () => this.#handleDismiss(),
        handleResend: (person) => void pending.resend(person),
        handleAskRevoke: (person) => pending.askRevoke(person),
        handleRevoke: () => void pending.revoke(),
        handleKeep: () => pending.keep(),
        handleMenu: (person) => void pending.openMenu(person),
        handleMenuPress: (person) => pending.pressMenu(person),
        handleMenuClosed: () => pending.menuClosed(),
        handleCloseMenu: () => pending.closeMenu(),
        handleAskCorrect: (person) => pending.askCorrect(person),
        handleCorrectEmail: (email) => pending.typeCorrection(email),
        handleCorrect: () => void pending.correct(),
        handleCloseCorrect: () => pending.closeCorrection(),
        handleCorrectClosed: () => pending.correctionClosed(),
      },
    };
  }

  /** The companion follows the settings, also while it is open. */
  protected override updated(): void {
    if (this.companion) this.#handDown(this.companion);
  }

  /** Another tenant: cursors, questions and reports of the one before mean nothing there. */
  #startOver(): void {
    clearTimeout(this.#searchTimer);
    this.view = {...this.view, pages: []};
    this.announcement = '';
    this.actionFailure = undefined;
    this.#pending.clear();
    this.#asked = false;
  }

  /** Where the product wants pending people among the others, and the back end can list them so. */
  get #pendingInList(): boolean {
    const session = this.#session.data;
    return (
      session?.profile.invitations.pending === 'in_list' &&
      session.capabilities.users.includeInvitations === true
    );
  }

  #may(action: 'list_users' | 'list_invitations'): boolean {
    const session = this.#session.data;
    return session !== undefined && can(session, action).allowed;
  }

  #show(view: UsersView): void {
    this.view = view;
    this.dispatchEvent(new ViewChangeEvent(view));
  }

  #handleSearch(search: string): void {
    clearTimeout(this.#searchTimer);
    this.#searchTimer = setTimeout(() => this.#show(asked(this.view, {search})), SEARCH_PAUSE_MS);
  }

  #handleClear(): void {
    clearTimeout(this.#searchTimer);
    const search = this.renderRoot.querySelector<HTMLInputElement>('#search');
    if (search) search.value = '';
    search?.focus();
    this.#show(asked(this.view, {search: '', status: ''}));
  }

  #handleRetry(): void {
    for (const resource of [this.#session, this.#users, this.#invitations]) {
      if (resource.problem) resource.retry();
    }
    this.#focusHeading();
  }

  #handleDismiss(): void {
    this.actionFailure = undefined;
    this.#focusHeading();
  }

  /** Where the focus goes when the button that had it disappears. */
  #focusHeading(section: 'users' | 'invitations' = 'users'): void {
    this.renderRoot.querySelector<HTMLElement>(`#${section}-heading`)?.focus();
  }

  /** The dialog belongs to the page's own definition; this element hands its settings down and places it inside itself. */
  async #handleInvite(): Promise<void> {
    this.renderRoot.querySelector<HTMLElement>('#invite-menu')?.hidePopover();
    const tag = await companionTag('invite-dialog');
    if (!tag || !this.isConnected) return;
    this.companion ??= this.#createCompanion(tag);
    this.#handDown(this.companion);
    Object.assign(this.companion, {open: true});
  }

  #createCompanion(tag: string): Element {
    const companion = document.createElement(tag);
    companion.addEventListener('te-invite-close', () => void this.#focusOpener(companion));
    return companion;
  }

  #handDown(companion: Element): void {
    const {baseUrl, tenant, adapter, getToken, profile, messages} = this.#tenancy.settings;
    Object.assign(companion, {baseUrl, tenant, adapter, getToken, profile, messages});
  }

  /** While the dialog is still modal nothing outside it can be focused. */
  async #focusOpener(companion: Element & {readonly updateComplete?: Promise<unknown>}): Promise<void> {
    await companion.updateComplete;
    const opener = this.renderRoot.querySelector<HTMLElement>('#invite');
    if (opener) opener.focus();
    else this.#focusHeading();
  }

  #announceAction(text: string): void {
    this.#actedAt = performance.now();
    this.announcement = text;
  }

  /** A region that says the same again stays silent, so it is emptied first. */
  async #reportUsers({items, total = items.length}: Page<Person>, isRefresh: boolean): Promise<void> {
    const {users} = this.#localize.words;
    const text = isRefresh ? users.updated : total ? users.count(total) : users.noMatchTitle;
    const first = !this.#asked;
    this.#asked = true;
    // What the reader did is said already; that the list shows it now is no news.
    if (first || (isRefresh && performance.now() - this.#actedAt < OWN_CHANGE_MS)) return;
    this.announcement = '';
    await this.updateComplete;
    this.announcement = text;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'user-table': UserTable;
  }
}
