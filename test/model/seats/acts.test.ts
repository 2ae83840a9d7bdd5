import {expect} from '@open-wc/testing';
import {
  isSpare,
  SEAT_ACTS,
  SEAT_STATUSES,
  type Seat,
  type SeatAct,
  seatActState,
} from '../../../src/model/seats/index.js';

const HOLDER = {id: 'u', email: 'u@example.com', name: 'U', active: true};
const DEVICE = {source: 'own', model: 'vista-1', serial: 'VX1-018336'};
const seat = (status: Seat['status'], more: Partial<Seat> = {}): Seat => ({
  id: 's',
  label: 'Seat 1',
  modes: ['trainer'],
  status,
  addedAt: '',
  version: '1',
  ...(status !== 'needs_device' && {device: DEVICE}),
  ...more,
});
const offered = (of: Seat): SeatAct[] =>
  SEAT_ACTS.filter((act) => {
    const state = seatActState(of, act);
    return state.offered && state.waits === undefined;
  });
const waits = (of: Seat, act: SeatAct) => {
  const state = seatActState(of, act);
  return state.offered ? state.waits : 'absent';
};

const ALWAYS: SeatAct[] = ['edit_modes', 'remove'];
const OF_DEVICE: Record<(typeof SEAT_STATUSES)[number], SeatAct[]> = {
  needs_device: ['add_device'],
  byoh_pending: ['take_out'],
  ordered: [],
  shipped: [],
  ready_to_pair: ['replace_device', 'lock', 'take_out'],
  paired: ['unpair', 'replace_device', 'lock', 'take_out'],
  locked: ['replace_device', 'unlock', 'take_out'],
};

describe('what can be done with a seat', () => {
  for (const status of SEAT_STATUSES) {
    it(`${status}, held by nobody`, () => {
      expect(offered(seat(status))).to.have.members(['assign', ...ALWAYS, ...OF_DEVICE[status]]);
    });

    it(`${status}, held by somebody`, () => {
      const pairs: SeatAct[] = status === 'ready_to_pair' ? ['pair'] : [];
      expect(offered(seat(status, {holder: HOLDER}))).to.have.members([
        'reassign',
        'unassign',
        ...pairs,
        ...ALWAYS,
        ...OF_DEVICE[status],
      ]);
    });
  }

  it('says what pairing waits for', () => {
    expect(waits(seat('ready_to_pair'), 'pair')).to.equal('unassigned');
    const inactive = {...HOLDER, active: false};
    expect(waits(seat('ready_to_pair', {holder: inactive}), 'pair')).to.equal('holder_inactive');
    expect(waits(seat('paired', {holder: HOLDER}), 'pair')).to.equal('absent');
  });

  it('says what a replacement waits for', () => {
    expect(waits(seat('ordered'), 'replace_device')).to.equal('order_under_way');
    expect(waits(seat('shipped'), 'replace_device')).to.equal('order_under_way');
    expect(waits(seat('byoh_pending'), 'replace_device')).to.equal('serial_pending');
    expect(waits(seat('needs_device'), 'replace_device')).to.equal('absent');
  });

  it('tracks an order while it is on its way', () => {
    const order = {number: 'VO-1', placedAt: ''};
    expect(offered(seat('ordered', {order}))).to.include('track_order');
    expect(offered(seat('shipped', {order}))).to.include('track_order');
    expect(offered(seat('paired', {order}))).not.to.include('track_order');
  });

  it('ends a reservation, and nothing else of nobody', () => {
    const reservedFor = {id: 'i', email: 'i@example.com', name: 'I'};
    expect(offered(seat('needs_device', {reservedFor}))).to.include.members(['assign', 'end_reservation']);
    expect(waits(seat('needs_device'), 'end_reservation')).to.equal('absent');
  });

  it('a status of tomorrow leaves what needs none', () => {
    expect(offered(seat('orbiting'))).to.have.members(['assign', ...ALWAYS]);
  });

  it('a spare is free, kept for nobody, and has a device that is ready', () => {
    expect(isSpare(seat('ready_to_pair'))).to.equal(true);
    expect(isSpare(seat('ready_to_pair', {holder: HOLDER}))).to.equal(false);
    expect(isSpare(seat('ready_to_pair', {reservedFor: {id: 'i', email: '', name: ''}}))).to.equal(false);
    expect(isSpare(seat('locked'))).to.equal(false);
  });
});
