/** Owns the ways a user leaves: blocked, removed from the account, deleted for good; at once, and all or nothing. */
import {sql} from 'kysely';
import {type BlockReport, emailKey, type Person} from 'tenant-elements';
import {endAccountSecrets} from '../account/secrets.js';
import {forgetInBatches} from '../batches/record.js';
import {forgetInRuns} from '../bulk/runs.js';
import type {ServerContext} from '../context.js';
import type {MembershipRow} from '../database/schema.js';
import {outsideTenant, type TenantTransaction} from '../database/tenant-transaction.js';
import {givePseudonym, invitationsOf} from '../history/forget.js';
import {record} from '../history/record.js';
import type {Caller} from '../http/authenticate.js';
import {invalid} from '../http/problem.js';
import {dropUnusedLogins} from '../identities/unused.js';
import {endSeatOf} from '../seats/holder.js';
import {releaseSeatOf} from '../seats/reservation.js';
import {endSecrets} from '../invitations/issue.js';
import {forgetSessions} from './activation.js';
import {changeMember, tellOfMember} from './change.js';
import {showMember} from './membership.js';
import {personFromInvitation} from './person.js';
import {lockFor} from './rights.js';

/** Everything that gives access ends here, and what the person sent and nobody accepted is revoked. */
export async function blockUser(
  context: ServerContext,
  trx: TenantTransaction,
  caller: Caller,
  id: string,
): Promise<BlockReport> {
  await lockFor(trx, caller, id, 'block');
  await changeMember(context, trx, caller, id, {
    status: 'inactive',
    sessions_since: context.config.clock.now(),
  });
  const sessionsEnded = await forgetSessions(trx, id);
  await endAccountSecrets(context, trx, id);
  await endSeatOf(context, trx, id, {leaves: false});
  const revoked = await revokeInvitationsOf(context, trx, caller, id);
  await record(context, trx, caller, {
    action: 'block',
    subject: {kind: 'user', id},
    details: {sessionsEnded, invitationsRevoked: revoked.length},
  });
  await tellOfMember(context, trx, caller, id);
  return {person: await showMember(trx, caller, id), sessionsEnded, revoked};
}

export async function removeUser(
  context: ServerContext,
  trx: TenantTransaction,
  caller: Caller,
  id: string,
): Promise<void> {
  const before = await lockFor(trx, caller, id, 'remove');
  await takeOut(context, trx, caller, before, 'remove');
}

/** The login goes, too, where no other account needs it. */
export async function deleteUser(
  context: ServerContext,
  trx: TenantTransaction,
  caller: Caller,
  id: string,
  typedEmail: string,
): Promise<void> {
  const before = await lockFor(trx, caller, id, 'delete');
  if (emailKey(typedEmail) !== before.email_key) throw invalid([{field: 'email', code: 'address_mismatch'}]);
  const invitations = await invitationsOf(trx, before);
  await forgetInRuns(trx, id, before.email);
  // Those of before, too: whoever was invited by one of them stands there by it.
  const formerly = before.former.split('\n').filter((text) => text.includes('@'));
  await forgetInBatches(trx, id, [before.email, ...formerly], invitations);
  await takeOut(context, trx, caller, before, 'delete');
  await givePseudonym(trx, id, invitations);
  const {identity_id} = before;
  // Whoever was replaced lives on in the successor, with the login and what was sent to it.
  if (!identity_id) return;
  await trx
    .deleteFrom('invitations')
    .where((where) =>
      where.or([where('email_key', '=', before.email_key), where('id', 'in', [id, ...invitations])]),
    )
    .execute();
  // Answers kept for repeated requests hold the person as well.
  await trx
    .deleteFrom('idempotency_keys')
    .where((where) =>
      where.or([id, before.email].map((text) => sql<boolean>`position(${text}::text in response::text) > 0`)),
    )
    .execute();
  // An address that was changed left a login behind.
  const former = before.former.split('\n').map(emailKey);
  await outsideTenant(trx, async () => {
    const left = await trx
      .selectFrom('identities')
      .select('id')
      .where('email_key', 'in', [before.email_key, ...former])
      .execute();
    await dropUnusedLogins(trx, [identity_id, ...left.map((row) => row.id)]);
  });
}

async function takeOut(
  context: ServerContext,
  trx: TenantTransaction,
  caller: Caller,
  {id, name, unused_invitation_id}: MembershipRow,
  action: 'remove' | 'delete',
): Promise<void> {
  await endSeatOf(context, trx, id, {leaves: true});
  await trx.deleteFrom('memberships').where('id', '=', id).execute();
  if (unused_invitation_id) await endSecrets(context, trx, unused_invitation_id);
  await record(context, trx, caller, {action, subject: {kind: 'user', id, label: name}});
  await tellOfMember(context, trx, caller, id);
}

/** Invitations of theirs that nobody accepted: whom somebody blocked let in is nobody's wish. */
async function revokeInvitationsOf(
  context: ServerContext,
  trx: TenantTransaction,
  caller: Caller,
  inviterId: string,
): Promise<readonly Person[]> {
  const rows = await trx
    .updateTable('invitations')
    .set({status: 'revoked', version: sql`version + 1`})
    .where('invited_by', '=', inviterId)
    .where('status', '=', 'pending')
    .returningAll()
    .execute();
  for (const {id} of rows) {
    await endSecrets(context, trx, id);
    await releaseSeatOf(context, trx, id);
    await record(context, trx, caller, {
      action: 'revoke',
      subject: {kind: 'invitation', id},
      details: {because: 'inviter_blocked'},
    });
    await context.events.emit(trx, {tenantId: caller.tenant.id, topic: 'invitations', id});
  }
  return rows.map((row) => personFromInvitation(row, context.config.clock.now()));
}
