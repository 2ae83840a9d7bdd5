/** Owns what every form and question about one person has in common, so that the desk can open any of them. */
import type {TemplateResult} from 'lit';
import type {Tenancy} from '../controllers/tenancy.js';
import type {ActionsMessages} from '../i18n/actions/en.js';
import type {Person} from '../model/person.js';
import type {RowAction} from './menu-items.js';
import type {PersonActions} from './person-actions.js';
import type {Voice} from './voice.js';

export const DIALOG_KINDS = [
  'details',
  'edit',
  'role',
  'replace',
  'deactivate',
  'block',
  'remove',
  'delete',
  'revoke',
  'correct',
  'link',
  'gone',
  'reactivate',
] as const;
export type DialogKind = (typeof DIALOG_KINDS)[number];

/** What a dialog is given; it reaches nothing else. */
export interface DialogContext {
  readonly voice: Voice;
  readonly words: ActionsMessages;
  readonly actions: PersonActions;
  readonly tenancy: Tenancy;
  /** Aborted when the dialog closes. */
  readonly signal: AbortSignal;
  /** Draws it again. */
  update(): void;
  /** `gone` says that the row will be: the focus goes to the heading, and not to a button that is about to vanish. */
  close(gone?: boolean): void;
  /** Puts the focus on a control of the dialog, once it is drawn. */
  focus(id: string): void;
  /** Closes this one and does what the menu of the person would. */
  choose(id: string, person: Person): void;
  /** Acts that the page adds to every menu. */
  readonly rowActions: readonly RowAction[];
  /** Opens another one in this one's place. */
  follow(kind: DialogKind, person: Person): void;
}

export interface PersonDialog {
  /** Stands at the side, as high as the page. */
  readonly sheet?: boolean;
  /** Header, body and footer. */
  render(): TemplateResult;
  /** The row changed while it is open. */
  rowChanged?(person: Person): void;
  /** It was closed, whichever way. */
  closed?(): void;
}
