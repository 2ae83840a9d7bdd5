/** Owns which acts a seat has at this moment, and why one of them has to wait: one table for menus, and for what they say. */
import {type SeatStep, stepFrom} from './course.js';
import type {Seat} from './seat.js';

export const SEAT_ACTS = [
  'assign',
  'reassign',
  'unassign',
  'end_reservation',
  'edit_modes',
  'add_device',
  'track_order',
  'pair',
  'unpair',
  'replace_device',
  'lock',
  'unlock',
  'take_out',
  'remove',
] as const;
export type SeatAct = (typeof SEAT_ACTS)[number];

/** What has to come first. */
export type SeatActWait = 'unassigned' | 'holder_inactive' | 'order_under_way' | 'serial_pending';

export type SeatActState = {readonly offered: false} | {readonly offered: true; readonly waits?: SeatActWait};

const NOT_OFFERED: SeatActState = {offered: false};
const OFFERED: SeatActState = {offered: true};
const offeredIf = (condition: boolean): SeatActState => (condition ? OFFERED : NOT_OFFERED);

/** What makes no sense now is left out; what has to wait is there, with what it waits for. */
export function seatActState(seat: Seat, act: SeatAct): SeatActState {
  const {status, holder, order} = seat;
  switch (act) {
    case 'assign':
      return offeredIf(!holder);
    case 'reassign':
    case 'unassign':
      return offeredIf(holder !== undefined);
    case 'end_reservation':
      return offeredIf(seat.reservedFor !== undefined);
    case 'edit_modes':
    case 'remove':
      return OFFERED;
    case 'add_device':
      return offeredIf(may(status, 'order'));
    case 'track_order':
      return offeredIf(order !== undefined && (status === 'ordered' || status === 'shipped'));
    case 'pair':
      return pairState(seat);
    case 'unpair':
    case 'lock':
    case 'unlock':
    case 'take_out':
      return offeredIf(may(status, act));
    case 'replace_device':
      return replaceState(seat);
  }
}

function pairState({status, holder}: Seat): SeatActState {
  if (status !== 'ready_to_pair') return NOT_OFFERED;
  if (!holder) return {offered: true, waits: 'unassigned'};
  return holder.active ? OFFERED : {offered: true, waits: 'holder_inactive'};
}

function replaceState({status, device}: Seat): SeatActState {
  if (!device) return NOT_OFFERED;
  if (status === 'ordered' || status === 'shipped') return {offered: true, waits: 'order_under_way'};
  if (status === 'byoh_pending') return {offered: true, waits: 'serial_pending'};
  return offeredIf(may(status, 'take_out'));
}

const may = (status: string, step: SeatStep): boolean => 'status' in stepFrom(status, step, 'manager');

/** A free seat whose device can take the place of another one's. */
export const isSpare = ({holder, reservedFor, status, device}: Seat): boolean =>
  !holder && !reservedFor && status === 'ready_to_pair' && device !== undefined;
