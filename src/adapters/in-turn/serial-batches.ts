/**
 * Owns inviting many people for back ends that know only one at a time: the same port, carried out here one after
 * the other, under one key each. It runs as long as the page; what a keeper keeps is gone on with in the next one. A
 * back end that goes on by itself is better.
 */
import {
  type AddressStanding,
  BATCH_OUTCOMES,
  type BatchDraft,
  type BatchOutcome,
  type BatchPerson,
  type BatchRow,
  type BatchRowQuery,
  type InvitationBatch,
} from '../model/batch.js';
import type {Page} from '../model/page.js';
import {isMaybeApplied, type Problem} from '../model/problem.js';
import type {BatchKeeper, KeptBatch, KeptRow} from './kept-batches.js';
import {AdapterError, type BatchesPort, problemOf, type TenantAdapter} from './adapter.js';

type Back = Required<Pick<TenantAdapter, 'session' | 'users' | 'invitations'>>;

interface Options {
  readonly now: () => Date;
  readonly onProgress: (id: string) => void;
  /** What the back end knows of addresses. */
  readonly standings: (emails: readonly string[]) => Promise<readonly AddressStanding[]>;
  /** Where it is kept until it is finished; nowhere, by default. */
  readonly keeper?: Promise<BatchKeeper | undefined>;
  /** As if the back end carried it out; for stories and tests. */
  readonly runsIn?: InvitationBatch['runsIn'];
}

type Task = 'invite' | 'retry' | 'remind' | 'revoke';

interface Row {
  /** Nobody has looked yet what became of it. */
  looked?: boolean;
  readonly person: BatchPerson;
  task: Task;
  outcome: BatchOutcome;
  reason?: string | undefined;
  invitationId?: string | undefined;
}

interface Batch {
  readonly id: string;
  readonly draft: BatchDraft;
  readonly rows: (Row | undefined)[];
  readonly createdAt: string;
  readonly createdBy: string | undefined;
  state: InvitationBatch['state'];
  /** What is being done: rows that wait for something else are left alone. */
  task: Task;
  /** How often something was done with it as a whole: each time is another request. */
  acts: number;
  /** Goes from one to the next while it runs. */
  loop?: Promise<void> | undefined;
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

const next = ({rows, task}: Batch): Row | undefined =>
  rows.find((row) => row?.outcome === 'waiting' && row.task === task);

/** Something that was stopped in the middle is given up for something else: they are what they were. */
function dropTask({rows}: Batch): void {
  for (const row of rows)
    if (row?.outcome === 'waiting' && row.task !== 'invite')
      Object.assign(row, {outcome: row.task === 'retry' ? 'failed' : 'invited', task: 'invite'});
}

function reset({rows}: Batch, action: Exclude<Task, 'invite'>): void {
  for (const row of rows) {
    if (!row) continue;
    const again = row.outcome === 'failed' || row.outcome === 'unknown';
    const open = (row.outcome === 'invited' || row.outcome === 'resent') && row.invitationId !== undefined;
    if (action === 'retry' ? !again : !open) continue;
    if (row.outcome === 'unknown') row.looked = false;
    Object.assign(row, {task: action, outcome: 'waiting', reason: undefined});
  }
}

/** What was being sent when a page closed is looked up when it goes on. */
function lookAgain({rows}: Batch): void {
  for (const row of rows)
    if (row?.outcome === 'unknown') Object.assign(row, {outcome: 'waiting', looked: false});
}

/** Does what is to be done about one, and says how long to wait before the next, where the back end asks for it. */
async function attempt(
  back: Back,
  batch: Batch,
  row: Row,
  standings: Options['standings'],
): Promise<number | undefined> {
  try {
    // Of unknown outcome before: looked up rather than sent again.
    if (row.looked === false && (await isInvited(row, standings))) return undefined;
    await actOn(back, row, `${batch.id} ${batch.rows.indexOf(row)} ${batch.acts}`);
  } catch (error) {
    const problem = problemOf(error);
    if (problem.kind === 'rate_limited') return problem.retryAfterMs;
    const asWhole = row.task === 'remind' || row.task === 'revoke';
    if (ENDS_IT.includes(problem.kind)) {
      // Everybody behind would meet the same: it stops, and nobody is given up.
      batch.state = 'stopped';
      if (!isMaybeApplied(problem) || asWhole) return undefined;
    }
    row.outcome = asWhole
      ? 'invited'
      : isMaybeApplied(problem)
        ? 'unknown'
        : skips(problem)
          ? 'skipped'
          : 'failed';
    row.reason = reasonOf(problem);
  }
  row.task = 'invite';
  return undefined;
}

/** What is no fault of one person. */
const ENDS_IT: readonly Problem['kind'][] = ['unauthenticated', 'network', 'timeout', 'aborted'];

async function isInvited(row: Row, standings: Options['standings']): Promise<boolean> {
  const [known] = await standings([row.person.email]);
  row.looked = true;
  if (!known) return false;
  row.outcome = known.state === 'invited' ? 'invited' : 'skipped';
  if (known.state === 'invited') row.invitationId = known.id;
  else row.reason = known.state === 'inactive' ? 'inactive_member' : 'already_member';
  return true;
}

function keptRows({rows}: Batch, from: number, count: number): KeptRow[] {
  return rows.slice(from, from + count).flatMap((row, index): KeptRow[] => {
    if (!row) return [];
    const {person, outcome, reason, invitationId} = row;
    return [{position: from + index, person, outcome, reason, invitationId}];
  });
}

/** As it was when the page closed: to be gone on with, or begun, by whoever opens it. */
function taken({id, draft, createdAt, createdBy, rows: kept}: KeptBatch): Batch {
  const rows: (Row | undefined)[] = [];
  for (const {position, ...row} of kept) rows[position] = {...row, task: 'invite'};
  return {id, draft, rows, createdAt, createdBy, state: 'stopped', task: 'invite', acts: 0};
}

async function actOn({users, invitations}: Back, row: Row, key: string): Promise<void> {
  const {existing, ...draft} = row.person;
  const options = {idempotencyKey: `${key} ${row.task}`};
  if (row.task === 'remind' || row.task === 'revoke') {
    const id = row.invitationId ?? '';
    if (row.task === 'remind') await invitations.resend(id, options);
    else await invitations.revoke(id, options);
    row.outcome = row.task === 'remind' ? 'resent' : 'revoked';
    return;
  }
  try {
    const result = await invitations.create(draft, options);
    row.outcome = 'invited';
    if ('invitation' in result) row.invitationId = result.invitation.id;
  } catch (error) {
    const problem = problemOf(error);
    if (problem.kind !== 'conflict' || problem.id === undefined) throw error;
    if (problem.reason === 'already_invited' && existing === 'resend') {
      await invitations.resend(problem.id, options);
      row.outcome = 'resent';
      row.invitationId = problem.id;
    } else if (problem.reason === 'inactive_member' && existing === 'reactivate') {
      await users.setActive(problem.id, true, options);
      row.outcome = 'reactivated';
    } else throw error;
  }
}

const skips = (problem: Problem): boolean =>
  problem.kind === 'conflict' &&
  ['already_member', 'inactive_member', 'already_invited'].includes(problem.reason);

const reasonOf = (problem: Problem): string =>
  'reason' in problem
    ? problem.reason
    : problem.kind === 'validation'
      ? (problem.issues[0]?.code ?? problem.kind)
      : problem.kind;

function shown({id, draft, rows, createdAt, createdBy, state}: Batch, runsIn: string): InvitationBatch {
  const present = rows.filter((row) => row !== undefined);
  const count = (outcome: BatchOutcome) => present.filter((row) => row.outcome === outcome).length;
  return {
    id,
    name: draft.name,
    state,
    runsIn,
    total: draft.total,
    added: present.length,
    ...(Object.fromEntries(BATCH_OUTCOMES.map((outcome) => [outcome, count(outcome)])) as Record<
      BatchOutcome,
      number
    >),
    open: present.filter(
      ({outcome, invitationId}) =>
        invitationId !== undefined && (outcome === 'invited' || outcome === 'resent'),
    ).length,
    ...(draft.startsAt !== undefined && {startsAt: draft.startsAt}),
    createdAt,
    ...(createdBy !== undefined && {createdBy}),
  };
}

function pageOf({rows}: Batch, {outcome, limit = 50, cursor}: BatchRowQuery): Page<BatchRow> {
  const all = rows.flatMap((row, position): BatchRow[] =>
    row && (!outcome || row.outcome === outcome)
      ? [
          {
            position,
            person: row.person,
            outcome: row.outcome,
            ...(row.reason !== undefined && {reason: row.reason}),
          },
        ]
      : [],
  );
  const start = Number(cursor ?? 0);
  const end = start + limit;
  return {items: all.slice(start, end), ...(end < all.length && {next: String(end)})};
}

function fail(problem: Problem): never {
  throw new AdapterError(problem);
}
