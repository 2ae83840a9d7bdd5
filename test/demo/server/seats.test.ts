import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {dayIn} from 'tenant-elements';
import {SEED_PASSWORD} from '../../../demo/server/seed/logins.js';
import {database, HttpClient, startTestServer, type TestServer} from '../../support/test-server.js';
import {makeMember} from '../support/people.js';
import {bought, reasonOf, SeatClient} from '../support/seats.js';

const MINUTE = 60_000;

describe(`seats on ${database}`, () => {
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

  const someone = (more: object = {}) =>
    makeMember(server, {
      tenant: 'northwind',
      email: `seat${++made}@northwind.example`,
      role: 'member',
      ...more,
    });

  const linesOf = () =>
    server.context.db.selectFrom('billing_lines').selectAll().orderBy('created_at').execute();

  it('are listed with holder and device, counted, searched, filtered, sorted and paged', async () => {
    const all = await seats.list();
    assert.deepEqual(
      all.items.map(({label, status, holder}) => [label, status, holder?.name]),
      [
        ['Seat 1', 'paired', 'Milo Jansen'],
        ['Seat 2', 'ready_to_pair', 'Amira Saleh'],
        ['Seat 3', 'needs_device', 'Kenji Mori'],
        ['Seat 4', 'ready_to_pair', undefined],
      ],
    );
    assert.deepEqual(all.counts, {total: 4, used: 3, allowed: 4});
    assert.equal(all.items[2]?.holder?.active, false);
    const labels = async (query: string) => (await seats.list(query)).items.map(({label}) => label);
    assert.deepEqual(await labels('search=amira'), ['Seat 2']);
    assert.deepEqual(await labels('search=vx2-2048'), ['Seat 1', 'Seat 4']);
    assert.deepEqual(await labels('held=false'), ['Seat 4']);
    assert.deepEqual(await labels('status=ready_to_pair&held=true'), ['Seat 2']);
    assert.deepEqual(await labels('mode=trainer'), ['Seat 2', 'Seat 3']);
    assert.deepEqual(await labels('sort=holder&descending=true&held=true'), ['Seat 1', 'Seat 3', 'Seat 2']);
    const walked: string[] = [];
    for (let cursor = ''; ;) {
      const page = await seats.list(`limit=1&sort=added${cursor && `&cursor=${cursor}`}`);
      walked.push(...page.items.map(({label}) => label));
      if (!page.next) break;
      cursor = page.next;
    }
    assert.deepEqual(walked.sort(), ['Seat 1', 'Seat 2', 'Seat 3', 'Seat 4']);
  });

  it('are unsupported where the product has none, and not for whoever does not manage them', async () => {
    const acme = await HttpClient.login(server, 'ada@acme.example');
    const none = await acme.json<{kind: string; capability: string}>('GET', '/v1/seats');
    assert.deepEqual([none.status, none.body.kind, none.body.capability], [403, 'unsupported', 'seats']);
    const member = new SeatClient(
      await HttpClient.login(server, 'milo@northwind.example', SEED_PASSWORD, 'northwind'),
    );
    const {id} = await seats.called('Seat 4');
    assert.equal((await member.change(id, {holder: null})).status, 403);
    assert.equal((await member.quote({})).status, 403);
    assert.equal((await member.act(id, 'unpair')).status, 403);
    assert.equal((await member.startPairing(id)).status, 403);
  });

  it('are given, taken from one for another only by whoever knew, and freed; the pairing goes with its holder', async () => {
    const [seat] = await seats.add();
    assert.ok(seat);
    const [one, other] = [await someone(), await someone()];
    const given = await seats.change(seat.id, {holder: one});
    assert.deepEqual([given.status, given.body.holder?.id], [200, one]);
    assert.deepEqual(await reasonOf(seats.change(seat.id, {holder: other})), [409, 'seat_taken']);
    assert.deepEqual(await reasonOf(seats.change(seat.id, {holder: other}, seat.version)), [
      409,
      'seat_changed',
    ]);
    const moved = await seats.change(seat.id, {holder: other}, given.body.version);
    assert.equal(moved.body.holder?.id, other);
    assert.deepEqual(await reasonOf(seats.change((await seats.called('Seat 4')).id, {holder: other})), [
      409,
      'has_seat',
    ]);
    const paired = await seats.called('Seat 1');
    const freed = await seats.change(paired.id, {holder: null});
    assert.deepEqual([freed.body.holder, freed.body.status], [undefined, 'ready_to_pair']);
    const back = await seats.change(paired.id, {holder: paired.holder?.id});
    assert.equal(back.body.status, 'ready_to_pair');
  });

  it('take nobody who is not there, inactive, or one too many for the plan', async () => {
    const [seat] = await seats.add();
    assert.ok(seat);
    const inactive = await someone({status: 'inactive'});
    assert.deepEqual(await reasonOf(seats.change(seat.id, {holder: inactive})), [409, 'inactive_member']);
    const unknown = await seats.change(seat.id, {holder: 'nobody'});
    assert.deepEqual(
      [unknown.status, unknown.body.issues],
      [422, [{field: 'holder', code: 'unknown_option'}]],
    );
    const tenants = server.context.db.updateTable('tenants').where('slug', '=', 'northwind');
    const {counts} = await seats.list();
    await tenants.set({seats_paid: counts.used}).execute();
    const refused = await seats.change(seat.id, {holder: await someone()});
    assert.deepEqual([refused.status, refused.body.kind], [403, 'quota']);
    const [bought] = await seats.add({holder: await someone()});
    assert.ok(bought?.holder, 'a seat that is paid with its holder is not one too many');
    assert.equal((await seats.list()).counts.allowed, counts.used + 1);
    await tenants.set({seats_paid: null}).execute();
  });

  it('have one mode at least, of those the product has', async () => {
    const {id} = await seats.called('Seat 4');
    assert.deepEqual((await seats.change(id, {modes: []})).body.issues, [{field: 'modes', code: 'required'}]);
    assert.deepEqual((await seats.change(id, {modes: ['pilot']})).body.issues, [
      {field: 'modes', code: 'unknown_option'},
    ]);
    assert.deepEqual((await seats.change(id, {modes: ['trainer', 'trainer']})).body.modes, ['trainer']);
  });

  it('are charged what was offered, once, and not before', async () => {
    const before = (await linesOf()).length;
    const {body: quote} = await seats.quote({count: 3, device: bought});
    assert.deepEqual([quote.once.amount, quote.monthlyMore.amount], [3 * 89_000, 3 * 4_900]);
    assert.equal(quote.dueNow.amount, quote.once.amount + quote.untilPeriodEnd.amount);
    assert.equal((await linesOf()).length, before, 'an offer charges nothing');
    const key = {'idempotency-key': 'three-seats'};
    const [first, again] = [await seats.buy(quote.id, key), await seats.buy(quote.id, key)];
    assert.deepEqual([first.status, again.body], [201, first.body]);
    assert.equal(first.body.items.length, 3);
    const lines = (await linesOf()).slice(before);
    assert.deepEqual(lines.map(({kind, seats: count}) => [kind, count]).sort(), [
      ['devices', 1],
      ['devices', 1],
      ['devices', 1],
      ['seats_added', 3],
    ]);
    assert.equal(
      lines.reduce((sum, {amount}) => sum + Number(amount), 0),
      quote.dueNow.amount,
    );
    assert.deepEqual(await reasonOf(seats.buy(quote.id)), [409, 'quote_not_valid']);
  });

  it('are offered again when the price moved or the offer is too old', async () => {
    const {body: quote} = await seats.quote({});
    await seats.add();
    // One seat more makes the monthly price another.
    assert.deepEqual(await reasonOf(seats.buy(quote.id)), [409, 'price_changed']);
    const {body: old} = await seats.quote({});
    server.clock.advance(31 * MINUTE);
    assert.deepEqual(await reasonOf(seats.buy(old.id)), [409, 'quote_not_valid']);
  });

  it('say what removing one means; it frees the holder, and the price drops with the next period', async () => {
    const holder = await someone();
    const [seat] = await seats.add({holder});
    assert.ok(seat);
    const {body} = await admin.json<{from: string; holder: {id: string}; monthlyLess: {amount: number}}>(
      'GET',
      `/v1/seats/${seat.id}/removal`,
    );
    const today = dayIn('Europe/Berlin', server.clock.now());
    assert.deepEqual([body.holder.id, body.monthlyLess.amount, body.from > today], [holder, 4_900, true]);
    assert.equal((await admin.send('DELETE', `/v1/seats/${seat.id}`)).status, 204);
    assert.equal((await admin.send('GET', `/v1/seats/${seat.id}`)).status, 404);
    const line = (await linesOf()).at(-1);
    assert.deepEqual(
      [line?.kind, Number(line?.amount), line?.from_day],
      ['seats_removed', -4_900, body.from],
    );
    const person = await admin.json<{seat?: object}>('GET', `/v1/users/${holder}`);
    assert.equal(person.body.seat, undefined);
  });

  it('are asked for by who has none, once, and the wish is over with a seat', async () => {
    const email = 'wishes@northwind.example';
    const id = await makeMember(server, {tenant: 'northwind', email, role: 'member'});
    const person = await HttpClient.login(server, email, SEED_PASSWORD, 'northwind');
    const mine = await new SeatClient(person).mine();
    assert.deepEqual([mine.seat, mine.managers[0]?.email], [undefined, 'nora@northwind.example']);
    for (const note of ['For the night shift', 'again'])
      assert.equal((await person.send('POST', '/v1/seat-requests', {note})).status, 200);
    const asked = await admin.json<{items: {id: string; note: string; person: {id: string}}[]}>(
      'GET',
      '/v1/seat-requests',
    );
    assert.deepEqual(
      asked.body.items.map(({note, person: who}) => [note, who.id]),
      [['For the night shift', id]],
    );
    await seats.add({holder: id});
    assert.equal((await admin.json<{items: []}>('GET', '/v1/seat-requests')).body.items.length, 0);
    assert.equal((await new SeatClient(person).mine()).seat?.holder?.id, id);
    assert.equal((await person.send('POST', '/v1/seat-requests', {})).status, 409);
  });

  it('V5 · of 50 assignments at once exactly as many succeed as there are free seats', async () => {
    const free = await seats.add({count: 5});
    const people = await Promise.all(Array.from({length: 50}, () => someone()));
    const answers = await Promise.all(
      people.map((holder, index) => seats.change(free[index % free.length]?.id ?? '', {holder})),
    );
    assert.equal(answers.filter(({status}) => status === 200).length, 5);
    assert.ok(answers.every(({status, body}) => status === 200 || body.reason === 'seat_taken'));
    const holders = (await Promise.all(free.map(({id}) => seats.show(id)))).map(({holder}) => holder?.id);
    assert.equal(new Set(holders).size, 5);
  });

  it('V5 · one person assigned to 20 seats at once holds one', async () => {
    const free = await seats.add({count: 20});
    const holder = await someone();
    const answers = await Promise.all(free.map(({id}) => seats.change(id, {holder})));
    assert.equal(answers.filter(({status}) => status === 200).length, 1);
    assert.ok(answers.every(({status, body}) => status === 200 || body.reason === 'has_seat'));
  });
});
