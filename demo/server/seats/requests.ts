/** Owns the holder's own view, and asking for a seat where there is none. */
import type {OwnSeat, SeatRequest} from 'tenant-elements';
import type {ServerContext} from '../context.js';
import type {TenantTransaction} from '../database/tenant-transaction.js';
import type {Caller, Member} from '../http/authenticate.js';
import {conflict, forbidden, notFound} from '../http/problem.js';
import {MANAGE_SEATS, requireSeatManager, requireSeats, tellOfSeat} from './change.js';
import {holderOf, showSeat} from './seats.js';

const LONGEST_NOTE = 500;
const MANAGERS_SHOWN = 5;

function memberIn(caller: Caller): Member {
  requireSeats(caller);
  if (caller.kind !== 'member') throw forbidden('permission');
  return caller;
}

export async function mySeat(
  context: ServerContext,
  trx: TenantTransaction,
  caller: Caller,
): Promise<OwnSeat> {
  const {membershipId} = memberIn(caller);
  const seat = await trx
    .selectFrom('seats')
    .select('id')
    .where('holder_id', '=', membershipId)
    .executeTakeFirst();
  const request = await trx
    .selectFrom('seat_requests')
    .select('created_at')
    .where('membership_id', '=', membershipId)
    .executeTakeFirst();
  return {
    ...(seat && {seat: await showSeat(context, trx, seat.id)}),
    ...(request && {requestedAt: request.created_at.toISOString()}),
    managers: await managersOf(trx, caller),
  };
}

/** Whom to ask. */
function managersOf(trx: TenantTransaction, {profile}: Caller): Promise<{name: string; email: string}[]> {
  const managing = profile.roles.filter(({grants}) => grants.includes(MANAGE_SEATS)).map(({id}) => id);
  return trx
    .selectFrom('memberships')
    .select(['name', 'email'])
    .where('status', '=', 'active')
    .where('roles', '&&', [managing])
    .orderBy('name_key')
    .limit(MANAGERS_SHOWN)
    .execute();
}

/** Asking twice is asking once. */
export async function requestSeat(
  context: ServerContext,
  trx: TenantTransaction,
  caller: Caller,
  note: string,
): Promise<OwnSeat> {
  const {membershipId, tenant} = memberIn(caller);
  const held = await trx
    .selectFrom('seats')
    .select('id')
    .where('holder_id', '=', membershipId)
    .executeTakeFirst();
  if (held) throw conflict('has_seat', held.id);
  await trx
    .insertInto('seat_requests')
    .values({
      tenant_id: tenant.id,
      membership_id: membershipId,
      note: note.trim().slice(0, LONGEST_NOTE),
      created_at: context.config.clock.now(),
    })
    .onConflict((row) => row.column('membership_id').doNothing())
    .execute();
  await tellOfSeat(context, trx, tenant.id, membershipId, [membershipId]);
  return mySeat(context, trx, caller);
}

export async function listRequests(trx: TenantTransaction, caller: Caller): Promise<readonly SeatRequest[]> {
  requireSeatManager(caller);
  const rows = await trx
    .selectFrom('seat_requests')
    .innerJoin('memberships', 'memberships.id', 'seat_requests.membership_id')
    .select(['seat_requests.id', 'seat_requests.note', 'seat_requests.created_at'])
    .select(['memberships.id as person', 'memberships.name', 'memberships.email', 'memberships.status'])
    .select('memberships.last_active_at')
    .orderBy('seat_requests.created_at')
    .execute();
  return rows.map(({id, note, created_at, person, ...row}) => ({
    id,
    person: holderOf({...row, id: person}),
    ...(note && {note}),
    at: created_at.toISOString(),
  }));
}

/** Given a seat, a request is over by itself; this says no, and tells nobody else. */
export async function declineRequest(
  context: ServerContext,
  trx: TenantTransaction,
  caller: Caller,
  id: string,
): Promise<void> {
  requireSeatManager(caller);
  const gone = await trx
    .deleteFrom('seat_requests')
    .where('id', '=', id)
    .returning('membership_id')
    .executeTakeFirst();
  if (!gone) throw notFound();
  await tellOfSeat(context, trx, caller.tenant.id, gone.membership_id, [gone.membership_id]);
}
