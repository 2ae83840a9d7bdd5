/** Owns the work that people own in the demo's product: what is handed over when one of them leaves. No part of the contract. */
import type {Hono} from 'hono';
import {MANAGE_USERS} from 'tenant-elements';
import type {ServerContext} from '../context.js';
import {inTenant} from '../database/tenant-transaction.js';
import {authenticate, requireGrant} from '../http/authenticate.js';
import {isUuid} from '../http/ids.js';
import {invalid} from '../http/problem.js';
import {textIn} from '../http/text.js';
import {findMembership} from '../users/membership.js';

export function ownedItemRoutes(app: Hono, context: ServerContext): void {
  app.get('/auth/owned-items/:owner', async (c) => {
    const caller = await authenticate(context, c);
    requireGrant(caller, MANAGE_USERS);
    const owner = requireId(c.req.param('owner'));
    const items = await inTenant(context.db, caller.tenant.id, (trx) =>
      trx
        .selectFrom('work_items')
        .select(['id', 'title as label'])
        .where('owner_id', '=', owner)
        .orderBy('title')
        .execute(),
    );
    return c.json({items});
  });
  app.post('/auth/owned-items/:owner/hand-over', async (c) => {
    const caller = await authenticate(context, c);
    requireGrant(caller, MANAGE_USERS);
    const [from, to] = [requireId(c.req.param('owner')), requireId(await textIn(c, 'to'))];
    await inTenant(context.db, caller.tenant.id, async (trx) => {
      await findMembership(trx, to);
      await trx.updateTable('work_items').set({owner_id: to}).where('owner_id', '=', from).execute();
    });
    return c.body(null, 204);
  });
}

function requireId(id: string): string {
  if (!isUuid(id)) throw invalid([{field: 'to', code: 'required'}]);
  return id;
}
