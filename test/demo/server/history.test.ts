import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {sql} from 'kysely';
import {inTenant} from '../../../demo/server/database/tenant-transaction.js';
import {SEEDED_ADMINISTRATOR} from '../../../demo/server/seed/logins.js';
import {
  database,
  HttpClient,
  mailedToken,
  startTestServer,
  type TestServer,
} from '../../support/test-server.js';
import {acceptBody, embeddedPage, inviteByAdmin} from '../support/callers.js';
import {invitationOf, membershipId, tenantId} from '../support/database.js';

const WEEK_MS = 7 * 86_400_000;

describe(`the history on ${database}`, () => {
  let server: TestServer;
  let admin: HttpClient;

  before(async () => {
    server = await startTestServer();
    admin = await HttpClient.login(server, SEEDED_ADMINISTRATOR);
  });
  after(() => server.close());

  async function entriesOf(subject: string) {
    const rows = await server.context.db
      .selectFrom('history')
      .select(['action', 'via', 'actor_label'])
      .where('subject_id', '=', subject)
      .orderBy('at')
      .execute();
    // Each change is made at a moment of its own.
    server.clock.advance(10);
    return rows.map(({action, via, actor_label}) => `${action} · ${via} · ${actor_label}`);
  }

  it('has an entry for each change to an invitation, by whom and by what means', async () => {
    const email = 'storied@acme.example';
    const id = await inviteByAdmin(admin, email);
    const expected = ['invite · session · Ada Okafor'];
    assert.deepEqual(await entriesOf(id), expected);
    const token = await mailedToken(server, email);

    await admin.send('POST', `/v1/invitations/${id}/link`);
    expected.push('copy_link · session · Ada Okafor');
    assert.deepEqual(await entriesOf(id), expected);

    await admin.send('POST', `/v1/invitations/${id}/resend`);
    expected.push('resend · session · Ada Okafor');
    assert.deepEqual(await entriesOf(id), expected);

    await new HttpClient(server).send('POST', '/v1/join/request', {token});
    expected.push(`request_link · join_page · `);
    assert.deepEqual(await entriesOf(id), expected);

    await admin.send('DELETE', `/v1/invitations/${id}`);
    expected.push('revoke · session · Ada Okafor');
    assert.deepEqual(await entriesOf(id), expected);
  });

  it('has an entry for each change to a user', async () => {
    const email = 'joiner@acme.example';
    await inviteByAdmin(admin, email);
    await new HttpClient(server).send(
      'POST',
      '/v1/join/accept',
      acceptBody(await mailedToken(server, email)),
    );
    const id = await membershipId(server, email);
    const expected = ['join · invitation · Joy Adeyemi'];
    assert.deepEqual(await entriesOf(id), expected);
    for (const action of ['deactivate', 'activate']) {
      await admin.send('POST', `/v1/users/${id}/${action}`);
      expected.push(`${action} · session · Ada Okafor`);
      assert.deepEqual(await entriesOf(id), expected);
      await admin.send('POST', `/v1/users/${id}/${action}`);
      assert.deepEqual(await entriesOf(id), expected, 'nothing changed, nothing is recorded');
    }
  });

  it('has an entry for an embed token and for what was done with it', async () => {
    const page = await embeddedPage(server);
    const {id} = await server.context.db.selectFrom('embed_tokens').select('id').executeTakeFirstOrThrow();
    assert.deepEqual(await entriesOf(id), ['create_embed_token · api_key · Partner portal']);
    await page.send('POST', '/v1/users', {email: 'embedded@acme.example', roles: ['user']});
    const invitation = await invitationOf(server, 'embedded@acme.example');
    assert.deepEqual(await entriesOf(invitation.id), ['invite · embed_token · ']);
    const {token_label} = await server.context.db
      .selectFrom('history')
      .select('token_label')
      .where('subject_id', '=', invitation.id)
      .executeTakeFirstOrThrow();
    assert.equal(token_label, 'Partner portal');
  });

  it('has an entry for an expired invitation that gave way to a new one', async () => {
    const id = await inviteByAdmin(admin, 'expired@acme.example');
    server.clock.advance(WEEK_MS);
    admin = await HttpClient.login(server, SEEDED_ADMINISTRATOR);
    await inviteByAdmin(admin, 'expired@acme.example');
    assert.deepEqual(await entriesOf(id), ['invite · session · Ada Okafor', 'revoke · session · Ada Okafor']);
  });

  it('has no entry for what was refused', async () => {
    const count = async () => (await server.context.db.selectFrom('history').select('id').execute()).length;
    const before = await count();
    const ada = await membershipId(server, SEEDED_ADMINISTRATOR);
    await admin.send('POST', `/v1/users/${ada}/deactivate`);
    await admin.send('POST', '/v1/users', {email: SEEDED_ADMINISTRATOR, roles: ['user']});
    await admin.send('POST', '/v1/users', {email: 'nobody', roles: ['user']});
    const member = await HttpClient.login(server, 'bruno@acme.example');
    await member.send('POST', '/v1/users', {email: 'x@acme.example', roles: ['user']});
    assert.equal(await count(), before);
  });

  it('can’t be changed, deleted or emptied, not even by the owner of the database', async () => {
    const {db} = server.context;
    const before = await db.selectFrom('history').selectAll().orderBy('id').execute();
    assert.ok(before.length > 0);
    for (const statement of [
      sql`update history set actor_label = 'nobody'`,
      sql`delete from history`,
      sql`truncate history`,
      sql`truncate history cascade`,
    ])
      await assert.rejects(() => statement.execute(db), /append-only/);
    const acme = await tenantId(server, 'acme');
    for (const statement of [
      sql`update history set actor_label = 'nobody'`,
      sql`delete from history`,
      sql`truncate history`,
      sql`alter table history disable trigger all`,
      sql`drop table history`,
    ])
      await assert.rejects(
        () => inTenant(db, acme, (trx) => statement.execute(trx)),
        /permission denied|must be owner|append-only/,
      );
    assert.deepEqual(await db.selectFrom('history').selectAll().orderBy('id').execute(), before);
  });
});
