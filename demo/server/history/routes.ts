import type {Hono} from 'hono';
import type {ServerContext} from '../context.js';
import {inTenant} from '../database/tenant-transaction.js';
import {mount} from '../http/mount.js';
import {listEvents} from './account-record.js';
import {listHoldings} from './holdings.js';

export function historyRoutes(app: Hono, context: ServerContext): void {
  mount(app, context, 'listAccessEvents', ({c, caller}) =>
    inTenant(context.db, caller.tenant.id, (trx) => listEvents(trx, caller, c.req.query())),
  );
  mount(app, context, 'listAccessHoldings', ({c, caller}) =>
    inTenant(context.db, caller.tenant.id, (trx) => listHoldings(context, trx, caller, c.req.query())),
  );
}
