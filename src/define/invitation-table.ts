import {InvitationTable} from '../elements/invitation-table/invitation-table.js';
import {defineElement} from './define-element.js';

defineElement('invitation-table', InvitationTable);
