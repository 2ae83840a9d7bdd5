import type {Hono} from 'hono';
import {WEIGHTY_ACTIONS} from 'tenant-elements';
import {sendPasswordReset} from '../account/password-reset.js';
import type {ServerContext} from '../context.js';
import {inTenant} from '../database/tenant-transaction.js';
import {historyOf} from '../history/list.js';
import {idempotently} from '../http/idempotency.js';
import {mount} from '../http/mount.js';
import {invalid} from '../http/problem.js';
import {limit} from '../http/rate-limit.js';
import {setActive} from './activation.js';
import {consequencesOf} from './consequences.js';
import {blockUser, deleteUser, removeUser} from './departure.js';
import {listUsers} from './list.js';
import {showMember} from './membership.js';
import {replaceUser} from './replacement.js';
import {sessionsOf} from './sessions.js';
import {updateUser} from './update.js';

export function userRoutes(app: Hono, context: ServerContext): void {
  readRoutes(app, context);
  mount(app, context, 'activateUser', ({c, caller, id, body}) =>
    idempotently(context, c, caller, body, (trx) =>
      setActive(context, trx, caller, id, true, {ifVersion: c.req.header('if-match'), ...body}),
    ),
  );
  mount(app, context, 'deactivateUser', ({c, caller, id}) =>
    idempotently(context, c, caller, null, (trx) =>
      setActive(context, trx, caller, id, false, {ifVersion: c.req.header('if-match')}),
    ),
  );
  mount(app, context, 'updateUser', async ({c, caller, id, body}) => {
    if (body.email !== undefined) await limit(context, 'invitePerCaller', caller.key);
    const person = await idempotently(context, c, caller, body, (trx) =>
      updateUser(context, trx, caller, id, body, c.req.header('if-match')),
    );
    context.wakeOutbox();
    return person;
  });
  mount(app, context, 'blockUser', ({c, caller, id}) =>
    idempotently(context, c, caller, null, (trx) => blockUser(context, trx, caller, id)),
  );
  mount(app, context, 'removeUser', ({c, caller, id}) =>
    idempotently(context, c, caller, null, (trx) => removeUser(context, trx, caller, id)),
  );
  mount(app, context, 'deleteUserPermanently', ({c, caller, id, body}) =>
    idempotently(context, c, caller, body, (trx) => deleteUser(context, trx, caller, id, body.email)),
  );
  mount(app, context, 'sendPasswordReset', async ({c, caller, id}) => {
    await limit(context, 'resetPerPerson', `${caller.tenant.id} ${id}`);
    await idempotently(context, c, caller, null, (trx) => sendPasswordReset(context, trx, caller, id));
    context.wakeOutbox();
  });
  mount(app, context, 'replaceUser', async ({c, caller, id, body}) => {
    const replacement = await idempotently(context, c, caller, body, (trx) =>
      replaceUser(context, trx, caller, id, body.roles),
    );
    context.wakeOutbox();
    return replacement;
  });
}

function readRoutes(app: Hono, context: ServerContext): void {
  mount(app, context, 'listUsers', ({c, caller}) =>
    inTenant(context.db, caller.tenant.id, (trx) => listUsers(context, trx, caller, c.req.query())),
  );
  mount(app, context, 'getUser', ({caller, id}) =>
    inTenant(context.db, caller.tenant.id, (trx) => showMember(trx, caller, id)),
  );
  mount(app, context, 'getConsequences', ({c, caller, id}) => {
    const of = WEIGHTY_ACTIONS.find((action) => action === c.req.query('of'));
    if (!of) throw invalid([{field: 'of', code: 'unknown_option'}]);
    return inTenant(context.db, caller.tenant.id, async (trx) => ({
      items: await consequencesOf(context, trx, id, of),
    }));
  });
  mount(app, context, 'listUserSessions', ({caller, id}) =>
    inTenant(context.db, caller.tenant.id, async (trx) => ({
      items: await sessionsOf(context, trx, caller, id),
    })),
  );
  mount(app, context, 'getUserHistory', ({c, caller, id}) =>
    inTenant(context.db, caller.tenant.id, (trx) => historyOf(trx, id, c.req.query())),
  );
}
