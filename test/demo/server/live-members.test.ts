/** What an open page of a plain member is told: of the own membership and the own seat, and of nobody else. */
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Session} from 'tenant-elements';
import {SEED_PASSWORD} from '../../../demo/server/seed/logins.js';
import {database, HttpClient, startTestServer, type TestServer} from '../../support/test-server.js';
import {openStream} from '../support/event-stream.js';
import {hostToken, makeMember} from '../support/people.js';
import {bought, readySeat, SeatClient} from '../support/seats.js';

describe(`live events for plain members on ${database}`, () => {
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

  const login = (email: string) => HttpClient.login(server, email, SEED_PASSWORD, 'northwind');
  async function plain(): Promise<{id: string; client: HttpClient}> {
    const email = `listens${++made}@northwind.example`;
    const id = await makeMember(server, {tenant: 'northwind', email, role: 'member'});
    return {id, client: await login(email)};
  }
  /** All that was told, once a last event of the own has come through. */
  async function heardBy(
    stream: Awaited<ReturnType<typeof openStream>>,
    self: string,
  ): Promise<readonly {topic: string; id: string}[]> {
    await stream.until((heard) => heard.includes(`"seats","id":"${self}"`));
    return [...stream.heard().matchAll(/^data: ?(.*)$/gm)].map(([, data = '']) => JSON.parse(data) as never);
  }

  it('are offered to every member, and to a page’s token only where it may see users', async () => {
    const {client} = await plain();
    const {body} = await client.json<Session>('GET', '/v1/session');
    assert.equal(body.capabilities.live, true);
    const token = await hostToken(server, {tenant: 'northwind', roles: ['member'], scopes: ['invite']});
    assert.equal((await token.send('GET', '/v1/events')).status, 403);
    const {capabilities} = (await token.json<Session>('GET', '/v1/session')).body;
    assert.deepEqual(capabilities.live, {no: 'permission'});
  });

  it('T4 · tell nothing of what is done to others, to invitations and to other seats', async () => {
    const {id, client} = await plain();
    const other = await readySeat(server, seats);
    const stream = await openStream(client);
    await admin.send('POST', '/v1/users', {
      email: 'unheard@northwind.example',
      name: {full: 'Una Heard'},
      roles: ['member'],
    });
    await admin.send('PATCH', `/v1/users/${other.holder}`, {name: {full: 'Other Name'}});
    await seats.startPairing(other.id);
    await seats.act(other.id, 'lock');
    await seats.add({device: bought});
    const someone = await plain();
    await someone.client.send('POST', '/v1/seat-requests', {note: 'For me'});
    await seats.change(other.id, {holder: null});
    await admin.send('POST', `/v1/users/${other.holder}/deactivate`);
    await server.outbox.settled();
    await client.send('POST', '/v1/seat-requests', {});
    assert.deepEqual(await heardBy(stream, id), [{topic: 'seats', id}]);
    await stream.cancel();
  });

  it('tell of the own seat: asked for, given, paired by a device, broken, and lost again', async () => {
    const seat = await readySeat(server, seats);
    const holder = await login(seat.email);
    const stream = await openStream(holder);
    let told = 0;
    const hears = async (act: () => Promise<unknown>) => {
      await act();
      const times = () => stream.heard().split(`"seats","id":"${seat.id}"`).length - 1;
      await stream.until(() => times() > told);
      told = times();
    };
    let code: string | undefined;
    const claim = (serial: string) =>
      new HttpClient(server).send('POST', '/v1/pairings/claim', {code, serial});
    await hears(async () => ({code} = (await seats.startPairing(seat.id)).body));
    await hears(() => claim('VX2-999990'));
    await hears(() => claim(seat.serial));
    await hears(() => holder.send('POST', `/v1/seats/${seat.id}/report`, {fault: 'broken'}));
    await hears(() => seats.change(seat.id, {holder: null}));
    await stream.cancel();
    const {id, client} = await plain();
    const later = await openStream(client);
    await client.send('POST', '/v1/seat-requests', {});
    const requests = await admin.json<{items: {id: string; person: {id: string}}[]}>(
      'GET',
      '/v1/seat-requests',
    );
    const request = requests.body.items.find(({person}) => person.id === id);
    await later.until((heard) => heard.includes(`"seats","id":"${id}"`));
    await admin.send('DELETE', `/v1/seat-requests/${request?.id}`);
    await later.until((heard) => heard.split(`"seats","id":"${id}"`).length === 3);
    const [given] = await seats.add({holder: id});
    await later.until((heard) => heard.includes(`"seats","id":"${given?.id}"`));
    await later.cancel();
  });

  it('tell whose seat a spare or a new device went into', async () => {
    const [seat, other] = [await readySeat(server, seats), await readySeat(server, seats)];
    await seats.change(other.id, {holder: null});
    const stream = await openStream(await login(seat.email));
    await seats.useSpare(seat.id, other.id);
    await stream.until((heard) => heard.includes(`"seats","id":"${seat.id}"`));
    assert.ok(!stream.heard().includes(other.id), 'the seat it came from is nobody’s business');
    await stream.cancel();
  });

  it('never say whom else a change is about', async () => {
    const seat = await readySeat(server, seats);
    const [stream, all] = [await openStream(await login(seat.email)), await openStream(admin)];
    await seats.change(seat.id, {holder: null});
    for (const listener of [stream, all]) {
      await listener.until((heard) => heard.includes(`"seats","id":"${seat.id}"`));
      assert.ok(!listener.heard().includes('about'));
      await listener.cancel();
    }
  });

  it('V10 · end when the member is shut out, and begin anew when rights come or go', async () => {
    const {id, client} = await plain();
    const [stream, listed] = [await openStream(client), await openStream(admin)];
    await admin.send('PATCH', `/v1/users/${id}`, {roles: ['admin']});
    assert.ok((await stream.untilClosed()).closed, 'there is more to hear now');
    const wide = await openStream(client);
    await admin.send('PATCH', `/v1/users/${id}`, {roles: ['member']});
    const less = await wide.untilClosed();
    assert.ok(less.closed, 'there is less to hear now');
    assert.ok(less.text.includes(`"session","id":"${id}"`), 'and the page is told to look');
    assert.ok(!less.text.includes('"users"'));
    const narrow = await openStream(client);
    await admin.send('POST', `/v1/users/${id}/block`);
    const {closed, text} = await narrow.untilClosed();
    assert.ok(closed && !text.includes(id), 'nothing more is told');
    await listed.until((heard) => heard.includes(id));
    await listed.cancel();
  });
});
