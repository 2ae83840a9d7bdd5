import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {
  SEAT_ACTORS,
  SEAT_STATUSES,
  SEAT_STEPS,
  type SeatActor,
  type SeatStatus,
  type SeatStep,
  statusWithoutHolder,
  stepFrom,
  stepsFrom,
} from '../../../src/model/seats/course.js';

/** Everything there is, written down once more as a person would: from, step, by whom, to. */
const ALLOWED: readonly (readonly [SeatStatus, SeatStep, readonly SeatActor[], SeatStatus])[] = [
  ['needs_device', 'register', ['manager'], 'byoh_pending'],
  ['needs_device', 'order', ['manager'], 'ordered'],
  ['byoh_pending', 'accept', ['vendor'], 'ready_to_pair'],
  ['byoh_pending', 'reject', ['vendor'], 'needs_device'],
  ['byoh_pending', 'take_out', ['manager'], 'needs_device'],
  ['ordered', 'ship', ['vendor'], 'shipped'],
  ['shipped', 'deliver', ['vendor'], 'ready_to_pair'],
  ['ready_to_pair', 'pair', ['device'], 'paired'],
  ['ready_to_pair', 'lock', ['manager'], 'locked'],
  ['ready_to_pair', 'take_out', ['manager'], 'needs_device'],
  ['paired', 'unpair', ['manager', 'holder'], 'ready_to_pair'],
  ['paired', 'lock', ['manager'], 'locked'],
  ['paired', 'take_out', ['manager'], 'needs_device'],
  ['locked', 'unlock', ['manager'], 'ready_to_pair'],
  ['locked', 'take_out', ['manager'], 'needs_device'],
];

describe('the course of a seat', () => {
  it('allows these steps to these people, and no other', () => {
    for (const status of SEAT_STATUSES)
      for (const step of SEAT_STEPS)
        for (const actor of SEAT_ACTORS) {
          const known = ALLOWED.find(([from, what]) => from === status && what === step);
          const expected = !known
            ? {refused: 'invalid_state'}
            : known[2].includes(actor)
              ? {status: known[3]}
              : {refused: 'permission'};
          expect(stepFrom(status, step, actor), `${status} ${step} ${actor}`).to.deep.equal(expected);
        }
  });

  it('offers what can be done', () => {
    expect(stepsFrom('paired', 'manager')).to.deep.equal(['unpair', 'lock', 'take_out']);
    expect(stepsFrom('paired', 'holder')).to.deep.equal(['unpair']);
    expect(stepsFrom('ordered', 'manager')).to.deep.equal([]);
    expect(stepsFrom('from_the_future', 'manager')).to.deep.equal([]);
  });

  it('leaves no status for good, and each can be reached', () => {
    const after = (status: SeatStatus) => ALLOWED.filter(([from]) => from === status).map(([, , , to]) => to);
    for (const status of SEAT_STATUSES) {
      const seen = new Set<SeatStatus>([status]);
      for (const at of seen) for (const next of after(at)) seen.add(next);
      expect([...seen].sort(), status).to.deep.equal([...SEAT_STATUSES].sort());
    }
  });

  it('takes a pairing away with its holder, and nothing else', () => {
    for (const status of SEAT_STATUSES)
      expect(statusWithoutHolder(status)).to.equal(status === 'paired' ? 'ready_to_pair' : status);
  });

  it('pairs nothing that no vendor has let through, whatever is tried in whatever order', () => {
    const tries = fc.array(
      fc.record({step: fc.constantFrom(...SEAT_STEPS), actor: fc.constantFrom(...SEAT_ACTORS)}),
      {maxLength: 40},
    );
    fc.assert(
      fc.property(tries, (sequence) => {
        let status: SeatStatus = 'needs_device';
        let letThrough = false;
        for (const {step, actor} of sequence) {
          const result = stepFrom(status, step, actor);
          if ('refused' in result) continue;
          if (step === 'accept' || step === 'deliver') letThrough = true;
          if (step === 'take_out') letThrough = false;
          if (result.status === 'paired') expect(letThrough).to.equal(true);
          status = result.status;
        }
      }),
    );
  });
});
