/** Pairing a device with a seat: what the code opens, for whom, how long, and what it never tells. */
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {PairingResult} from 'tenant-elements';
import {SEED_PASSWORD} from '../../../demo/server/seed/logins.js';
import {database, HttpClient, startTestServer, type TestServer} from '../../support/test-server.js';
import {answerOf} from '../support/callers.js';
import {dumpTables} from '../support/database.js';
import {GENUINE, ownDevice, readySeat as seatOfSomebody, SeatClient} from '../support/seats.js';

const MINUTE = 60_000;
const DEAD = {status: 410, reason: 'link_not_valid'};

describe(`pairing on ${database}`, () => {
  let server: TestServer;
  let admin: HttpClient;
  let seats: SeatClient;
  let device: HttpClient;

  before(async () => {
    server = await startTestServer();
    admin = await HttpClient.login(server, 'nora@northwind.example', SEED_PASSWORD, 'northwind');
    seats = new SeatClient(admin);
    device = new HttpClient(server);
  });
  after(() => server.close());

  const readySeat = () => seatOfSomebody(server, seats);
  const claim = (body: object) =>
    device.json<PairingResult & {reason?: string}>('POST', '/v1/pairings/claim', body);
  async function outcome(body: object) {
    const {status, body: answer} = await claim(body);
    return {status, ...(answer.reason && {reason: answer.reason})};
  }
  const tokenOf = (link = '') => link.split('/').at(-1) ?? '';

  it('V3 · pairs by link or by typed code, once; of 50 devices at once one gets through', async () => {
    const byCode = await readySeat();
    const {body: shown} = await seats.startPairing(byCode.id);
    const code = ` ${shown.code?.toLowerCase().replace('-', ' ')} `;
    const paired = await claim({code, serial: byCode.serial});
    assert.deepEqual([paired.status, paired.body.seat.id], [200, byCode.id]);
    assert.equal((await seats.show(byCode.id)).status, 'paired');
    assert.equal((await seats.pairing(shown.id)).state, 'paired');
    assert.deepEqual(await outcome({code, serial: byCode.serial}), DEAD);

    const byLink = await readySeat();
    const {body: pairing} = await seats.startPairing(byLink.id);
    const token = tokenOf(pairing.link);
    const answers = await Promise.all(
      Array.from({length: 50}, () => outcome({token, serial: byLink.serial})),
    );
    assert.equal(answers.filter(({status}) => status === 200).length, 1);
    assert.ok(answers.every(({status}) => status === 200 || status === 410));
  });

  it('V3 · looking at the link consumes nothing', async () => {
    const seat = await readySeat();
    const {body: pairing} = await seats.startPairing(seat.id);
    const path = new URL(pairing.link ?? '').pathname;
    for (let time = 0; time < 20; time++)
      for (const method of ['GET', 'HEAD']) await device.send(method, path);
    assert.equal((await claim({token: tokenOf(pairing.link), serial: seat.serial})).status, 200);
  });

  it('a new code kills the old at once, and so do time, giving up, and another holder', async () => {
    const seat = await readySeat();
    const first = (await seats.startPairing(seat.id)).body;
    const second = (await seats.startPairing(seat.id)).body;
    assert.notEqual(first.code, second.code);
    assert.deepEqual(await outcome({code: first.code, serial: seat.serial}), DEAD);
    assert.equal((await seats.pairing(first.id)).state, 'cancelled');
    await admin.send('DELETE', `/v1/pairings/${second.id}`);
    assert.deepEqual(await outcome({code: second.code, serial: seat.serial}), DEAD);
    const third = (await seats.startPairing(seat.id)).body;
    server.clock.advance(10 * MINUTE);
    assert.deepEqual(await outcome({token: tokenOf(third.link), serial: seat.serial}), DEAD);
    assert.equal((await seats.pairing(third.id)).state, 'expired');
    const fourth = (await seats.startPairing(seat.id)).body;
    await seats.change(seat.id, {holder: null});
    assert.deepEqual(await outcome({code: fourth.code, serial: seat.serial}), DEAD);
  });

  it('V2 · whatever opens nothing answers alike', async () => {
    const seat = await readySeat();
    const {body: pairing} = await seats.startPairing(seat.id);
    await admin.send('DELETE', `/v1/pairings/${pairing.id}`);
    const {serial} = seat;
    const bodies = [
      {token: tokenOf(pairing.link), serial},
      {code: pairing.code, serial},
      {token: 'A'.repeat(64), serial},
      {token: '', serial},
      {code: 'ABCD-2345', serial},
      {code: 'no code', serial},
      {serial},
    ];
    const answers = [];
    for (const body of bodies)
      answers.push(await answerOf(await device.send('POST', '/v1/pairings/claim', body)));
    for (const answer of answers) assert.deepEqual(answer, answers[0]);
  });

  it('turns the wrong device away, says so to whoever looks at the code, and gives up after five', async () => {
    const [seat, other] = [await readySeat(), await readySeat()];
    const {body: pairing} = await seats.startPairing(seat.id);
    const {code} = pairing;
    assert.deepEqual(await outcome({code, serial: 'VX2-999990'}), {status: 409, reason: 'wrong_device'});
    assert.deepEqual((await seats.pairing(pairing.id)).refused, {
      reason: 'wrong_device',
      serial: 'VX2-999990',
    });
    assert.deepEqual(await outcome({code, serial: other.serial}), {status: 409, reason: 'paired_elsewhere'});
    for (let time = 0; time < 3; time++) await outcome({code, serial: 'VX2-999990'});
    assert.deepEqual(await outcome({code, serial: seat.serial}), DEAD);
  });

  it('is for seats with somebody and a device, begun by the holder or who manages seats', async () => {
    const seat = await readySeat();
    const holder = new SeatClient(await HttpClient.login(server, seat.email, SEED_PASSWORD, 'northwind'));
    assert.equal((await holder.startPairing(seat.id)).status, 201);
    const stranger = await readySeat();
    assert.equal((await holder.startPairing(stranger.id)).status, 403);
    await seats.change(seat.id, {holder: null});
    assert.equal((await seats.startPairing(seat.id)).body.reason, 'seat_unassigned');
    const [empty] = await seats.add({holder: seat.holder});
    assert.equal((await seats.startPairing(empty?.id ?? '')).body.reason, 'seat_status');
    assert.equal((await seats.startPairing('no-such-seat')).status, 404);
  });

  it('V1 · no table, no log and no later answer holds a code or what the device signs in with', async () => {
    const seat = await readySeat();
    const {body: pairing} = await seats.startPairing(seat.id);
    const {body: result} = await claim({code: pairing.code, serial: seat.serial});
    const second = await readySeat();
    const {body: waiting} = await seats.startPairing(second.id);
    const secrets = [pairing, waiting].flatMap(({code = '', link}) => [
      code,
      code.replace('-', ''),
      tokenOf(link),
    ]);
    secrets.push(result.deviceToken);
    const kept = JSON.stringify(await dumpTables(server.context.db)) + server.logged.join('\n');
    for (const secret of secrets) assert.ok(!kept.includes(secret));
    const later = JSON.stringify([await seats.pairing(waiting.id), await seats.show(second.id)]);
    for (const secret of secrets) assert.ok(!later.includes(secret));
  });

  it('V10 · blocking the holder ends what the device may, and leaves the seat', async () => {
    const seat = await readySeat();
    const {body: pairing} = await seats.startPairing(seat.id);
    await claim({code: pairing.code, serial: seat.serial});
    await admin.send('POST', `/v1/users/${seat.holder}/block`);
    const {status, holder} = await seats.show(seat.id);
    assert.deepEqual([status, holder?.id, holder?.active], ['ready_to_pair', seat.holder, false]);
    const row = await server.context.db
      .selectFrom('seats')
      .select('device_token_hash')
      .where('id', '=', seat.id)
      .executeTakeFirstOrThrow();
    assert.equal(row.device_token_hash, null);
  });

  it('T4 · another account’s seats and pairings answer exactly like ones that do not exist', async () => {
    const seat = await readySeat();
    const {body: pairing} = await seats.startPairing(seat.id);
    const foreign = await HttpClient.login(
      server,
      'sofia@northwind-south.example',
      SEED_PASSWORD,
      'northwind-south',
    );
    const missing = '7b1c1d5e-5c7f-4a36-9c41-0f3c5ad1b0aa';
    const asked: [string, (id: string) => string, object?][] = [
      ['GET', (id) => `/v1/seats/${id}`],
      ['PATCH', (id) => `/v1/seats/${id}`, {holder: null}],
      ['DELETE', (id) => `/v1/seats/${id}`],
      ['GET', (id) => `/v1/seats/${id}/removal`],
      ['PATCH', (id) => `/v1/seats/${id}/device`, {action: 'lock'}],
      ['POST', (id) => `/v1/seats/${id}/device`, ownDevice(GENUINE)],
      ['POST', (id) => `/v1/seats/${id}/spare`, {spare: seat.id}],
      ['POST', (id) => `/v1/seats/${id}/report`, {fault: 'lost'}],
      ['GET', (id) => `/v1/pairings/${id}`],
      ['DELETE', (id) => `/v1/pairings/${id}`],
      ['POST', (id) => `/v1/pairings/${id}/mail`],
    ];
    for (const [method, path, body] of asked) {
      const id = path('').startsWith('/v1/pairings') ? pairing.id : seat.id;
      const [theirs, none] = [
        await answerOf(await foreign.send(method, path(id), body)),
        await answerOf(await foreign.send(method, path(missing), body)),
      ];
      assert.deepEqual([method, path(''), theirs], [method, path(''), none]);
      assert.equal(theirs.status, 404);
    }
    assert.equal((await seats.show(seat.id)).status, 'ready_to_pair');
  });

  it('V9 · codes can not be tried out: limited by client', async () => {
    const limited = await startTestServer({limits: {pairingPerClient: {count: 3, windowSeconds: 300}}});
    const client = new HttpClient(limited);
    const statuses = [];
    for (let time = 0; time < 4; time++)
      statuses.push(
        (await client.send('POST', '/v1/pairings/claim', {code: 'ABCD-2345', serial: 'X'})).status,
      );
    assert.deepEqual(statuses, [410, 410, 410, 429]);
    await limited.close();
  });
});
