import '../adapters/rest/define.js';
import {AcceptInvite} from '../elements/accept-invite/accept-invite.js';
import {AccessHistory} from '../elements/access-history/access-history.js';
import {CsvInvite} from '../elements/csv-invite/csv-invite.js';
import {InvitationTable} from '../elements/invitation-table/invitation-table.js';
import {InviteDialog} from '../elements/invite-dialog/invite-dialog.js';
import {MySeat} from '../elements/my-seat/my-seat.js';
import {SeatTable} from '../elements/seat-table/seat-table.js';
import {SeatWizard} from '../elements/seat-wizard/seat-wizard.js';
import {TenantProvider} from '../elements/tenant-provider/tenant-provider.js';
import {UserTable} from '../elements/user-table/user-table.js';
import {defineElement} from './define-element.js';

export interface DefineOptions {
  /** Put before each name, e.g. `acme-` for `<acme-user-table>`. */
  readonly prefix?: string;
}

/** Defines every element, under the names the page chooses. */
export function defineAll(options: DefineOptions = {}): void {
  defineElement('tenant-provider', TenantProvider, options);
  defineElement('user-table', UserTable, options);
  defineElement('invitation-table', InvitationTable, options);
  defineElement('invite-dialog', InviteDialog, options);
  defineElement('csv-invite', CsvInvite, options);
  defineElement('accept-invite', AcceptInvite, options);
  defineElement('access-history', AccessHistory, options);
  defineElement('my-seat', MySeat, options);
  defineElement('seat-table', SeatTable, options);
  defineElement('seat-wizard', SeatWizard, options);
}
