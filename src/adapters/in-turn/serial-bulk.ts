/**
 * Owns changes to many people for back ends that know only one at a time: the same port, carried out here one
 * after the other. It lasts as long as the page; a back end that goes on by itself is better.
 */
import {
  type BulkChange,
  type BulkDraft,
  type BulkItem,
  type BulkItemQuery,
  type BulkRun,
  bulkVerdict,
} from '../../model/bulk.js';
import type {Page} from '../../model/page.js';
import {displayName, type Person} from '../../model/person.js';
import type {Problem} from '../../model/problem.js';
import type {Session} from '../../model/session.js';
import {dayIn, isAccessOver} from '../../model/validate/day.js';
import {AdapterError, type BulkPort, problemOf, type TenantAdapter} from '../adapter.js';

type Back = Required<Pick<TenantAdapter, 'session' | 'users' | 'invitations'>>;

interface Pinned {
  readonly person: Person;
  item: BulkItem;
}

interface Run {
  readonly id: string;
  readonly draft: BulkDraft;
  readonly people: Pinned[];
  readonly createdAt: string;
  readonly createdBy: string | undefined;
  state: BulkRun['state'];
  /** Goes from one to the next while it runs. */
  loop?: Promise<void> | undefined;
}

const waitingIn = ({people}: Run): readonly Pinned[] => people.filter(({item}) => item.outcome === 'waiting');

/** Rows asked for at a time. */
const PAGE = 200;

export function serialBulk(
  back: Back,
  {now, onProgress}: {readonly now: () => Date; readonly onProgress: (id: string) => void},
): BulkPort {
  const runs = new Map<string, Run>();
  const find = (id: string): Run => {
    const run = runs.get(id);
    if (!run) throw new AdapterError({kind: 'not_found'});
    return run;
  };

  async function pin(draft: BulkDraft, session: Session): Promise<Pinned[]> {
    const people = draft.ids ? await named(back, draft.ids) : await matching(back, draft);
    const today = dayIn(session.account.timeZone, now());
    return people.map((person) => ({person, item: judged(session, draft, person, today)}));
  }

  async function carryOut(run: Run): Promise<void> {
    // Again from the start while somebody waits: who failed may be tried again behind us.
    for (let pass = waitingIn(run); pass.length; pass = waitingIn(run)) {
      for (const pinned of pass) {
        if (run.state !== 'running') return;
        try {
          await actOn(back, run.draft, pinned.person, `${run.id} ${pinned.person.id}`);
          pinned.item = {...pinned.item, outcome: 'done'};
        } catch (error) {
          pinned.item = {...pinned.item, outcome: 'failed', reason: reasonOf(problemOf(error))};
        }
        onProgress(run.id);
      }
    }
    run.state = 'done';
    onProgress(run.id);
  }

  /** One loop a run: a start right behind a stop finds the one that has not noticed yet. */
  const begin = (run: Run): BulkRun => {
    run.state = 'running';
    run.loop ??= carryOut(run).finally(() => (run.loop = undefined));
    return shown(run);
  };

  return {
    async prepare(draft, options) {
      const known = runs.get(options?.idempotencyKey ?? '');
      if (known) return shown(known);
      const session = await back.session(options);
      const run: Run = {
        id: options?.idempotencyKey ?? `run-${runs.size + 1}`,
        draft,
        people: await pin(draft, session),
        createdAt: now().toISOString(),
        createdBy: session.user?.name,
        state: 'prepared',
      };
      runs.set(run.id, run);
      return shown(run);
    },
    async start(id, options) {
      const run = find(id);
      if (run.state === 'running' || run.state === 'done') return shown(run);
      if (run.state === 'prepared' && run.draft.query) {
        const fresh = await pin(run.draft, await back.session(options));
        const known = new Set(run.people.map(({person}) => person.id));
        if (fresh.length !== known.size || fresh.some(({person}) => !known.has(person.id)))
          throw new AdapterError({kind: 'conflict', reason: 'selection_changed', id});
      }
      return begin(run);
    },
    stop(id) {
      const run = find(id);
      if (run.state === 'running') run.state = 'stopped';
      return Promise.resolve(shown(run));
    },
    retry(id) {
      const run = find(id);
      for (const pinned of run.people) if (pinned.item.outcome === 'failed') pinned.item = again(pinned.item);
      return Promise.resolve(begin(run));
    },
    get: (id) => Promise.resolve().then(() => shown(find(id))),
    items: (id, query) => Promise.resolve().then(() => pageOf(find(id), query)),
    list: () =>
      Promise.resolve(
        [...runs.values()]
          .filter(({state}) => state !== 'prepared')
          .reverse()
          .map(shown),
      ),
  };
}

async function named({users}: Back, ids: readonly string[]): Promise<Person[]> {
  const wanted = new Set(ids);
  const found = await everybody(users, {includeInvitations: true});
  return found.filter(({id}) => wanted.has(id));
}

const matching = ({users}: Back, {query = {}}: BulkDraft): Promise<Person[]> => everybody(users, query);

async function everybody(users: Back['users'], query: NonNullable<BulkDraft['query']>): Promise<Person[]> {
  const people: Person[] = [];
  for (let cursor: string | undefined, more = true; more; more = cursor !== undefined) {
    const page: Page<Person> = await users.list({
      ...query,
      limit: PAGE,
      ...(cursor !== undefined && {cursor}),
    });
    people.push(...page.items);
    cursor = page.next;
  }
  return people;
}

function judged(session: Session, draft: BulkDraft, person: Person, today: string): BulkItem {
  const verdict = bulkVerdict(session, draft, person);
  const asksForDay = draft.action === 'reactivate' && draft.accessEndsAt === undefined;
  const reason = verdict.allowed
    ? asksForDay && isAccessOver(person.accessEndsAt, today)
      ? 'access_ended'
      : undefined
    : verdict.reason;
  return {
    id: person.id,
    email: person.email,
    name: displayName(person),
    outcome: reason === undefined ? 'waiting' : 'skipped',
    ...(reason !== undefined && {reason}),
  };
}

async function actOn(
  {users, invitations}: Back,
  change: BulkChange,
  person: Person,
  key: string,
): Promise<void> {
  const options = {idempotencyKey: key};
  const {id} = person;
  const invited = person.kind === 'invitation';
  const {roles = [], accessEndsAt = ''} = change;
  switch (change.action) {
    case 'resend':
      await invitations.resend(person.invitationId ?? id, options);
      return;
    case 'change_role':
      await (invited ? invitations.update?.(id, {roles}, options) : users.update?.(id, {roles}, options));
      return;
    case 'set_access_end':
      await (invited
        ? invitations.update?.(id, {accessEndsAt}, options)
        : users.update?.(id, {accessEndsAt}, options));
      return;
    case 'deactivate':
    case 'reactivate':
      await users.setActive(id, change.action === 'reactivate', {
        ...options,
        ...(change.accessEndsAt !== undefined && {accessEndsAt}),
      });
      return;
    case 'block':
      await users.block?.(id, options);
      return;
    case 'remove':
      await users.remove?.(id, options);
  }
}

const reasonOf = (problem: Problem): string =>
  'reason' in problem
    ? problem.reason
    : problem.kind === 'validation'
      ? (problem.issues[0]?.code ?? problem.kind)
      : problem.kind;

function again({reason: _, ...item}: BulkItem): BulkItem {
  return {...item, outcome: 'waiting'};
}

function shown({id, draft, people, createdAt, createdBy, state}: Run): BulkRun {
  const count = (outcome: string) => people.filter(({item}) => item.outcome === outcome).length;
  const {action, roles, accessEndsAt} = draft;
  return {
    id,
    action,
    ...(roles && {roles}),
    ...(accessEndsAt !== undefined && {accessEndsAt}),
    state,
    total: people.length,
    waiting: count('waiting'),
    done: count('done'),
    failed: count('failed'),
    skipped: count('skipped'),
    createdAt,
    ...(createdBy !== undefined && {createdBy}),
  };
}

function pageOf({people}: Run, {outcome, limit = 50, cursor}: BulkItemQuery): Page<BulkItem> {
  const items = people.map(({item}) => item).filter((item) => !outcome || item.outcome === outcome);
  const start = Number(cursor ?? 0);
  const end = start + limit;
  return {items: items.slice(start, end), ...(end < items.length && {next: String(end)})};
}
