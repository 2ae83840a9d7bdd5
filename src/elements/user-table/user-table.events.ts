import type {ActionDoneEvent, ActionFailedEvent, ActionRequestEvent} from '../../controllers/events.js';
import type {InvitationLink, InvitationOutcome} from '../../model/invitation.js';
import type {Person, PersonSubject} from '../../model/person.js';
import type {BlockReport, Replacement} from '../../model/user.js';
import type {
  CorrectionSubject,
  HandOverSubject,
  ReplacementSubject,
  SeatSubject,
  UserChangeSubject,
} from '../../people/subjects.js';
import type {UsersView} from './users-view.js';

/** Fired when the reader searches, filters, sorts, turns a page or changes the looks, so that the host can put it in its address. */
export class ViewChangeEvent extends Event {
  constructor(readonly view: UsersView) {
    super('te-view-change', {bubbles: true, composed: true});
  }
}

/** Fired when other people are shown, so that the page can fill the slots of its own columns. */
export class RowsShownEvent extends Event {
  constructor(readonly people: readonly Person[]) {
    super('te-rows-shown', {bubbles: true, composed: true});
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'te-view-change': ViewChangeEvent;
    'te-rows-shown': RowsShownEvent;
    'te-resend-request': ActionRequestEvent<PersonSubject>;
    'te-resend-done': ActionDoneEvent<PersonSubject, InvitationOutcome>;
    'te-resend-failed': ActionFailedEvent<PersonSubject>;
    'te-revoke-request': ActionRequestEvent<PersonSubject>;
    'te-revoke-done': ActionDoneEvent<PersonSubject, void>;
    'te-revoke-failed': ActionFailedEvent<PersonSubject>;
    'te-correct-invitation-request': ActionRequestEvent<CorrectionSubject>;
    'te-correct-invitation-done': ActionDoneEvent<CorrectionSubject, Person>;
    'te-correct-invitation-failed': ActionFailedEvent<CorrectionSubject>;
    'te-copy-link-request': ActionRequestEvent<PersonSubject>;
    'te-copy-link-done': ActionDoneEvent<PersonSubject, InvitationLink>;
    'te-copy-link-failed': ActionFailedEvent<PersonSubject>;
    'te-edit-request': ActionRequestEvent<UserChangeSubject>;
    'te-edit-done': ActionDoneEvent<UserChangeSubject, Person>;
    'te-edit-failed': ActionFailedEvent<UserChangeSubject>;
    'te-change-role-request': ActionRequestEvent<UserChangeSubject>;
    'te-change-role-done': ActionDoneEvent<UserChangeSubject, Person>;
    'te-change-role-failed': ActionFailedEvent<UserChangeSubject>;
    'te-deactivate-request': ActionRequestEvent<PersonSubject>;
    'te-deactivate-done': ActionDoneEvent<PersonSubject, Person>;
    'te-deactivate-failed': ActionFailedEvent<PersonSubject>;
    'te-block-request': ActionRequestEvent<PersonSubject>;
    'te-block-done': ActionDoneEvent<PersonSubject, BlockReport>;
    'te-block-failed': ActionFailedEvent<PersonSubject>;
    'te-remove-request': ActionRequestEvent<PersonSubject>;
    'te-remove-done': ActionDoneEvent<PersonSubject, void>;
    'te-remove-failed': ActionFailedEvent<PersonSubject>;
    'te-delete-request': ActionRequestEvent<PersonSubject>;
    'te-delete-done': ActionDoneEvent<PersonSubject, void>;
    'te-delete-failed': ActionFailedEvent<PersonSubject>;
    'te-reset-password-request': ActionRequestEvent<PersonSubject>;
    'te-reset-password-done': ActionDoneEvent<PersonSubject, void>;
    'te-reset-password-failed': ActionFailedEvent<PersonSubject>;
    'te-replace-request': ActionRequestEvent<ReplacementSubject>;
    'te-replace-done': ActionDoneEvent<ReplacementSubject, Replacement>;
    'te-replace-failed': ActionFailedEvent<ReplacementSubject>;
    'te-free-seat-request': ActionRequestEvent<SeatSubject>;
    'te-free-seat-done': ActionDoneEvent<SeatSubject, void>;
    'te-free-seat-failed': ActionFailedEvent<SeatSubject>;
    'te-hand-over-request': ActionRequestEvent<HandOverSubject>;
    'te-hand-over-done': ActionDoneEvent<HandOverSubject, void>;
    'te-hand-over-failed': ActionFailedEvent<HandOverSubject>;
  }
}
