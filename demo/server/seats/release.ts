/** Owns taking a seat from its holder; the seat stays the account's, and nobody's. */
import type {Hono} from 'hono';
import type {ServerContext} from '../context.js';
import type {TenantTransaction} from '../database/tenant-transaction.js';
import {record} from '../history/record.js';
import type {Caller} from '../http/authenticate.js';
import {idempotently} from '../http/idempotency.js';
import {mount} from '../http/mount.js';
import {notFound, unsupported} from '../http/problem.js';
import {tellOfMember} from '../users/change.js';
import {lockAdministration} from '../users/rights.js';

export function seatRoutes(app: Hono, context: ServerContext): void {
  mount(app, context, 'updateSeat', ({c, caller, id, body}) =>
    idempotently(context, c, caller, body, (trx) => release(context, trx, caller, id)),
  );
}

async function release(
  context: ServerContext,
  trx: TenantTransaction,
  caller: Caller,
  id: string,
): Promise<void> {
  if (!caller.profile.seatModes) throw unsupported('seats.free');
  // Before any row, like every other change of what somebody holds: else two could wait for one another.
  await lockAdministration(trx, caller.tenant.id);
  const seat = await trx.selectFrom('seats').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  if (!seat) throw notFound();
  if (!seat.holder_id) return;
  await trx.updateTable('seats').set({holder_id: null}).where('id', '=', id).execute();
  await record(context, trx, caller, {
    action: 'free_seat',
    subject: {kind: 'user', id: seat.holder_id},
    details: {changes: [{field: 'seat', before: seat.label}]},
  });
  await tellOfMember(context, trx, caller, seat.holder_id);
}
