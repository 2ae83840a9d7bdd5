/** Every element, and the REST adapter for `base-url`. `defineAll({prefix})` defines them under other names as well. */
import '../adapters/rest/define.js';
import './tenant-provider.js';
import './user-table.js';
import './csv-invite.js';
import './invitation-table.js';
import './invite-dialog.js';
import './accept-invite.js';
import './access-history.js';
import './my-seat.js';
import './seat-table.js';
import './seat-wizard.js';

export {defineAll} from './define-all.js';
