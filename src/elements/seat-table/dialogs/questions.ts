/** Owns what is asked before each act on a seat that needs no form, and what is said of it afterwards. */
import type {Seat, SeatAct} from '../../../model/seats/index.js';
import {deviceOf, moneyOf} from '../../../seats/seat-voice.js';
import {readRemoval} from '../../../state/seats.js';
import type {DialogKit} from './dialog-kit.js';
import type {Question} from './question-dialog.js';

type Ask = (kit: DialogKit, seat: Seat) => Question;

const unassign: Ask = ({voice, actions}, seat) => {
  const {seats} = voice.words;
  const name = seat.holder?.name ?? '';
  return {
    id: seat.id,
    title: seats.unassignTitle(seat.label, name),
    lines: [
      seats.loses(name, seat.label),
      ...(seat.status === 'paired' ? [seats.pairingEndsFree(deviceOf(voice, seat.device))] : []),
    ],
    act: seats.unassign,
    run: (key) => actions.assign(seat, null, key),
    done: seats.freed(seat.label),
  };
};

const endReservation: Ask = ({voice, actions}, seat) => {
  const {seats} = voice.words;
  return {
    id: seat.id,
    title: seats.endReservationTitle(seat.label, seat.reservedFor?.name ?? ''),
    lines: [seats.endReservationText],
    act: seats.endReservation,
    run: (key) => actions.assign(seat, null, key),
    done: seats.freed(seat.label),
  };
};

const unpair: Ask = ({voice, actions}, seat) => {
  const {seats} = voice.words;
  return {
    id: seat.id,
    title: seats.unpairTitle(seat.label),
    lines: [seats.unpairText(deviceOf(voice, seat.device))],
    act: seats.unpair,
    run: (key) => actions.act(seat, 'unpair', key),
    done: seats.unpaired(seat.label),
  };
};

const lock: Ask = ({voice, actions}, seat) => {
  const {seats} = voice.words;
  return {
    id: seat.id,
    title: seats.lockTitle(seat.label),
    lines: [seats.lockText(deviceOf(voice, seat.device))],
    act: seats.lock,
    run: (key) => actions.act(seat, 'lock', key),
    done: seats.locked(seat.label),
  };
};

const takeOut: Ask = ({voice, actions}, seat) => {
  const {seats} = voice.words;
  return {
    id: seat.id,
    title: seats.takeOutTitle(seat.label),
    lines: [seats.takeOutText(deviceOf(voice, seat.device))],
    act: seats.takeOut,
    danger: true,
    run: (key) => actions.act(seat, 'take_out', key),
    done: seats.takenOut(seat.label),
  };
};

/** What it means for the price, its holder and its device is the server's to say. */
const remove: Ask = ({voice, actions, tenancy, signal}, seat) => {
  const {seats} = voice.words;
  return {
    id: seat.id,
    title: seats.removeTitle(seat.label),
    lines: async () => {
      const {monthlyLess, from, holder, device} = await readRemoval(tenancy.required, seat.id, signal);
      return [
        monthlyLess.amount > 0
          ? seats.removePrice(moneyOf(voice, monthlyLess), voice.format.date(from))
          : seats.removeUnpaid,
        ...(holder ? [seats.loses(holder.name, seat.label)] : []),
        ...(device ? [seats.removeDevice(deviceOf(voice, device))] : []),
      ];
    },
    act: seats.remove,
    danger: true,
    run: (key) => actions.remove(seat, key),
    done: seats.removed(seat.label),
    gone: true,
  };
};

/** The acts that are asked about in a plain question. */
export const QUESTIONS: Readonly<Partial<Record<SeatAct, Ask>>> = {
  unassign,
  end_reservation: endReservation,
  unpair,
  lock,
  take_out: takeOut,
  remove,
};
