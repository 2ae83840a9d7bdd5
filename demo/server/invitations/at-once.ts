/**
 * Owns products without a pending state: whoever is invited is a member at once. An address without a
 * login gets a one-time password by mail; one that has a login signs in as itself and gets none.
 */
import {sql} from 'kysely';
import type {Selectable} from 'kysely';
import type {Person} from 'tenant-elements';
import type {ServerContext} from '../context.js';
import type {InvitationTable} from '../database/schema.js';
import type {TenantTransaction} from '../database/tenant-transaction.js';
import {grantorOf, keepGrant} from '../history/grants.js';
import type {Caller} from '../http/authenticate.js';
import {conflict, notFound} from '../http/problem.js';
import {insertMembership, showMember} from '../users/membership.js';

export async function joinAtOnce(
  context: ServerContext,
  trx: TenantTransaction,
  caller: Caller,
  invitation: Selectable<InvitationTable>,
): Promise<Person> {
  const now = context.config.clock.now();
  const membershipId = await insertMembership(trx, invitation, {
    identity_id: await identityFor(trx, invitation, now),
    name: invitation.name ?? invitation.email,
    joined_at: now,
    unused_invitation_id: invitation.id,
  });
  if (!membershipId) throw conflict('already_member');
  await trx
    .updateTable('invitations')
    .set({status: 'accepted', membership_id: membershipId, version: sql`version + 1`})
    .where('id', '=', invitation.id)
    .execute();
  await keepGrant(context, trx, membershipId, grantorOf(caller), {begins: true});
  await context.events.emit(trx, {tenantId: caller.tenant.id, topic: 'users', id: membershipId});
  return showMember(trx, caller, membershipId);
}

/** The login of this address, or one that nobody can use before a one-time password was. */
async function identityFor(
  trx: TenantTransaction,
  {email, email_key, name}: Selectable<InvitationTable>,
  now: Date,
): Promise<string> {
  const existing = () =>
    trx.selectFrom('identities').select('id').where('email_key', '=', email_key).executeTakeFirst();
  const made =
    (await existing()) ??
    (await trx
      .insertInto('identities')
      .values({email, email_key, name: name ?? email, created_at: now})
      .onConflict((identity) => identity.doNothing())
      .returning('id')
      .executeTakeFirst()) ??
    (await existing());
  if (!made) throw conflict('in_use');
  return made.id;
}

/** Takes back a membership that nobody has used; whoever has just signed in for the first time stays. */
export async function withdraw(
  context: ServerContext,
  trx: TenantTransaction,
  caller: Caller,
  invitation: {readonly id: string; readonly membership_id: string | null},
): Promise<void> {
  if (!invitation.membership_id) return;
  const gone = await trx
    .deleteFrom('memberships')
    .where('unused_invitation_id', '=', invitation.id)
    .returning('id')
    .executeTakeFirst();
  if (!gone) throw notFound();
  await keepGrant(context, trx, gone.id, grantorOf(caller));
  await context.events.emit(trx, {tenantId: caller.tenant.id, topic: 'users', id: gone.id});
}
