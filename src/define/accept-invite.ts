import {AcceptInvite} from '../elements/accept-invite/accept-invite.js';
import {defineElement} from './define-element.js';

defineElement('accept-invite', AcceptInvite);
