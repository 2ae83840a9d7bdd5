/** Owns the one way a member's row is written: its version goes on, and it says who changed it and when. */
import {sql, type Updateable} from 'kysely';
import type {ServerContext} from '../context.js';
import type {MembershipTable} from '../database/schema.js';
import type {TenantTransaction} from '../database/tenant-transaction.js';
import type {Caller} from '../http/authenticate.js';

export async function changeMember(
  context: ServerContext,
  trx: TenantTransaction,
  caller: Caller,
  id: string,
  change: Updateable<MembershipTable>,
): Promise<void> {
  await trx
    .updateTable('memberships')
    .set({
      ...change,
      version: sql`version + 1`,
      changed_by: caller.kind === 'member' ? caller.name : null,
      changed_at: context.config.clock.now(),
    })
    .where('id', '=', id)
    .execute();
}

/** Tells open pages of the tenant, and the pages of whom it is about that their rights changed. */
export async function tellOfMember(
  context: ServerContext,
  trx: TenantTransaction,
  caller: {readonly tenant: Pick<Caller['tenant'], 'id'>},
  id: string,
): Promise<void> {
  for (const topic of ['users', 'session'] as const)
    await context.events.emit(trx, {tenantId: caller.tenant.id, topic, id});
}
