import type {ActionDoneEvent, ActionFailedEvent, ActionRequestEvent} from '../../controllers/events.js';
import type {JoinResult} from '../../model/join.js';

/** Who joins; no secret travels in an event. */
export interface JoinSubject {
  readonly email: string;
  readonly tenantName: string;
}

/** Fired when the invitee asks to sign out, since only the host can end its own session. */
export class SignOutRequestEvent extends Event {
  constructor() {
    super('te-sign-out-request', {bubbles: true, composed: true, cancelable: true});
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'te-join-request': ActionRequestEvent<JoinSubject>;
    'te-join-done': ActionDoneEvent<JoinSubject, JoinResult>;
    'te-join-failed': ActionFailedEvent<JoinSubject>;
    'te-sign-out-request': SignOutRequestEvent;
  }
}
