import '../adapters/rest/define.js';
import {AcceptInvite} from '../elements/accept-invite/accept-invite.js';
import {AccessHistory} from '../elements/access-history/access-history.js';
import {CsvInvite} from '../elements/csv-invite/csv-invite.js';
import {InvitationTable} from '../elements/invitation-table/invitation-table.js';
import {InviteDialog} from '../elements/invite-dialog/invite-dialog.js';
import {TenantProvider} from '../elements/tenant-provider/tenant-provider.js';
import {UserTable} from '../elements/user-table/user-table.js';
import {defineElement} from './define-element.js';
import type {DefineOptions} from './define-options.js';

/** Defines the elements about people, under the names the page chooses. */
export function definePeople(options: DefineOptions = {}): void {
  defineElement('tenant-provider', TenantProvider, options);
  defineElement('user-table', UserTable, options);
  defineElement('invitation-table', InvitationTable, options);
  defineElement('invite-dialog', InviteDialog, options);
  defineElement('csv-invite', CsvInvite, options);
  defineElement('accept-invite', AcceptInvite, options);
  defineElement('access-history', AccessHistory, options);
}
