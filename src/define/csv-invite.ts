import {CsvInvite} from '../elements/csv-invite/csv-invite.js';
import {defineElement} from './define-element.js';

defineElement('csv-invite', CsvInvite);
