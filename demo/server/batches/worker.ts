/**
 * Owns carrying out invitations to many people. Some hundred are a transaction, which holds the invitations, their
 * mails and what became of each: a server that is killed at any moment repeats nothing and loses nothing.
 */
import {setImmediate} from 'node:timers/promises';
import {sql} from 'kysely';
import {MANAGE_USERS} from 'tenant-elements';
import type {ServerContext} from '../context.js';
import {inTenant, type TenantTransaction} from '../database/tenant-transaction.js';
import {memberById} from '../http/authenticate.js';
import {isReadOnly} from '../http/read-only.js';
import {lockAdministration} from '../users/rights.js';
import {WorkLoop} from '../work-loop.js';
import {carryOut, type RowResult, type WaitingRow} from './carry-out.js';
import {type BatchRecord, lockBatch} from './record.js';

const IDLE_LOOK_MS = 1000;
/** How soon another process takes over. */
const LEASE_MS = 5000;
/** People of one transaction: enough to be quick, and few enough that a stop is soon. */
const STRIDE = 200;
/** Where each is a member at once, more is done for each. */
const SHORT_STRIDE = 20;

type Step = 'went_on' | 'over';

export const batchWorker = (contextOf: () => ServerContext): WorkLoop =>
  new WorkLoop({
    idleMs: IDLE_LOOK_MS,
    look: (loop) => drain(contextOf(), loop),
    onFailure: (error) =>
      contextOf().config.log(`batches: ${error instanceof Error ? error.name : 'failed'}`),
  });

async function drain(context: ServerContext, loop: WorkLoop): Promise<void> {
  for (let batch = await claim(context); batch && !loop.closed; batch = await claim(context)) {
    await step(context, batch);
    await release(context, batch);
    // PGlite answers within the process: without a breath no request would be heard, a stop least of all.
    await setImmediate();
  }
}

/** A batch that nobody works on and whose time has come; another process's is left alone until its lease is over. */
async function claim(context: ServerContext): Promise<BatchRecord | undefined> {
  const now = context.config.clock.now();
  return context.db
    .updateTable('invitation_batches')
    .set({leased_until: new Date(now.getTime() + LEASE_MS), state: 'running'})
    .where('id', '=', (batch) =>
      batch
        .selectFrom('invitation_batches')
        .select('id')
        .where((where) =>
          where.or([
            where('state', '=', 'running'),
            where.and([where('state', '=', 'scheduled'), where('starts_at', '<=', now)]),
          ]),
        )
        .where((where) => where.or([where('leased_until', 'is', null), where('leased_until', '<=', now)]))
        .orderBy(sql`leased_until asc nulls first`)
        .orderBy('created_at')
        .limit(1)
        .forUpdate()
        .skipLocked(),
    )
    .returningAll()
    .executeTakeFirst();
}

function step(context: ServerContext, {id, tenant_id}: BatchRecord): Promise<Step> {
  return inTenant(context.db, tenant_id, async (trx): Promise<Step> => {
    // Before the batch's own row, as whoever removes its owner takes them: else each would wait for the other.
    await lockAdministration(trx, tenant_id);
    const batch = await lockBatch(trx, id);
    if (batch.state !== 'running') return 'over';
    // Asked for each stride: rights may end, and an account turn read-only, in mid-run.
    const caller = batch.created_by ? await memberById(trx, batch.created_by) : undefined;
    if (!caller?.grants.includes(MANAGE_USERS) || isReadOnly(caller.tenant)) return end(trx, id, 'stopped');
    const stride = caller.profile.invitations.activeAtOnce ? SHORT_STRIDE : STRIDE;
    const rows = await nextRows(trx, batch, stride);
    if (!rows.length) return end(trx, id, (await anyWaits(trx, id)) ? 'stopped' : 'done');
    await note(trx, id, await carryOut(context, trx, caller, rows));
    await context.events.emit(trx, {tenantId: tenant_id, topic: 'invitations'});
    return 'went_on';
  });
}

/** In the transaction that saw why: what happens next sees it ended. */
async function end(trx: TenantTransaction, id: string, state: 'done' | 'stopped'): Promise<Step> {
  await trx.updateTable('invitation_batches').set({state}).where('id', '=', id).execute();
  return 'over';
}

/** Of those who wait for what is being done now. */
const nextRows = (trx: TenantTransaction, {id, task}: BatchRecord, most: number): Promise<WaitingRow[]> =>
  trx
    .selectFrom('invitation_batch_rows')
    .select(['position', 'email_key', 'person', 'task', 'invitation_id'])
    .where('batch_id', '=', id)
    .where('outcome', '=', 'waiting')
    .where('task', '=', task)
    .orderBy('position')
    .limit(most)
    .execute();

/** Not yet invited, while something was done with those who are. */
const anyWaits = (trx: TenantTransaction, id: string) =>
  trx
    .selectFrom('invitation_batch_rows')
    .select('position')
    .where('batch_id', '=', id)
    .where('outcome', '=', 'waiting')
    .limit(1)
    .executeTakeFirst();

/** What became of them, as one value. */
const note = (trx: TenantTransaction, id: string, results: readonly RowResult[]) =>
  sql`
    update invitation_batch_rows as row
    set outcome = told.outcome, reason = told.reason, task = 'invite',
      invitation_id = coalesce(told."invitationId", row.invitation_id)
    from jsonb_to_recordset(${JSON.stringify(results)}::jsonb)
      as told(position int, outcome text, reason text, "invitationId" uuid)
    where row.batch_id = ${id} and row.position = told.position`.execute(trx);

/** Others that wait come first, and open pages hear how far it got. */
function release(context: ServerContext, {id, tenant_id}: BatchRecord): Promise<void> {
  return inTenant(context.db, tenant_id, async (trx) => {
    await trx
      .updateTable('invitation_batches')
      .set({leased_until: context.config.clock.now()})
      .where('id', '=', id)
      .execute();
    await context.events.emit(trx, {tenantId: tenant_id, topic: 'batches', id});
    context.wakeOutbox();
  });
}
