/** Owns the border between tenants: everything inside sees rows of one tenant only, by row-level security. */
import {type Kysely, sql, type Transaction} from 'kysely';
import type {Database} from './schema.js';

export type TenantTransaction = Transaction<Database>;

export function inTenant<T>(
  db: Kysely<Database>,
  tenantId: string,
  run: (trx: TenantTransaction) => Promise<T>,
): Promise<T> {
  return db.transaction().execute(async (trx) => {
    await sql`select set_config('app.tenant_id', ${tenantId}, true)`.execute(trx);
    await sql`set local role tenant_app`.execute(trx);
    return run(trx);
  });
}

/** For the rare step of a tenant's transaction that touches what belongs to no tenant, such as a login that nobody needs any more. */
export async function outsideTenant<T>(trx: TenantTransaction, run: () => Promise<T>): Promise<T> {
  await sql`reset role`.execute(trx);
  const result = await run();
  await sql`set local role tenant_app`.execute(trx);
  return result;
}
