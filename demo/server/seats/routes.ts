import type {Hono} from 'hono';
import {DEVICE_FAULTS, type SeatChange, type SeatDraft} from 'tenant-elements';
import type {ServerContext} from '../context.js';
import {inTenant, type TenantTransaction} from '../database/tenant-transaction.js';
import type {Caller} from '../http/authenticate.js';
import {clientAddress} from '../http/client-address.js';
import {idempotently} from '../http/idempotency.js';
import {uuidOf} from '../http/ids.js';
import {mount, mountAnonymous} from '../http/mount.js';
import {invalid} from '../http/problem.js';
import {limit} from '../http/rate-limit.js';
import {requireSeatManager, requireSeats} from './change.js';
import {actOnDevice, chooseForSeat, reportFault} from './device.js';
import {updateSeat} from './holder.js';
import {mailPairing} from './mail-pairing.js';
import {cancelPairing, claimPairing, showPairing, startPairing} from './pairing.js';
import {MODELS, SEAT_A_MONTH} from './price-list.js';
import {addSeats, removalOf, removeSeat} from './purchase.js';
import {quoteOf, quoteSeats} from './quote.js';
import {declineRequest, listRequests, mySeat, requestSeat} from './requests.js';
import {listSeats, showSeat} from './seats.js';
import {useSpare} from './spare.js';

export function seatRoutes(app: Hono, context: ServerContext): void {
  const within = <T>(caller: Caller, run: (trx: TenantTransaction) => Promise<T>) =>
    inTenant(context.db, caller.tenant.id, run);

  mount(app, context, 'listSeats', ({c, caller}) =>
    within(caller, (trx) => {
      requireSeatManager(caller);
      return listSeats(context, trx, c.req.query());
    }),
  );
  mount(app, context, 'getSeat', ({caller, id}) =>
    within(caller, (trx) => {
      requireSeatManager(caller);
      return showSeat(context, trx, id);
    }),
  );
  mount(app, context, 'updateSeat', ({c, caller, id, body}) =>
    idempotently(context, c, caller, body, (trx) =>
      updateSeat(context, trx, caller, id, body as SeatChange, c.req.header('if-match')),
    ),
  );
  mount(app, context, 'getSeatRemoval', ({caller, id}) =>
    within(caller, (trx) => removalOf(context, trx, caller, id)),
  );
  mount(app, context, 'removeSeat', ({c, caller, id, body}) =>
    idempotently(context, c, caller, body, (trx) =>
      removeSeat(context, trx, caller, id, c.req.header('if-match')),
    ),
  );
  mount(app, context, 'getSeatCatalogue', ({caller}) => {
    requireSeats(caller);
    return Promise.resolve({models: MODELS, monthly: SEAT_A_MONTH});
  });
  mount(app, context, 'quoteSeats', ({c, caller, body}) =>
    idempotently(context, c, caller, body, (trx) =>
      quoteSeats(context, trx, caller, body as unknown as SeatDraft),
    ),
  );
  mount(app, context, 'getSeatQuote', ({caller, id}) =>
    within(caller, (trx) => quoteOf(context, trx, caller, id)),
  );
  mount(app, context, 'addSeats', async ({c, caller, body}) => {
    const items = await idempotently(context, c, caller, body, (trx) =>
      addSeats(context, trx, caller, uuidOf(body.quote)),
    );
    context.wakeVendor();
    return {items};
  });
  mount(app, context, 'chooseDevice', async ({c, caller, id, body}) => {
    const seat = await idempotently(context, c, caller, body, (trx) =>
      chooseForSeat(context, trx, caller, id, body),
    );
    context.wakeVendor();
    return seat;
  });
  mount(app, context, 'actOnDevice', ({c, caller, id, body}) =>
    idempotently(context, c, caller, body, (trx) =>
      actOnDevice(context, trx, caller, id, body.action, c.req.header('if-match')),
    ),
  );
  mount(app, context, 'useSpare', async ({c, caller, id, body}) => ({
    items: await idempotently(context, c, caller, body, (trx) =>
      useSpare(context, trx, caller, id, body.spare, c.req.header('if-match')),
    ),
  }));
  mount(app, context, 'reportDevice', ({c, caller, id, body}) => {
    const fault = DEVICE_FAULTS.find((known) => known === body.fault);
    if (!fault) throw invalid([{field: 'fault', code: 'unknown_option'}]);
    return idempotently(context, c, caller, body, (trx) => reportFault(context, trx, caller, id, fault));
  });
  mount(app, context, 'getMySeat', ({caller}) => within(caller, (trx) => mySeat(context, trx, caller)));
  mount(app, context, 'requestSeat', ({c, caller, body}) =>
    idempotently(context, c, caller, body, (trx) => requestSeat(context, trx, caller, body.note ?? '')),
  );
  mount(app, context, 'listSeatRequests', ({caller}) =>
    within(caller, async (trx) => ({items: await listRequests(trx, caller)})),
  );
  mount(app, context, 'declineSeatRequest', ({c, caller, id, body}) =>
    idempotently(context, c, caller, body, (trx) => declineRequest(context, trx, caller, id)),
  );
  pairingRoutes(app, context, within);
}

function pairingRoutes(
  app: Hono,
  context: ServerContext,
  within: <T>(caller: Caller, run: (trx: TenantTransaction) => Promise<T>) => Promise<T>,
): void {
  // Never twice with one answer: the answer holds the code, and what is kept for repeats is in the database.
  mount(app, context, 'startPairing', ({caller, body}) =>
    within(caller, (trx) => startPairing(context, trx, caller, uuidOf(body.seat))),
  );
  mount(app, context, 'getPairing', ({caller, id}) =>
    within(caller, (trx) => showPairing(context, trx, caller, id)),
  );
  mount(app, context, 'cancelPairing', ({caller, id}) =>
    within(caller, (trx) => cancelPairing(context, trx, caller, id)),
  );
  mount(app, context, 'mailPairing', ({caller, id}) => mailPairing(context, caller, id));
  mountAnonymous(app, context, 'claimPairing', async ({c, body}) => {
    await limit(context, 'pairingPerClient', clientAddress(c));
    return claimPairing(context, body);
  });
}
