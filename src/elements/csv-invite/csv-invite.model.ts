/** Owns what the views of `<csv-invite>` are given. */
import type {CommonMessages} from '../../i18n/common/en.js';
import type {CsvMessages} from '../../i18n/csv/en.js';
import type {Format} from '../../i18n/format.js';
import type {ProblemMessages} from '../../i18n/problem/en.js';
import type {RowWindow} from '../../controllers/row-window.js';
import type {BatchAction, InvitationBatch} from '../../model/batch.js';
import type {Encoding} from '../../model/csv/detect.js';
import type {ColumnTarget, RosterRules} from '../../model/csv/roster-rules.js';
import type {RosterChoices} from '../../model/csv/roster-choices.js';
import type {Verdict} from '../../model/policy.js';
import type {Problem} from '../../model/problem.js';
import type {Profile} from '../../model/profile.js';
import type {Role} from '../../model/role.js';
import type {Session} from '../../model/session.js';
import type {RosterCheck, Filter} from '../../controllers/roster-check.js';
import type {CsvFiles} from './csv-files.js';
import type {CsvSending, ExistingChoice} from './csv-sending.js';
import type {CsvSource, SourceLimits} from './csv-source.js';

export const CSV_STEPS = ['file', 'columns', 'check', 'send'] as const;
export type CsvStep = (typeof CSV_STEPS)[number];

export interface CsvModel {
  readonly inline: boolean;
  readonly step: CsvStep;
  readonly words: {
    readonly common: CommonMessages;
    readonly problem: ProblemMessages;
    readonly csv: CsvMessages;
  };
  readonly format: Format;
  readonly language: string;
  readonly session: Session | undefined;
  readonly profile: Profile | undefined;
  readonly problem: Problem | undefined;
  readonly verdict: Verdict;
  /** Roles that may be given from here. */
  readonly roles: readonly Role[];
  readonly rules: RosterRules | undefined;
  readonly limits: SourceLimits;
  readonly source: CsvSource;
  readonly check: RosterCheck | undefined;
  readonly window: RowWindow;
  readonly files: CsvFiles;
  readonly sending: CsvSending;
  readonly pasted: string;
  readonly dragging: boolean;
  /** How many would be sent now. */
  readonly toSend: number;
  readonly announcement: string;
  readonly handlers: {
    readonly handleClose: () => void;
    readonly handleRetry: () => void;
    readonly handleBring: (transfer: DataTransfer | FileList | null) => void;
    readonly handleDragging: (dragging: boolean) => void;
    readonly handlePasted: (text: string) => void;
    readonly handleReadPasted: () => void;
    readonly handleTemplateDelimiter: (delimiter: string) => void;
    readonly handleEncoding: (encoding: Encoding) => void;
    readonly handleDelimiter: (delimiter: string) => void;
    readonly handleHeader: (hasHeader: boolean) => void;
    readonly handleColumn: (column: number, target: ColumnTarget | undefined) => void;
    readonly handleStep: (step: CsvStep) => void;
    readonly handleAnotherFile: () => void;
    readonly handleChoices: (choices: Partial<RosterChoices>) => void;
    readonly handleExisting: (choice: Partial<ExistingChoice>) => void;
    readonly handleFilter: (filter: Filter) => void;
    readonly handleEdit: (place: number, target: ColumnTarget, text: string) => void;
    readonly handleRemove: (place: number) => void;
    readonly handleRemoveWrong: () => void;
    readonly handleUndo: () => void;
    readonly handleLater: (later: boolean) => void;
    readonly handleStartsAt: (moment: string) => void;
    readonly handleSend: () => void;
    readonly handleAct: (action: BatchAction) => void;
    readonly handleAsk: (action: BatchAction | undefined) => void;
    readonly handleReport: () => void;
    readonly handleOpenBatch: (batch: InvitationBatch) => void;
  };
}
