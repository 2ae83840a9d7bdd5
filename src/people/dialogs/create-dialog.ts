/** Owns which form or question opens for which act, and their words, which are loaded with them. */
import type {LitElement} from 'lit';
import {adoptLater} from '../../controllers/adopt-styles.js';
import {Localize} from '../../controllers/localize.js';
import type {TenantElement} from '../../controllers/tenant-element.js';
import {actionsWords} from '../../i18n/actions/words.js';
import type {Person} from '../../model/person.js';
import type {DialogContext, DialogKind, PersonDialog} from '../dialog.js';
import {CorrectDialog} from './correct-dialog.js';
import {dialogsStyles} from './dialogs.styles.js';
import {DetailsDialog} from './details-dialog.js';
import {EditDialog} from './edit-dialog.js';
import {GoneDialog} from './gone-dialog.js';
import {LeaveDialog} from './leave-dialog.js';
import {LinkDialog} from './link-dialog.js';
import {ReactivateDialog} from './reactivate-dialog.js';
import {RevokeDialog} from './revoke-dialog.js';
import {RoleDialog} from './role-dialog.js';

const localizeOf = new WeakMap<LitElement, Localize<'actions'>>();

/** Ready to be shown: its words are there. */
export async function createDialog(
  host: TenantElement & LitElement,
  kind: DialogKind,
  person: Person,
  roles: readonly string[],
  rest: Omit<DialogContext, 'words'>,
): Promise<PersonDialog> {
  adoptLater(host, dialogsStyles);
  const localize = localizeOf.get(host) ?? new Localize(host, rest.tenancy, {actions: actionsWords});
  localizeOf.set(host, localize);
  await localize.ready();
  const context: DialogContext = {
    ...rest,
    // Asked anew with each drawing: the page's language may change while it is open.
    get words() {
      return localize.words.actions;
    },
  };
  switch (kind) {
    case 'details':
      return new DetailsDialog(context, person);
    case 'edit':
      return new EditDialog(context, person);
    case 'role':
    case 'replace':
      return new RoleDialog(context, person, kind, roles);
    case 'revoke':
      return new RevokeDialog(context, person);
    case 'correct':
      return new CorrectDialog(context, person);
    case 'link':
      return new LinkDialog(context, person);
    case 'reactivate':
      return new ReactivateDialog(context, person);
    case 'gone':
      return new GoneDialog(context, person);
    default:
      return new LeaveDialog(context, person, kind);
  }
}
