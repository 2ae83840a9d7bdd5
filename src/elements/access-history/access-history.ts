/**
 * Owns the account's record as a page meets it: what happened, and who held what on a day. It asks and shows;
 * nothing here changes anything.
 */
import type {TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import {Localize} from '../../controllers/localize.js';
import {Pause} from '../../controllers/pause.js';
import {Rows, type RowsOptions} from '../../controllers/rows.js';
import {sessionResource} from '../../controllers/session-resource.js';
import {Tenancy} from '../../controllers/tenancy.js';
import {TenantElement} from '../../controllers/tenant-element.js';
import {actionsWords} from '../../i18n/actions/words.js';
import {commonWords} from '../../i18n/common/words.js';
import {formatOf} from '../../i18n/format.js';
import {historyWords} from '../../i18n/history/words.js';
import {problemWords} from '../../i18n/problem/words.js';
import type {
  AccessEvent,
  AccessEventQuery,
  AccessHolding,
  AccessHoldingQuery,
  RecordPage,
} from '../../model/history.js';
import {withOverrides} from '../../model/profile.js';
import {dayIn} from '../../model/validate/day.js';
import {TextFile} from '../../people/text-file.js';
import {FILE_LINK} from '../../people/text-file.view.js';
import {readEvents, readHoldings} from '../../state/access-history.js';
import type {AccessHistoryModel} from './access-history.model.js';
import {accessHistoryStyles} from './access-history.styles.js';
import {renderHistory} from './access-history.view.js';
import {
  eventQueryOf,
  firstHistoryView,
  HISTORY_KINDS,
  type HistoryKind,
  type HistoryView,
  holdingQueryOf,
} from './history-view.js';

const PAGE_SIZE = 50;

/**
 * @tag access-history
 * @summary What was done in a tenant, by whom and from where; and who held which role, seat and sections on a day.
 * @fires te-loader-start - When it starts to load.
 * @fires te-load-error - When it could not load.
 * @fires te-auth-error - When the login is lost.
 * @csspart toolbar - Search, filters and days.
 * @csspart table - The list.
 * @csspart notice - Empty, failed and forbidden states.
 * @cssproperty [--te-accent] - The one colour that brands the element.
 * @cssproperty [--te-surface] - Background of the list.
 * @cssproperty [--te-surface-raised] - Background of controls.
 * @cssproperty [--te-text] - Text colour.
 * @cssproperty [--te-text-muted] - Colour of secondary text.
 * @cssproperty [--te-radius=6px] - Corner radius of controls.
 * @cssproperty [--te-radius-surface=10px] - Corner radius of surfaces.
 */
export class AccessHistory extends TenantElement {
  static override styles = accessHistoryStyles;

  /** `events`, what happened, or `holdings`, who had access on a day. Anything else is `events`. */
  @property() show: HistoryKind = 'events';
  /** Search, filters and days. What is left out is as at first. */
  @property({attribute: false}) view: Partial<HistoryView> = firstHistoryView;

  @state() private pagesAtHand = 1;
  @state() private announcement = '';
  @state() private collected = 0;

  readonly #tenancy = new Tenancy(this, {onSwitch: () => this.#startOver()});
  readonly #localize = new Localize(this, this.#tenancy, {
    common: commonWords,
    problem: problemWords,
    history: historyWords,
    actions: actionsWords,
  });
  readonly #session = sessionResource(this, this.#tenancy, {live: true});
  readonly #events = new Rows<AccessEventQuery, AccessEvent>(this, this.#tenancy, {
    ...this.#listOptions('events'),
    query: () => (this.#mayRead('events') ? eventQueryOf(this.#view) : undefined),
    load: async (connection, query, signal) => this.#kept(await readEvents(connection, query, signal)),
  });
  readonly #holdings = new Rows<AccessHoldingQuery, AccessHolding>(this, this.#tenancy, {
    ...this.#listOptions('holdings'),
    query: () => (this.#mayRead('holdings') ? holdingQueryOf(this.#view) : undefined),
    load: async (connection, query, signal) => this.#kept(await readHoldings(connection, query, signal)),
  });
  readonly #file = new TextFile('access-history.csv', () => this.requestUpdate());
  #keptDays: number | undefined;
  readonly #typing = new Pause(this);
  /** Ends with the question: a file of another one is not wanted any more. */
  #collecting = new AbortController();
  #asked = '';

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#forgetFile();
  }

  protected override willUpdate(): void {
    const asked = JSON.stringify([this.#kind, this.#view]);
    if (asked === this.#asked) return;
    this.#asked = asked;
    this.pagesAtHand = 1;
    this.#forgetFile();
  }

  protected override render(): TemplateResult {
    return renderHistory(this.#model());
  }

  #model(): AccessHistoryModel {
    const session = this.#session.data;
    const rows = this.#rows;
    const last = rows.page(this.pagesAtHand - 1);
    return {
      words: this.#localize.words,
      format: formatOf(this.#localize.language),
      language: this.#localize.language,
      session,
      profile: session && withOverrides(session.profile, this.#tenancy.settings.profile),
      kind: this.#kind,
      view: this.#view,
      today: dayIn(session?.account.timeZone, new Date()),
      problem: this.#session.problem ?? rows.problem,
      events: this.#events,
      holdings: this.#holdings,
      keptDays: this.#keptDays,
      more: last === undefined ? rows.loaded : last.next !== undefined,
      loadingMore: last === undefined,
      file: this.#file,
      collected: this.collected,
      announcement: this.announcement,
      handleKind: (kind) => (this.show = kind),
      handleSearch: (search) => this.#handleSearch(search),
      handleView: (change) => (this.view = {...this.#view, ...change}),
      timeZone: session?.account.timeZone,
      handleClear: () => this.#handleClear(),
      handleMore: () => void this.#showMore(),
      handleRetry: () => this.#handleRetry(),
      handleExport: () => void this.#export(),
    };
  }

  get #kind(): HistoryKind {
    return HISTORY_KINDS.find((kind) => kind === this.show) ?? 'events';
  }

  get #view(): HistoryView {
    return {...firstHistoryView, ...this.view};
  }

  get #rows(): Rows<AccessEventQuery, AccessEvent> | Rows<AccessHoldingQuery, AccessHolding> {
    return this.#kind === 'events' ? this.#events : this.#holdings;
  }

  /** What is not shown asks nothing. */
  #mayRead(kind: HistoryKind): boolean {
    return this.#kind === kind && this.#session.data?.capabilities.users.accessHistory === true;
  }

  #listOptions(
    kind: HistoryKind,
  ): Pick<RowsOptions<object, unknown>, 'topic' | 'size' | 'jumps' | 'wanted' | 'onShown'> {
    return {
      topic: () => 'users invitations',
      size: PAGE_SIZE,
      jumps: () => false,
      wanted: () => (this.#kind === kind ? Array.from({length: this.pagesAtHand}, (_, page) => page) : []),
      onShown: (before) => this.#handleShown(before !== undefined),
    };
  }

  #kept<T>(page: RecordPage<T>): RecordPage<T> {
    this.#keptDays = page.keptDays;
    return page;
  }

  /** Another tenant: what was asked of the one before means nothing there. */
  #startOver(): void {
    this.#typing.stop();
    this.view = firstHistoryView;
    this.pagesAtHand = 1;
    this.announcement = '';
    this.#keptDays = undefined;
    this.#forgetFile();
  }

  #forgetFile(): void {
    this.#collecting.abort();
    this.#file.forget();
    this.collected = 0;
  }

  #handleSearch(search: string): void {
    this.#typing.before(() => (this.view = {...this.#view, search}));
  }

  #handleClear(): void {
    this.#typing.stop();
    this.view = firstHistoryView;
    this.renderRoot.querySelector<HTMLElement>('#search')?.focus();
  }

  #handleRetry(): void {
    if (this.#session.problem) this.#session.retry();
    if (this.#rows.problem) this.#rows.retry();
    this.renderRoot.querySelector<HTMLElement>('#history-heading')?.focus();
  }

  /** The next rows stand below what is read: how many there are now is said when they are there. */
  async #showMore(): Promise<void> {
    this.announcement = '';
    const count = await this.#rows.countWith(this.pagesAtHand++);
    if (count !== undefined) this.announcement = this.#localize.words.common.moreShown(count);
  }

  #handleShown(refreshed: boolean): void {
    if (!refreshed) return;
    this.announcement = this.#localize.words.history.updated;
    // It would say what is no longer so.
    if (this.#file.isReady) this.#forgetFile();
  }

  /** Everything that matches, page by page, as a file. */
  async #export(): Promise<void> {
    this.#forgetFile();
    this.#collecting = new AbortController();
    const {signal} = this.#collecting;
    await this.#file.write(async () => {
      const {historyFile} = await import('./exported.js');
      return historyFile(this.#tenancy.required, this.#model(), {
        signal,
        onProgress: (collected) => (this.collected = collected),
      });
    });
    // Made for a question that is asked no more.
    if (signal.aborted) return this.#file.forget();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`#${FILE_LINK}`)?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'access-history': AccessHistory;
  }
}
