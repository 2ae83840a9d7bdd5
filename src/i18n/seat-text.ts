/** Owns turning what goes wrong with seats and devices into sentences; what is not about them is said as everywhere. */
import type {FieldIssue, Problem} from '../model/problem.js';
import {issueText, problemText} from './problem-text.js';
import type {ProblemMessages} from './problem/en.js';
import type {SeatMessages} from './seat/en.js';

export interface SeatProblemWords {
  readonly problem: ProblemMessages;
  readonly seat: SeatMessages;
}

export function seatProblemText(problem: Problem, words: SeatProblemWords): string {
  const {seat} = words;
  if (problem.kind === 'quota' && problem.of === 'seats' && problem.limit !== undefined)
    return seat.noFreeSeat(problem.limit);
  if (problem.kind === 'validation')
    return (
      problem.issues.map((issue) => seatIssueText(issue, words)).join(' ') ||
      problemText(problem, words.problem)
    );
  const reason = problem.kind === 'conflict' || problem.kind === 'invalid_state' ? problem.reason : '';
  const known: Record<string, string> = {
    seat_taken: seat.seatTaken,
    seat_changed: seat.seatChanged,
    has_seat: seat.hasSeat,
    inactive_member: seat.holderInactive,
    spare_taken: seat.spareTaken,
    price_changed: seat.priceChanged,
    quote_not_valid: seat.quoteNotValid,
    quote_not_paid: seat.quoteNotPaid,
    seat_status: seat.seatStatus,
    seat_unassigned: seat.seatUnassigned,
    link_not_valid: seat.codeNotValid,
  };
  // What was pressed does not go on by itself when the line is back.
  if (problem.kind === 'network' && !problem.maybeApplied) return words.problem.network;
  const text = Object.hasOwn(known, reason) ? known[reason] : undefined;
  return text ?? problemText(problem, words.problem);
}

/** What is wrong with one field; `example` is a serial of the model that was chosen. */
export function seatIssueText(
  {field, code}: FieldIssue,
  {seat, problem}: SeatProblemWords,
  example?: string,
): string {
  if (field === 'holder' && code === 'unknown_option') return seat.holderGone;
  if (code === 'serial_format') return example ? seat.serialFormatExample(example) : seat.serialFormat;
  if (code === 'serial_taken') return seat.serialTaken;
  if (code === 'too_many') return seat.tooMany;
  return issueText(code, problem);
}
