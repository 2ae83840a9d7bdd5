/** Where a parcel is: told to members of its account, and to nobody else that there is one. */
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {SEED_PASSWORD} from '../../../demo/server/seed/logins.js';
import {database, HttpClient, startTestServer, type TestServer} from '../../support/test-server.js';
import {answerOf} from '../support/callers.js';
import {bought, later, SeatClient} from '../support/seats.js';

interface Parcel {
  readonly model: string;
  readonly shippedAt?: string;
  readonly expectedOn: string;
  readonly delivered: boolean;
}

describe(`parcels on ${database}`, () => {
  let server: TestServer;
  let admin: HttpClient;
  let seats: SeatClient;

  before(async () => {
    server = await startTestServer();
    admin = await HttpClient.login(server, 'nora@northwind.example', SEED_PASSWORD, 'northwind');
    seats = new SeatClient(admin);
  });
  after(() => server.close());

  it('are followed from the order to the door', async () => {
    const [seat] = await seats.add({device: bought});
    const path = `/auth/parcels/${seat?.order?.number}`;
    const parcel = async () => (await admin.json<Parcel>('GET', path)).body;
    const ordered = await parcel();
    assert.deepEqual(
      [ordered.model, ordered.shippedAt, ordered.expectedOn, ordered.delivered],
      ['Vista 2', undefined, seat?.order?.expectedOn, false],
    );
    await later(server, 30_000);
    const {order} = await seats.show(seat?.id ?? '');
    assert.equal(order?.trackingUrl, `${server.origin}/parcels/${order?.number}`);
    assert.deepEqual([(await parcel()).shippedAt, (await parcel()).delivered], [order?.shippedAt, false]);
    await later(server, 60_000);
    assert.equal((await parcel()).delivered, true);
  });

  it('T4 · do not exist for anybody else, signed in or not', async () => {
    const [seat] = await seats.add({device: bought});
    const strangers = [
      new HttpClient(server),
      await HttpClient.login(server, 'ada@acme.example'),
      await HttpClient.login(server, 'sofia@northwind-south.example', SEED_PASSWORD, 'northwind-south'),
    ];
    for (const stranger of strangers) {
      const [real, missing, none] = [
        await answerOf(await stranger.send('GET', `/auth/parcels/${seat?.order?.number}`)),
        await answerOf(await stranger.send('GET', '/auth/parcels/VO-1')),
        await answerOf(await stranger.send('GET', '/auth/parcels/%00')),
      ];
      assert.deepEqual([real, none], [missing, missing]);
      assert.equal(real.status, 404);
    }
  });
});
