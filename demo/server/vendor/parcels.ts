/** Owns where the parcel of an order is, for the vendor's page that an order leads to; no part of the contract. */
import type {Hono} from 'hono';
import type {ServerContext} from '../context.js';
import {inTenant} from '../database/tenant-transaction.js';
import {authenticateMember} from '../http/authenticate.js';
import {notFound, Refusal} from '../http/problem.js';
import {MANAGE_SEATS} from '../seats/change.js';
import {modelById} from '../seats/price-list.js';

export function parcelRoutes(app: Hono, context: ServerContext): void {
  app.get('/auth/parcels/:number', async (c) => {
    const number = c.req.param('number');
    if (!/^VO-\d+$/.test(number)) throw notFound();
    const accounts = await context.db
      .selectFrom('seat_orders')
      .select('tenant_id')
      .where('number', '=', number)
      .execute();
    // Whoever is not signed in hears what a stranger hears: there is no such parcel.
    const {tenant, grants, membershipId} = await authenticateMember(
      context,
      c,
      accounts.map(({tenant_id}) => tenant_id),
    ).catch((error: unknown) => {
      throw error instanceof Refusal ? notFound() : error;
    });
    const order = await inTenant(context.db, tenant.id, (trx) =>
      trx
        .selectFrom('seat_orders')
        .innerJoin('seats', 'seats.id', 'seat_orders.seat_id')
        .select(['number', 'placed_at', 'shipped_at', 'expected_on'])
        .select(['seats.status', 'seats.device_model'])
        .where('number', '=', number)
        // Whoever manages seats, and whoever it is for.
        .$if(!grants.includes(MANAGE_SEATS), (from) => from.where('seats.holder_id', '=', membershipId))
        .executeTakeFirst(),
    );
    if (!order) throw notFound();
    return c.json({
      number,
      model: modelById(order.device_model ?? '')?.name,
      placedAt: order.placed_at.toISOString(),
      ...(order.shipped_at && {shippedAt: order.shipped_at.toISOString()}),
      expectedOn: order.expected_on,
      delivered: !['ordered', 'shipped'].includes(order.status),
    });
  });
}
