/** Seats that wait for somebody invited: nobody holds them, and whoever accepts gets theirs. */
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Seat} from 'tenant-elements';
import {SEED_PASSWORD} from '../../../demo/server/seed/logins.js';
import {
  database,
  HttpClient,
  mailedToken,
  startTestServer,
  type TestServer,
} from '../../support/test-server.js';
import {acceptBody} from '../support/callers.js';
import {found, historyOf, makeMember} from '../support/people.js';
import {putDevice, readySeat, SeatClient} from '../support/seats.js';

const DAY = 86_400_000;

describe(`reserved seats on ${database}`, () => {
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

  async function invite(): Promise<{id: string; email: string}> {
    const email = `invited${++made}@northwind.example`;
    const {status, body} = await admin.json<{invitation: {id: string}}>('POST', '/v1/users', {
      email,
      name: {full: 'Ines Invited'},
      roles: ['member'],
    });
    assert.equal(status, 201);
    return {id: body.invitation.id, email};
  }
  async function join({email}: {email: string}, seenToken?: string): Promise<string> {
    const token = await mailedToken(server, email, seenToken);
    const {status} = await new HttpClient(server).json('POST', '/v1/join/accept', acceptBody(token));
    assert.equal(status, 200);
    return (await found(admin, email))[0]?.id ?? '';
  }
  async function reserved(invitation: {id: string}): Promise<Seat> {
    const [seat] = await seats.add({holder: invitation.id});
    assert.ok(seat);
    return seat;
  }

  it('wait for the invitation, use nothing of the plan, and go to whoever accepts', async () => {
    const {used} = (await seats.list()).counts;
    const invitation = await invite();
    const seat = await reserved(invitation);
    assert.deepEqual(
      [seat.holder, seat.reservedFor],
      [undefined, {id: invitation.id, email: invitation.email, name: 'Ines Invited'}],
    );
    assert.equal((await seats.list()).counts.used, used, 'an invitation uses no seat');
    const member = await join(invitation);
    const taken = await seats.show(seat.id);
    assert.deepEqual([taken.holder?.id, taken.reservedFor], [member, undefined]);
    const entries = await historyOf(admin, member);
    assert.deepEqual(entries.find(({action}) => action === 'assign_seat')?.changes, [
      {field: 'seat', after: seat.label},
    ]);
  });

  it('are reserved later, too, and one person has one', async () => {
    const invitation = await invite();
    const [one, other] = await seats.add({count: 2});
    assert.ok(one && other);
    const kept = await seats.change(one.id, {holder: invitation.id});
    assert.deepEqual([kept.status, kept.body.reservedFor?.id], [200, invitation.id]);
    const twice = await seats.change(other.id, {holder: invitation.id});
    assert.deepEqual([twice.status, twice.body.reason, twice.body.id], [409, 'has_seat', one.id]);
    assert.equal((await seats.change(one.id, {holder: invitation.id})).status, 200);
    const held = await readySeat(server, seats);
    assert.equal((await seats.change(held.id, {holder: (await invite()).id})).body.reason, 'seat_taken');
  });

  it('are given to somebody else or freed, and then wait for nobody', async () => {
    const [first, second] = [await invite(), await invite()];
    const [seat, free] = [await reserved(first), await reserved(second)];
    const email = 'instead@northwind.example';
    const holder = await makeMember(server, {tenant: 'northwind', email, role: 'member'});
    const given = await seats.change(seat.id, {holder}, seat.version);
    assert.deepEqual([given.body.holder?.id, given.body.reservedFor], [holder, undefined]);
    assert.equal((await seats.change(free.id, {holder: null})).body.reservedFor, undefined);
    for (const invitation of [first, second]) {
      const member = await join(invitation);
      assert.ok((await seats.list('limit=200')).items.every((item) => item.holder?.id !== member));
    }
  });

  it('are free where the plan has no room by then', async () => {
    const invitation = await invite();
    const seat = await reserved(invitation);
    const tenants = server.context.db.updateTable('tenants').where('slug', '=', 'northwind');
    await tenants.set({seats_paid: (await seats.list()).counts.used}).execute();
    await join(invitation);
    await tenants.set({seats_paid: null}).execute();
    const left = await seats.show(seat.id);
    assert.deepEqual([left.holder, left.reservedFor], [undefined, undefined]);
  });

  it('V5 · of ten invitees who accept at once as many get theirs as the plan has room for', async () => {
    const invitations = await Promise.all(Array.from({length: 10}, invite));
    const kept: Seat[] = [];
    for (const invitation of invitations) kept.push(await reserved(invitation));
    const tenants = server.context.db.updateTable('tenants').where('slug', '=', 'northwind');
    await tenants.set({seats_paid: (await seats.list()).counts.used + 3}).execute();
    await Promise.all(invitations.map((invitation) => join(invitation)));
    await tenants.set({seats_paid: null}).execute();
    const after = await Promise.all(kept.map(({id}) => seats.show(id)));
    assert.equal(after.filter(({holder}) => holder).length, 3);
  });

  it('are released when the invitation is revoked or expires, and are no spare until then', async () => {
    const [revoked, expired] = [await invite(), await invite()];
    const [one, other] = [await reserved(revoked), await reserved(expired)];
    await putDevice(server, one);
    const broken = await readySeat(server, seats);
    assert.equal((await seats.useSpare(broken.id, one.id)).body.reason, 'spare_taken');
    assert.equal((await admin.send('DELETE', `/v1/invitations/${revoked.id}`)).status, 204);
    assert.equal((await seats.show(one.id)).reservedFor, undefined);
    assert.equal((await seats.useSpare(broken.id, one.id)).status, 200);
    server.clock.advance(15 * DAY);
    const signedIn = await HttpClient.login(server, 'nora@northwind.example', SEED_PASSWORD, 'northwind');
    const after = new SeatClient(signedIn);
    assert.equal((await after.show(other.id)).reservedFor, undefined);
    const late = await after.change(one.id, {holder: expired.id});
    assert.deepEqual(late.body.issues, [{field: 'holder', code: 'unknown_option'}]);
    assert.equal((await signedIn.send('POST', `/v1/invitations/${expired.id}/resend`)).status, 200);
    assert.equal((await after.show(other.id)).reservedFor, undefined, 'sent again, it has no seat any more');
  });

  it('T4 · wait for nobody invited to another account', async () => {
    const acme = await HttpClient.login(server, 'ada@acme.example');
    const {body} = await acme.json<{invitation: {id: string}}>('POST', '/v1/users', {
      email: 'elsewhere@acme.example',
      roles: ['user'],
    });
    const client = new SeatClient(
      await HttpClient.login(server, 'nora@northwind.example', SEED_PASSWORD, 'northwind'),
    );
    const [seat] = await client.add();
    const answer = await client.change(seat?.id ?? '', {holder: body.invitation.id});
    assert.deepEqual(answer.body.issues, [{field: 'holder', code: 'unknown_option'}]);
  });
});
