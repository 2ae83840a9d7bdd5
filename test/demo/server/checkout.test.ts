/** Accounts that pay elsewhere first: the offer, the page that stands in for the payment provider, and what follows. */
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Money} from 'tenant-elements';
import {SEED_PASSWORD} from '../../../demo/server/seed/logins.js';
import {database, HttpClient, startTestServer, type TestServer} from '../../support/test-server.js';
import {answerOf, rawRequest} from '../support/callers.js';
import {assertUnchanged, stateOf} from '../support/database.js';
import {memberIn, makeMember} from '../support/people.js';
import {bought, later, ownDevice, reasonOf, SeatClient} from '../support/seats.js';

const SOUTH = 'northwind-south';
const MISSING = '7b1c1d5e-5c7f-4a36-9c41-0f3c5ad1b0aa';
const HOUR = 3_600_000;

describe(`paying for seats elsewhere on ${database}`, () => {
  let server: TestServer;
  let client: HttpClient;
  let seats: SeatClient;
  let north: SeatClient;

  before(async () => {
    server = await startTestServer();
    client = await HttpClient.login(server, `sofia@${SOUTH}.example`, SEED_PASSWORD, SOUTH);
    seats = new SeatClient(client);
    north = new SeatClient(
      await HttpClient.login(server, 'nora@northwind.example', SEED_PASSWORD, 'northwind'),
    );
  });
  after(() => server.close());

  const linesOf = async () =>
    (await server.context.db.selectFrom('billing_lines').selectAll().execute()).map(({amount}) =>
      Number(amount),
    );
  const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
  it('offers say where to pay where the account pays there, and only then', async () => {
    const {body} = await seats.quote({device: bought});
    assert.equal(body.checkoutUrl, `${server.origin}/checkout/${body.id}`);
    assert.equal(body.paid, false);
    const {draft, ...again} = (await seats.quoted(body.id)).body;
    assert.deepEqual(again, body);
    assert.deepEqual(draft?.device, bought, 'whoever comes back finds what was wanted');
    const other = (await north.quote({})).body;
    assert.deepEqual([other.checkoutUrl, other.paid], [undefined, undefined]);
    const {draft: _, ...same} = (await north.quoted(other.id)).body;
    assert.deepEqual(same, other);
  });

  it('T4 · offers are read by who manages seats in their account; to others they do not exist', async () => {
    const {body} = await seats.quote({});
    assert.equal((await north.quoted(body.id)).status, 404);
    for (const id of [MISSING, 'no-such-quote']) assert.equal((await seats.quoted(id)).status, 404);
    const jun = await HttpClient.login(server, `jun@${SOUTH}.example`, SEED_PASSWORD, SOUTH);
    assert.equal((await new SeatClient(jun).quoted(body.id)).status, 403);
  });

  it('nothing is added before it was paid; paid once, it is added once and charged as offered', async () => {
    const before = await linesOf();
    const {body: quote} = await seats.quote({count: 2, device: bought});
    assert.deepEqual(await reasonOf(seats.buy(quote.id)), [409, 'quote_not_paid']);
    assert.equal((await seats.quoted(quote.id)).status, 200, 'the offer is still there');
    const shown = await client.json<{dueNow: Money; seats: number; tenant: string; model: string}>(
      'GET',
      `/auth/checkout/${quote.id}`,
    );
    const {dueNow, seats: count, tenant, model} = shown.body;
    assert.deepEqual([dueNow, count, tenant, model], [quote.dueNow, 2, 'Northwind South', 'Vista 2']);
    for (let time = 0; time < 2; time++) assert.equal((await seats.pay(quote.id)).status, 204);
    assert.equal((await seats.quoted(quote.id)).body.paid, true);
    assert.deepEqual(await linesOf(), before, 'the account is charged when seats are added');
    assert.equal((await seats.buy(quote.id)).body.items.length, 2);
    assert.equal(sum(await linesOf()) - sum(before), quote.dueNow.amount);
    assert.deepEqual(await reasonOf(seats.buy(quote.id)), [409, 'quote_not_valid']);
    assert.deepEqual(await reasonOf(seats.pay(quote.id)), [404]);
  });

  it('what was paid holds, whatever the time and however many seats there are by then', async () => {
    const {body: quote} = await seats.quote({});
    await seats.pay(quote.id);
    await seats.add();
    server.clock.advance(HOUR);
    const before = sum(await linesOf());
    assert.equal((await seats.buy(quote.id)).status, 201);
    assert.equal(sum(await linesOf()) - before, quote.untilPeriodEnd.amount);
    const {body: late} = await seats.quote({});
    server.clock.advance(HOUR);
    assert.deepEqual(await reasonOf(seats.pay(late.id)), [409, 'quote_not_valid']);
    assert.deepEqual(await reasonOf(seats.buy(late.id)), [409, 'quote_not_valid']);
  });

  it('what was paid is there without a holder who has a seat by now, or a serial that is taken', async () => {
    const email = `late@${SOUTH}.example`;
    const holder = await makeMember(server, {tenant: SOUTH, email, role: 'member'});
    const tenants = server.context.db.updateTable('tenants').where('slug', '=', SOUTH);
    await tenants.set({seats_paid: 100}).execute();
    const {body: forHolder} = await seats.quote({holder});
    const {body: withSerial} = await seats.quote({device: ownDevice('VX1-018414')});
    for (const {id} of [forHolder, withSerial]) await seats.pay(id);
    const [given] = await seats.add({holder});
    assert.equal(given?.holder?.id, holder);
    await seats.add({device: ownDevice('VX1-018414')});
    assert.equal((await seats.buy(forHolder.id)).body.items[0]?.holder, undefined);
    const [seat] = (await seats.buy(withSerial.id)).body.items;
    assert.deepEqual([seat?.status, seat?.device], ['needs_device', undefined]);
  });

  it('T4 · is shown and paid by who manages seats of the account; anybody else finds nothing', async () => {
    const {body: quote} = await seats.quote({});
    const strangers = [
      await HttpClient.login(server, `jun@${SOUTH}.example`, SEED_PASSWORD, SOUTH),
      await HttpClient.login(server, 'milo@northwind.example', SEED_PASSWORD, 'northwind'),
      await HttpClient.login(server, 'ada@acme.example'),
    ];
    for (const stranger of strangers)
      for (const [method, path] of [
        ['GET', (id: string) => `/auth/checkout/${id}`],
        ['POST', (id: string) => `/auth/checkout/${id}/pay`],
      ] as const) {
        const [real, missing] = [
          await answerOf(await stranger.send(method, path(quote.id))),
          await answerOf(await stranger.send(method, path(MISSING))),
        ];
        assert.deepEqual(real, missing);
        assert.equal(real.status, 404);
      }
    const nobody = new HttpClient(server);
    assert.equal((await nobody.send('GET', `/auth/checkout/${quote.id}`)).status, 401);
    assert.equal((await nobody.send('POST', `/auth/checkout/${quote.id}/pay`)).status, 401);
    assert.equal((await seats.quoted(quote.id)).body.paid, false);
    const both = await HttpClient.login(server, 'nora@northwind.example', SEED_PASSWORD, 'northwind');
    assert.equal(
      (await both.send('GET', `/auth/checkout/${quote.id}`)).status,
      200,
      'whichever account is open',
    );
  });

  it('T5 · looking at it pays nothing, and no other site does', async () => {
    const {body: quote} = await seats.quote({});
    const cookie = await cookieOf();
    const before = await stateOf(server.context.db);
    for (const method of ['GET', 'HEAD'])
      for (const path of [
        `/checkout/${quote.id}`,
        `/auth/checkout/${quote.id}`,
        `/auth/checkout/${quote.id}/pay`,
      ])
        await (await client.send(method, path)).arrayBuffer();
    for (const [name, value] of [
      ['origin', server.portalOrigin],
      ['origin', 'https://evil.example'],
      ['sec-fetch-site', 'cross-site'],
    ] as const) {
      const {status} = await rawRequest(server, 'POST', `/auth/checkout/${quote.id}/pay`, {
        cookie,
        [name]: value,
      });
      assert.equal(status, 403);
    }
    await assertUnchanged(server.context.db, before);
  });

  it('a read-only account pays for nothing that could not be added', async () => {
    const {body: quote} = await seats.quote({});
    const tenants = server.context.db.updateTable('tenants').where('slug', '=', SOUTH);
    await tenants.set({account_state: 'past_due_read_only'}).execute();
    assert.deepEqual(await reasonOf(seats.pay(quote.id)), [403, 'read_only_account']);
    await tenants.set({account_state: 'active'}).execute();
  });

  it('the account has one holder too many from the start, and somebody who waits', async () => {
    const fresh = await startTestServer();
    const south = new SeatClient(
      await HttpClient.login(fresh, `sofia@${SOUTH}.example`, SEED_PASSWORD, SOUTH),
    );
    const {items, counts} = await south.list();
    assert.deepEqual([counts.used, counts.allowed], [3, 2]);
    assert.deepEqual(
      items.map(({status, fault, serialRefusal}) => fault?.kind ?? serialRefusal ?? status),
      ['broken', 'lost', 'shipped', 'ordered', 'unknown'],
    );
    const {body: quote} = await south.quote({});
    assert.equal(quote.monthly.amount, 3 * 4_900, 'two are paid for, however many there are');
    const mei = await memberIn(fresh, SOUTH, `mei@${SOUTH}.example`);
    const asked = await fresh.context.db.selectFrom('seat_requests').select('membership_id').execute();
    assert.deepEqual(asked, [{membership_id: mei}]);
    await later(fresh, HOUR);
    const signedIn = await HttpClient.login(fresh, `sofia@${SOUTH}.example`, SEED_PASSWORD, SOUTH);
    const afterwards = (await new SeatClient(signedIn).list()).items.map(({status}) => status);
    assert.deepEqual(
      afterwards,
      ['paired', 'locked', 'shipped', 'ordered', 'needs_device'],
      'and it stays so',
    );
    await fresh.close();
  });

  it('of more seats than are paid for one less costs nothing less, until there are as many', async () => {
    const fresh = await startTestServer();
    const signedIn = await HttpClient.login(fresh, `sofia@${SOUTH}.example`, SEED_PASSWORD, SOUTH);
    const south = new SeatClient(signedIn);
    const lessWithout = async (id: string) => {
      const {body} = await signedIn.json<{monthlyLess: Money}>('GET', `/v1/seats/${id}/removal`);
      assert.equal((await signedIn.send('DELETE', `/v1/seats/${id}`)).status, 204);
      return body.monthlyLess.amount;
    };
    const less: number[] = [];
    const allowed: number[] = [];
    for (const {id} of (await south.list()).items) {
      less.push(await lessWithout(id));
      allowed.push((await south.list()).counts.allowed);
    }
    assert.deepEqual(less, [0, 0, 0, 4_900, 4_900]);
    assert.deepEqual(allowed, [2, 2, 2, 1, 0]);
    const lines = await fresh.context.db
      .selectFrom('billing_lines')
      .select('amount')
      .where('kind', '=', 'seats_removed')
      .orderBy('amount', 'desc')
      .execute();
    assert.deepEqual(
      lines.map(({amount}) => Math.abs(Number(amount))),
      less,
      'and is charged like that',
    );
    await fresh.close();
  });

  async function cookieOf(): Promise<string> {
    const login = await fetch(`${server.origin}/auth/login`, {
      method: 'POST',
      headers: {'content-type': 'application/json'},
      body: JSON.stringify({email: `sofia@${SOUTH}.example`, password: SEED_PASSWORD}),
    });
    return login.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  }
});
