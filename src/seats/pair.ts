/** Owns the door to pairing: the page may keep it from opening, and hears when a device is paired. */
import {AdapterError} from '../adapters/adapter.js';
import {ActionDoneEvent, ActionRequestEvent} from '../controllers/events.js';
import type {TenantElement} from '../controllers/tenant-element.js';
import {Localize} from '../controllers/localize.js';
import type {Tenancy} from '../controllers/tenancy.js';
import {pairingWords} from '../i18n/pairing/words.js';
import type {Pairing, Seat} from '../model/seats/index.js';
import type {DialogSlot} from './dialog-slot.js';
import type {SeatOnlySubject} from './seat-actions.js';
import type {SeatVoice} from './seat-voice.js';

export interface PairOptions {
  readonly host: TenantElement;
  readonly tenancy: Tenancy;
  readonly voice: SeatVoice;
  readonly slot: DialogSlot;
  readonly seat: Seat;
}

/** Ten presses are one wish. */
const opening = new WeakSet<TenantElement>();
const localizeOf = new WeakMap<TenantElement, Localize<'pairing'>>();

export async function openPairing({host, tenancy, voice, slot, seat}: PairOptions): Promise<void> {
  const subject: SeatOnlySubject = {seatId: seat.id, label: seat.label};
  if (opening.has(host)) return;
  opening.add(host);
  try {
    await open({host, tenancy, voice, slot, seat}, subject);
  } finally {
    opening.delete(host);
  }
}

async function open(
  {host, tenancy, voice, slot, seat}: PairOptions,
  subject: SeatOnlySubject,
): Promise<void> {
  const {connection} = tenancy;
  const request = new ActionRequestEvent('pair', subject);
  host.dispatchEvent(request);
  // While the page took its time the element may have turned to another account.
  if (!(await request.settled()) || !host.isConnected || tenancy.connection !== connection) return;
  const onPaired = ({id, seatId, state, device}: Pairing) =>
    host.dispatchEvent(new ActionDoneEvent('pair', subject, {id, seatId, state, device}));
  const opened = await slot.open(seat.id, async (context) => {
    const [{PairingDialog}, {adoptLater}, {pairingStyles}] = await Promise.all([
      import('./pairing/pairing-dialog.js'),
      import('../controllers/adopt-styles.js'),
      import('./pairing/pairing.styles.js'),
    ]);
    adoptLater(host, [pairingStyles]);
    const localize = localizeOf.get(host) ?? new Localize(host, tenancy, {pairing: pairingWords});
    localizeOf.set(host, localize);
    await localize.ready();
    if (tenancy.connection !== connection) throw new AdapterError({kind: 'aborted', maybeApplied: false});
    const words = () => localize.words.pairing;
    return new PairingDialog(context, {host, tenancy, voice, words, seat, onPaired});
  });
  if (!opened) voice.report({kind: 'failed', problem: {kind: 'network', maybeApplied: false}});
}
