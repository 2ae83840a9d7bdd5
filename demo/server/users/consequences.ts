/** Owns what would happen if something were done to a user: counted from the data, told as codes. */
import type {Consequence, WeightyAction} from 'tenant-elements';
import type {ServerContext} from '../context.js';
import type {MembershipRow} from '../database/schema.js';
import {outsideTenant, type TenantTransaction} from '../database/tenant-transaction.js';
import {isNeededElsewhere} from '../identities/unused.js';
import {openSince} from '../sessions/sessions.js';
import {findMembership} from './membership.js';

export async function consequencesOf(
  context: ServerContext,
  trx: TenantTransaction,
  id: string,
  action: WeightyAction,
): Promise<readonly Consequence[]> {
  const target = await findMembership(trx, id);
  const sessions = await countOf(
    trx
      .selectFrom('session_uses')
      .where('membership_id', '=', id)
      .where('started_at', '>', openSince(context))
      .select(({fn}) => fn.countAll<string>().as('n')),
  );
  const invitations = await countOf(
    trx
      .selectFrom('invitations')
      .where('invited_by', '=', id)
      .where('status', '=', 'pending')
      .select(({fn}) => fn.countAll<string>().as('n')),
  );
  const work = await countOf(
    trx
      .selectFrom('work_items')
      .where('owner_id', '=', id)
      .select(({fn}) => fn.countAll<string>().as('n')),
  );
  const seat = await trx.selectFrom('seats').select('label').where('holder_id', '=', id).executeTakeFirst();
  const leaves = action === 'remove' || action === 'delete';
  const found: Consequence[] = [{code: 'signed_out', count: sessions}];
  found.push({code: action === 'delete' ? 'data_erased' : 'data_stays'});
  if (seat && action !== 'replace')
    found.push({code: leaves ? 'seat_freed' : 'seat_stays', label: seat.label});
  if (invitations)
    found.push({code: action === 'block' ? 'invitations_revoked' : 'invitations_stay', count: invitations});
  if (action === 'replace') found.push({code: 'address_released', label: target.email});
  if (action === 'replace' && work) found.push({code: 'work_moves', count: work});
  if (action === 'remove') found.push({code: 'login_stays'});
  if (action === 'delete') found.push({code: await loginAfter(trx, target)});
  if (leaves) found.push({code: 'history_stays'});
  return found;
}

/** What becomes of the login is known only beyond the tenant: another account may need it. */
async function loginAfter(
  trx: TenantTransaction,
  {id, identity_id}: MembershipRow,
): Promise<'login_stays' | 'login_erased'> {
  const needed = identity_id && (await outsideTenant(trx, () => isNeededElsewhere(trx, identity_id, id)));
  return needed ? 'login_stays' : 'login_erased';
}

async function countOf(query: {execute(): Promise<readonly {n: string}[]>}): Promise<number> {
  return Number((await query.execute())[0]?.n ?? 0);
}
