/** Owns the rows of members: finding them with their address, and making them out of an invitation. */
import type {Insertable, Selectable} from 'kysely';
import type {InvitationTable, MembershipTable} from '../database/schema.js';
import type {TenantTransaction} from '../database/tenant-transaction.js';
import {notFound} from '../http/problem.js';
import type {MembershipRow} from './person.js';

/** Members of the tenant at hand, whole, as `personFromMembership` takes them. */
export const membershipRows = (trx: TenantTransaction) =>
  trx
    .selectFrom('memberships')
    .innerJoin('identities', 'identities.id', 'memberships.identity_id')
    .selectAll('memberships')
    .select('identities.email');

export async function findMembership(trx: TenantTransaction, id: string): Promise<MembershipRow> {
  const row = await membershipRows(trx).where('memberships.id', '=', id).executeTakeFirst();
  if (!row) throw notFound();
  return row;
}

/** The member that an invitation makes of a login; nothing where it is one already, active or not. */
export async function insertMembership(
  trx: TenantTransaction,
  invitation: Selectable<InvitationTable>,
  member: Pick<Insertable<MembershipTable>, 'identity_id' | 'name' | 'joined_at' | 'last_active_at'> & {
    readonly unused_invitation_id?: string;
  },
): Promise<string | undefined> {
  const made = await trx
    .insertInto('memberships')
    .values({
      tenant_id: invitation.tenant_id,
      first_name: invitation.first_name,
      last_name: invitation.last_name,
      fields: JSON.stringify(invitation.fields),
      roles: invitation.roles,
      status: 'active',
      ...member,
    })
    .onConflict((row) => row.doNothing())
    .returning('id')
    .executeTakeFirst();
  return made?.id;
}
