/** Days on which access ends: in the account's own time zone, the last day included, with a reminder before. */
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {sql, type SqlBool} from 'kysely';
import {addDays, dayIn, type Page, type Person} from 'tenant-elements';
import {sweepAccessEnds} from '../../../demo/server/access-end/sweep.js';
import {SEED_PASSWORD} from '../../../demo/server/seed/logins.js';
import {database, HttpClient, startTestServer, type TestServer} from '../../support/test-server.js';
import {historyOf, makeMember, memberIn, personOf} from '../support/people.js';

const ZONE = 'America/New_York';
const DAY_MS = 86_400_000;

describe(`the end of access on ${database}`, () => {
  let server: TestServer;
  let admin: HttpClient;
  let made = 0;

  before(async () => {
    server = await startTestServer();
    admin = await HttpClient.login(server, 'sara@summit.example', SEED_PASSWORD, 'summit');
  });
  after(() => server.close());

  const today = () => dayIn(ZONE, server.clock.now());
  const member = (role = 'sales_engineer') =>
    makeMember(server, {tenant: 'summit', email: `ends-${++made}@summit.example`, role});
  const setEnd = (id: string, accessEndsAt: string) =>
    admin.json<Person>('PATCH', `/v1/users/${id}`, {accessEndsAt});
  const sweep = async () => {
    await sweepAccessEnds(server.context);
    await server.outbox.settled();
  };
  const mailsTo = (email: string) =>
    server.context.db
      .selectFrom('outbox')
      .innerJoin('memberships', 'memberships.id', 'outbox.membership_id')
      .select(['outbox.kind', 'outbox.state'])
      .where('memberships.email', '=', email)
      .execute();
  /** Moves the server's clock to shortly before or after midnight where the account is. */
  async function moveTo(day: string, minutesAfterMidnight: number): Promise<void> {
    const probe = (at: number) => dayIn(ZONE, new Date(at));
    let at = Date.parse(`${day}T00:00:00Z`) - DAY_MS;
    while (probe(at) < day) at += 60_000;
    server.clock.advance(at + minutesAfterMidnight * 60_000 - server.clock.now().getTime());
    // Sessions end, too, in the months that go by.
    admin = await HttpClient.login(server, 'sara@summit.example', SEED_PASSWORD, 'summit');
  }

  it('L4 · lasts through the whole of the day where the account is, over both clock changes', async () => {
    for (const last of ['2027-03-13', '2027-03-14', '2027-11-06', '2027-11-07']) {
      await moveTo(addDays(last, -2), 5);
      const id = await member();
      assert.equal((await setEnd(id, last)).status, 200);
      await moveTo(addDays(last, 1), -1);
      await sweep();
      assert.equal((await personOf(admin, id)).status, 'active', `${last}, a minute before midnight`);
      await moveTo(addDays(last, 1), 1);
      await sweep();
      assert.equal((await personOf(admin, id)).status, 'inactive', `${last}, a minute after`);
      const [entry] = await historyOf(admin, id);
      assert.deepEqual([entry?.action, entry?.via, entry?.actor], ['end_access', 'server', undefined]);
    }
  });

  it('ends every session at once, and the next request fails', async () => {
    const id = await member();
    const {email} = await personOf(admin, id);
    const client = await HttpClient.login(server, email, SEED_PASSWORD, 'summit');
    assert.equal((await client.send('GET', '/v1/session')).status, 200);
    await setEnd(id, today());
    await moveTo(addDays(today(), 1), 1);
    await sweep();
    assert.equal((await client.send('GET', '/v1/session')).status, 404);
  });

  it('is told of once, some days before, in a mail with the day and the zone', async () => {
    const id = await member();
    const {email} = await personOf(admin, id);
    await setEnd(id, addDays(today(), 20));
    await sweep();
    assert.deepEqual(await mailsTo(email), [], 'not yet');
    await moveTo(addDays(today(), 15), 1);
    await sweep();
    await sweep();
    assert.deepEqual(
      (await mailsTo(email)).map(({kind}) => kind),
      ['access_ending'],
    );
    const mail = await server.mailbox?.waitFor(({envelope}) => envelope.to.includes(email));
    assert.match(mail?.parsed.subject ?? '', /^Your access to Summit ends on /);
    assert.match(mail?.parsed.text ?? '', /up to and including .*\(America\/New_York\)/);
    await setEnd(id, addDays(today(), 6));
    await sweep();
    assert.equal((await mailsTo(email)).length, 2, 'another day is another reminder');
  });

  it('V5 · never takes the last who manages users, who hears of it', async () => {
    const {db} = server.context;
    const managing = ['tenant_admin', 'platform_admin'];
    const held = await memberIn(server, 'summit', 'sara@summit.example');
    const others = await db
      .updateTable('memberships')
      .set({status: 'inactive'})
      .where('id', '!=', held)
      .where('email', 'like', '%@summit.example')
      .where(sql<SqlBool>`roles && ${managing}::text[]`)
      .returning('id')
      .execute();
    await db.updateTable('memberships').set({access_ends_at: today()}).where('id', '=', held).execute();
    await moveTo(addDays(today(), 1), 1);
    await sweep();
    await sweep();
    assert.equal((await personOf(admin, held)).status, 'active');
    assert.deepEqual(
      (await mailsTo('sara@summit.example')).map(({kind}) => kind),
      ['access_held'],
    );
    for (const {id} of others)
      await db.updateTable('memberships').set({status: 'active'}).where('id', '=', id).execute();
    await sweep();
    const {status} = await db
      .selectFrom('memberships')
      .select('status')
      .where('id', '=', held)
      .executeTakeFirstOrThrow();
    assert.equal(status, 'inactive', 'somebody else manages users again: the day counts');
    await db
      .updateTable('memberships')
      .set({status: 'active', access_ends_at: null, access_held_for: null})
      .where('id', '=', held)
      .execute();
    admin = await HttpClient.login(server, 'sara@summit.example', SEED_PASSWORD, 'summit');
  });

  it('letting somebody in again asks for a new day, or for none', async () => {
    const id = await member();
    await setEnd(id, today());
    await moveTo(addDays(today(), 1), 1);
    await sweep();
    const activate = (body?: unknown) =>
      admin.json<Person & {reason?: string}>('POST', `/v1/users/${id}/activate`, body);
    const refused = await activate();
    assert.deepEqual([refused.status, refused.body.reason], [409, 'access_ended']);
    assert.equal((await activate({accessEndsAt: addDays(today(), -1)})).status, 422);
    const again = await activate({accessEndsAt: addDays(today(), 30)});
    assert.deepEqual([again.body.status, again.body.accessEndsAt], ['active', addDays(today(), 30)]);
    await admin.send('POST', `/v1/users/${id}/deactivate`);
    assert.equal((await activate()).body.accessEndsAt, addDays(today(), 30), 'not over: kept');
    await admin.send('POST', `/v1/users/${id}/deactivate`);
    assert.equal((await activate({accessEndsAt: ''})).body.accessEndsAt, undefined, 'without end');
  });

  it('is set with an invitation, refused for a day that is past, and found while it is near', async () => {
    const invite = (accessEndsAt: string) =>
      admin.json<{invitation: Person; issues?: unknown}>('POST', '/v1/users', {
        email: `invited-${++made}@summit.example`,
        name: {first: 'Noa', last: 'Levi'},
        roles: ['sales_engineer'],
        accessEndsAt,
      });
    const past = await invite(addDays(today(), -1));
    assert.deepEqual([past.status, past.body.issues], [422, [{field: 'accessEndsAt', code: 'date_past'}]]);
    const {body} = await invite(addDays(today(), 3));
    assert.equal(body.invitation.accessEndsAt, addDays(today(), 3));
    const soon = await admin.json<Page<Person>>('GET', '/v1/users?accessEnds=soon&limit=200');
    assert.ok(soon.body.items.some(({id}) => id === body.invitation.id));
    assert.ok(
      soon.body.items.every(({accessEndsAt}) => accessEndsAt && accessEndsAt <= addDays(today(), 14)),
    );
  });

  it('is not offered where the product has no such days', async () => {
    const ada = await HttpClient.login(server, 'ada@acme.example');
    const bruno = await memberIn(server, 'acme', 'bruno@acme.example');
    const refused = await ada.json<{issues: unknown}>('PATCH', `/v1/users/${bruno}`, {
      accessEndsAt: '2099-01-01',
    });
    assert.deepEqual(refused.body.issues, [{field: 'accessEndsAt', code: 'not_offered'}]);
  });
});
