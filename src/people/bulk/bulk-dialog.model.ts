/** Owns what the view of a change to many people is given. */
import type {BulkAction} from '../../model/bulk.js';
import type {BulkContext} from './bulk-context.js';
import type {BulkRunner} from './bulk-run.js';
import type {TextFile} from '../text-file.js';

export interface BulkDialogModel {
  readonly context: BulkContext;
  readonly runner: BulkRunner;
  readonly report: TextFile;
  readonly action: BulkAction;
  /** Something is asked of the back end, or of the page. */
  readonly busy: boolean;
  /** It is being begun: nothing else can be chosen any more. */
  readonly starting: boolean;
  /** Something has to be chosen before anybody can be looked at. */
  readonly asksFirst: boolean;
  readonly role: string | undefined;
  readonly day: string;
  readonly issue: string | undefined;
  readonly announcement: string;
  run(): Promise<void>;
  lookAgain(): void;
  chooseRole(role: string): void;
  typeDay(day: string): void;
  writeReport(): Promise<void>;
}
