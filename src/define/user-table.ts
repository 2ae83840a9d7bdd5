import {registerCompanion} from '../controllers/companion.js';
import {UserTable} from '../elements/user-table/user-table.js';
import {defineElement} from './define-element.js';

// A lone table invites too; the dialog is loaded when it is opened.
registerCompanion('invite-dialog', 'invite-dialog', () => import('./invite-dialog.js'));
defineElement('user-table', UserTable);
