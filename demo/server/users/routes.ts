import type {Hono} from 'hono';
import type {ServerContext} from '../context.js';
import {inTenant} from '../database/tenant-transaction.js';
import {mount} from '../http/mount.js';
import {setActive} from './activation.js';
import {listUsers} from './list.js';
import {findMembership} from './membership.js';
import {personFromMembership} from './person.js';

export function userRoutes(app: Hono, context: ServerContext): void {
  mount(app, context, 'listUsers', ({c, caller}) =>
    inTenant(context.db, caller.tenant.id, (trx) => listUsers(context, trx, caller, c.req.query())),
  );
  mount(app, context, 'getUser', ({caller, id}) =>
    inTenant(context.db, caller.tenant.id, async (trx) =>
      personFromMembership(await findMembership(trx, id), caller),
    ),
  );
  mount(app, context, 'activateUser', ({caller, id}) => setActive(context, caller, id, true));
  mount(app, context, 'deactivateUser', ({caller, id}) => setActive(context, caller, id, false));
}
