import type {Hono} from 'hono';
import type {ServerContext} from '../context.js';
import {inTenant} from '../database/tenant-transaction.js';
import {idempotently} from '../http/idempotency.js';
import {mount} from '../http/mount.js';
import {limit} from '../http/rate-limit.js';
import {invite} from './create.js';
import {createLink, listInvitations, resend, revoke, update} from './manage.js';

export function invitationRoutes(app: Hono, context: ServerContext): void {
  mount(app, context, 'inviteUser', async ({c, caller, body}) => {
    await limit(context, 'invitePerCaller', caller.key);
    const outcome = await idempotently(context, c, caller, body, (trx) => invite(context, trx, caller, body));
    context.wakeOutbox();
    return outcome;
  });
  mount(app, context, 'listInvitations', ({c, caller}) =>
    inTenant(context.db, caller.tenant.id, (trx) => listInvitations(context, trx, c.req.query())),
  );
  mount(app, context, 'resendInvitation', async ({c, caller, id}) => {
    await limit(context, 'invitePerCaller', caller.key);
    const outcome = await idempotently(context, c, caller, null, (trx) => resend(context, trx, caller, id));
    context.wakeOutbox();
    return outcome;
  });
  mount(app, context, 'updateInvitation', async ({c, caller, id, body}) => {
    await limit(context, 'invitePerCaller', caller.key);
    const ifVersion = c.req.header('if-match');
    const person = await idempotently(context, c, caller, body, (trx) =>
      update(context, trx, caller, id, body, ifVersion),
    );
    context.wakeOutbox();
    return person;
  });
  mount(app, context, 'revokeInvitation', ({caller, id}) =>
    inTenant(context.db, caller.tenant.id, (trx) => revoke(context, trx, caller, id)),
  );
  mount(app, context, 'createInvitationLink', ({caller, id}) =>
    inTenant(context.db, caller.tenant.id, (trx) => createLink(context, trx, caller, id)),
  );
}
