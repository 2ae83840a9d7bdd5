/**
 * Owns the user list as a page meets it: properties, events, and what the reader asks for. Which rows are at hand
 * belongs to `listed-users.ts`, what is done to one person to the desk, what is said of it to the voice, how it
 * looks to the views; siblings are opened by name, never by import.
 */
import {html, nothing, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import {hasCompanion} from '../../controllers/companion.js';
import {Companions} from '../../controllers/companions.js';
import {Lazy} from '../../controllers/lazy.js';
import {Localize} from '../../controllers/localize.js';
import {Pause} from '../../controllers/pause.js';
import {sessionResource} from '../../controllers/session-resource.js';
import {Tenancy} from '../../controllers/tenancy.js';
import {TenantElement} from '../../controllers/tenant-element.js';
import {commonWords} from '../../i18n/common/words.js';
import {peopleWords} from '../../i18n/people/words.js';
import {problemWords} from '../../i18n/problem/words.js';
import {usersWords} from '../../i18n/users/words.js';
import type {Person} from '../../model/person.js';
import {can} from '../../model/policy.js';
import {ListVoice} from '../../people/list-voice.js';
import type {RowAction} from '../../people/menu-items.js';
import type {BulkDesk} from '../../people/bulk/bulk-desk.js';
import {Desk} from '../../people/desk.js';
import type {OwnedItemsSource} from '../../people/subjects.js';
import type {ExtraColumn} from './columns.js';
import {openInviteDialog} from './inviting.js';
import {renderUsers} from './list.view.js';
import {ListedUsers} from './listed-users.js';
import {RowsShownEvent, ViewChangeEvent} from './user-table.events.js';
import type {UserTableModel} from './user-table.model.js';
import {userTableStyles} from './user-table.styles.js';
import {changedSince} from '../../state/changed-since.js';
import {newsOf} from './what-changed.js';
import {asked, firstView, queryOf, sortedBy, type UsersView, viewOf} from './users-view.js';

/**
 * @tag user-table
 * @summary The users of a tenant, live: search, filters, order, everything done to one user, and inviting.
 * @slot empty - Shown instead of the built-in text when there is nobody yet.
 * @slot column:person - A cell of a column of the page's own: the column's id, a colon, the person's id.
 * @fires te-view-change - When search, filters, order, page or looks change; `view` holds the whole state.
 * @fires te-rows-shown - When other people are shown; `people` holds them.
 * @fires te-row-action - When an act of the page's own is chosen from a menu; `action`, `person`.
 * @fires te-resend-request - Before an invitation is sent again; cancelable, `waitUntil(promise)`.
 * @fires te-resend-done - After it was.
 * @fires te-resend-failed - When it was not; `problem` says why.
 * @fires te-revoke-request - Before an invitation is revoked; cancelable, `waitUntil(promise)`.
 * @fires te-revoke-done - After it was.
 * @fires te-revoke-failed - When it was not; `problem` says why.
 * @fires te-correct-invitation-request - Before an invitation is corrected; cancelable, `waitUntil(promise)`.
 * @fires te-correct-invitation-done - After it was.
 * @fires te-correct-invitation-failed - When it was not; `problem` says why.
 * @fires te-copy-link-request - Before a join link is shown; cancelable, `waitUntil(promise)`.
 * @fires te-copy-link-done - After it was.
 * @fires te-copy-link-failed - When it was not; `problem` says why.
 * @fires te-edit-request - Before a user is changed; cancelable, `waitUntil(promise)`.
 * @fires te-edit-done - After it was; `result` is the user.
 * @fires te-edit-failed - When it was not; `problem` says why.
 * @fires te-change-role-request - Before a role changes; cancelable, `waitUntil(promise)`.
 * @fires te-change-role-done - After it did.
 * @fires te-change-role-failed - When it did not; `problem` says why.
 * @fires te-deactivate-request - Before a user is deactivated; cancelable, `waitUntil(promise)`.
 * @fires te-deactivate-done - After it was.
 * @fires te-deactivate-failed - When it was not; `problem` says why.
 * @fires te-reactivate-request - Before a user is let in again; cancelable, `waitUntil(promise)`.
 * @fires te-reactivate-done - After it was.
 * @fires te-reactivate-failed - When it was not; `problem` says why.
 * @fires te-block-request - Before a user is blocked; cancelable, `waitUntil(promise)`.
 * @fires te-block-done - After it was; `result` says what ended.
 * @fires te-block-failed - When it was not; `problem` says why.
 * @fires te-remove-request - Before a user is removed; cancelable, `waitUntil(promise)`.
 * @fires te-remove-done - After it was.
 * @fires te-remove-failed - When it was not; `problem` says why.
 * @fires te-delete-request - Before a user is deleted for good; cancelable, `waitUntil(promise)`.
 * @fires te-delete-done - After it was.
 * @fires te-delete-failed - When it was not; `problem` says why.
 * @fires te-reset-password-request - Before a password link is mailed; cancelable, `waitUntil(promise)`.
 * @fires te-reset-password-done - After it was.
 * @fires te-reset-password-failed - When it was not; `problem` says why.
 * @fires te-replace-request - Before a record is replaced for another role; cancelable, `waitUntil(promise)`.
 * @fires te-replace-done - After it was; `result` holds both records.
 * @fires te-replace-failed - When it was not; `problem` says why.
 * @fires te-free-seat-request - Before a seat is taken from somebody who leaves; cancelable, `waitUntil(promise)`.
 * @fires te-free-seat-done - After it was.
 * @fires te-free-seat-failed - When it was not; `problem` says why.
 * @fires te-assign-seat-request - Before a seat that was freed goes to somebody else; cancelable, `waitUntil(promise)`.
 * @fires te-assign-seat-done - After it did.
 * @fires te-assign-seat-failed - When it did not; `problem` says why.
 * @fires te-bulk-request - Before a change to many people begins; cancelable, `waitUntil(promise)`. `subject` says what and for how many.
 * @fires te-bulk-done - After it began; `result` is the run, which goes on at the back end.
 * @fires te-bulk-failed - When it did not begin; `problem` says why.
 * @fires te-hand-over-request - The page moves what somebody owns; `subject` says from whom to whom, `waitUntil(promise)` whether it worked.
 * @fires te-hand-over-done - After it did.
 * @fires te-hand-over-failed - When it did not.
 * @fires te-loader-start - When it starts to load.
 * @fires te-load-error - When it could not load.
 * @fires te-auth-error - When the login is lost.
 * @csspart toolbar - Search, filters and the choices about the view.
 * @csspart table - The list.
 * @csspart notice - Empty, failed and forbidden states.
 * @cssproperty [--te-accent] - The one colour that brands the element.
 * @cssproperty [--te-surface] - Background of the list.
 * @cssproperty [--te-surface-raised] - Background of menus, dialogs and controls.
 * @cssproperty [--te-text] - Text colour.
 * @cssproperty [--te-text-muted] - Colour of secondary text.
 * @cssproperty [--te-radius=6px] - Corner radius of controls.
 * @cssproperty [--te-radius-surface=10px] - Corner radius of surfaces.
 * @cssproperty [--te-list-block-size=min(75dvh, 760px)] - The most a long list takes before it scrolls by itself.
 */
export class UserTable extends TenantElement {
  static override styles = userTableStyles;

  /** What is shown: search, filters, order, page and looks. What is left out is as at first. */
  @property({attribute: false}) view: Partial<UsersView> = firstView;
  /** Columns that the page adds. */
  @property({attribute: false}) columns: readonly ExtraColumn[] = [];
  /** Acts that the page adds to the menu of each row. */
  @property({attribute: false}) rowActions: readonly RowAction[] = [];
  /** Says what somebody owns, to be handed over before they leave; see `te-hand-over-request`. */
  @property({attribute: false}) ownedItems?: OwnedItemsSource | undefined;

  @state() private paused = false;
  @state() private glowing: ReadonlySet<string> = new Set();

  readonly #tenancy = new Tenancy(this, {onSwitch: () => this.#startOver()});
  readonly #localize = new Localize(this, this.#tenancy, {
    common: commonWords,
    problem: problemWords,
    people: peopleWords,
    users: usersWords,
  });
  readonly #session = sessionResource(this, this.#tenancy, {live: true});
  readonly #listed = new ListedUsers(this, this.#tenancy, {
    session: () => this.#session.data,
    view: () => this.#view,
    paused: () => this.paused,
    onShown: (before) => this.#handleShown(before),
  });
  readonly #voice = new ListVoice(this, this.#tenancy, this.#localize, {
    session: () => this.#session.data,
    ownedItems: () => this.ownedItems,
    focusHeading: () => this.#focusHeading(),
  });
  readonly #desk = new Desk(this, this.#tenancy, this.#voice);
  readonly #bulk = new Lazy(this, async () => {
    const {openBulkDesk} = await import('../../people/bulk/bulk-desk.js');
    return openBulkDesk(this, this.#tenancy, this.#voice, {
      items: () => this.#listed.rows.items,
      total: () => this.#listed.rows.total,
      range: (first, last) => this.#listed.rows.range(first, last),
      placeOf: (id) => this.#listed.rows.placeOf((person) => person.id === id),
      query: () => queryOf(this.#view, this.#listed.pendingInList),
      columns: async () => (await import('./exported.js')).exportedColumns(this.#model()),
    });
  });
  readonly #pager = new Lazy(this, () => import('./pager.view.js'));
  readonly #viewMenu = new Lazy(this, () => import('./view-menu.view.js'));
  readonly #companions = new Companions(this, this.#tenancy);
  /** Whether a list was shown already: the first one is read, later ones are announced. */
  #shown = false;
  readonly #typing = new Pause(this);

  protected override render(): TemplateResult {
    this.#desk.rowActions = this.rowActions;
    const session = this.#session.data;
    const apart = session?.capabilities.invitations.list === true && !this.#listed.pendingInList;
    if (apart) void this.#companions.want('invitation-table');
    return html`${renderUsers(this.#model())}
    ${apart ? html`<div class="apart">${this.#companions.get('invitation-table')}</div>` : nothing}
    ${this.#desk.render()} ${this.#bulk.value?.render()} ${this.#companions.get('invite-dialog')}
    ${this.#companions.get('csv-invite')}`;
  }

  #model(): UserTableModel {
    const session = this.#session.data;
    const {rows} = this.#listed;
    return {
      words: {...this.#localize.words, problem: this.#voice.words.problem},
      format: this.#voice.format,
      language: this.#localize.language,
      session,
      profile: this.#voice.profile,
      view: this.#view,
      problem: this.#session.problem ?? rows.problem,
      rows,
      window: this.#listed.window,
      desk: this.#desk,
      bulk: this.#bulk.value,
      selects: session === undefined || session.capabilities.users.bulk === true,
      voice: this.#voice,
      columns: this.columns,
      long: this.#listed.long,
      glowing: this.glowing,
      paused: this.paused,
      pager: this.#pager.value?.pager,
      viewChoices: this.#viewMenu.value?.viewChoices,
      pendingInList: this.#listed.pendingInList,
      canInvite: session && can(session, 'invite'),
      canOpenDialog: hasCompanion('invite-dialog'),
      canInviteMany: hasCompanion('csv-invite') && session?.capabilities.invitations.batches === true,
      handlers: {
        handleSearch: (search) => this.#handleSearch(search),
        handleAsk: (change) => this.#askElse(change),
        handleLook: (change) => this.#show({...this.#view, ...change}),
        handleSelect: (person, index, {shiftKey}) =>
          void this.#withBulk((bulk) => void bulk.toggle(person, index, shiftKey)),
        handleSelectShown: () => void this.#withBulk((bulk) => bulk.toggleShown()),
        handleExport: () => void this.#withBulk((bulk) => bulk.exportRows()),
        handleSort: (sort) => this.#ask(sortedBy(this.#view, sort)),
        handlePage: (page) => this.#ask({...this.#view, page}),
        handleMore: () => void this.#voice.announceMore(this.#listed.more()),
        handlePause: (paused) => (this.paused = paused),
        handleCatchUp: () => this.#listed.rows.catchUp(),
        handleViewMenu: () => void this.#viewMenu.want(),
        handleNeedPager: () => void this.#pager.want(),
        handleClear: () => this.#handleClear(),
        handleRetry: () => this.#handleRetry(),
        handleInvite: (name) => void openInviteDialog(this, this.#companions, this.#voice, name),
      },
    };
  }

  get #view(): UsersView {
    return viewOf(this.view);
  }

  /** Another tenant: places, questions and reports of the one before mean nothing there. */
  #startOver(): void {
    this.#typing.stop();
    this.view = {...this.#view, page: 0};
    this.#listed.backToTop();
    this.paused = false;
    this.glowing = new Set();
    this.#voice.clear();
    this.#desk.clear();
    this.#bulk.value?.clear();
    this.#shown = false;
  }

  #show(view: UsersView): void {
    this.view = view;
    this.dispatchEvent(new ViewChangeEvent(view));
  }

  /** Another question, or another page: it is read from its top. */
  #ask(view: UsersView): void {
    this.#listed.backToTop();
    this.#show(view);
  }

  async #withBulk(run: (bulk: BulkDesk) => void): Promise<void> {
    const bulk = await this.#bulk.want();
    if (bulk) run(bulk);
    else this.#voice.report({kind: 'failed', problem: {kind: 'network', maybeApplied: false}});
  }

  #askElse(change: Partial<UsersView>): void {
    this.#ask(asked(this.#view, change));
  }

  #handleSearch(search: string): void {
    this.#typing.before(() => this.#askElse({search}));
  }

  #handleClear(): void {
    this.#typing.stop();
    const search = this.renderRoot.querySelector<HTMLInputElement>('#search');
    if (search) search.value = '';
    search?.focus();
    this.#askElse({search: '', status: '', role: '', accessEnds: '', fields: {}});
  }

  #handleRetry(): void {
    if (this.#session.problem) this.#session.retry();
    if (this.#listed.rows.problem) this.#listed.rows.retry();
    this.#focusHeading();
  }

  /** Where the focus goes when what had it disappears. */
  #focusHeading(): void {
    this.renderRoot.querySelector<HTMLElement>('#users-heading')?.focus();
  }

  #handleShown(before: readonly Person[] | undefined): void {
    const {items, total} = this.#listed.rows;
    // A page beyond the end, out of an old address or because people left.
    const page = this.#listed.pageInstead;
    if (page !== undefined) this.#show({...this.#view, page});
    this.#desk.rowsChanged(items);
    this.dispatchEvent(new RowsShownEvent(items));
    const changed = before ? changedSince(before, items) : [];
    this.glowing = new Set(changed.map(({id}) => id));
    const first = !this.#shown;
    this.#shown = true;
    // What the reader did is said already; that the list shows it now is no news.
    if (first || (before && this.#voice.actedJustNow)) return;
    const {users} = this.#localize.words;
    const count = total ?? items.length;
    if (!before) return void this.#voice.announce(count ? users.count(count) : users.noMatchTitle);
    const news = newsOf(before, items, this.#session.data?.user?.name, users);
    if (news?.shown) this.#voice.news(news.text);
    else if (news) void this.#voice.announce(news.text);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'user-table': UserTable;
  }
}
