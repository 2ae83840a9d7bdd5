/**
 * Owns the course of a seat's device: which step leads where, and who may cause it. Pages offer by this table and
 * the server acts by it; what a step costs and whom it concerns is not known here.
 */
export const SEAT_STATUSES = [
  'needs_device',
  'byoh_pending',
  'ordered',
  'shipped',
  'ready_to_pair',
  'paired',
  'locked',
] as const;
export type SeatStatus = (typeof SEAT_STATUSES)[number];

/** `vendor` is whoever sells, ships and validates; `device` the glasses themselves. */
export const SEAT_ACTORS = ['manager', 'holder', 'vendor', 'device'] as const;
export type SeatActor = (typeof SEAT_ACTORS)[number];

interface Step {
  readonly from: readonly SeatStatus[];
  readonly to: SeatStatus;
  readonly by: readonly SeatActor[];
}

const STEPS = {
  /** Hardware of one's own, by its serial. */
  register: {from: ['needs_device'], to: 'byoh_pending', by: ['manager']},
  accept: {from: ['byoh_pending'], to: 'ready_to_pair', by: ['vendor']},
  reject: {from: ['byoh_pending'], to: 'needs_device', by: ['vendor']},
  order: {from: ['needs_device'], to: 'ordered', by: ['manager']},
  ship: {from: ['ordered'], to: 'shipped', by: ['vendor']},
  deliver: {from: ['shipped'], to: 'ready_to_pair', by: ['vendor']},
  pair: {from: ['ready_to_pair'], to: 'paired', by: ['device']},
  unpair: {from: ['paired'], to: 'ready_to_pair', by: ['manager', 'holder']},
  /** Broken or lost: it opens nothing any more. */
  lock: {from: ['ready_to_pair', 'paired'], to: 'locked', by: ['manager']},
  unlock: {from: ['locked'], to: 'ready_to_pair', by: ['manager']},
  /** The device leaves the seat, which waits for another one. */
  take_out: {
    from: ['byoh_pending', 'ready_to_pair', 'paired', 'locked'],
    to: 'needs_device',
    by: ['manager'],
  },
} as const satisfies Record<string, Step>;

export type SeatStep = keyof typeof STEPS;
export const SEAT_STEPS = Object.keys(STEPS) as readonly SeatStep[];

/** What a page may ask for by name; the other steps are the vendor's, the device's own, or part of choosing a device. */
export const DEVICE_ACTIONS = ['unpair', 'lock', 'unlock', 'take_out'] as const satisfies readonly SeatStep[];
export type DeviceAction = (typeof DEVICE_ACTIONS)[number];

export type StepResult = {readonly status: SeatStatus} | {readonly refused: 'invalid_state' | 'permission'};

/** Where a step leads, or why it can not be taken: a state comes before a right, as for everything else. */
export function stepFrom(status: string, step: SeatStep, actor: SeatActor): StepResult {
  const {from, to, by}: Step = STEPS[step];
  if (!from.some((known) => known === status)) return {refused: 'invalid_state'};
  return by.includes(actor) ? {status: to} : {refused: 'permission'};
}

/** What can be done about it now, in the order of the table. */
export const stepsFrom = (status: string, actor: SeatActor): readonly SeatStep[] =>
  SEAT_STEPS.filter((step) => 'status' in stepFrom(status, step, actor));

/** A pairing is one person's: with another holder, or none, the device waits to be paired anew. */
export const statusWithoutHolder = <Status extends string>(status: Status): Status | 'ready_to_pair' =>
  status === 'paired' ? 'ready_to_pair' : status;
