import type {ActionDoneEvent, ActionFailedEvent, ActionRequestEvent} from '../../controllers/events.js';
import type {InvitationOutcome} from '../../model/invitation.js';
import type {Person} from '../../model/person.js';
import type {UsersView} from './users-view.js';

/** Fired when the reader searches, filters, sorts or turns a page, so that the host can put it in its address. */
export class ViewChangeEvent extends Event {
  constructor(readonly view: UsersView) {
    super('te-view-change', {bubbles: true, composed: true});
  }
}

/** What a resend or revoke is about. */
export type InvitationSubject = Pick<Person, 'id' | 'email'>;

declare global {
  interface GlobalEventHandlersEventMap {
    'te-view-change': ViewChangeEvent;
    'te-resend-request': ActionRequestEvent<InvitationSubject>;
    'te-resend-done': ActionDoneEvent<InvitationSubject, InvitationOutcome>;
    'te-resend-failed': ActionFailedEvent<InvitationSubject>;
    'te-revoke-request': ActionRequestEvent<InvitationSubject>;
    'te-revoke-done': ActionDoneEvent<InvitationSubject, void>;
    'te-revoke-failed': ActionFailedEvent<InvitationSubject>;
  }
}
