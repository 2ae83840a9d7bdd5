/** Owns what is done about the next people of a batch, and what it says of each: one transaction for all of them. */
import {sql} from 'kysely';
import type {BatchOutcome, BatchPerson} from 'tenant-elements';
import type {ServerContext} from '../context.js';
import type {TenantTransaction} from '../database/tenant-transaction.js';
import type {Member} from '../http/authenticate.js';
import {Refusal} from '../http/problem.js';
import {dropExpired, invitationIssues, inviteUnjudged} from '../invitations/create.js';
import {resend, revoke} from '../invitations/manage.js';
import {setActive} from '../users/activation.js';
import {inviteMany} from './invite-many.js';
import {type KnownAddress, knownAddresses} from './standings.js';

export interface WaitingRow {
  readonly position: number;
  readonly email_key: string;
  readonly person: BatchPerson;
  readonly task: string;
  readonly invitation_id: string | null;
}

export interface RowResult {
  readonly position: number;
  readonly outcome: BatchOutcome;
  readonly reason?: string;
  readonly invitationId?: string;
}

export async function carryOut(
  context: ServerContext,
  trx: TenantTransaction,
  caller: Member,
  rows: readonly WaitingRow[],
): Promise<RowResult[]> {
  const results: RowResult[] = [];
  const fresh: WaitingRow[] = [];
  const now = context.config.clock.now();
  const known = await knownAddresses(
    trx,
    rows.map(({email_key}) => email_key),
    now,
  );
  for (const row of rows) {
    const {position, person, task} = row;
    const standing = known.get(row.email_key);
    const invites = task === 'invite' || task === 'retry';
    const [issue] = invites ? invitationIssues(context, caller, person) : [];
    if (!invites) results.push(await onInvited(context, trx, caller, row));
    else if (issue) results.push({position, outcome: 'failed', reason: issue.code});
    else if (standing) results.push(await onKnown(context, trx, caller, row, standing));
    else if (caller.profile.invitations.activeAtOnce) results.push(await atOnce(context, trx, caller, row));
    else fresh.push(row);
  }
  results.push(...(await invited(context, trx, caller, fresh)));
  return results;
}

async function invited(
  context: ServerContext,
  trx: TenantTransaction,
  caller: Member,
  rows: readonly WaitingRow[],
): Promise<RowResult[]> {
  await makeRoom(context, trx, caller, rows);
  const made = await inviteMany(
    context,
    trx,
    caller,
    rows.map(({person}) => person),
  );
  const taken = new Set<string>();
  return rows.map(({position, email_key}) => {
    const invitationId = made.get(email_key);
    // Of the same address twice the first is invited.
    if (!invitationId || taken.has(email_key))
      return {position, outcome: 'skipped', reason: 'already_invited'};
    taken.add(email_key);
    return {position, outcome: 'invited', invitationId};
  });
}

/** Expired invitations of these addresses go, one by one: each is an entry in the record. */
async function makeRoom(
  context: ServerContext,
  trx: TenantTransaction,
  caller: Member,
  rows: readonly WaitingRow[],
): Promise<void> {
  if (!rows.length) return;
  const expired = await trx
    .selectFrom('invitations')
    .select('email')
    .where(
      'email_key',
      'in',
      rows.map(({email_key}) => email_key),
    )
    .where('status', '=', 'pending')
    .where('expires_at', '<=', context.config.clock.now())
    .execute();
  for (const {email} of expired) await dropExpired(context, trx, caller, email);
}

const SKIPPED: Readonly<Record<KnownAddress['state'], string>> = {
  member: 'already_member',
  inactive: 'inactive_member',
  invited: 'already_invited',
};

function onKnown(
  context: ServerContext,
  trx: TenantTransaction,
  caller: Member,
  {position, person}: WaitingRow,
  {state, id}: KnownAddress,
): Promise<RowResult> {
  if (state === 'invited' && person.existing === 'resend')
    return attempt(trx, position, async () => {
      await resend(context, trx, caller, id);
      return {position, outcome: 'resent', invitationId: id};
    });
  if (state === 'inactive' && person.existing === 'reactivate')
    return attempt(trx, position, async () => {
      await setActive(context, trx, caller, id, true, {accessEndsAt: person.accessEndsAt});
      return {position, outcome: 'reactivated'};
    });
  return Promise.resolve({position, outcome: 'skipped', reason: SKIPPED[state]});
}

const atOnce = (
  context: ServerContext,
  trx: TenantTransaction,
  caller: Member,
  {position, person}: WaitingRow,
): Promise<RowResult> =>
  attempt(trx, position, async () => {
    const member = await inviteUnjudged(context, trx, caller, person);
    const invitationId = member.invitationId ?? member.id;
    return {position, outcome: 'invited', invitationId};
  });

/** Reminded or revoked; whoever has joined meanwhile, or cannot be, stays invited as before. */
async function onInvited(
  context: ServerContext,
  trx: TenantTransaction,
  caller: Member,
  {position, task, invitation_id: id}: WaitingRow,
): Promise<RowResult> {
  const {outcome, reason} = await attempt(trx, position, async () => {
    if (id === null) return {position, outcome: 'failed', reason: 'not_found'};
    if (task === 'remind') await resend(context, trx, caller, id);
    else await revoke(context, trx, caller, id);
    return {position, outcome: task === 'remind' ? 'resent' : 'revoked'};
  });
  const stays = outcome === 'failed' || outcome === 'skipped';
  return {position, outcome: stays ? 'invited' : outcome, ...(reason && {reason})};
}

/** A refusal of one undoes what was begun for this one, and stops nobody else. */
async function attempt(
  trx: TenantTransaction,
  position: number,
  act: () => Promise<RowResult>,
): Promise<RowResult> {
  await sql`savepoint person`.execute(trx);
  try {
    const result = await act();
    await sql`release savepoint person`.execute(trx);
    return result;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    await sql`rollback to savepoint person`.execute(trx);
    const reason = error.body.reason ?? error.body.issues?.[0]?.code ?? error.body.kind;
    const known = Object.values(SKIPPED).includes(reason);
    return {position, outcome: known ? 'skipped' : 'failed', reason};
  }
}
