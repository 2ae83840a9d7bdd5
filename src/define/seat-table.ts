import {registerCompanion} from '../controllers/companion.js';
import {SeatTable} from '../elements/seat-table/seat-table.js';
import {defineElement} from './define-element.js';

// A lone table is all of the administration of seats; its siblings are loaded when they are wanted.
registerCompanion('seat-wizard', 'seat-wizard', () => import('./seat-wizard.js'));
registerCompanion('invite-dialog', 'invite-dialog', () => import('./invite-dialog.js'));
defineElement('seat-table', SeatTable);
