/**
 * Owns which users are at hand and in sight: what the back end is asked for, which pages of it, and which rows of
 * them are in the page. It refuses to know how the list looks.
 */
import type {ReactiveControllerHost} from 'lit';
import {Rows} from '../../controllers/rows.js';
import {RowWindow} from '../../controllers/row-window.js';
import type {Tenancy} from '../../controllers/tenancy.js';
import type {UserQuery} from '../../model/page.js';
import type {Person} from '../../model/person.js';
import {can} from '../../model/policy.js';
import type {Session} from '../../model/session.js';
import {readUsers} from '../../state/users.js';
import {PAGE_SIZE, queryOf, type UsersView} from './users-view.js';

type Host = ReactiveControllerHost & HTMLElement & {readonly renderRoot: ParentNode};

export interface ListedUsersOptions {
  readonly session: () => Session | undefined;
  readonly view: () => UsersView;
  readonly paused: () => boolean;
  /** Told when an edition is shown; `before` gives the rows shown until then, when the question is the same. */
  readonly onShown: (before: readonly Person[] | undefined) => void;
}

export class ListedUsers {
  readonly window: RowWindow;
  readonly rows: Rows<UserQuery, Person>;
  /** Pages at hand, where the back end cannot jump and more are asked for one by one. */
  #pagesAtHand = 1;

  constructor(
    private readonly host: Host,
    tenancy: Tenancy,
    private readonly options: ListedUsersOptions,
  ) {
    // Before the rows: what is in sight decides which of them are asked for.
    this.window = new RowWindow(host, {
      count: () => this.#count,
      scrolls: () => this.long,
      ask: (start, end) => (this.#jumps ? this.rows.ask(pagesBetween(start, end)) : undefined),
    });
    this.rows = new Rows<UserQuery, Person>(host, tenancy, {
      topic: () => (this.pendingInList ? 'users invitations' : 'users'),
      query: () => (this.#mayList ? queryOf(options.view(), this.pendingInList) : undefined),
      size: PAGE_SIZE,
      jumps: () => this.#jumps,
      wanted: () => this.#wanted(),
      paused: options.paused,
      load: readUsers,
      onShown: options.onShown,
    });
  }

  /** Where the product wants pending people among the others, and the back end can list them so. */
  get pendingInList(): boolean {
    const session = this.options.session();
    return (
      session?.profile.invitations.pending === 'in_list' &&
      session.capabilities.users.includeInvitations === true
    );
  }

  /** Whether the list scrolls by itself. */
  get long(): boolean {
    return !this.options.view().paged && this.#count > PAGE_SIZE;
  }

  /** The last page there is, where the one asked for is beyond it. */
  get pageInstead(): number | undefined {
    const {paged, page} = this.options.view();
    const {total} = this.rows;
    if (!paged || !page || total === undefined || this.rows.page(page)?.items.length) return undefined;
    return Math.max(0, Math.ceil(total / PAGE_SIZE) - 1);
  }

  /** One page more, where the back end cannot jump; gives how many rows there are then. */
  more(): Promise<number | undefined> {
    const coming = this.rows.countWith(this.#pagesAtHand++);
    this.host.requestUpdate();
    return coming;
  }

  /** Another question is read from its top. */
  backToTop(): void {
    this.#pagesAtHand = 1;
    this.window.reset();
  }

  get #mayList(): boolean {
    const session = this.options.session();
    return session !== undefined && can(session, 'list_users').allowed;
  }

  get #jumps(): boolean {
    return this.options.session()?.capabilities.users.paging !== 'cursor';
  }

  /** Rows that can be scrolled to. */
  get #count(): number {
    return this.#jumps ? this.rows.count : this.rows.items.length;
  }

  #wanted(): readonly number[] {
    const {paged, page} = this.options.view();
    if (paged) return [page];
    if (!this.#jumps) return Array.from({length: this.#pagesAtHand}, (_, number) => number);
    return pagesBetween(this.window.start, this.window.end);
  }
}

/** The pages that these rows stand on. */
function pagesBetween(start: number, end: number): readonly number[] {
  const first = Math.floor(start / PAGE_SIZE);
  const last = Math.floor(Math.max(start, end - 1) / PAGE_SIZE);
  return Array.from({length: last - first + 1}, (_, step) => first + step);
}
