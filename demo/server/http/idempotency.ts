/** Owns repeated writes: the first answer is stored in the same transaction as its effect and given again. */
import type {Context} from 'hono';
import type {ServerContext} from '../context.js';
import {inTenant, type TenantTransaction} from '../database/tenant-transaction.js';
import {sha256} from '../secrets.js';
import type {Caller} from './authenticate.js';
import {conflict} from './problem.js';

export async function idempotently<T>(
  context: ServerContext,
  c: Context,
  caller: Caller,
  request: unknown,
  run: (trx: TenantTransaction) => Promise<T>,
): Promise<T> {
  const key = c.req.header('idempotency-key');
  if (!key) return inTenant(context.db, caller.tenant.id, run);
  const fingerprint = sha256(`${c.req.method} ${c.req.path} ${JSON.stringify(request)}`).toString('hex');
  return inTenant(context.db, caller.tenant.id, async (trx) => {
    const where = {tenant_id: caller.tenant.id, caller: caller.key, key: sha256(key).toString('base64url')};
    // The row comes first: a second request with the same key waits here until the first has committed.
    const inserted = await trx
      .insertInto('idempotency_keys')
      .values({...where, fingerprint, response: 'null', created_at: context.config.clock.now()})
      .onConflict((row) => row.doNothing())
      .executeTakeFirst();
    const row = (query = trx.selectFrom('idempotency_keys').select(['fingerprint', 'response'])) =>
      query
        .where('tenant_id', '=', where.tenant_id)
        .where('caller', '=', where.caller)
        .where('key', '=', where.key)
        .executeTakeFirst();
    if (!inserted.numInsertedOrUpdatedRows) {
      const earlier = await row();
      if (earlier?.fingerprint !== fingerprint) throw conflict('in_use');
      return (earlier.response ?? undefined) as T;
    }
    const result = await run(trx);
    await trx
      .updateTable('idempotency_keys')
      .set({response: JSON.stringify(result ?? null)})
      .where('tenant_id', '=', where.tenant_id)
      .where('caller', '=', where.caller)
      .where('key', '=', where.key)
      .execute();
    return result;
  });
}
