/** Owns which acts stand in the menu of a seat, in groups, each with the reason where it cannot be done now. */
import {refusalText} from '../../i18n/problem-text.js';
import {type Seat, type SeatAct, seatActState, type SeatActWait} from '../../model/seats/index.js';
import type {Session} from '../../model/session.js';
import type {SeatTableVoice} from './seat-table-voice.js';

export interface SeatMenuItem {
  readonly act: SeatAct;
  readonly label: string;
  readonly reason?: string;
  readonly danger: boolean;
}

const GROUPS: readonly (readonly SeatAct[])[] = [
  ['assign', 'reassign', 'unassign', 'end_reservation', 'edit_modes'],
  ['pair', 'unpair', 'add_device', 'track_order', 'replace_device', 'lock', 'unlock', 'take_out'],
  ['remove'],
];
const READS: readonly SeatAct[] = ['track_order'];
const DANGEROUS: readonly SeatAct[] = ['take_out', 'remove'];

export const seatMenuOf = (voice: SeatTableVoice, seat: Seat): readonly (readonly SeatMenuItem[])[] =>
  GROUPS.map((group) => group.flatMap((act) => itemOf(voice, seat, act))).filter(({length}) => length > 0);

function itemOf(voice: SeatTableVoice, seat: Seat, act: SeatAct): readonly SeatMenuItem[] {
  const state = seatActState(seat, act);
  if (!state.offered) return [];
  const {problem, seats} = voice.words;
  const refusal = refusalOf(voice.session, act);
  if (refusal === 'unsupported') return [];
  const reason = refusal ? refusalText(refusal, problem) : state.waits && waitText(state.waits, seats);
  return [{act, label: actLabel(act, voice), danger: DANGEROUS.includes(act), ...(reason && {reason})}];
}

/** What this reader may not do to any seat, and why. */
export function refusalOf(session: Session | undefined, act: SeatAct): string | undefined {
  const seats = session?.capabilities.seats;
  const support = act === 'remove' ? seats?.add : act === 'pair' ? seats?.pair : seats?.manage;
  if (support !== true) return support?.no === 'permission' ? 'permission' : 'unsupported';
  return session?.account.readOnly && !READS.includes(act) ? 'read_only_account' : undefined;
}

const waitText = (wait: SeatActWait, words: SeatTableVoice['words']['seats']): string =>
  ({
    unassigned: words.whyHolder,
    holder_inactive: words.whyInactive,
    order_under_way: words.whyOrder,
    serial_pending: words.whyPending,
  })[wait];

const actLabel = (act: SeatAct, {words: {seats}}: SeatTableVoice): string =>
  ({
    assign: seats.assign,
    reassign: seats.reassign,
    unassign: seats.unassign,
    end_reservation: seats.endReservation,
    edit_modes: seats.editModes,
    add_device: seats.addDevice,
    track_order: seats.trackOrder,
    pair: seats.pair,
    unpair: seats.unpair,
    replace_device: seats.replaceDevice,
    lock: seats.lock,
    unlock: seats.unlock,
    take_out: seats.takeOut,
    remove: seats.remove,
  })[act];
