/** Owns turning consequences and entries of the history into sentences; a code this version doesn't know is shown as it came. */
import type {HistoryEntry} from '../model/history.js';
import type {Consequence} from '../model/user.js';
import type {ActionsMessages} from './actions/en.js';

export function consequenceText({code, count = 0, label}: Consequence, words: ActionsMessages): string {
  const known: Record<string, () => string> = {
    signed_out: () => words.signedOut(count),
    data_stays: () => words.dataStays,
    data_erased: () => words.dataErased,
    seat_stays: () => words.seatStays(label ?? words.seat),
    seat_freed: () => words.seatFreed(label ?? words.seat),
    invitations_revoked: () => words.invitationsRevoked(count),
    invitations_stay: () => words.invitationsStay(count),
    login_stays: () => words.loginStays,
    login_erased: () => words.loginErased,
    history_stays: () => words.historyStays,
    work_moves: () => words.workMoves(count),
    address_released: () => words.addressReleased(label ?? ''),
  };
  return Object.hasOwn(known, code) ? (known[code]?.() ?? code) : (label ?? code);
}

/** What is worth saying of what would happen: that no session ends is nothing. */
export const worthSaying = ({code, count}: Consequence): boolean => code !== 'signed_out' || count !== 0;

export function actionText({action}: Pick<HistoryEntry, 'action'>, words: ActionsMessages): string {
  const key = `did_${action}`;
  const text: unknown = Object.hasOwn(words, key) ? words[key as keyof ActionsMessages] : undefined;
  return typeof text === 'string' ? text : action;
}
