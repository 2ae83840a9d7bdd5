/** Owns the lines of what is charged: one for each change of seats or devices, never changed afterwards. */
import {dayIn, type Money} from 'tenant-elements';
import type {ServerContext} from '../context.js';
import type {TenantTransaction} from '../database/tenant-transaction.js';
import type {Caller} from '../http/authenticate.js';
import type {BillingLineTable} from './tables.js';

interface Charge {
  readonly kind: BillingLineTable['kind'];
  readonly seats: number;
  readonly money: Money;
  /** The first day it counts for; today, by default. */
  readonly fromDay?: string;
}

export async function charge(
  context: ServerContext,
  trx: TenantTransaction,
  {tenant}: Pick<Caller, 'tenant'>,
  {kind, seats, money, fromDay}: Charge,
): Promise<void> {
  const now = context.config.clock.now();
  await trx
    .insertInto('billing_lines')
    .values({
      tenant_id: tenant.id,
      kind,
      seats,
      amount: money.amount,
      currency: money.currency,
      from_day: fromDay ?? dayIn(tenant.timeZone, now),
      created_at: now,
    })
    .execute();
}
