/**
 * Owns what stands in for the payment provider: accounts that pay there first get an offer's amount shown, and what is
 * paid is noted on the offer. The demo's own page asks, no part of the contract.
 */
import type {Context, Hono} from 'hono';
import type {ServerContext} from '../context.js';
import {inTenant} from '../database/tenant-transaction.js';
import {authenticateMember, type Member} from '../http/authenticate.js';
import {uuidOf} from '../http/ids.js';
import {forbidden, invalidState, notFound} from '../http/problem.js';
import {isReadOnly} from '../http/read-only.js';
import {MANAGE_SEATS} from '../seats/change.js';
import {modelById} from '../seats/price-list.js';

export function checkoutRoutes(app: Hono, context: ServerContext): void {
  app.get('/auth/checkout/:quote', async (c) => {
    const {caller, offer} = await offerIn(context, c);
    const {draft, quote, paid_at} = offer;
    const model = draft.device.source === 'none' ? undefined : modelById(draft.device.model);
    return c.json({
      tenant: caller.tenant.name,
      seats: draft.count,
      ...(model && draft.device.source === 'buy' && {model: model.name}),
      untilPeriodEnd: quote.untilPeriodEnd,
      once: quote.once,
      dueNow: quote.dueNow,
      periodEnd: quote.periodEnd,
      paid: paid_at !== null,
    });
  });
  app.post('/auth/checkout/:quote/pay', async (c) => {
    const {caller, offer} = await offerIn(context, c);
    if (isReadOnly(caller.tenant)) throw forbidden('read_only_account');
    await pay(context, caller, offer.id);
    return c.body(null, 204);
  });
}

/** An offer to be paid here, for whoever manages seats in its account; to anybody else there is none. */
async function offerIn(context: ServerContext, c: Context) {
  const offer = await context.db
    .selectFrom('seat_quotes')
    .selectAll()
    .where('id', '=', uuidOf(c.req.param('quote') ?? ''))
    .executeTakeFirst();
  const caller = await authenticateMember(context, c, offer ? [offer.tenant_id] : []);
  if (!offer?.quote.checkoutUrl || !caller.grants.includes(MANAGE_SEATS)) throw notFound();
  return {caller, offer};
}

/** Once: paying again what is paid changes nothing. */
function pay(context: ServerContext, {tenant}: Member, id: string): Promise<void> {
  const now = context.config.clock.now();
  return inTenant(context.db, tenant.id, async (trx) => {
    const offer = await trx
      .selectFrom('seat_quotes')
      .selectAll()
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst();
    if (offer?.paid_at) return;
    if (!offer || offer.expires_at <= now) throw invalidState('quote_not_valid');
    await trx.updateTable('seat_quotes').set({paid_at: now}).where('id', '=', id).execute();
  });
}
