/**
 * Owns pairing a device with a seat: a link and a code for ten minutes and one time. The database holds a nonce and
 * a keyed hash; whoever reads it can pair nothing.
 */
import {randomUUID} from 'node:crypto';
import type {Selectable} from 'kysely';
import {
  cleanSerial,
  codeFrom,
  PAIRING_MINUTES,
  type Pairing,
  type PairingRefusal,
  type PairingResult,
} from 'tenant-elements';
import type {ServerContext} from '../context.js';
import {inTenant, type TenantTransaction} from '../database/tenant-transaction.js';
import type {Caller} from '../http/authenticate.js';
import {conflict, deadLink, forbidden, invalid, invalidState, notFound} from '../http/problem.js';
import {isReadOnly} from '../http/read-only.js';
import {randomNonce, randomToken, sha256} from '../secrets.js';
import {changeSeat, endPairing, lockSeat, recordOfSeat, requireSeats, stepped, tellOfSeat} from './change.js';
import {actorOf} from './device.js';
import {serialTaken} from './device-choice.js';
import type {SeatRow} from './seats.js';
import type {PairingTable} from './tables.js';

type PairingRow = Selectable<PairingTable>;
/** A code that so many devices were turned away with is no code any more. */
const MOST_REFUSALS = 5;

/** Begins a pairing; the code of before dies at once. */
export async function startPairing(
  context: ServerContext,
  trx: TenantTransaction,
  caller: Caller,
  seatId: string,
): Promise<Pairing> {
  requireSeats(caller);
  const seat = await lockSeat(trx, caller.tenant.id, seatId);
  actorOf(caller, seat);
  if (!seat.holder_id) throw invalidState('seat_unassigned');
  if (seat.status !== 'ready_to_pair') throw invalidState('seat_status');
  if (!(await isActive(trx, seat.holder_id))) throw conflict('inactive_member', seat.holder_id);
  await endPairing(trx, seatId);
  const now = context.config.clock.now();
  const nonce = randomNonce();
  const row = await trx
    .insertInto('pairings')
    .values({
      id: randomUUID(),
      tenant_id: seat.tenant_id,
      seat_id: seatId,
      nonce,
      code_hash: context.secrets.codeHash(context.secrets.code(nonce)),
      state: 'waiting',
      created_at: now,
      expires_at: new Date(now.getTime() + PAIRING_MINUTES * 60_000),
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  await recordOfSeat(context, trx, caller, seat, 'start_pairing');
  await tellOfSeat(context, trx, seat.tenant_id, seatId, [seat.holder_id]);
  return {
    ...shown(context, row, seat),
    ...opensPairing(context, row),
  };
}

/** Whoever is shut out pairs nothing, however the code came about. */
async function isActive(trx: TenantTransaction, holderId: string): Promise<boolean> {
  const holder = await trx
    .selectFrom('memberships')
    .select('status')
    .where('id', '=', holderId)
    .executeTakeFirst();
  return holder?.status === 'active';
}

/** What the QR code holds and what is typed, made of the nonce whenever they are needed and kept nowhere. */
export const opensPairing = (
  {publicOrigin, secrets}: ServerContext,
  {id, nonce}: Pick<PairingRow, 'id' | 'nonce'>,
): {readonly link: string; readonly code: string} => ({
  link: `${publicOrigin}/pair/${secrets.token(id, nonce)}`,
  code: secrets.code(nonce),
});

/** How it stands, without what opens anything. */
export async function showPairing(
  context: ServerContext,
  trx: TenantTransaction,
  caller: Caller,
  id: string,
): Promise<Pairing> {
  const {pairing, seat} = await pairingOf(trx, caller, id);
  return shown(context, pairing, seat);
}

export async function cancelPairing(
  context: ServerContext,
  trx: TenantTransaction,
  caller: Caller,
  id: string,
): Promise<void> {
  const {pairing, seat} = await pairingOf(trx, caller, id);
  // This one alone: another page may have begun a newer one.
  await trx
    .updateTable('pairings')
    .set({state: 'cancelled'})
    .where('id', '=', pairing.id)
    .where('state', '=', 'waiting')
    .execute();
  await tellOfSeat(context, trx, seat.tenant_id, seat.id, [seat.holder_id]);
}

export async function pairingOf(
  trx: TenantTransaction,
  caller: Caller,
  id: string,
): Promise<{readonly pairing: PairingRow; readonly seat: SeatRow}> {
  requireSeats(caller);
  const pairing = await trx.selectFrom('pairings').selectAll().where('id', '=', id).executeTakeFirst();
  const seat =
    pairing &&
    (await trx.selectFrom('seats').selectAll().where('id', '=', pairing.seat_id).executeTakeFirst());
  if (!pairing || !seat) throw notFound();
  actorOf(caller, seat);
  return {pairing, seat};
}

function shown(context: ServerContext, row: PairingRow, seat: SeatRow): Pairing {
  const now = context.config.clock.now();
  const isOver = row.state === 'waiting' && row.expires_at <= now;
  return {
    id: row.id,
    seatId: seat.id,
    state: isOver ? 'expired' : row.state,
    device: {model: seat.device_model ?? '', ...(seat.device_serial && {serial: seat.device_serial})},
    expiresAt: row.expires_at.toISOString(),
    now: now.toISOString(),
    ...(row.refused_reason && {
      refused: {reason: row.refused_reason, ...(row.refused_serial && {serial: row.refused_serial})},
    }),
  };
}

export interface Claim {
  readonly token?: string | undefined;
  readonly code?: string | undefined;
  readonly serial: string;
}

/** The device's side: whatever opens nothing, for whatever reason, answers alike. */
export async function claimPairing(context: ServerContext, claim: Claim): Promise<PairingResult> {
  const found = await openPairing(context, claim);
  if (!found) throw deadLink();
  const serial = cleanSerial(claim.serial);
  if (!serial) throw invalid([{field: 'serial', code: 'required'}]);
  const result = await inTenant(context.db, found.tenant_id, (trx) => pair(context, trx, found, serial));
  if ('refused' in result) throw invalidState(result.refused);
  return result;
}

async function openPairing(context: ServerContext, {token, code}: Claim): Promise<PairingRow | undefined> {
  const id = token === undefined ? undefined : context.secrets.idOf(token);
  const typed = code === undefined ? undefined : codeFrom(code);
  if (!id && !typed) return undefined;
  const row = await context.db
    .selectFrom('pairings')
    .selectAll()
    .where('state', '=', 'waiting')
    .where('expires_at', '>', context.config.clock.now())
    .$if(id !== undefined, (from) => from.where('id', '=', id ?? ''))
    .$if(id === undefined, (from) => from.where('code_hash', '=', context.secrets.codeHash(typed ?? '')))
    .executeTakeFirst();
  if (!row || (token !== undefined && !context.secrets.matches(token, row.nonce))) return undefined;
  return row;
}

/** One device gets through, and another is told to whoever looks at the code. */
async function pair(
  context: ServerContext,
  trx: TenantTransaction,
  {id, seat_id, tenant_id}: PairingRow,
  serial: string,
): Promise<PairingResult | {readonly refused: PairingRefusal}> {
  const seat = await lockSeat(trx, tenant_id, seat_id);
  const pairing = await trx
    .selectFrom('pairings')
    .selectAll()
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .executeTakeFirst();
  if (!pairing || pairing.expires_at <= context.config.clock.now()) throw deadLink();
  if (!seat.holder_id || !(await isActive(trx, seat.holder_id))) throw deadLink();
  const tenant = await trx
    .selectFrom('tenants')
    .selectAll()
    .where('id', '=', tenant_id)
    .executeTakeFirstOrThrow();
  if (isReadOnly({accountState: tenant.account_state})) throw forbidden('read_only_account');
  if (seat.device_serial !== serial) {
    const refused = (await serialTaken(trx, serial)) ? 'paired_elsewhere' : 'wrong_device';
    const {refusals} = await trx
      .updateTable('pairings')
      .set((row) => ({refused_reason: refused, refused_serial: serial, refusals: row('refusals', '+', 1)}))
      .where('id', '=', id)
      .returning('refusals')
      .executeTakeFirstOrThrow();
    if (refusals >= MOST_REFUSALS) await endPairing(trx, seat_id);
    await tellOfSeat(context, trx, tenant_id, seat_id, [seat.holder_id]);
    return {refused};
  }
  const {status} = stepped(seat, 'pair', 'device');
  const deviceToken = randomToken('td_');
  await trx.updateTable('pairings').set({state: 'paired'}).where('id', '=', id).execute();
  await changeSeat(context, trx, seat, {
    status,
    paired_at: context.config.clock.now(),
    device_token_hash: sha256(deviceToken),
  });
  return {deviceToken, tenant: {id: tenant.slug, name: tenant.name}, seat: {id: seat.id, label: seat.label}};
}
