/**
 * Owns carrying out changes to many people. Each person is a transaction of its own, which holds the act and the
 * note that it was done: a server that is killed between two of them repeats nothing and loses nothing, and the
 * next one goes on where it was.
 */
import {setImmediate} from 'node:timers/promises';
import {MANAGE_USERS} from 'tenant-elements';
import type {ServerContext} from '../context.js';
import {inTenant, type TenantTransaction} from '../database/tenant-transaction.js';
import {type Member, memberById} from '../http/authenticate.js';
import {Refusal} from '../http/problem.js';
import {isReadOnly} from '../http/read-only.js';
import {actOn} from './act.js';
import type {RunRow} from './runs.js';

const IDLE_LOOK_MS = 1000;
/** How soon another process takes over; two at once would only wait for one another. */
const LEASE_MS = 2000;
/** People between two renewals of the lease and words to open pages. */
const STRIDE = 25;

type Step = 'went_on' | 'over';

export class BulkWorker {
  #running = Promise.resolve();
  #timer: NodeJS.Timeout | undefined;
  #closed = false;

  constructor(private readonly contextOf: () => ServerContext) {}

  /** Looks for work now, and again when the last look is over. */
  wake(): void {
    if (this.#closed) return;
    clearTimeout(this.#timer);
    this.#running = this.#running.then(() => this.#drain());
  }

  /** Resolves when everything started until now is over. */
  async settled(): Promise<void> {
    await this.#running;
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#timer);
    await this.#running;
  }

  async #drain(): Promise<void> {
    const context = this.contextOf();
    try {
      for (let run = await claim(context); run && !this.#closed; run = await claim(context))
        await this.#work(context, run);
    } catch (error) {
      if (!this.#closed) context.config.log(`bulk: ${error instanceof Error ? error.name : 'failed'}`);
    }
    if (!this.#closed) this.#timer = setTimeout(() => this.wake(), IDLE_LOOK_MS).unref();
  }

  /** One stride; a run that is not over is claimed again, behind others that wait. */
  async #work(context: ServerContext, run: RunRow): Promise<void> {
    const caller = run.created_by ? await memberById(context, run.created_by) : undefined;
    // Whoever began it may do it no more, or nothing may be changed: it waits.
    if (!caller?.grants.includes(MANAGE_USERS) || isReadOnly(caller.tenant))
      return finish(context, run, 'stopped');
    for (let done = 0; done < STRIDE && !this.#closed; done++) {
      if ((await step(context, run, caller)) === 'over') return;
      // PGlite answers within the process: without a breath no request would be heard, a stop least of all.
      await setImmediate();
    }
    await release(context, run);
  }
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
        .orderBy('created_at')
        .limit(1)
        .forUpdate()
        .skipLocked(),
    )
    .returningAll()
    .executeTakeFirst();
}

async function step(context: ServerContext, run: RunRow, caller: Member): Promise<Step> {
  const subject = {position: -1};
  try {
    const result = await inTenant(context.db, run.tenant_id, async (trx): Promise<Step> => {
      const {state} = await trx
        .selectFrom('bulk_runs')
        .select('state')
        .where('id', '=', run.id)
        .forUpdate()
        .executeTakeFirstOrThrow();
      if (state !== 'running') return 'over';
      const item = await nextItem(trx, run);
      if (!item) return 'over';
      subject.position = item.position;
      await actOn(context, trx, caller, changeIn(run), {kind: item.subject_kind, id: item.subject_id});
      await note(trx, run, item.position, 'done');
      return 'went_on';
    });
    if (result === 'over') await finish(context, run, 'done');
    return result;
  } catch (error) {
    if (subject.position < 0) throw error;
    await inTenant(context.db, run.tenant_id, (trx) =>
      note(trx, run, subject.position, 'failed', reasonOf(error)),
    );
    return 'went_on';
  }
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

const note = (trx: TenantTransaction, {id}: RunRow, position: number, outcome: string, reason?: string) =>
  trx
    .updateTable('bulk_items')
    .set({outcome, reason: reason ?? null})
    .where('run_id', '=', id)
    .where('position', '=', position)
    .execute();

/** A refusal's own reason; what nobody expected is the server's fault, and can be tried again. */
const reasonOf = (error: unknown): string =>
  error instanceof Refusal
    ? (error.body.reason ?? error.body.issues?.[0]?.code ?? error.body.kind)
    : 'server';

const tell = (context: ServerContext, run: RunRow, trx: TenantTransaction) =>
  context.events.emit(trx, {tenantId: run.tenant_id, topic: 'bulk', id: run.id});

function release(context: ServerContext, run: RunRow): Promise<void> {
  return inTenant(context.db, run.tenant_id, async (trx) => {
    await trx.updateTable('bulk_runs').set({leased_until: null}).where('id', '=', run.id).execute();
    await tell(context, run, trx);
  });
}

/** Somebody may have stopped it meanwhile: then it stays stopped. */
function finish(context: ServerContext, run: RunRow, state: 'done' | 'stopped'): Promise<void> {
  return inTenant(context.db, run.tenant_id, async (trx) => {
    await trx
      .updateTable('bulk_runs')
      .set((row) => ({
        state: row.case().when('state', '=', 'running').then(state).else(row.ref('state')).end(),
        leased_until: null,
      }))
      .where('id', '=', run.id)
      .execute();
    await tell(context, run, trx);
    context.wakeOutbox();
  });
}
