/** What seats, offers and codes refuse, however somebody asks. */
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Pairing} from 'tenant-elements';
import {SEED_PASSWORD} from '../../../demo/server/seed/logins.js';
import {database, HttpClient, startTestServer, type TestServer} from '../../support/test-server.js';
import {makeMember} from '../support/people.js';
import {bought, putDevice, readySeat, SeatClient} from '../support/seats.js';

describe(`guards of seats on ${database}`, () => {
  let server: TestServer;
  let admin: HttpClient;
  let seats: SeatClient;
  let made = 0;

  before(async () => {
    server = await startTestServer();
    admin = await HttpClient.login(server, 'nora@northwind.example', SEED_PASSWORD, 'northwind');
    seats = new SeatClient(admin);
  });
  after(() => server.close());

  const start = (seat: string) => admin.json<Pairing & {reason?: string}>('POST', '/v1/pairings', {seat});
  const claim = async (code: string | undefined, serial: string) =>
    (await new HttpClient(server).send('POST', '/v1/pairings/claim', {code, serial})).status;
  const member = () =>
    makeMember(server, {tenant: 'northwind', email: `guard${++made}@northwind.example`, role: 'member'});

  it('V10 · deactivated in the middle of a pairing, its code opens nothing, and there is no new one', async () => {
    const seat = await readySeat(server, seats);
    const {body} = await start(seat.id);
    assert.equal((await admin.send('POST', `/v1/users/${seat.holder}/deactivate`)).status, 200);
    assert.equal(await claim(body.code, seat.serial), 410);
    const again = await start(seat.id);
    assert.deepEqual([again.status, again.body.reason], [409, 'inactive_member']);
  });

  it('V10 · blocked, nobody pairs for them either', async () => {
    const seat = await readySeat(server, seats);
    assert.equal((await admin.send('POST', `/v1/users/${seat.holder}/block`)).status, 200);
    const {status} = await start(seat.id);
    assert.equal(status, 409);
  });

  it('the id of an old pairing cancels no newer one', async () => {
    const seat = await readySeat(server, seats);
    const first = (await start(seat.id)).body;
    const second = (await start(seat.id)).body;
    assert.equal((await admin.send('DELETE', `/v1/pairings/${first.id}`)).status, 204);
    assert.equal((await admin.json<Pairing>('GET', `/v1/pairings/${second.id}`)).body.state, 'waiting');
    assert.equal(await claim(second.code, seat.serial), 200);
  });

  it('F4 · what was decided about a seat hits no later one: remove, lock, spare', async () => {
    const seat = await readySeat(server, seats);
    const {version} = await seats.show(seat.id);
    await seats.change(seat.id, {modes: ['trainer']}, version);
    const stale = {'if-match': version};
    for (const [method, path, body] of [
      ['DELETE', `/v1/seats/${seat.id}`, undefined],
      ['PATCH', `/v1/seats/${seat.id}/device`, {action: 'lock'}],
      ['POST', `/v1/seats/${seat.id}/spare`, {spare: seat.id}],
    ] as const) {
      const answer = await admin.json<{reason?: string}>(method, path, body, stale);
      assert.deepEqual([answer.status, answer.body.reason], [409, 'seat_changed'], path);
    }
  });

  it('a seat that waits for somebody invited is given to nobody else by chance', async () => {
    const [seat] = await seats.add();
    assert.ok(seat);
    const email = `waits${++made}@northwind.example`;
    const invited = await admin.json<{invitation: {id: string}}>('POST', '/v1/users', {
      email,
      roles: ['member'],
      name: {full: 'Wanda Its'},
    });
    assert.equal((await seats.change(seat.id, {holder: invited.body.invitation.id})).status, 200);
    const holder = await member();
    const blind = await seats.change(seat.id, {holder});
    assert.deepEqual([blind.status, blind.body.reason], [409, 'seat_taken']);
    const {version} = await seats.show(seat.id);
    assert.equal((await seats.change(seat.id, {holder}, version)).status, 200);
  });

  it('an offer for somebody who cannot hold a seat is none, before anybody pays for it', async () => {
    const seat = await readySeat(server, seats);
    const held = await seats.quote({holder: seat.holder});
    assert.deepEqual([held.status, held.body.reason], [409, 'has_seat']);
    for (const holder of ['abc', '00000000-0000-4000-8000-000000000000']) {
      const {status, body} = await seats.quote({holder});
      assert.deepEqual([status, body.issues], [422, [{field: 'holder', code: 'unknown_option'}]], holder);
    }
  });

  it('ids that are none are answered like any other that is not there', async () => {
    const {status, body} = await seats.buy('abc');
    assert.deepEqual([status, body.reason], [409, 'quote_not_valid']);
    assert.equal((await seats.quoted('abc')).status, 404);
  });

  it('where seats are paid first, a device is not had by another way', async () => {
    const sofia = await HttpClient.login(
      server,
      'sofia@northwind-south.example',
      SEED_PASSWORD,
      'northwind-south',
    );
    const south = new SeatClient(sofia);
    const [seat] = await south.add();
    assert.ok(seat);
    const answer = await south.choose(seat.id, bought);
    assert.deepEqual([answer.status, answer.body.kind], [403, 'unsupported']);
    const {body} = await sofia.json<{capabilities: {seats?: {order?: unknown}}}>('GET', '/v1/session');
    assert.deepEqual(body.capabilities.seats?.order, {no: 'plan'});
  });

  it('T4 · a parcel is shown to whom it is for and to who manages seats, and to no other member', async () => {
    const owner = `guard${++made}@northwind.example`;
    const holder = await makeMember(server, {tenant: 'northwind', email: owner, role: 'member'});
    const [seat] = await seats.add({holder, device: bought});
    const number = seat?.order?.number ?? '';
    const other = `guard${++made}@northwind.example`;
    await makeMember(server, {tenant: 'northwind', email: other, role: 'member'});
    const stranger = await HttpClient.login(server, other, SEED_PASSWORD, 'northwind');
    assert.equal((await stranger.send('GET', `/auth/parcels/${number}`)).status, 404);
    const theirs = await HttpClient.login(server, owner, SEED_PASSWORD, 'northwind');
    for (const client of [admin, theirs])
      assert.equal((await client.send('GET', `/auth/parcels/${number}`)).status, 200);
  });

  it('of a device that was taken out no order is left', async () => {
    const [seat] = await seats.add({device: bought});
    assert.ok(seat);
    const number = seat.order?.number ?? '';
    await putDevice(server, seat);
    assert.equal(
      (await admin.send('PATCH', `/v1/seats/${seat.id}/device`, {action: 'take_out'})).status,
      200,
    );
    assert.equal((await admin.send('GET', `/auth/parcels/${number}`)).status, 404);
  });
});
