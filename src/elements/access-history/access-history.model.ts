/** Owns what the views of the record are given. */
import type {Rows} from '../../controllers/rows.js';
import type {ActionsMessages} from '../../i18n/actions/en.js';
import type {CommonMessages} from '../../i18n/common/en.js';
import type {Format} from '../../i18n/format.js';
import type {HistoryMessages} from '../../i18n/history/en.js';
import type {ProblemMessages} from '../../i18n/problem/en.js';
import type {AccessEvent, AccessEventQuery, AccessHolding, AccessHoldingQuery} from '../../model/history.js';
import type {Problem} from '../../model/problem.js';
import type {Profile} from '../../model/profile.js';
import type {Session} from '../../model/session.js';
import type {TextFile} from '../../people/text-file.js';
import type {HistoryKind, HistoryView} from './history-view.js';

/** What one row is written with. */
export interface RowModel {
  readonly words: {
    readonly common: CommonMessages;
    readonly problem: ProblemMessages;
    readonly history: HistoryMessages;
    readonly actions: ActionsMessages;
  };
  readonly format: Format;
  readonly language: string;
  readonly profile: Profile | undefined;
  /** Where the account's days begin. */
  readonly timeZone: string | undefined;
}

export interface AccessHistoryModel extends RowModel {
  readonly session: Session | undefined;
  readonly kind: HistoryKind;
  readonly view: HistoryView;
  /** The day it is where the account is. */
  readonly today: string;
  readonly problem: Problem | undefined;
  readonly events: Rows<AccessEventQuery, AccessEvent>;
  readonly holdings: Rows<AccessHoldingQuery, AccessHolding>;
  readonly keptDays: number | undefined;
  readonly more: boolean;
  readonly loadingMore: boolean;
  readonly file: TextFile;
  /** Rows of the file at hand while it is made. */
  readonly collected: number;
  readonly announcement: string;
  readonly handleKind: (kind: HistoryKind) => void;
  readonly handleSearch: (search: string) => void;
  readonly handleView: (change: Partial<HistoryView>) => void;
  readonly handleClear: () => void;
  readonly handleMore: () => void;
  readonly handleRetry: () => void;
  readonly handleExport: () => void;
}
