import {AccessHistory} from '../elements/access-history/access-history.js';
import {defineElement} from './define-element.js';

defineElement('access-history', AccessHistory);
