/**
 * Owns the list of seats as a page meets it: properties, events, and what the reader asks for. What is done to one
 * seat belongs to the desk, how it looks to the views; adding seats is the wizard's, opened by name.
 */
import {html, nothing, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import {hasCompanion} from '../../controllers/companion.js';
import {Companions} from '../../controllers/companions.js';
import {Lazy} from '../../controllers/lazy.js';
import {Localize} from '../../controllers/localize.js';
import {Pause} from '../../controllers/pause.js';
import {Resource} from '../../controllers/resource.js';
import {Rows} from '../../controllers/rows.js';
import {sessionResource} from '../../controllers/session-resource.js';
import {Tenancy} from '../../controllers/tenancy.js';
import {TenantElement} from '../../controllers/tenant-element.js';
import {commonWords} from '../../i18n/common/words.js';
import {problemWords} from '../../i18n/problem/words.js';
import {seatWords} from '../../i18n/seat/words.js';
import {seatsWords} from '../../i18n/seats/words.js';
import type {Page} from '../../model/page.js';
import type {
  Seat,
  SeatCatalogue,
  SeatCounts,
  SeatPage,
  SeatQuery,
  SeatRequest,
} from '../../model/seats/index.js';
import {SeatListVoice} from '../../seats/seat-list-voice.js';
import {quoteInAddress} from '../../seats/quote-in-address.js';
import {readCatalogue, readQuote, readSeatRequests, readSeats} from '../../state/seats.js';
import {changedSince} from '../../state/changed-since.js';
import type {SeatDesk} from './seat-desk.js';
import {SeatsViewChangeEvent} from './seat-table.events.js';
import type {SeatTableModel} from './seat-table.model.js';
import {seatTableStyles} from './seat-table.styles.js';
import {renderSeats} from './seat-table.view.js';
import {firstSeatsView, seatQueryOf, seatsSortedBy, type SeatsView, seatsViewOf} from './seats-view.js';

const PAGE_SIZE = 50;

/**
 * @tag seat-table
 * @summary The seats of a tenant, live: who holds which, the device in each, and everything done to one.
 * @slot empty - Shown instead of the built-in text when there is no seat yet.
 * @fires te-seats-view-change - When search, filters or order change; `view` holds the whole state.
 * @fires te-assign-seat-request - Before a seat is given to somebody; cancelable, `waitUntil(promise)`.
 * @fires te-assign-seat-done - After it was.
 * @fires te-assign-seat-failed - When it was not; `problem` says why.
 * @fires te-unassign-seat-request - Before a seat is taken from somebody; cancelable, `waitUntil(promise)`.
 * @fires te-unassign-seat-done - After it was.
 * @fires te-unassign-seat-failed - When it was not; `problem` says why.
 * @fires te-edit-seat-request - Before the modes of a seat change; cancelable, `waitUntil(promise)`.
 * @fires te-edit-seat-done - After they did.
 * @fires te-edit-seat-failed - When they did not; `problem` says why.
 * @fires te-choose-device-request - Before a device is ordered or registered; cancelable, `waitUntil(promise)`.
 * @fires te-choose-device-done - After it was.
 * @fires te-choose-device-failed - When it was not; `problem` says why.
 * @fires te-replace-device-request - Before another device takes the place of one; cancelable, `waitUntil(promise)`.
 * @fires te-replace-device-done - After it was.
 * @fires te-replace-device-failed - When it was not; `problem` says why.
 * @fires te-use-spare-request - Before a device is locked and a spare takes its place; cancelable, `waitUntil(promise)`.
 * @fires te-use-spare-done - After it did; `result` holds both seats.
 * @fires te-use-spare-failed - When it did not; `problem` says why.
 * @fires te-pair-request - Before a code to pair with is shown; cancelable, `waitUntil(promise)`.
 * @fires te-pair-done - After a device was paired; `result` is the pairing, without link and code.
 * @fires te-unpair-request - Before a device is unpaired; cancelable, `waitUntil(promise)`.
 * @fires te-unpair-done - After it was.
 * @fires te-unpair-failed - When it was not; `problem` says why.
 * @fires te-lock-device-request - Before a device is locked; cancelable, `waitUntil(promise)`.
 * @fires te-lock-device-done - After it was.
 * @fires te-lock-device-failed - When it was not; `problem` says why.
 * @fires te-unlock-device-request - Before a device is unlocked; cancelable, `waitUntil(promise)`.
 * @fires te-unlock-device-done - After it was.
 * @fires te-unlock-device-failed - When it was not; `problem` says why.
 * @fires te-take-out-device-request - Before a device leaves its seat; cancelable, `waitUntil(promise)`.
 * @fires te-take-out-device-done - After it did.
 * @fires te-take-out-device-failed - When it did not; `problem` says why.
 * @fires te-remove-seat-request - Before a seat is removed; cancelable, `waitUntil(promise)`.
 * @fires te-remove-seat-done - After it was.
 * @fires te-remove-seat-failed - When it was not; `problem` says why.
 * @fires te-decline-seat-request-request - Before a request for a seat is declined; cancelable, `waitUntil(promise)`.
 * @fires te-decline-seat-request-done - After it was.
 * @fires te-decline-seat-request-failed - When it was not; `problem` says why.
 * @fires te-loader-start - When it starts to load.
 * @fires te-load-error - When it could not load.
 * @fires te-auth-error - When the login is lost.
 * @csspart toolbar - Search and filters.
 * @csspart table - The list.
 * @csspart requests - Who asks for a seat.
 * @csspart dialog - What opens over the list.
 * @csspart notice - Empty, failed and forbidden states.
 * @cssproperty [--te-accent] - The one colour that brands the element.
 * @cssproperty [--te-surface] - Background of the list.
 * @cssproperty [--te-surface-raised] - Background of menus, dialogs and controls.
 * @cssproperty [--te-text] - Text colour.
 * @cssproperty [--te-text-muted] - Colour of secondary text.
 * @cssproperty [--te-radius=6px] - Corner radius of controls.
 * @cssproperty [--te-radius-surface=10px] - Corner radius of surfaces.
 */
export class SeatTable extends TenantElement {
  static override styles = seatTableStyles;

  /** What is shown: search, filters and order. What is left out is as at first. */
  @property({attribute: false}) view: Partial<SeatsView> = firstSeatsView;

  @state() private pagesAtHand = 1;
  @state() private glowing: ReadonlySet<string> = new Set();

  readonly #tenancy = new Tenancy(this, {onSwitch: () => this.#startOver()});
  readonly #localize = new Localize(this, this.#tenancy, {
    common: commonWords,
    problem: problemWords,
    seat: seatWords,
    seats: seatsWords,
  });
  readonly #session = sessionResource(this, this.#tenancy, {live: true, onData: () => void this.#comeBack()});
  readonly #rows = new Rows<Omit<SeatQuery, 'limit'>, Seat>(this, this.#tenancy, {
    topic: () => 'seats',
    query: () => (this.#mayManage ? seatQueryOf(this.#view) : undefined),
    size: PAGE_SIZE,
    jumps: () => false,
    wanted: () => Array.from({length: this.pagesAtHand}, (_, page) => page),
    load: readSeats,
    onShown: (before) => this.#handleShown(before),
  });
  readonly #requests = new Resource<true, readonly SeatRequest[]>(this, this.#tenancy, {
    topic: 'seats',
    query: () => (this.#mayManage ? true : undefined),
    load: (connection, _query, signal) => readSeatRequests(connection, signal),
  });
  readonly #catalogue = new Resource<true, SeatCatalogue>(this, this.#tenancy, {
    topic: 'seat-catalogue',
    query: () => (this.#mayManage ? true : undefined),
    load: (connection, _query, signal) => readCatalogue(connection, signal),
  });
  readonly #voice = new SeatListVoice<'seats'>(this, this.#tenancy, this.#localize, {
    session: () => this.#session.data,
    catalogue: () => this.#catalogue.data,
    focusHeading: () => this.#focusHeading(),
  });
  readonly #companions = new Companions(this, this.#tenancy);
  readonly #desk = new Lazy(this, async () => {
    const {SeatDesk} = await import('./seat-desk.js');
    return new SeatDesk(this, {
      tenancy: this.#tenancy,
      voice: this.#voice,
      companions: this.#companions,
    });
  });
  #shown = false;
  /** What the pointer has just gone down on, while its menu is open: the click that follows is no wish to open it. */
  #closing = false;
  readonly #typing = new Pause(this);
  /** The offer that was come back to, once. */
  #cameBackTo: string | undefined;

  protected override render(): TemplateResult | typeof nothing {
    const session = this.#session.data;
    // A product without seats: absent, and not broken.
    if (session && !session.capabilities.seats) return nothing;
    return html`${renderSeats(this.#model())} ${this.#desk.value?.render()}
    ${this.#companions.get('seat-wizard')} ${this.#companions.get('invite-dialog')}`;
  }

  #model(): SeatTableModel {
    const rows = this.#rows;
    return {
      voice: this.#voice,
      view: this.#view,
      problem: this.#session.problem ?? rows.problem ?? this.#requests.problem,
      rows,
      counts: countsOf(rows.page(0)),
      requests: this.#requests.data ?? [],
      glowing: this.glowing,
      more: rows.page(this.pagesAtHand - 1)?.next !== undefined,
      canOpenWizard: hasCompanion('seat-wizard'),
      isMenuOpen: (seat) => this.#desk.value?.isOpen(seat) ?? false,
      isBusy: (id) => this.#desk.value?.actions.running.has(id) ?? false,
      handleNear: () => void this.#desk.want(),
      handlePressMenu: (seat) => (this.#closing = this.#desk.value?.isOpen(seat) ?? false),
      handleMenu: (seat) => this.#handleMenu(seat),
      handleChoose: (act, seat) => void this.#withDesk((desk) => void desk.choose(act, seat)),
      handleGive: (request) => void this.#withDesk((desk) => void desk.give(request)),
      handleDecline: (request) => void this.#withDesk((desk) => void desk.decline(request)),
      handleResolve: (over) => void this.#withDesk((desk) => void desk.resolve(over)),
      handleAdd: () => void this.#handleAdd(),
      handleSearch: (search) => this.#handleSearch(search),
      handleAsk: (change) => this.#ask({...this.#view, ...change}),
      handleSort: (sort) => this.#ask(seatsSortedBy(this.#view, sort)),
      handleMore: () => void this.#voice.announceMore(this.#rows.countWith(this.pagesAtHand++)),
      handleClear: () => this.#handleClear(),
      handleRetry: () => this.#handleRetry(),
    };
  }

  get #view(): SeatsView {
    return seatsViewOf(this.view);
  }

  get #mayManage(): boolean {
    return this.#session.data?.capabilities.seats?.manage === true;
  }

  /** Another tenant: places, questions and reports of the one before mean nothing there. */
  #startOver(): void {
    this.#typing.stop();
    this.pagesAtHand = 1;
    this.glowing = new Set();
    this.#shown = false;
    this.#voice.clear();
    this.#desk.value?.clear();
  }

  #ask(view: SeatsView): void {
    this.pagesAtHand = 1;
    this.view = view;
    this.dispatchEvent(new SeatsViewChangeEvent(view));
  }

  #handleSearch(search: string): void {
    this.#typing.before(() => this.#ask({...this.#view, search}));
  }

  #handleClear(): void {
    this.#typing.stop();
    const search = this.renderRoot.querySelector<HTMLInputElement>('#search');
    if (search) search.value = '';
    search?.focus();
    this.#ask({...this.#view, search: '', status: '', held: '', mode: ''});
  }

  #handleMenu(seat: Seat): void {
    const closing = this.#closing;
    this.#closing = false;
    if (!closing) void this.#withDesk((desk) => void desk.openMenu(seat));
  }

  async #handleAdd(): Promise<void> {
    const known = this.#companions.get('seat-wizard');
    const wizard = await this.#companions.want('seat-wizard');
    if (!wizard) return this.#voice.report({kind: 'failed', problem: {kind: 'network', maybeApplied: false}});
    if (!known) wizard.addEventListener('te-seat-wizard-close', () => void this.#focusAdd(wizard));
    await this.updateComplete;
    Object.assign(wizard, {open: true});
  }

  /** Back from a payment on a page of its own: the wizard opens where it was left. */
  async #comeBack(): Promise<void> {
    const quote = quoteInAddress();
    const {connection} = this.#tenancy;
    if (this.#cameBackTo === quote || !quote || !connection) return;
    if (this.#session.data?.capabilities.seats?.add !== true || !hasCompanion('seat-wizard')) return;
    this.#cameBackTo = quote;
    try {
      await readQuote(connection, quote, new AbortController().signal);
      if (connection === this.#tenancy.connection) await this.#handleAdd();
    } catch {
      // An offer of another account, or one that was used: there is nothing to come back to.
    }
  }

  /** While the dialog is still modal nothing outside it can be focused. */
  async #focusAdd(wizard: Element & {readonly updateComplete?: Promise<unknown>}): Promise<void> {
    await wizard.updateComplete;
    const opener = this.renderRoot.querySelector<HTMLElement>('#add-seat');
    if (opener) opener.focus();
    else this.#focusHeading();
  }

  async #withDesk(run: (desk: SeatDesk) => void): Promise<void> {
    const {connection} = this.#tenancy;
    const desk = await this.#desk.want();
    // What was pressed was about a seat of another account.
    if (connection !== this.#tenancy.connection) return;
    if (desk) run(desk);
    else this.#voice.report({kind: 'failed', problem: {kind: 'network', maybeApplied: false}});
  }

  #handleRetry(): void {
    if (this.#session.problem) this.#session.retry();
    if (this.#rows.problem) this.#rows.retry();
    if (this.#requests.problem) this.#requests.retry();
    this.#focusHeading();
  }

  /** Where the focus goes when what had it disappears. */
  #focusHeading(): void {
    this.renderRoot.querySelector<HTMLElement>('#seats-heading')?.focus();
  }

  #handleShown(before: readonly Seat[] | undefined): void {
    const {items} = this.#rows;
    const changed = before ? changedSince(before, items) : [];
    this.glowing = new Set(changed.map(({id}) => id));
    const first = !this.#shown;
    this.#shown = true;
    // What the reader did is said already; that the list shows it now is no news.
    if (first || !before || this.#voice.actedJustNow) return;
    if (changed.length || before.length !== items.length)
      void this.#voice.announce(this.#voice.words.seats.updated);
  }
}

function countsOf(page: Page<Seat> | undefined): SeatCounts | undefined {
  return page && 'counts' in page ? (page as SeatPage).counts : undefined;
}

declare global {
  interface HTMLElementTagNameMap {
    'seat-table': SeatTable;
  }
}
