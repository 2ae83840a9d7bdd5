/**
 * Owns looking at a change to many people before it begins: whom it is for is pinned, one row each, and each of
 * them is judged by the same rules that hold when it is done.
 */
import {
  BULK_ACTIONS,
  type BulkChange,
  type BulkDraft,
  bulkVerdict,
  dayIn,
  displayName,
  type FieldIssue,
  isAccessOver,
  offersAct,
  type Person,
  type Session,
} from 'tenant-elements';
import {accessEndIssues} from '../access-end/rules.js';
import type {ServerContext} from '../context.js';
import type {TenantTransaction} from '../database/tenant-transaction.js';
import type {Member} from '../http/authenticate.js';
import {isUuid} from '../http/ids.js';
import {invalid, unsupported} from '../http/problem.js';
import {roleIssues} from '../invitations/create.js';
import {invitedPeople} from '../invitations/people.js';
import {capabilitiesOf} from '../sessions/capabilities.js';
import {peopleIn, type Query} from '../users/list.js';
import {peopleOf} from '../users/membership.js';

/** Rows judged and written at a time. */
const CHUNK = 1000;

/** What came in, once it makes sense; refused field by field where it does not. */
export function changeOf(context: ServerContext, caller: Member, draft: BulkDraft & {action: string}) {
  const action = BULK_ACTIONS.find((known) => known === draft.action);
  if (!action) throw invalid([{field: 'action', code: 'unknown_option'}]);
  const act = action === 'resend' || action === 'set_access_end' ? undefined : action;
  if (act && !offersAct(caller.profile, act)) throw unsupported(`bulk.${action}`);
  if (action === 'set_access_end' && !caller.profile.accessEnds) throw unsupported(`bulk.${action}`);
  const issues: FieldIssue[] = [];
  if (action === 'change_role') issues.push(...roleIssues(caller, draft.roles ?? []));
  if (draft.accessEndsAt) issues.push(...accessEndIssues(context, caller, draft.accessEndsAt));
  if ((draft.ids === undefined) === (draft.query === undefined))
    issues.push({field: 'ids', code: 'required'});
  if (issues.length) throw invalid(issues);
  const change: BulkChange = {
    action,
    ...(action === 'change_role' && {roles: draft.roles ?? []}),
    ...((action === 'set_access_end' || (action === 'reactivate' && draft.accessEndsAt !== undefined)) && {
      accessEndsAt: draft.accessEndsAt ?? '',
    }),
  };
  return change;
}

export async function prepareRun(
  context: ServerContext,
  trx: TenantTransaction,
  caller: Member,
  draft: BulkDraft & {action: string},
): Promise<string> {
  const change = changeOf(context, caller, draft);
  const {id} = await trx
    .insertInto('bulk_runs')
    .values({
      tenant_id: caller.tenant.id,
      action: change.action,
      roles: change.roles ? [...change.roles] : null,
      access_ends_at: change.accessEndsAt ?? null,
      query: draft.query ? JSON.stringify(draft.query) : null,
      state: 'prepared',
      created_by: caller.membershipId,
      created_by_name: caller.name,
      created_at: context.config.clock.now(),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const ids = draft.ids
    ? [...new Set(draft.ids.filter(isUuid))]
    : await matchingIds(context, trx, caller, draft.query);
  for (let from = 0; from < ids.length; from += CHUNK)
    await pin(context, trx, caller, {run: id, change, ids: ids.slice(from, from + CHUNK), from});
  return id;
}

/** Everybody who matches now, in the list's order. */
export async function matchingIds(
  context: ServerContext,
  trx: TenantTransaction,
  caller: Member,
  query: BulkDraft['query'] | Record<string, string> | null,
): Promise<string[]> {
  const {fields = {}, includeInvitations, ...plain} = (query ?? {}) as NonNullable<BulkDraft['query']>;
  const asked = {
    ...plain,
    ...Object.fromEntries(Object.entries(fields).map(([key, value]) => [`field.${key}`, value])),
  } as Query;
  const rows = await trx
    .selectFrom(peopleIn(trx, caller, asked, context.config.clock.now(), includeInvitations === true))
    .select('people.id')
    .orderBy('people.name_key')
    .orderBy('people.id')
    .execute();
  return rows.map(({id}) => id);
}

interface Chunk {
  readonly run: string;
  readonly change: BulkChange;
  readonly ids: readonly string[];
  readonly from: number;
}

async function pin(
  context: ServerContext,
  trx: TenantTransaction,
  caller: Member,
  {run, change, ids, from}: Chunk,
): Promise<void> {
  const people = await peopleById(context, trx, caller, ids);
  const session = sessionFor(caller);
  const today = dayIn(caller.tenant.timeZone, context.config.clock.now());
  await trx
    .insertInto('bulk_items')
    .values(
      ids.map((id, index) => {
        const person = people.get(id);
        const reason = person ? reasonFor(session, change, person, today) : 'not_found';
        return {
          run_id: run,
          tenant_id: caller.tenant.id,
          position: from + index,
          subject_kind: person?.kind ?? 'user',
          subject_id: id,
          email: person?.email ?? '',
          name: person ? displayName(person) : null,
          outcome: reason ? 'skipped' : 'waiting',
          reason: reason ?? null,
        };
      }),
    )
    .execute();
}

function reasonFor(session: Session, change: BulkChange, person: Person, today: string): string | undefined {
  const verdict = bulkVerdict(session, change, person);
  if (!verdict.allowed) return verdict.reason;
  const asksForDay = change.action === 'reactivate' && change.accessEndsAt === undefined;
  return asksForDay && isAccessOver(person.accessEndsAt, today) ? 'access_ended' : undefined;
}

async function peopleById(
  context: ServerContext,
  trx: TenantTransaction,
  caller: Member,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Person>> {
  const members = await trx.selectFrom('memberships').selectAll().where('id', 'in', ids).execute();
  const invited = await trx
    .selectFrom('invitations')
    .selectAll()
    .where('id', 'in', ids)
    .where('status', '=', 'pending')
    .execute();
  const found = [
    ...(await peopleOf(trx, caller, members)),
    ...(await invitedPeople(trx, invited, context.config.clock.now())),
  ];
  return new Map(found.map((person) => [person.id, person]));
}

/** As much of a session as the rules look at. */
const sessionFor = (caller: Member): Session => ({
  user: {id: caller.membershipId, email: caller.email, name: caller.name},
  tenant: {id: caller.tenant.slug, name: caller.tenant.name},
  tenants: [],
  grants: caller.grants,
  rank: caller.rank,
  account: {state: caller.tenant.accountState, readOnly: false},
  profile: caller.profile,
  capabilities: capabilitiesOf(caller),
});
