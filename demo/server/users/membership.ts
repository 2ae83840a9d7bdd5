/** Owns finding one member of the tenant at hand. */
import type {TenantTransaction} from '../database/tenant-transaction.js';
import {notFound} from '../http/problem.js';
import type {MembershipRow} from './person.js';

export async function findMembership(trx: TenantTransaction, id: string): Promise<MembershipRow> {
  const row = await trx
    .selectFrom('memberships')
    .innerJoin('identities', 'identities.id', 'memberships.identity_id')
    .selectAll('memberships')
    .select('identities.email')
    .where('memberships.id', '=', id)
    .executeTakeFirst();
  if (!row) throw notFound();
  return row;
}
