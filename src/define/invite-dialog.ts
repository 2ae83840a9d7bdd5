import {InviteDialog} from '../elements/invite-dialog/invite-dialog.js';
import {defineElement} from './define-element.js';

defineElement('invite-dialog', InviteDialog);
