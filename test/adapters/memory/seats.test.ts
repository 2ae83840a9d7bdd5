import {expect} from '@open-wc/testing';
import {problemOf} from '../../../src/adapters/adapter.js';
import {createMemoryAdapter} from '../../../src/adapters/memory/index.js';
import type {Person} from '../../../src/model/person.js';
import type {Seat, SeatCatalogue, SeatDraft} from '../../../src/model/seats/index.js';
import {sessionOf, testProfile} from '../../../src/testing/index.js';

const NOW = Date.UTC(2026, 3, 16, 10);
const MINUTE = 60_000;
const profile = testProfile({
  seatModes: [
    {id: 'trainer', label: 'Trainer'},
    {id: 'trainee', label: 'Trainee'},
  ],
});
const people: readonly Person[] = ['ada', 'bea', 'cleo'].map((name, index) => ({
  kind: 'user',
  id: name,
  email: `${name}@acme.example`,
  name: {full: name},
  roles: [index ? 'member' : 'admin'],
  status: 'active',
  joinedAt: '2026-01-01T00:00:00Z',
  version: '1',
}));
const seat = (number: number, more: Partial<Seat> = {}): Seat => ({
  id: `s${number}`,
  label: `Seat ${number}`,
  modes: ['trainee'],
  status: 'needs_device',
  addedAt: '2026-01-01T00:00:00Z',
  version: '1',
  ...more,
});
const catalogue: SeatCatalogue = {
  monthly: {amount: 4900, currency: 'EUR'},
  models: [
    {
      id: 'one',
      name: 'One',
      price: {amount: 89_000, currency: 'EUR'},
      deliveryDays: 3,
      serialPattern: 'ON-[0-9]{4}',
      forSale: true,
    },
  ],
};
const draft: SeatDraft = {modes: ['trainee'], count: 1, device: {source: 'none'}};

function open(role: 'admin' | 'member' = 'admin', user = 'ada') {
  const clock = {at: NOW};
  const session = sessionOf(profile, role, {user: {id: user, email: `${user}@acme.example`, name: user}});
  const ready = {status: 'ready_to_pair', device: {source: 'buy', model: 'one', serial: 'ON-0001'}} as const;
  const items = [
    seat(1, {...ready, holder: {id: 'bea', email: 'bea@acme.example', name: 'bea', active: true}}),
    seat(2),
  ];
  const adapter = createMemoryAdapter({
    session,
    people: people.map((person) => ({...person})),
    seats: {items, catalogue},
    now: () => clock.at,
  });
  return {adapter, clock, seats: adapter.seats as Required<NonNullable<typeof adapter.seats>>};
}

const refusal = async (call: Promise<unknown>) => {
  const problem = await call.then(
    () => undefined,
    (error: unknown) => problemOf(error),
  );
  return problem && ('reason' in problem ? problem.reason : problem.kind);
};

describe('seats in memory', () => {
  it('are given, kept from who did not know, and freed, and people show theirs', async () => {
    const {adapter, seats} = open();
    expect(await refusal(seats.update('s1', {holder: 'cleo'}))).to.equal('seat_taken');
    expect(await refusal(seats.update('s2', {holder: 'bea'}))).to.equal('has_seat');
    const given = await seats.update('s2', {holder: 'cleo'});
    expect((await adapter.users?.get('cleo'))?.seat?.label).to.equal('Seat 2');
    expect(await refusal(seats.update('s2', {holder: null}, {ifVersion: '1'}))).to.equal('seat_changed');
    await seats.update('s2', {holder: null}, {ifVersion: given.version});
    expect((await adapter.users?.get('cleo'))?.seat).to.equal(undefined);
    expect((await seats.list({limit: 10, held: true})).items.map(({id}) => id)).to.deep.equal(['s1']);
  });

  it('are free again when their holder has left', async () => {
    const {adapter, seats} = open();
    adapter.changeSeat('s1', {status: 'paired'});
    await adapter.users?.remove?.('bea');
    const {holder, status} = await seats.get('s1');
    expect([holder, status]).to.deep.equal([undefined, 'ready_to_pair']);
  });

  it('are added at the price that was offered, and no other', async () => {
    const {clock, seats} = open();
    const quote = await seats.quote(draft);
    expect(quote.dueNow.amount).to.equal(2450);
    const other = await seats.quote(draft);
    const [added] = await seats.add(quote.id);
    expect(added?.label).to.equal('Seat 3');
    expect(await refusal(seats.add(quote.id))).to.equal('quote_not_valid');
    expect(await refusal(seats.add(other.id))).to.equal('price_changed');
    const late = await seats.quote(draft);
    clock.at += 31 * MINUTE;
    expect(await refusal(seats.add(late.id))).to.equal('quote_not_valid');
  });

  it('take a device by its serial once, and go the vendor’s way', async () => {
    const {adapter, seats} = open();
    const own = (serial: string) => seats.chooseDevice('s2', {source: 'own', model: 'one', serial});
    expect(await refusal(own('ON-1'))).to.equal('validation');
    expect(await refusal(own('ON-0001'))).to.equal('validation');
    expect((await own(' on-0002 ')).device?.serial).to.equal('ON-0002');
    expect(await refusal(own('ON-0003'))).to.equal('seat_status');
    adapter.changeSeat('s2', {status: 'ready_to_pair'});
    expect((await seats.actOnDevice('s2', 'take_out')).device).to.equal(undefined);
  });

  it('are paired by a code that the next one ends, or ten minutes', async () => {
    const {clock, seats} = open();
    const first = await seats.startPairing('s1');
    expect(first.code).to.match(/^\w{4}-\w{4}$/);
    const second = await seats.startPairing('s1');
    expect((await seats.pairing(first.id)).state).to.equal('cancelled');
    expect((await seats.pairing(second.id)).code).to.equal(undefined);
    clock.at += 10 * MINUTE;
    expect((await seats.pairing(second.id)).state).to.equal('expired');
    expect(await refusal(seats.startPairing('s2'))).to.equal('seat_unassigned');
  });

  it('of one’s own are seen, unpaired and asked for; the others’ are not', async () => {
    const bea = open('member', 'bea');
    expect((await bea.seats.mine()).seat?.id).to.equal('s1');
    bea.adapter.changeSeat('s1', {status: 'paired'});
    expect((await bea.seats.actOnDevice('s1', 'unpair')).status).to.equal('ready_to_pair');
    expect(await refusal(bea.seats.actOnDevice('s1', 'lock'))).to.equal('permission');
    expect(await refusal(bea.seats.list({limit: 10}))).to.equal('permission');
    const cleo = open('member', 'cleo');
    for (const note of ['For Monday', 'again']) await cleo.seats.request(note);
    expect((await cleo.seats.mine()).requestedAt).to.equal(new Date(NOW).toISOString());
  });

  it('are wished for until somebody gives one', async () => {
    const {adapter, seats} = open('admin', 'cleo');
    await seats.request('For Monday');
    expect((await seats.requests()).map(({person, note}) => [person.id, note])).to.deep.equal([
      ['cleo', 'For Monday'],
    ]);
    await seats.update('s2', {holder: 'cleo'});
    expect(await seats.requests()).to.deep.equal([]);
    expect(adapter.calls.get('seats.requests')).to.equal(2);
  });
});
