/** Owns what the views of the user table are given. */
import type {InviteDialogName} from './inviting.js';
import type {Rows} from '../../controllers/rows.js';
import type {RowWindow} from '../../controllers/row-window.js';
import type {CommonMessages} from '../../i18n/common/en.js';
import type {Format} from '../../i18n/format.js';
import type {PeopleMessages} from '../../i18n/people/en.js';
import type {ProblemMessages} from '../../i18n/problem/en.js';
import type {UsersMessages} from '../../i18n/users/en.js';
import type {UserQuery, UserSort} from '../../model/page.js';
import type {Person} from '../../model/person.js';
import type {Verdict} from '../../model/policy.js';
import type {Problem} from '../../model/problem.js';
import type {Profile} from '../../model/profile.js';
import type {Session} from '../../model/session.js';
import type {ListVoice} from '../../people/list-voice.js';
import type {BulkDesk} from '../../people/bulk/bulk-desk.js';
import type {Desk} from '../../people/desk.js';
import type {ExtraColumn} from './columns.js';
import type {UsersView} from './users-view.js';

export interface UserTableModel {
  readonly words: {
    readonly common: CommonMessages;
    readonly problem: ProblemMessages;
    readonly people: PeopleMessages;
    readonly users: UsersMessages;
  };
  readonly format: Format;
  readonly language: string;
  readonly session: Session | undefined;
  readonly profile: Profile | undefined;
  readonly view: UsersView;
  readonly problem: Problem | undefined;
  readonly rows: Rows<UserQuery, Person>;
  readonly window: RowWindow;
  readonly desk: Desk;
  /** Who is selected, once somebody is. */
  readonly bulk: BulkDesk | undefined;
  /** Whether this reader may change many at once. */
  readonly selects: boolean;
  readonly voice: ListVoice;
  readonly columns: readonly ExtraColumn[];
  /** Whether the list scrolls by itself. */
  readonly long: boolean;
  /** Ids of rows that somebody has just changed. */
  readonly glowing: ReadonlySet<string>;
  readonly paused: boolean;
  /** How pages are turned, once it is loaded. */
  readonly pager: ((model: UserTableModel) => unknown) | undefined;
  /** What stands in the view menu, once it is loaded. */
  readonly viewChoices: ((model: UserTableModel) => unknown) | undefined;
  /** Whether pending people stand in the list instead of a section of their own. */
  readonly pendingInList: boolean;
  readonly canInvite: Verdict | undefined;
  readonly canOpenDialog: boolean;
  readonly canInviteMany: boolean;
  readonly handlers: {
    readonly handleSearch: (search: string) => void;
    /** Asks something else. */
    readonly handleAsk: (change: Partial<UsersView>) => void;
    /** Changes how the list looks, and not what it shows. */
    readonly handleLook: (change: Partial<UsersView>) => void;
    /** The box of a row, or of all in the page. */
    readonly handleSelect: (person: Person, index: number, event: MouseEvent) => void;
    readonly handleSelectShown: () => void;
    readonly handleExport: () => void;
    readonly handleSort: (sort: UserSort) => void;
    readonly handlePage: (page: number) => void;
    readonly handleMore: () => void;
    readonly handlePause: (paused: boolean) => void;
    readonly handleCatchUp: () => void;
    readonly handleViewMenu: () => void;
    readonly handleNeedPager: () => void;
    readonly handleClear: () => void;
    readonly handleRetry: () => void;
    readonly handleInvite: (dialog: InviteDialogName) => void;
  };
}
