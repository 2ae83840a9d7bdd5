import type {ActionDoneEvent, ActionFailedEvent, ActionRequestEvent} from '../../controllers/events.js';
import type {OwnSeat, Pairing, Seat} from '../../model/seats/index.js';
import type {FaultSubject, SeatOnlySubject, SeatRequestSubject} from '../../seats/seat-actions.js';

declare global {
  interface GlobalEventHandlersEventMap {
    'te-pair-request': ActionRequestEvent<SeatOnlySubject>;
    'te-pair-done': ActionDoneEvent<SeatOnlySubject, Pairing>;
    'te-unpair-request': ActionRequestEvent<SeatOnlySubject>;
    'te-unpair-done': ActionDoneEvent<SeatOnlySubject, Seat>;
    'te-unpair-failed': ActionFailedEvent<SeatOnlySubject>;
    'te-report-device-request': ActionRequestEvent<FaultSubject>;
    'te-report-device-done': ActionDoneEvent<FaultSubject, Seat>;
    'te-report-device-failed': ActionFailedEvent<FaultSubject>;
    'te-request-seat-request': ActionRequestEvent<SeatRequestSubject>;
    'te-request-seat-done': ActionDoneEvent<SeatRequestSubject, OwnSeat>;
    'te-request-seat-failed': ActionFailedEvent<SeatRequestSubject>;
  }
}
