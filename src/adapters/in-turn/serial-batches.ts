/**
 * Owns inviting many people for back ends that know only one at a time: the same port, carried out here one after
 * the other, under one key each. It runs as long as the page; what a keeper keeps is gone on with in the next one. A
 * back end that goes on by itself is better.
 */
import type {BatchOutcome, InvitationBatch} from '../../model/batch.js';
import type {Problem} from '../../model/problem.js';
import {AdapterError, type BatchesPort} from '../adapter.js';
import type {BatchKeeper} from './kept-batches.js';
import {type AskStandings, attempt, type Back} from './serial-attempt.js';
import {
  type Batch,
  dropTask,
  keptRows,
  lookAgain,
  next,
  pageOf,
  reset,
  shown,
  taken,
} from './serial-batch.js';

interface Options {
  readonly now: () => Date;
  readonly onProgress: (id: string) => void;
  readonly standings: AskStandings;
  /** Where it is kept until it is finished; nowhere, by default. */
  readonly keeper?: Promise<BatchKeeper | undefined>;
  /** As if the back end carried it out; for stories and tests. */
  readonly runsIn?: InvitationBatch['runsIn'];
}

export interface SerialBatches extends BatchesPort {
  /** Ends what is under way for good: somebody else is signed in. */
  end(): void;
}

export function serialBatches(back: Back, options: Options): SerialBatches {
  const batches = new Map<string, Batch>();
  let ended = false;
  /** What fails there is only not kept. */
  const keep = async (write: (keeper: BatchKeeper) => Promise<void>): Promise<void> => {
    const keeper = await options.keeper?.catch(() => undefined);
    if (keeper && !ended) await write(keeper).catch(() => undefined);
  };
  const keepRows = (batch: Batch, from: number, count: number) =>
    keep((keeper) => keeper.put(batch.id, keptRows(batch, from, count)));
  const loaded = keep(async (keeper) => {
    for (const kept of await keeper.load()) if (!batches.has(kept.id)) batches.set(kept.id, taken(kept));
  });
  const find = (id: string): Batch => batches.get(id) ?? fail({kind: 'not_found'});
  const later = <T>(make: () => T): Promise<T> => loaded.then(make);
  const show = (batch: Batch) => shown(batch, options.runsIn ?? 'page');

  async function carryOut(batch: Batch): Promise<void> {
    for (let row = next(batch); row && batch.state === 'running'; row = next(batch)) {
      const position = batch.rows.indexOf(row);
      // Written down before it is sent: a page that closes in between does not know.
      await keep((keeper) => keeper.put(batch.id, [{position, person: row.person, outcome: 'unknown'}]));
      const waits = await attempt(back, batch, row, options.standings);
      await keepRows(batch, position, 1);
      options.onProgress(batch.id);
      if (waits) await new Promise((resolve) => setTimeout(resolve, waits));
    }
    if (batch.state === 'running') {
      const has = (...outcomes: BatchOutcome[]) =>
        batch.rows.some((row) => row && outcomes.includes(row.outcome));
      batch.state = has('waiting') ? 'stopped' : 'done';
      // Whoever failed may be tried again, also after the page was closed.
      if (!has('waiting', 'failed', 'unknown')) await keep((keeper) => keeper.finish(batch.id));
    }
    options.onProgress(batch.id);
  }

  /** One loop a batch: a start right behind a stop finds the one that has not noticed yet. */
  const begin = (batch: Batch): InvitationBatch => {
    batch.state = 'running';
    batch.loop ??= carryOut(batch).finally(() => (batch.loop = undefined));
    return show(batch);
  };

  return {
    async create(draft, write) {
      await loaded;
      if (write?.signal?.aborted) fail({kind: 'aborted', maybeApplied: false});
      const known = batches.get(write?.idempotencyKey ?? '');
      if (known) return show(known);
      const session = await back.session(write);
      const batch: Batch = {
        id: write?.idempotencyKey ?? `batch-${batches.size + 1}`,
        draft,
        rows: [],
        createdAt: options.now().toISOString(),
        createdBy: session.user?.name,
        state: 'filling',
        task: 'invite',
        acts: 0,
      };
      batches.set(batch.id, batch);
      const {id, createdAt, createdBy} = batch;
      await keep((keeper) => keeper.begin({id, draft, createdAt, createdBy}));
      return show(batch);
    },
    async add(id, from, people, write) {
      await loaded;
      if (write?.signal?.aborted) fail({kind: 'aborted', maybeApplied: false});
      const batch = find(id);
      if (batch.state !== 'filling') fail({kind: 'conflict', reason: 'in_use', id});
      people.forEach((person, index) => {
        batch.rows[from + index] ??= {person, task: 'invite', outcome: 'waiting'};
      });
      await keepRows(batch, from, people.length);
      return show(batch);
    },
    act(id, action, write) {
      return later(() => {
        if (write?.signal?.aborted) fail({kind: 'aborted', maybeApplied: false});
        const batch = find(id);
        if (action === 'stop') {
          if (batch.state === 'running' || batch.state === 'scheduled') batch.state = 'stopped';
          return show(batch);
        }
        if (action === 'start' && (batch.state === 'running' || batch.state === 'done')) return show(batch);
        if (show(batch).added < batch.draft.total) fail({kind: 'conflict', reason: 'incomplete', id});
        if (action === 'start' && batch.state === 'filling' && batch.draft.startsAt) {
          batch.state = 'scheduled';
          return show(batch);
        }
        if (action === 'start') {
          lookAgain(batch);
          if (!next(batch)) batch.task = 'invite';
          return begin(batch);
        }
        if (batch.state !== 'done' && batch.state !== 'stopped')
          fail({kind: 'conflict', reason: 'in_use', id});
        batch.acts++;
        batch.task = action;
        dropTask(batch);
        reset(batch, action);
        return begin(batch);
      });
    },
    get: (id) => later(() => show(find(id))),
    rows: (id, query) => later(() => pageOf(find(id), query)),
    end() {
      ended = true;
      for (const batch of batches.values()) batch.state = 'stopped';
      batches.clear();
    },
    standings: options.standings,
    list: () =>
      later(() =>
        [...batches.values()]
          .filter(({state}) => state !== 'filling')
          .reverse()
          .map(show),
      ),
  };
}

function fail(problem: Problem): never {
  throw new AdapterError(problem);
}
