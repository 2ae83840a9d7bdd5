/** Owns rows in every table, so that whoever should see none has something to miss. */
import type {TestServer} from '../../support/test-server.js';

/** A row of acme in the tables that its own product leaves empty; gives ids of them. */
export async function leaveTraces({
  context: {db},
}: TestServer): Promise<{seat: string; pairing: string; request: string}> {
  const acme = await db
    .selectFrom('tenants')
    .select('id')
    .where('slug', '=', 'acme')
    .executeTakeFirstOrThrow();
  const tenant_id = acme.id;
  const created_at = new Date();
  const expires_at = new Date(created_at.getTime() + 600_000);
  const member = await db
    .selectFrom('memberships')
    .select('id')
    .where('tenant_id', '=', tenant_id)
    .executeTakeFirstOrThrow();
  await db.insertInto('work_items').values({tenant_id, title: 'Pitch', owner_id: null}).execute();
  const seat = await db
    .insertInto('seats')
    .values({tenant_id, label: 'Seat 1', modes: [], holder_id: null, created_at})
    .returning('id')
    .executeTakeFirstOrThrow();
  await db
    .insertInto('seat_orders')
    .values({
      seat_id: seat.id,
      tenant_id,
      number: 'VO-1',
      delivery: '{}',
      placed_at: created_at,
      expected_on: '2026-12-01',
    })
    .execute();
  await db
    .insertInto('seat_quotes')
    .values({tenant_id, draft: '{}', quote: '{}', created_at, expires_at})
    .execute();
  const pairing = await db
    .insertInto('pairings')
    .values({
      tenant_id,
      seat_id: seat.id,
      nonce: Buffer.alloc(16),
      code_hash: Buffer.alloc(32),
      state: 'waiting',
      created_at,
      expires_at,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const request = await db
    .insertInto('seat_requests')
    .values({tenant_id, membership_id: member.id, note: '', created_at})
    .returning('id')
    .executeTakeFirstOrThrow();
  await db
    .insertInto('billing_lines')
    .values({
      tenant_id,
      kind: 'seats_added',
      seats: 1,
      amount: 4900,
      currency: 'EUR',
      from_day: '2026-12-01',
      created_at,
    })
    .execute();
  return {seat: seat.id, pairing: pairing.id, request: request.id};
}
