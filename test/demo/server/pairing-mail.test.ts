/** Link and code of a pairing by mail: to whom, how often, in which words, and where they are kept in clear: nowhere. */
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Pairing} from 'tenant-elements';
import {inTenant} from '../../../demo/server/database/tenant-transaction.js';
import {defaultLimits} from '../../../demo/server/limits.js';
import {queueMail} from '../../../demo/server/outbox/queue.js';
import {SEED_PASSWORD} from '../../../demo/server/seed/logins.js';
import {database, HttpClient, startTestServer, type TestServer} from '../../support/test-server.js';
import {dumpTables, tenantId} from '../support/database.js';
import {readySeat, SeatClient} from '../support/seats.js';

const MINUTE = 60_000;

describe(`pairing codes by mail on ${database}`, () => {
  let server: TestServer;
  let admin: HttpClient;
  let seats: SeatClient;

  before(async () => {
    server = await startTestServer({limits: {pairingMailPerPerson: defaultLimits.pairingMailPerPerson}});
    admin = await HttpClient.login(server, 'nora@northwind.example', SEED_PASSWORD, 'northwind');
    seats = new SeatClient(admin);
  });
  after(() => server.close());

  const mailTo = (email: string) => server.mailbox?.waitFor(({envelope}) => envelope.to.includes(email));
  const mailsTo = (email: string) =>
    (server.mailbox?.mails ?? []).filter(({envelope}) => envelope.to.includes(email));
  async function opened(): Promise<{seat: Awaited<ReturnType<typeof readySeat>>; pairing: Pairing}> {
    const seat = await readySeat(server, seats);
    return {seat, pairing: (await seats.startPairing(seat.id)).body};
  }
  async function stateOfMail(pairingId: string): Promise<readonly string[]> {
    await server.outbox.settled();
    const rows = await server.context.db
      .selectFrom('outbox')
      .select('state')
      .where('pairing_id', '=', pairingId)
      .execute();
    return rows.map(({state}) => state);
  }

  it('V3 · say which glasses and which seat, and what they bring pairs once', async () => {
    const {seat, pairing} = await opened();
    assert.equal((await seats.mailPairing(pairing.id)).status, 204);
    const mail = (await mailTo(seat.email))?.parsed;
    assert.equal(mail?.subject, `Pairing code for ${seat.label} at Northwind Service`);
    for (const text of [mail.text ?? '', mail.html ?? ''])
      for (const part of ['Vista 2', seat.serial, seat.label, pairing.link ?? '', pairing.code ?? ''])
        assert.ok(text.includes(part), part);
    assert.match(mail.html ?? '', /<h1[^>]*>Northwind Service<\/h1>/);
    const code = /code (\w{4}-\w{4})/.exec(mail.text ?? '')?.[1];
    const claim = async () =>
      (await new HttpClient(server).send('POST', '/v1/pairings/claim', {code, serial: seat.serial})).status;
    assert.deepEqual([await claim(), await claim()], [200, 410]);
  });

  it('are written in the language of whoever holds the seat', async () => {
    const {seat, pairing} = await opened();
    const holder = await HttpClient.login(server, seat.email, SEED_PASSWORD, 'northwind');
    await holder.send('POST', '/auth/language', {language: 'ar'});
    assert.equal(
      (await new SeatClient(holder).mailPairing(pairing.id)).status,
      204,
      'the holder may ask, too',
    );
    const mail = await mailTo(seat.email);
    assert.match(mail?.parsed.html ?? '', /<html lang="ar" dir="rtl">/);
    assert.ok(mail?.parsed.text?.includes(pairing.code ?? ''));
  });

  it('V1 · neither outbox nor any other table nor the log holds link or code in clear', async () => {
    const {seat, pairing} = await opened();
    await seats.mailPairing(pairing.id);
    await mailTo(seat.email);
    await server.outbox.settled();
    const kept = JSON.stringify(await dumpTables(server.context.db)) + server.logged.join('\n');
    const {code = '', link = ''} = pairing;
    for (const secret of [code, code.replace('-', ''), link.split('/').at(-1) ?? ''])
      assert.ok(secret && !kept.includes(secret));
  });

  it('are not sent for a pairing that is over by the time of sending', async () => {
    const {seat, pairing} = await opened();
    const tenant = await tenantId(server, 'northwind');
    // Queued and not yet sent: the worker is not told of it.
    await inTenant(server.context.db, tenant, (trx) =>
      queueMail(server.context, trx, tenant, {pairing_id: pairing.id}, 'pairing_code'),
    );
    await admin.send('DELETE', `/v1/pairings/${pairing.id}`);
    server.context.wakeOutbox();
    assert.deepEqual(await stateOfMail(pairing.id), ['dropped']);
    assert.equal(mailsTo(seat.email).length, 0);
  });

  it('are refused for what is used, given up or expired, and for a holder who is shut out', async () => {
    const {seat, pairing: first} = await opened();
    const second = (await seats.startPairing(seat.id)).body;
    assert.deepEqual(
      [await refusal(first.id), await refusal('no-such-pairing')],
      [[410, 'link_not_valid'], [404]],
    );
    await new HttpClient(server).send('POST', '/v1/pairings/claim', {code: second.code, serial: seat.serial});
    assert.deepEqual(await refusal(second.id), [410, 'link_not_valid']);
    const {pairing: late} = await opened();
    server.clock.advance(10 * MINUTE);
    assert.deepEqual(await refusal(late.id), [410, 'link_not_valid']);
    const {seat: theirs, pairing} = await opened();
    await admin.send('POST', `/v1/users/${theirs.holder}/deactivate`);
    assert.deepEqual(await refusal(pairing.id), [410, 'link_not_valid'], 'deactivating ended it');
  });

  it('are asked for by the holder and who manages seats, and by nobody else', async () => {
    const {pairing} = await opened();
    const other = await readySeat(server, seats);
    const member = new SeatClient(await HttpClient.login(server, other.email, SEED_PASSWORD, 'northwind'));
    assert.equal((await member.mailPairing(pairing.id)).status, 403);
  });

  it('V9 · fill nobody’s mailbox: limited by who gets them', async () => {
    server.clock.advance(10 * MINUTE);
    const {seat, pairing} = await opened();
    const statuses: number[] = [];
    for (let time = 0; time <= defaultLimits.pairingMailPerPerson.count; time++)
      statuses.push((await seats.mailPairing(pairing.id)).status);
    assert.deepEqual(statuses, [...Array<number>(defaultLimits.pairingMailPerPerson.count).fill(204), 429]);
    const other = await opened();
    assert.equal((await seats.mailPairing(other.pairing.id)).status, 204);
    await server.outbox.settled();
    assert.equal(mailsTo(seat.email).length, defaultLimits.pairingMailPerPerson.count);
  });

  async function refusal(id: string): Promise<readonly unknown[]> {
    const {status, body} = await seats.mailPairing(id);
    return [status, ...(body.reason ? [body.reason] : [])];
  }
});
