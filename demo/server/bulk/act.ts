/** Owns what a change to many people is for one of them: the same act, under the same guards, as if done alone. */
import type {BulkChange} from 'tenant-elements';
import type {ServerContext} from '../context.js';
import type {TenantTransaction} from '../database/tenant-transaction.js';
import type {Member} from '../http/authenticate.js';
import {conflict} from '../http/problem.js';
import {resend, update} from '../invitations/manage.js';
import {setActive} from '../users/activation.js';
import {blockUser, removeUser} from '../users/departure.js';
import {findMembership} from '../users/membership.js';
import {updateUser} from '../users/update.js';

interface Subject {
  readonly kind: string;
  readonly id: string;
}

export async function actOn(
  context: ServerContext,
  trx: TenantTransaction,
  caller: Member,
  change: BulkChange,
  {kind, id}: Subject,
): Promise<void> {
  const invited = kind === 'invitation';
  const {roles = [], accessEndsAt} = change;
  switch (change.action) {
    case 'resend':
      await resend(context, trx, caller, invited ? id : await invitationBehind(trx, id));
      return;
    case 'change_role':
      await (invited
        ? update(context, trx, caller, id, {roles}, undefined)
        : updateUser(context, trx, caller, id, {roles}, undefined));
      return;
    case 'set_access_end':
      await (invited
        ? update(context, trx, caller, id, {accessEndsAt: accessEndsAt ?? ''}, undefined)
        : updateUser(context, trx, caller, id, {accessEndsAt: accessEndsAt ?? ''}, undefined));
      return;
    case 'deactivate':
    case 'reactivate':
      await setActive(context, trx, caller, id, change.action === 'reactivate', {accessEndsAt});
      return;
    case 'block':
      await blockUser(context, trx, caller, id);
      return;
    case 'remove':
      await removeUser(context, trx, caller, id);
  }
}

/** What a member who never signed in was sent. */
async function invitationBehind(trx: TenantTransaction, id: string): Promise<string> {
  const {unused_invitation_id} = await findMembership(trx, id);
  if (!unused_invitation_id) throw conflict('already_joined');
  return unused_invitation_id;
}
