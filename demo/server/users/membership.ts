/** Owns the rows of members: finding them with what is told beside them, and making them out of an invitation. */
import type {Insertable, Selectable} from 'kysely';
import type {Person} from 'tenant-elements';
import type {InvitationTable, MembershipRow, MembershipTable} from '../database/schema.js';
import type {TenantTransaction} from '../database/tenant-transaction.js';
import type {Caller} from '../http/authenticate.js';
import {notFound} from '../http/problem.js';
import {personFromMembership} from './person.js';
import {countManaging} from './rights.js';

/** These members as people, in their order, with seats, addresses on their way and verdicts. */
export async function peopleOf(
  trx: TenantTransaction,
  caller: Caller,
  rows: readonly MembershipRow[],
): Promise<Person[]> {
  if (!rows.length) return [];
  const ids = rows.map(({id}) => id);
  const managing = await countManaging(trx, caller);
  const seats = caller.profile.seatModes
    ? await trx
        .selectFrom('seats')
        .select(['id', 'label', 'modes', 'holder_id'])
        .where('holder_id', 'in', ids)
        .execute()
    : [];
  const changes = await trx
    .selectFrom('account_secrets')
    .select(['membership_id', 'email', 'expires_at'])
    .where('membership_id', 'in', ids)
    .where('kind', '=', 'email_change')
    .where('ended_at', 'is', null)
    .execute();
  return rows.map((row) => {
    const seat = seats.find(({holder_id}) => holder_id === row.id);
    return personFromMembership(row, caller, {
      managing,
      ...(seat && {seat: {id: seat.id, label: seat.label, modes: seat.modes}}),
      pendingEmail: changes.find(({membership_id}) => membership_id === row.id)?.email ?? undefined,
    });
  });
}

/** One member as a person; missing and foreign ones answer alike. */
export async function showMember(trx: TenantTransaction, caller: Caller, id: string): Promise<Person> {
  const [person] = await peopleOf(trx, caller, [await findMembership(trx, id)]);
  if (!person) throw notFound();
  return person;
}

export async function findMembership(trx: TenantTransaction, id: string): Promise<MembershipRow> {
  const row = await trx.selectFrom('memberships').selectAll().where('id', '=', id).executeTakeFirst();
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
      access_ends_at: invitation.access_ends_at,
      roles: invitation.roles,
      status: 'active',
      managed_by: '{}',
      ...member,
    })
    .onConflict((row) => row.doNothing())
    .returning('id')
    .executeTakeFirst();
  return made?.id;
}
