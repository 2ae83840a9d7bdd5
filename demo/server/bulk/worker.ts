/**
 * Owns carrying out changes to many people. Each person is a transaction of its own, which holds the act and the
 * note that it was done: a server that is killed between two of them repeats nothing and loses nothing, and the
 * next one goes on where it was.
 */
import {setImmediate} from 'node:timers/promises';
import {sql} from 'kysely';
import {MANAGE_USERS} from 'tenant-elements';
import type {ServerContext} from '../context.js';
import {inTenant, type TenantTransaction} from '../database/tenant-transaction.js';
import {memberById} from '../http/authenticate.js';
import {Refusal} from '../http/problem.js';
import {isReadOnly} from '../http/read-only.js';
import {lockAdministration} from '../users/rights.js';
import {WorkLoop} from '../work-loop.js';
import {actOn} from './act.js';
import {lockRun, type RunRow} from './runs.js';

const IDLE_LOOK_MS = 1000;
/** How soon another process takes over; two at once would only wait for one another. */
const LEASE_MS = 2000;
/** People between two renewals of the lease and words to open pages. */
const STRIDE = 25;

type Step = 'went_on' | 'over';

export const bulkWorker = (contextOf: () => ServerContext): WorkLoop =>
  new WorkLoop({
    idleMs: IDLE_LOOK_MS,
    look: (loop) => drain(contextOf(), loop),
    onFailure: (error) => contextOf().config.log(`bulk: ${error instanceof Error ? error.name : 'failed'}`),
  });

async function drain(context: ServerContext, loop: WorkLoop): Promise<void> {
  for (let run = await claim(context); run && !loop.closed; run = await claim(context))
    await work(context, loop, run);
}

/** One stride; a run that is not over is claimed again, behind others that wait. */
async function work(context: ServerContext, loop: WorkLoop, run: RunRow): Promise<void> {
  for (let done = 0; done < STRIDE && !loop.closed; done++) {
    if ((await step(context, run)) === 'over') break;
    // PGlite answers within the process: without a breath no request would be heard, a stop least of all.
    await setImmediate();
  }
  await release(context, run);
}

/** A run that nobody works on; another process's is left alone until its lease is over. */
async function claim(context: ServerContext): Promise<RunRow | undefined> {
  const now = context.config.clock.now();
  return context.db
    .updateTable('bulk_runs')
    .set({leased_until: new Date(now.getTime() + LEASE_MS)})
    .where('id', '=', (run) =>
      run
        .selectFrom('bulk_runs')
        .select('id')
        .where('state', '=', 'running')
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

async function step(context: ServerContext, run: RunRow): Promise<Step> {
  const subject = {position: -1};
  try {
    return await inTenant(context.db, run.tenant_id, async (trx): Promise<Step> => {
      // Before the run's own row, as whoever removes its owner takes them: else each would wait for the other.
      await lockAdministration(trx, run.tenant_id);
      const row = await lockRun(trx, run.id);
      if (row.state !== 'running') return 'over';
      // Asked for each person: rights may end, and an account turn read-only, in mid-run.
      const caller = row.created_by ? await memberById(trx, row.created_by) : undefined;
      if (!caller?.grants.includes(MANAGE_USERS) || isReadOnly(caller.tenant))
        return end(trx, run, 'stopped');
      const item = await nextItem(trx, run);
      if (!item) return end(trx, run, 'done');
      subject.position = item.position;
      await actOn(context, trx, caller, changeIn(row), {kind: item.subject_kind, id: item.subject_id});
      await note(trx, run, item.position, 'done');
      return 'went_on';
    });
  } catch (error) {
    if (subject.position < 0) throw error;
    await inTenant(context.db, run.tenant_id, (trx) =>
      note(trx, run, subject.position, 'failed', reasonOf(error)),
    );
    return 'went_on';
  }
}

/** In the transaction that saw why: what happens next sees it ended. */
async function end(trx: TenantTransaction, {id}: RunRow, state: 'done' | 'stopped'): Promise<Step> {
  await trx.updateTable('bulk_runs').set({state}).where('id', '=', id).execute();
  return 'over';
}

const nextItem = (trx: TenantTransaction, {id}: RunRow) =>
  trx
    .selectFrom('bulk_items')
    .select(['position', 'subject_kind', 'subject_id'])
    .where('run_id', '=', id)
    .where('outcome', '=', 'waiting')
    .orderBy('position')
    .limit(1)
    .forUpdate()
    .executeTakeFirst();

const changeIn = ({action, roles, access_ends_at}: RunRow) => ({
  action: action as Parameters<typeof actOn>[3]['action'],
  ...(roles && {roles}),
  ...(access_ends_at !== null && {accessEndsAt: access_ends_at}),
});

/** Only of whoever waits: another process may have done meanwhile what failed here. */
const note = (trx: TenantTransaction, {id}: RunRow, position: number, outcome: string, reason?: string) =>
  trx
    .updateTable('bulk_items')
    .set({outcome, reason: reason ?? null})
    .where('run_id', '=', id)
    .where('position', '=', position)
    .where('outcome', '=', 'waiting')
    .execute();

/** A refusal's own reason; what nobody expected is the server's fault, and can be tried again. */
const reasonOf = (error: unknown): string =>
  error instanceof Refusal
    ? (error.body.reason ?? error.body.issues?.[0]?.code ?? error.body.kind)
    : 'server';

const tell = (context: ServerContext, run: RunRow, trx: TenantTransaction) =>
  context.events.emit(trx, {tenantId: run.tenant_id, topic: 'bulk', id: run.id});

/** Others that wait come first, and open pages hear how far it got. */
function release(context: ServerContext, run: RunRow): Promise<void> {
  return inTenant(context.db, run.tenant_id, async (trx) => {
    const leased_until = context.config.clock.now();
    await trx.updateTable('bulk_runs').set({leased_until}).where('id', '=', run.id).execute();
    await tell(context, run, trx);
    context.wakeOutbox();
  });
}
