import type {ActionDoneEvent, ActionFailedEvent, ActionRequestEvent} from '../../controllers/events.js';
import type {Seat} from '../../model/seats/index.js';
import type {AddSeatsSubject, CheckoutSubject} from '../../seats/seat-purchase.js';

/** Fired when the wizard closes, by whatever hand. */
export class SeatWizardCloseEvent extends Event {
  constructor(
    /** How many seats were added while it was open. */
    readonly added: number,
  ) {
    super('te-seat-wizard-close', {bubbles: true, composed: true});
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'te-add-seat-request': ActionRequestEvent<AddSeatsSubject>;
    'te-add-seat-done': ActionDoneEvent<AddSeatsSubject, readonly Seat[]>;
    'te-add-seat-failed': ActionFailedEvent<AddSeatsSubject>;
    'te-checkout-request': ActionRequestEvent<CheckoutSubject>;
    'te-seat-wizard-close': SeatWizardCloseEvent;
  }
}
