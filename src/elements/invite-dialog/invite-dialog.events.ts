import type {ActionDoneEvent, ActionFailedEvent, ActionRequestEvent} from '../../controllers/events.js';
import type {Person, PersonSubject} from '../../model/person.js';
import type {InvitationDraft, InvitationOutcome} from '../../model/invitation.js';

/** Fired when the dialog closes, by whatever hand. */
export class InviteCloseEvent extends Event {
  constructor(
    /** How many invitations were sent while it was open. */
    readonly sent: number,
  ) {
    super('te-invite-close', {bubbles: true, composed: true});
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'te-invite-request': ActionRequestEvent<InvitationDraft>;
    'te-invite-done': ActionDoneEvent<InvitationDraft, InvitationOutcome>;
    'te-invite-failed': ActionFailedEvent<InvitationDraft>;
    'te-reactivate-request': ActionRequestEvent<PersonSubject>;
    'te-reactivate-done': ActionDoneEvent<PersonSubject, Person>;
    'te-reactivate-failed': ActionFailedEvent<PersonSubject>;
    'te-invite-close': InviteCloseEvent;
  }
}
