import type {Hono} from 'hono';
import type {BulkDraft, BulkRun} from 'tenant-elements';
import type {ServerContext} from '../context.js';
import {inTenant, type TenantTransaction} from '../database/tenant-transaction.js';
import type {Caller, Member} from '../http/authenticate.js';
import {idempotently} from '../http/idempotency.js';
import {mount} from '../http/mount.js';
import {conflict, forbidden} from '../http/problem.js';
import {changeOf, matchingIds, prepareRun} from './prepare.js';
import {itemsOf, listRuns, lockRun, type RunRow, showRun} from './runs.js';

export function bulkRoutes(app: Hono, context: ServerContext): void {
  mount(app, context, 'listBulkRuns', ({caller}) =>
    inTenant(context.db, caller.tenant.id, async (trx) => ({items: await listRuns(context, trx)})),
  );
  mount(app, context, 'prepareBulkRun', ({c, caller, body}) =>
    idempotently(context, c, caller, body, async (trx) =>
      showRun(trx, await prepareRun(context, trx, personIn(caller), body as BulkDraft)),
    ),
  );
  mount(app, context, 'getBulkRun', ({caller, id}) =>
    inTenant(context.db, caller.tenant.id, (trx) => showRun(trx, id)),
  );
  mount(app, context, 'listBulkItems', ({c, caller, id}) =>
    inTenant(context.db, caller.tenant.id, (trx) => itemsOf(trx, id, c.req.query())),
  );
  const changing = (
    operation: 'startBulkRun' | 'stopBulkRun' | 'retryBulkRun',
    change: (trx: TenantTransaction, caller: Member, row: RunRow) => Promise<unknown>,
  ) =>
    mount(app, context, operation, async ({caller, id}) => {
      const run = await inTenant(context.db, caller.tenant.id, async (trx): Promise<BulkRun> => {
        await change(trx, personIn(caller), await lockRun(trx, id));
        await context.events.emit(trx, {tenantId: caller.tenant.id, topic: 'bulk', id});
        return showRun(trx, id);
      });
      context.wakeBulk();
      return run;
    });
  changing('startBulkRun', async (trx, caller, row) => {
    if (row.state === 'running' || row.state === 'done') return;
    // What was looked at is what is done: somebody who matches only now was never reviewed.
    if (row.state === 'prepared' && row.query && (await hasChanged(context, trx, caller, row)))
      throw conflict('selection_changed', row.id);
    await takeOver(context, trx, caller, row);
  });
  changing('stopBulkRun', async (trx, _caller, row) => {
    if (row.state === 'running') await setState(trx, row.id, 'stopped');
  });
  changing('retryBulkRun', async (trx, caller, row) => {
    if (row.state === 'prepared') return;
    await trx
      .updateTable('bulk_items')
      .set({outcome: 'waiting', reason: null})
      .where('run_id', '=', row.id)
      .where('outcome', '=', 'failed')
      .execute();
    await takeOver(context, trx, caller, row);
  });
}

/** Somebody has to answer for it: a page's token is nobody. */
function personIn(caller: Caller): Member {
  if (caller.kind !== 'member') throw forbidden('permission');
  return caller;
}

/** Whoever sets it going answers for it, with rights of their own and not of whoever prepared it. */
async function takeOver(
  context: ServerContext,
  trx: TenantTransaction,
  caller: Member,
  {id, action, roles, access_ends_at}: RunRow,
): Promise<void> {
  changeOf(context, caller, {
    action: action as BulkDraft['action'],
    ...(roles && {roles}),
    ...(access_ends_at !== null && {accessEndsAt: access_ends_at}),
    ids: [],
  });
  await trx
    .updateTable('bulk_runs')
    .set({state: 'running', created_by: caller.membershipId, created_by_name: caller.name})
    .where('id', '=', id)
    .execute();
}

const setState = (trx: TenantTransaction, id: string, state: string) =>
  trx.updateTable('bulk_runs').set({state}).where('id', '=', id).execute();

async function hasChanged(context: ServerContext, trx: TenantTransaction, caller: Member, row: RunRow) {
  const now = await matchingIds(context, trx, caller, row.query);
  const pinned = await trx
    .selectFrom('bulk_items')
    .select('subject_id')
    .where('run_id', '=', row.id)
    .execute();
  if (pinned.length !== now.length) return true;
  const known = new Set(pinned.map(({subject_id}) => subject_id));
  return now.some((id) => !known.has(id));
}
