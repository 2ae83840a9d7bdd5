/** Owns inviting somebody from inside a form about a seat: the invite dialog stands over it, and its answer comes back. */
import {hasCompanion} from '../controllers/companion.js';
import type {Companions} from '../controllers/companions.js';
import type {ActionDoneEvent} from '../controllers/events.js';
import type {InvitationDraft, InvitationOutcome} from '../model/invitation.js';
import type {Person} from '../model/person.js';
import {can} from '../model/policy.js';
import type {Session} from '../model/session.js';

/** Whether the page has the dialog, and its reader may use it. */
export const canInviteHolder = (session: Session | undefined): boolean =>
  hasCompanion('invite-dialog') && session !== undefined && can(session, 'invite').allowed;

/** Who was invited, once the dialog closes; nobody where it was given up. */
export async function inviteHolder(companions: Companions): Promise<Person | undefined> {
  const dialog = await companions.want('invite-dialog');
  if (!dialog) return undefined;
  return new Promise((resolve) => {
    let invited: Person | undefined;
    const handleDone = (event: Event) => {
      const {result} = event as ActionDoneEvent<InvitationDraft, InvitationOutcome>;
      if ('invitation' in result) invited = result.invitation;
      // One person is all that the seat can have: back to the form at once.
      (dialog as Element & {close?: () => void}).close?.();
      finish();
    };
    const finish = () => {
      dialog.removeEventListener('te-invite-done', handleDone);
      dialog.removeEventListener('te-invite-close', finish);
      resolve(invited);
    };
    dialog.addEventListener('te-invite-done', handleDone);
    dialog.addEventListener('te-invite-close', finish);
    Object.assign(dialog, {open: true});
  });
}
