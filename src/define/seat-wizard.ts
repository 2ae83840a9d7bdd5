import {registerCompanion} from '../controllers/companion.js';
import {SeatWizard} from '../elements/seat-wizard/seat-wizard.js';
import {defineElement} from './define-element.js';

registerCompanion('invite-dialog', 'invite-dialog', () => import('./invite-dialog.js'));
defineElement('seat-wizard', SeatWizard);
