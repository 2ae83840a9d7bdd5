/** Devices that come into a seat, and change while it stays: bought or one’s own, another one in place of the first, a spare for what is broken or lost. */
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {PairingResult} from 'tenant-elements';
import {SEED_PASSWORD} from '../../../demo/server/seed/logins.js';
import {database, HttpClient, startTestServer, type TestServer} from '../../support/test-server.js';
import {historyOf} from '../support/people.js';
import {
  bought,
  GENUINE,
  later,
  ownDevice,
  putDevice,
  readySeat,
  reasonOf,
  SeatClient,
  UNKNOWN,
} from '../support/seats.js';

const MINUTE = 60_000;

describe(`devices of seats on ${database}`, () => {
  let server: TestServer;
  let admin: HttpClient;
  let seats: SeatClient;

  before(async () => {
    server = await startTestServer();
    admin = await HttpClient.login(server, 'nora@northwind.example', SEED_PASSWORD, 'northwind');
    seats = new SeatClient(admin);
  });
  after(() => server.close());

  const rowOf = (id: string) =>
    server.context.db.selectFrom('seats').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  const orderOf = (id: string) =>
    server.context.db.selectFrom('seat_orders').selectAll().where('seat_id', '=', id).executeTakeFirst();
  async function spare() {
    const [seat] = await seats.add();
    assert.ok(seat);
    return putDevice(server, seat);
  }
  async function pair({id, serial}: {id: string; serial: string}): Promise<PairingResult> {
    const {code} = (await seats.startPairing(id)).body;
    const device = new HttpClient(server);
    return (await device.json<PairingResult>('POST', '/v1/pairings/claim', {code, serial})).body;
  }

  it('get hardware of one’s own by its serial, judged in form here and then by the vendor', async () => {
    const [seat, second] = await seats.add({count: 2});
    assert.ok(seat && second);
    for (const [serial, code] of [
      ['', 'required'],
      ['VX2-1', 'serial_format'],
    ] as const)
      assert.deepEqual((await seats.choose(seat.id, ownDevice(serial))).body.issues, [
        {field: 'serial', code},
      ]);
    const pending = await seats.choose(seat.id, ownDevice(` ${UNKNOWN.toLowerCase()} `));
    assert.deepEqual([pending.body.status, pending.body.device?.serial], ['byoh_pending', UNKNOWN]);
    await later(server, MINUTE);
    const rejected = await seats.show(seat.id);
    assert.deepEqual(
      [rejected.status, rejected.serialRefusal, rejected.device],
      ['needs_device', 'unknown', undefined],
    );
    await seats.choose(seat.id, ownDevice(GENUINE));
    assert.deepEqual((await seats.choose(second.id, ownDevice(GENUINE))).body.issues, [
      {field: 'serial', code: 'serial_taken'},
    ]);
    await later(server, MINUTE);
    const ready = await seats.show(seat.id);
    assert.deepEqual([ready.status, ready.serialRefusal], ['ready_to_pair', undefined]);
    assert.deepEqual(await reasonOf(seats.choose(seat.id, ownDevice(GENUINE))), [409, 'seat_status']);
  });

  it('get a bought device that is shipped, can be followed, and arrives', async () => {
    const [seat] = await seats.add({device: bought});
    assert.deepEqual([seat?.status, seat?.device?.serial], ['ordered', undefined]);
    const missing = await seats.quote({
      device: {...bought, delivery: {...bought.delivery, city: ' ', country: 'Germany'}},
    });
    assert.deepEqual(missing.body.issues, [
      {field: 'delivery.city', code: 'required'},
      {field: 'delivery.country', code: 'unknown_option'},
    ]);
    await later(server, 30_000);
    const shipped = await seats.show(seat?.id ?? '');
    assert.equal(shipped.status, 'shipped');
    assert.match(shipped.device?.serial ?? '', /^VX2-\d{6}$/);
    assert.ok(shipped.order?.trackingUrl?.endsWith(shipped.order.number));
    await later(server, MINUTE);
    assert.equal((await seats.show(seat?.id ?? '')).status, 'ready_to_pair');
    assert.equal(
      (await seats.act(seat?.id ?? '', 'take_out')).body.order,
      undefined,
      'nothing is on its way',
    );
  });

  it('give a serial to one of two accounts that register it at once', async () => {
    const south = new SeatClient(
      await HttpClient.login(server, 'sofia@northwind-south.example', SEED_PASSWORD, 'northwind-south'),
    );
    const free = await Promise.all(
      [seats, south].map(async (client) => ({client, seat: (await client.add())[0]})),
    );
    const answers = await Promise.all(
      free.map(({client, seat}) => client.choose(seat?.id ?? '', ownDevice('VX1-018342'))),
    );
    assert.deepEqual(answers.map(({status}) => status).sort(), [200, 422]);
    const refused = answers.find(({status}) => status === 422);
    assert.deepEqual(refused?.body.issues, [{field: 'serial', code: 'serial_taken'}]);
  });

  it('lock what is lost, and go on with another device', async () => {
    const seat = await seats.called('Seat 1');
    const milo = await HttpClient.login(server, 'milo@northwind.example', SEED_PASSWORD, 'northwind');
    const reported = await milo.json<typeof seat>('POST', `/v1/seats/${seat.id}/report`, {fault: 'lost'});
    assert.equal(reported.body.fault?.kind, 'lost');
    assert.equal((await new SeatClient(milo).act(seat.id, 'lock')).status, 403);
    assert.equal((await seats.act(seat.id, 'lock')).body.status, 'locked');
    assert.deepEqual(await reasonOf(seats.act(seat.id, 'lock')), [409, 'seat_status']);
    const out = await seats.act(seat.id, 'take_out');
    assert.deepEqual(
      [out.body.status, out.body.device, out.body.fault],
      ['needs_device', undefined, undefined],
    );
  });

  it('are replaced in one go: what was in the seat is free for another one', async () => {
    const seat = await readySeat(server, seats);
    await pair(seat);
    assert.deepEqual(await reasonOf(seats.choose(seat.id, ownDevice('VX1-018351'))), [409, 'seat_status']);
    const other = await seats.choose(seat.id, {...ownDevice('VX1-018351'), replace: true});
    assert.deepEqual([other.body.status, other.body.device?.serial], ['byoh_pending', 'VX1-018351']);
    assert.equal((await rowOf(seat.id)).device_token_hash, null, 'the device before opens nothing');
    const [next] = await seats.add();
    const again = await seats.choose(next?.id ?? '', {
      source: 'own',
      model: 'vista-2',
      serial: seat.serial,
    });
    assert.equal(again.status, 200);
  });

  it('stay where the new one is refused, and while a parcel is on its way', async () => {
    const seat = await readySeat(server, seats);
    const wrong = await seats.choose(seat.id, {...ownDevice('VX1-1'), replace: true});
    assert.deepEqual(wrong.body.issues, [{field: 'serial', code: 'serial_format'}]);
    assert.deepEqual(
      [(await seats.show(seat.id)).device?.serial, (await seats.show(seat.id)).status],
      [seat.serial, 'ready_to_pair'],
    );
    const [ordered] = await seats.add({device: bought});
    const replaced = seats.choose(ordered?.id ?? '', {...ownDevice('VX1-018360'), replace: true});
    assert.deepEqual(await reasonOf(replaced), [409, 'seat_status']);
  });

  it('change places with a spare: the seat goes on, and the locked one lies where the spare was', async () => {
    const [seat, free] = [await readySeat(server, seats), await spare()];
    await pair(seat);
    await admin.send('POST', `/v1/seats/${seat.id}/report`, {fault: 'broken'});
    const swapped = await seats.useSpare(seat.id, free.id);
    assert.equal(swapped.status, 200);
    const [mine, theirs] = swapped.body.items;
    assert.deepEqual(
      [mine?.id, mine?.status, mine?.device?.serial, mine?.fault, mine?.holder?.id],
      [seat.id, 'ready_to_pair', free.serial, undefined, seat.holder],
    );
    assert.deepEqual(
      [theirs?.id, theirs?.status, theirs?.device?.serial, theirs?.fault?.kind, theirs?.holder],
      [free.id, 'locked', seat.serial, 'broken', undefined],
    );
    assert.equal((await rowOf(free.id)).device_token_hash, null, 'V10 · the locked device signs in no more');
    await pair({id: seat.id, serial: free.serial});
    assert.equal((await seats.show(seat.id)).status, 'paired');
  });

  it('take their orders along, and what was locked before stays locked', async () => {
    const seat = await readySeat(server, seats);
    const [parcel] = await seats.add({device: bought});
    assert.ok(parcel);
    for (const wait of [30_000, MINUTE]) await later(server, wait);
    await seats.act(seat.id, 'lock');
    const number = (await orderOf(parcel.id))?.number;
    const {body} = await seats.useSpare(seat.id, parcel.id);
    assert.deepEqual(
      body.items.map(({order, status}) => [order?.number, status]),
      [
        [number, 'ready_to_pair'],
        [undefined, 'locked'],
      ],
    );
    assert.equal((await orderOf(parcel.id))?.number, undefined);
  });

  it('take no spare that is somebody’s, empty, the seat itself or none at all', async () => {
    const [seat, held] = [await readySeat(server, seats), await readySeat(server, seats)];
    const [empty] = await seats.add();
    for (const id of [held.id, empty?.id ?? '', seat.id, 'no-such-seat']) {
      const {status, body} = await seats.useSpare(seat.id, id);
      assert.deepEqual([status, body.reason, body.id], [409, 'spare_taken', id]);
    }
    const free = await spare();
    assert.deepEqual(await reasonOf(seats.useSpare(empty?.id ?? '', free.id)), [409, 'seat_status']);
    const holder = new SeatClient(await HttpClient.login(server, seat.email, SEED_PASSWORD, 'northwind'));
    assert.equal((await holder.useSpare(seat.id, free.id)).status, 403);
  });

  it('V5 · of ten seats that take one spare at once exactly one gets it', async () => {
    const wanting: Awaited<ReturnType<typeof readySeat>>[] = [];
    for (let number = 0; number < 10; number++) wanting.push(await readySeat(server, seats));
    const free = await spare();
    const answers = await Promise.all(wanting.map(({id}) => seats.useSpare(id, free.id)));
    assert.equal(answers.filter(({status}) => status === 200).length, 1);
    assert.ok(answers.every(({status, body}) => status === 200 || body.reason === 'spare_taken'));
    const holding = await Promise.all(wanting.map(({id}) => seats.show(id)));
    assert.equal(holding.filter(({device}) => device?.serial === free.serial).length, 1);
  });

  it('have everything that was done to them in the record of the holder', async () => {
    const [seat, free] = [await readySeat(server, seats), await spare()];
    await pair(seat);
    await seats.act(seat.id, 'unpair');
    await seats.act(seat.id, 'lock');
    await seats.act(seat.id, 'unlock');
    await admin.send('POST', `/v1/seats/${seat.id}/report`, {fault: 'lost'});
    await seats.useSpare(seat.id, free.id);
    await seats.act(seat.id, 'take_out');
    await seats.choose(seat.id, ownDevice('VX1-018405'));
    const entries = await historyOf(admin, seat.holder);
    assert.deepEqual(entries.map(({action}) => action).sort(), [
      'assign_seat',
      'choose_device',
      'lock_device',
      'report_device',
      'start_pairing',
      'take_out_device',
      'unlock_device',
      'unpair_device',
      'use_spare',
    ]);
    assert.deepEqual(entries.find(({action}) => action === 'use_spare')?.changes, [
      {field: 'seat', before: `${seat.label} · ${seat.serial}`, after: `${seat.label} · ${free.serial}`},
    ]);
    const others = entries.filter(({action}) => action !== 'use_spare');
    for (const {changes} of others) assert.deepEqual(changes, [{field: 'seat', after: seat.label}]);
  });
});
