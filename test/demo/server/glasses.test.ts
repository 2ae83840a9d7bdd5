/** Glasses that stand in for real ones: the command, and the page that a link opens on anything else. */
import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import {after, before, describe, it} from 'node:test';
import {SEED_PASSWORD} from '../../../demo/server/seed/logins.js';
import {database, HttpClient, startTestServer, type TestServer} from '../../support/test-server.js';
import {assertUnchanged, stateOf} from '../support/database.js';
import {readySeat, SeatClient} from '../support/seats.js';

const scans = process.env['FULL'] ? 1_000 : 50;

describe(`simulated glasses on ${database}`, () => {
  let server: TestServer;
  let admin: HttpClient;
  let seats: SeatClient;

  before(async () => {
    server = await startTestServer({limits: {pairingPerClient: {count: 9, windowSeconds: 100_000}}});
    admin = await HttpClient.login(server, 'nora@northwind.example', SEED_PASSWORD, 'northwind');
    seats = new SeatClient(admin);
  });
  after(() => server.close());

  /** As `npm run demo:glasses --` does. */
  function glasses(...args: string[]): Promise<{code: number | null; out: string; error: string}> {
    const child = spawn('node', ['--import', 'tsx', 'demo/glasses/main.ts', ...args]);
    const said = {out: '', error: ''};
    child.stdout.on('data', (chunk: Buffer) => (said.out += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (said.error += chunk.toString()));
    return new Promise((resolve) => child.once('close', (code) => resolve({code, ...said})));
  }

  it('pair by code or by link, and say with what; a refusal is said in words and ends otherwise', async () => {
    const [byCode, byLink] = [await readySeat(server, seats), await readySeat(server, seats)];
    const {code = ''} = (await seats.startPairing(byCode.id)).body;
    const {link = ''} = (await seats.startPairing(byLink.id)).body;
    const at = ['--url', server.origin];
    const typed = code.toLowerCase().replace('-', ' ');
    const elsewhere = await glasses('--code', typed, '--serial', byLink.serial, ...at);
    assert.deepEqual([elsewhere.code, elsewhere.error], [1, 'These glasses belong to another seat.\n']);
    const wrong = await glasses('--code', typed, '--serial', 'VX2-999990', ...at);
    assert.match(wrong.error, /other glasses/);
    const paired = await glasses('--code', typed, '--serial', ` ${byCode.serial.toLowerCase()}`, ...at);
    assert.deepEqual(
      [paired.code, paired.out, paired.error],
      [0, `Paired with ${byCode.label} of Northwind Service.\n`, ''],
    );
    assert.equal((await seats.show(byCode.id)).status, 'paired');
    const scanned = await glasses('--link', link, '--serial', byLink.serial);
    assert.equal(scanned.code, 0);
    const again = await glasses('--link', link, '--serial', byLink.serial);
    assert.deepEqual([again.code, again.out], [1, '']);
    assert.match(again.error, /no longer works/);
  });

  it('say what is wrong with what was asked, and that nobody answers', async () => {
    for (const args of [
      [],
      ['--code', 'ABC', '--serial', 'VX2-100000'],
      ['--link', 'https://pair', '--serial', 'VX2-100000'],
      ['--code', 'ABCD-2345'],
      ['--colour', 'red'],
    ]) {
      const {code, error} = await glasses(...args);
      assert.equal(code, 2, args.join(' '));
      assert.match(error, /Usage/);
    }
    const {code, error} = await glasses(
      ...['--code', 'ABCD-2345', '--serial', 'VX2-100000', '--url', 'http://127.0.0.1:1'],
    );
    assert.deepEqual([code, error], [1, 'The server cannot be reached.\n']);
  });

  it('are told of a read-only account, and when they ask too often', async () => {
    const seat = await readySeat(server, seats);
    const {code = ''} = (await seats.startPairing(seat.id)).body;
    const tenants = server.context.db.updateTable('tenants').where('slug', '=', 'northwind');
    await tenants.set({account_state: 'past_due_read_only'}).execute();
    const args = ['--code', code, '--serial', seat.serial, '--url', server.origin];
    assert.match((await glasses(...args)).error, /read-only/);
    await tenants.set({account_state: 'active'}).execute();
    for (let time = 0; time < 9; time++)
      await new HttpClient(server).send('POST', '/v1/pairings/claim', {code: 'ABCD-2345', serial: 'X'});
    const often = await glasses(...args);
    assert.equal(often.code, 1);
    assert.match(often.error, /Too many tries\. Try again in \d+ seconds\./);
  });

  it(`V3 · ${scans} GETs and HEADs of a link pair nothing, and its page sends the link to nobody`, async () => {
    const seat = await readySeat(server, seats);
    const {link = ''} = (await seats.startPairing(seat.id)).body;
    await server.outbox.settled();
    const before = await stateOf(server.context.db);
    for (let time = 0; time < scans; time++) {
      const path = `${new URL(link).pathname}${time % 3 ? '' : `?serial=${seat.serial}&utm_source=mail`}`;
      const response = await new HttpClient(server).send(time % 2 ? 'HEAD' : 'GET', path);
      await response.arrayBuffer();
      assert.equal(response.headers.get('referrer-policy'), 'no-referrer');
      assert.equal(response.headers.get('cache-control'), 'no-store');
    }
    await assertUnchanged(server.context.db, before);
  });
});
