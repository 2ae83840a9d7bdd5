/** Owns the product's own parts: stand-ins that open to whoever holds the grant, and to nobody else. */
import type {Hono} from 'hono';
import type {ServerContext} from '../context.js';
import {authenticate} from '../http/authenticate.js';
import {notFound} from '../http/problem.js';

export function productRoutes(app: Hono, context: ServerContext): void {
  app.get('/auth/product/:tab', async (c) => {
    const caller = await authenticate(context, c);
    const tab = caller.profile.tabs?.find(({id}) => id === c.req.param('tab'));
    // A part one may not open answers like one that does not exist.
    if (!tab || (tab.grant !== undefined && !caller.grants.includes(tab.grant))) throw notFound();
    return c.json({id: tab.id, label: tab.label});
  });
}
