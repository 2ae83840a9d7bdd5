import {MySeat} from '../elements/my-seat/my-seat.js';
import {SeatTable} from '../elements/seat-table/seat-table.js';
import {SeatWizard} from '../elements/seat-wizard/seat-wizard.js';
import {defineElement} from './define-element.js';
import type {DefineOptions} from './define-options.js';
import {definePeople} from './define-people.js';

/** Defines every element, under the names the page chooses. */
export function defineAll(options: DefineOptions = {}): void {
  definePeople(options);
  defineElement('my-seat', MySeat, options);
  defineElement('seat-table', SeatTable, options);
  defineElement('seat-wizard', SeatWizard, options);
}
