import type {ActionDoneEvent, ActionFailedEvent, ActionRequestEvent} from '../../controllers/events.js';
import type {InvitationOutcome} from '../../model/invitation.js';
import type {Person, PersonSubject} from '../../model/person.js';
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
    'te-resend-request': ActionRequestEvent<PersonSubject>;
    'te-resend-done': ActionDoneEvent<PersonSubject, InvitationOutcome>;
    'te-resend-failed': ActionFailedEvent<PersonSubject>;
    'te-revoke-request': ActionRequestEvent<PersonSubject>;
    'te-revoke-done': ActionDoneEvent<PersonSubject, void>;
    'te-revoke-failed': ActionFailedEvent<PersonSubject>;
    'te-correct-invitation-request': ActionRequestEvent<CorrectionSubject>;
    'te-correct-invitation-done': ActionDoneEvent<CorrectionSubject, Person>;
    'te-correct-invitation-failed': ActionFailedEvent<CorrectionSubject>;
  }
}
