import {registerCompanion} from '../controllers/companion.js';
import {UserTable} from '../elements/user-table/user-table.js';
import {defineElement} from './define-element.js';

// A lone table is the whole user administration; its siblings are loaded when they are wanted.
registerCompanion('invite-dialog', 'invite-dialog', () => import('./invite-dialog.js'));
registerCompanion('csv-invite', 'csv-invite', () => import('./csv-invite.js'));
registerCompanion('invitation-table', 'invitation-table', () => import('./invitation-table.js'));
defineElement('user-table', UserTable);
