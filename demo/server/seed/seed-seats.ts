/** Owns the seats a fresh demo starts with: what is in them, what is on its way, and who asked for one. */
import type {Transaction} from 'kysely';
import type {Delivery} from 'tenant-elements';
import type {Database} from '../database/schema.js';
import type {SeedOrder, SeedSeat} from './seed-tenant.js';

const DAY_MS = 86_400_000;

const DELIVERY: Delivery = {
  recipient: 'Northwind South, Sofia Reis',
  street: 'Rua do Cais 8',
  postalCode: '1200-114',
  city: 'Lisboa',
  country: 'PT',
};

export async function seedSeat(
  trx: Transaction<Database>,
  tenantId: string,
  {label, modes, holder_id, device, order, serialRefusal}: SeedSeat & {readonly holder_id: string | null},
  now: Date,
): Promise<void> {
  const {id} = await trx
    .insertInto('seats')
    .values({
      tenant_id: tenantId,
      label,
      modes: [...modes],
      holder_id,
      created_at: now,
      ...(device && {
        status: device.status,
        device_source: device.source,
        device_model: device.model,
        device_serial: device.serial ?? null,
        ...(device.status === 'paired' && {paired_at: now}),
        ...(device.fault && {fault: device.fault, fault_at: now}),
      }),
      ...(serialRefusal && {serial_refusal: serialRefusal}),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  if (order) await seedOrder(trx, tenantId, id, order, now);
}

async function seedOrder(
  trx: Transaction<Database>,
  tenantId: string,
  seatId: string,
  {number, placedDaysAgo, shippedDaysAgo, expectedInDays}: SeedOrder,
  now: Date,
): Promise<void> {
  const inDays = (days: number) => new Date(now.getTime() + days * DAY_MS);
  await trx
    .insertInto('seat_orders')
    .values({
      seat_id: seatId,
      tenant_id: tenantId,
      number,
      delivery: JSON.stringify(DELIVERY),
      placed_at: inDays(-placedDaysAgo),
      shipped_at: shippedDaysAgo === undefined ? null : inDays(-shippedDaysAgo),
      expected_on: inDays(expectedInDays).toISOString().slice(0, 10),
    })
    .execute();
}

export async function seedSeatRequest(
  trx: Transaction<Database>,
  tenantId: string,
  membershipId: string,
  note: string,
  now: Date,
): Promise<void> {
  await trx
    .insertInto('seat_requests')
    .values({tenant_id: tenantId, membership_id: membershipId, note, created_at: now})
    .execute();
}
