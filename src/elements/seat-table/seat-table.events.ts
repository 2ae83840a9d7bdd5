import type {ActionDoneEvent, ActionFailedEvent, ActionRequestEvent} from '../../controllers/events.js';
import type {PersonSubject} from '../../model/person.js';
import type {Seat} from '../../model/seats/index.js';
import type {
  AssignSubject,
  DeviceSubject,
  ModesSubject,
  SeatOnlySubject,
  SpareSubject,
} from '../../seats/seat-actions.js';
import type {SeatsView} from './seats-view.js';

/** Fired when the reader searches, filters or sorts, so that the host can put it in its address. */
export class SeatsViewChangeEvent extends Event {
  constructor(readonly view: SeatsView) {
    super('te-seats-view-change', {bubbles: true, composed: true});
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'te-seats-view-change': SeatsViewChangeEvent;
    'te-assign-seat-request': ActionRequestEvent<AssignSubject>;
    'te-assign-seat-done': ActionDoneEvent<AssignSubject, Seat>;
    'te-assign-seat-failed': ActionFailedEvent<AssignSubject>;
    'te-unassign-seat-request': ActionRequestEvent<AssignSubject>;
    'te-unassign-seat-done': ActionDoneEvent<AssignSubject, Seat>;
    'te-unassign-seat-failed': ActionFailedEvent<AssignSubject>;
    'te-edit-seat-request': ActionRequestEvent<ModesSubject>;
    'te-edit-seat-done': ActionDoneEvent<ModesSubject, Seat>;
    'te-edit-seat-failed': ActionFailedEvent<ModesSubject>;
    'te-choose-device-request': ActionRequestEvent<DeviceSubject>;
    'te-choose-device-done': ActionDoneEvent<DeviceSubject, Seat>;
    'te-choose-device-failed': ActionFailedEvent<DeviceSubject>;
    'te-replace-device-request': ActionRequestEvent<DeviceSubject>;
    'te-replace-device-done': ActionDoneEvent<DeviceSubject, Seat>;
    'te-replace-device-failed': ActionFailedEvent<DeviceSubject>;
    'te-lock-device-request': ActionRequestEvent<SeatOnlySubject>;
    'te-lock-device-done': ActionDoneEvent<SeatOnlySubject, Seat>;
    'te-lock-device-failed': ActionFailedEvent<SeatOnlySubject>;
    'te-unlock-device-request': ActionRequestEvent<SeatOnlySubject>;
    'te-unlock-device-done': ActionDoneEvent<SeatOnlySubject, Seat>;
    'te-unlock-device-failed': ActionFailedEvent<SeatOnlySubject>;
    'te-take-out-device-request': ActionRequestEvent<SeatOnlySubject>;
    'te-take-out-device-done': ActionDoneEvent<SeatOnlySubject, Seat>;
    'te-take-out-device-failed': ActionFailedEvent<SeatOnlySubject>;
    'te-use-spare-request': ActionRequestEvent<SpareSubject>;
    'te-use-spare-done': ActionDoneEvent<SpareSubject, readonly Seat[]>;
    'te-use-spare-failed': ActionFailedEvent<SpareSubject>;
    'te-remove-seat-request': ActionRequestEvent<SeatOnlySubject>;
    'te-remove-seat-done': ActionDoneEvent<SeatOnlySubject, void>;
    'te-remove-seat-failed': ActionFailedEvent<SeatOnlySubject>;
    'te-decline-seat-request-request': ActionRequestEvent<PersonSubject>;
    'te-decline-seat-request-done': ActionDoneEvent<PersonSubject, void>;
    'te-decline-seat-request-failed': ActionFailedEvent<PersonSubject>;
  }
}
