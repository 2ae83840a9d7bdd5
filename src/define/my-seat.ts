import {MySeat} from '../elements/my-seat/my-seat.js';
import {defineElement} from './define-element.js';

defineElement('my-seat', MySeat);
