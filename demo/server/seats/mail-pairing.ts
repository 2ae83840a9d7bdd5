/** Owns mailing link and code of a pairing to whoever holds the seat: what is queued names the pairing and nothing else. */
import type {ServerContext} from '../context.js';
import {inTenant, type TenantTransaction} from '../database/tenant-transaction.js';
import type {Caller} from '../http/authenticate.js';
import {conflict, deadLink} from '../http/problem.js';
import {limit} from '../http/rate-limit.js';
import {queueMail} from '../outbox/queue.js';
import {pairingOf} from './pairing.js';

export async function mailPairing(context: ServerContext, caller: Caller, id: string): Promise<void> {
  const within = <T>(run: (trx: TenantTransaction) => Promise<T>) =>
    inTenant(context.db, caller.tenant.id, run);
  const receiver = await within((trx) => receiverOf(context, trx, caller, id));
  await limit(context, 'pairingMailPerPerson', `${caller.tenant.id} ${receiver}`);
  await within(async (trx) => {
    await receiverOf(context, trx, caller, id);
    await queueMail(context, trx, caller.tenant.id, {pairing_id: id}, 'pairing_code');
  });
  context.wakeOutbox();
}

/** Who holds the seat of a pairing that is open; somebody who is shut out gets no code. */
async function receiverOf(
  context: ServerContext,
  trx: TenantTransaction,
  caller: Caller,
  id: string,
): Promise<string> {
  const {pairing, seat} = await pairingOf(trx, caller, id);
  const isOpen = pairing.state === 'waiting' && pairing.expires_at > context.config.clock.now();
  if (!isOpen || !seat.holder_id) throw deadLink();
  const holder = await trx
    .selectFrom('memberships')
    .select('status')
    .where('id', '=', seat.holder_id)
    .executeTakeFirstOrThrow();
  if (holder.status !== 'active') throw conflict('inactive_member', seat.holder_id);
  return seat.holder_id;
}
