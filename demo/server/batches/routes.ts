import type {Hono} from 'hono';
import {BATCH_ACTIONS, type BatchAction, type BatchDraft} from 'tenant-elements';
import type {ServerContext} from '../context.js';
import {inTenant, type TenantTransaction} from '../database/tenant-transaction.js';
import type {Caller, Member} from '../http/authenticate.js';
import {idempotently} from '../http/idempotency.js';
import {mount} from '../http/mount.js';
import {conflict, forbidden, invalid} from '../http/problem.js';
import {limit} from '../http/rate-limit.js';
import {MOST_IN_A_REQUEST} from '../limits.js';
import {
  addPeople,
  type BatchRecord,
  createBatch,
  isOpen,
  listBatches,
  lockBatch,
  rowsOf,
  showBatch,
} from './record.js';
import {standingsOf} from './standings.js';

export function batchRoutes(app: Hono, context: ServerContext): void {
  const within = <T>(caller: Caller, run: (trx: TenantTransaction) => Promise<T>) =>
    inTenant(context.db, caller.tenant.id, run);
  mount(app, context, 'listInvitationBatches', ({caller}) =>
    within(caller, async (trx) => ({items: await listBatches(trx)})),
  );
  mount(app, context, 'createInvitationBatch', async ({c, caller, body}) => {
    await limit(context, 'batchPerCaller', caller.key);
    return idempotently(context, c, caller, body, async (trx) =>
      showBatch(trx, await createBatch(context, trx, personIn(caller), body as BatchDraft)),
    );
  });
  mount(app, context, 'getInvitationBatch', ({caller, id}) => within(caller, (trx) => showBatch(trx, id)));
  mount(app, context, 'listInvitationBatchRows', ({c, caller, id}) =>
    within(caller, (trx) => rowsOf(trx, id, c.req.query())),
  );
  mount(app, context, 'addInvitationBatchRows', ({caller, id, body}) =>
    within(caller, async (trx) => {
      personIn(caller);
      await addPeople(trx, await lockBatch(trx, id), body.from, body.people);
      return showBatch(trx, id);
    }),
  );
  mount(app, context, 'changeInvitationBatch', async ({c, caller, id, body}) => {
    const action = BATCH_ACTIONS.find((known) => known === body.action);
    if (!action) throw invalid([{field: 'action', code: 'unknown_option'}]);
    // Each reminder is a mail to everybody; to stop is always allowed.
    if (action !== 'stop') await limit(context, 'batchPerCaller', caller.key);
    const batch = await idempotently(context, c, caller, body, async (trx) => {
      await act(trx, personIn(caller), await lockBatch(trx, id), action);
      await context.events.emit(trx, {tenantId: caller.tenant.id, topic: 'batches', id});
      return showBatch(trx, id);
    });
    context.wakeBatches();
    return batch;
  });
  mount(app, context, 'checkAddresses', ({caller, body}) => {
    if (body.emails.length > MOST_IN_A_REQUEST) throw invalid([{field: 'emails', code: 'too_many'}]);
    return within(caller, async (trx) => ({
      items: await standingsOf(trx, body.emails, context.config.clock.now()),
    }));
  });
}

/** Somebody has to answer for it: a page's token is nobody. */
function personIn(caller: Caller): Member {
  if (caller.kind !== 'member') throw forbidden('permission');
  return caller;
}

async function act(
  trx: TenantTransaction,
  caller: Member,
  batch: BatchRecord,
  action: BatchAction,
): Promise<void> {
  const {id, state} = batch;
  if (action === 'stop') {
    if (state === 'running' || state === 'scheduled') await setState(trx, id, 'stopped');
    return;
  }
  if (action === 'start') {
    if (state === 'running' || state === 'scheduled' || state === 'done') return;
    // People who never arrived would not be missed by anybody.
    if (state === 'filling' && (await showBatch(trx, id)).added < batch.total)
      throw conflict('incomplete', id);
    const later = batch.starts_at && state === 'filling';
    const task = (await waitsFor(trx, batch)) ? batch.task : 'invite';
    return takeOver(trx, caller, id, {task, state: later ? 'scheduled' : 'running'});
  }
  if (state === 'filling') throw conflict('incomplete', id);
  if (state !== 'done' && state !== 'stopped') throw conflict('in_use', id);
  await dropTask(trx, id);
  const rows = trx.updateTable('invitation_batch_rows').where('batch_id', '=', id);
  const waits = {outcome: 'waiting', reason: null, task: action};
  if (action === 'retry') await rows.set(waits).where('outcome', '=', 'failed').execute();
  else await rows.set(waits).where('outcome', 'in', ['invited', 'resent']).where(isOpen).execute();
  await takeOver(trx, caller, id, {task: action, state: 'running'});
}

const waitsFor = (trx: TenantTransaction, {id, task}: BatchRecord) =>
  trx
    .selectFrom('invitation_batch_rows')
    .select('position')
    .where('batch_id', '=', id)
    .where('outcome', '=', 'waiting')
    .where('task', '=', task)
    .limit(1)
    .executeTakeFirst();

/** Something that was stopped in the middle is given up for something else: they are what they were. */
async function dropTask(trx: TenantTransaction, id: string): Promise<void> {
  const waiting = (tasks: readonly string[], outcome: string) =>
    trx
      .updateTable('invitation_batch_rows')
      .set({outcome, task: 'invite'})
      .where('batch_id', '=', id)
      .where('outcome', '=', 'waiting')
      .where('task', 'in', tasks)
      .execute();
  await waiting(['remind', 'revoke'], 'invited');
  await waiting(['retry'], 'failed');
}

/** Whoever sets it going answers for it, with rights of their own and not of whoever began it. */
const takeOver = async (
  trx: TenantTransaction,
  caller: Member,
  id: string,
  change: {readonly task: string; readonly state: string},
): Promise<void> => {
  await trx
    .updateTable('invitation_batches')
    .set({...change, created_by: caller.membershipId, created_by_name: caller.name})
    .where('id', '=', id)
    .execute();
};

const setState = (trx: TenantTransaction, id: string, state: string) =>
  trx.updateTable('invitation_batches').set({state}).where('id', '=', id).execute();
