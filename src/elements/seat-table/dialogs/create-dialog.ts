/** Owns which question or form opens for which act on a seat. */
import type {Seat, SeatAct} from '../../../model/seats/index.js';
import type {SlotDialog} from '../../../seats/dialog-slot.js';
import {AssignDialog} from './assign-dialog.js';
import {DeviceDialog} from './device-dialog.js';
import type {DialogKit} from './dialog-kit.js';
import {ModesDialog} from './modes-dialog.js';
import {OrderDialog} from './order-dialog.js';
import {QuestionDialog} from './question-dialog.js';
import {QUESTIONS} from './questions.js';

export function seatDialog(act: SeatAct, kit: DialogKit, seat: Seat): SlotDialog {
  const ask = QUESTIONS[act];
  if (ask) return new QuestionDialog(kit, ask(kit, seat));
  if (act === 'edit_modes') return new ModesDialog(kit, seat);
  if (act === 'track_order') return new OrderDialog(kit, seat);
  if (act === 'add_device' || act === 'replace_device') return new DeviceDialog(kit, seat);
  return new AssignDialog(kit, seat);
}
