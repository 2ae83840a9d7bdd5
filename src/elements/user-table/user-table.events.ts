import type {ActionDoneEvent, ActionFailedEvent, ActionRequestEvent} from '../../controllers/events.js';
import type {InvitationOutcome} from '../../model/invitation.js';
import type {Person} from '../../model/person.js';
import type {CorrectionSubject} from './invitation-actions.js';
import type {UsersView} from './users-view.js';

/** Fired when the reader searches, filters, sorts or turns a page, so that the host can put it in its address. */
export class ViewChangeEvent extends Event {
  constructor(readonly view: UsersView) {
    super('te-view-change', {bubbles: true, composed: true});
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'te-view-change': ViewChangeEvent;
    'te-resend-request': ActionRequestEvent<Person>;
    'te-resend-done': ActionDoneEvent<Person, InvitationOutcome>;
    'te-resend-failed': ActionFailedEvent<Person>;
    'te-revoke-request': ActionRequestEvent<Person>;
    'te-revoke-done': ActionDoneEvent<Person, void>;
    'te-revoke-failed': ActionFailedEvent<Person>;
    'te-correct-invitation-request': ActionRequestEvent<CorrectionSubject>;
    'te-correct-invitation-done': ActionDoneEvent<CorrectionSubject, Person>;
    'te-correct-invitation-failed': ActionFailedEvent<CorrectionSubject>;
  }
}
