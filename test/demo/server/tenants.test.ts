import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {sql} from 'kysely';
import {type Operation, type OperationId, operations} from 'tenant-elements/contract';
import {inTenant} from '../../../demo/server/database/tenant-transaction.js';
import {SEED_PASSWORD, SEEDED_ADMINISTRATOR, SEEDED_MEMBER} from '../../../demo/server/seed/logins.js';
import {database, HttpClient, startTestServer, type TestServer} from '../../support/test-server.js';
import {type Answer, answerOf, askForEmbedToken, embeddedPage, inviteByAdmin} from '../support/callers.js';
import {leaveTraces} from '../support/traces.js';
import {dumpTables, membershipId, stateOf, tenantId, assertUnchanged} from '../support/database.js';

const all = Object.entries(operations) as [OperationId, Operation][];
/** What a question needs beside its path. */
const QUERIES: Partial<Record<OperationId, string>> = {getConsequences: '?of=remove'};
const MISSING = '7b1c1d5e-5c7f-4a36-9c41-0f3c5ad1b0aa';

const DRAFT = {modes: ['trainee'], count: 1, device: {source: 'own', model: 'vista-1', serial: 'VX1-018333'}};

/** A body that would be accepted from somebody who may. */
const BODIES: Partial<Record<OperationId, unknown>> = {
  updateInvitation: {email: 'corrected@acme.example'},
  updateUser: {email: 'moved@acme.example', roles: ['administrator']},
  deleteUserPermanently: {email: SEEDED_MEMBER},
  replaceUser: {roles: ['administrator']},
  updateSeat: {holder: null},
  quoteSeats: DRAFT,
  addSeats: {quote: MISSING},
  chooseDevice: DRAFT.device,
  actOnDevice: {action: 'unpair'},
  useSpare: {spare: MISSING},
  reportDevice: {fault: 'lost'},
  requestSeat: {note: ''},
  startPairing: {seat: MISSING},
  claimPairing: {token: 'A'.repeat(64), serial: 'VX2-000000'},
  prepareBulkRun: {action: 'deactivate', ids: []},
  inviteUser: {email: 'written@acme.example', roles: ['user']},
  createInvitationBatch: {name: 'people.csv', total: 1},
  changeInvitationBatch: {action: 'start'},
  addInvitationBatchRows: {from: 0, people: [{email: 'into@acme.example', roles: ['user']}]},
  checkAddresses: {emails: ['ada@acme.example']},
  createEmbedToken: {scopes: ['invite'], roles: ['user'], origin: 'http://localhost'},
  inspectJoin: {token: 'A'.repeat(64)},
  acceptJoin: {secret: {token: 'A'.repeat(64)}, credential: {kind: 'session'}},
  requestJoin: {token: 'A'.repeat(64)},
};

describe(`tenants and roles on ${database}`, () => {
  let server: TestServer;
  let callers: Record<'anonymous' | 'member' | 'otherAdministrator' | 'embed', HttpClient>;
  /** Ids of acme, which belong into the path of no foreign request. */
  let foreign: {
    user: string;
    invitation: string;
    seat: string;
    pairing: string;
    request: string;
    run: string;
    batch: string;
  };

  before(async () => {
    server = await startTestServer();
    const admin = await HttpClient.login(server, SEEDED_ADMINISTRATOR);
    foreign = {
      user: await membershipId(server, SEEDED_MEMBER),
      invitation: await inviteByAdmin(admin, 'pending@acme.example'),
      ...(await leaveTraces(server)),
      run: '',
      batch: '',
    };
    const prepared = await admin.json<{id: string}>('POST', '/v1/bulk-runs', {
      action: 'deactivate',
      ids: [foreign.user],
    });
    foreign.run = prepared.body.id;
    const batch = await admin.json<{id: string}>('POST', '/v1/invitation-batches', {name: 'a.csv', total: 2});
    foreign.batch = batch.body.id;
    await admin.send('POST', `/v1/invitation-batches/${foreign.batch}/rows`, {
      from: 0,
      people: [{email: 'batch@acme.example', roles: ['user']}],
    });
    await admin.send('POST', `/v1/users/${foreign.user}/password-reset`);
    await askForEmbedToken(server);
    await admin.send(
      'POST',
      '/v1/users',
      {email: 'keyed@acme.example', roles: ['user']},
      {'idempotency-key': 'k'},
    );
    await server.outbox.settled();
    callers = {
      anonymous: new HttpClient(server, {'tenant-id': 'acme'}),
      member: await HttpClient.login(server, SEEDED_MEMBER),
      otherAdministrator: await HttpClient.login(server, 'gil@globex.example', SEED_PASSWORD, 'globex'),
      embed: await embeddedPage(server),
    };
  });
  after(() => server.close());

  const idFor = (path: string) =>
    path.includes('/invitations/')
      ? foreign.invitation
      : path.includes('/seats/')
        ? foreign.seat
        : path.includes('/pairings/')
          ? foreign.pairing
          : path.includes('/seat-requests/')
            ? foreign.request
            : path.includes('/bulk-runs/')
              ? foreign.run
              : path.includes('/invitation-batches/')
                ? foreign.batch
                : foreign.user;
  async function call(client: HttpClient, id: OperationId, pathId: string, headers = {}): Promise<Answer> {
    const operation: Operation = operations[id];
    const path = operation.path.replace('{id}', pathId) + (QUERIES[id] ?? '');
    const response = await client.send(operation.method.toUpperCase(), path, BODIES[id], headers);
    if (!operation.stream || !response.ok) return answerOf(response);
    await response.body?.cancel();
    return {status: response.status, body: '', headers: []};
  }

  it('T4 · foreign ids answer exactly like missing ones, for every operation and caller', async () => {
    for (const [id, {path}] of all.filter(([, operation]) => operation.path.includes('{id}')))
      for (const [who, client] of Object.entries(callers)) {
        const missing = await call(client, id, MISSING);
        assert.deepEqual([id, who, await call(client, id, idFor(path))], [id, who, missing]);
        assert.ok([401, 403, 404].includes(missing.status), `${id} as ${who}: ${missing.status}`);
        for (const malformed of [
          '0',
          'null',
          '%27',
          `${idFor(path)}%00`,
          idFor(path).toUpperCase(),
          '../users',
        ])
          assert.ok((await call(client, id, malformed)).status < 500);
      }
  });

  it('T4 · a foreign tenant answers exactly like one that does not exist', async () => {
    for (const [id, {path, access}] of all.filter(([, operation]) => operation.access === 'member'))
      for (const who of ['otherAdministrator', 'embed', 'member'] as const) {
        const theirs = who === 'otherAdministrator' ? 'acme' : 'globex';
        const [real, made] = [
          await call(callers[who], id, idFor(path), {'tenant-id': theirs}),
          await call(callers[who], id, idFor(path), {'tenant-id': 'no-such-tenant'}),
        ];
        assert.deepEqual([id, access, who, real], [id, access, who, made]);
        assert.equal(real.status, 404);
      }
  });

  it('T4 · the other tenant’s administrator sees and changes nothing of this one', async () => {
    const before = await stateOf(server.context.db);
    for (const [id, operation] of all.filter(([, {access}]) => access === 'member')) {
      // These make something in the caller's own tenant.
      if (['inviteUser', 'prepareBulkRun', 'createInvitationBatch'].includes(id)) continue;
      const answer = await call(callers.otherAdministrator, id, idFor(operation.path));
      for (const leaked of ['acme', 'Acme', foreign.user, foreign.invitation])
        assert.ok(!answer.body.includes(leaked), `${id} says ${leaked}`);
    }
    for (const search of ['', 'acme', 'bruno', '%'])
      for (const path of ['/v1/users', '/v1/invitations']) {
        const {body} = await callers.otherAdministrator.json<{items: {email: string}[]; total: number}>(
          'GET',
          `${path}?search=${encodeURIComponent(search)}&limit=200`,
        );
        assert.ok(body.items.every(({email}) => email.endsWith('@globex.example')));
        assert.equal(body.total, body.items.length);
      }
    await assertUnchanged(server.context.db, before);
  });

  it('T4 · a plain member’s writes: none succeeds, whatever the page was told', async () => {
    const before = await stateOf(server.context.db);
    for (const [id, operation] of all.filter(
      ([, {method, access}]) => method !== 'get' && access !== 'anonymous',
    ))
      for (const pathId of [idFor(operation.path), MISSING])
        for (const claim of [
          {},
          {role: 'administrator', 'x-role': 'administrator', 'x-user': 'ada@acme.example'},
        ]) {
          const {status} = await call(callers.member, id, pathId, claim);
          assert.ok(status === 403 || (id === 'createEmbedToken' && status === 401), `${id}: ${status}`);
        }
    await assertUnchanged(server.context.db, before);
  });

  it('T4 · nobody in particular gets in nowhere but to the join page’s operations', async () => {
    for (const [id, {path, access}] of all) {
      const {status} = await call(callers.anonymous, id, idFor(path));
      if (access === 'anonymous') assert.ok([202, 410].includes(status), `${id}: ${status}`);
      else assert.equal(status, 401, id);
    }
  });

  it('T4 · an embed token invites, says who it is, and nothing else', async () => {
    for (const [id, {path, access}] of all.filter(([, operation]) => operation.access !== 'anonymous')) {
      const {status} = await call(callers.embed, id, idFor(path));
      const allowed = ['inviteUser', 'getSession'].includes(id);
      assert.ok(allowed ? status < 300 : [401, 403].includes(status), `${id} (${access}): ${status}`);
    }
  });

  it('T4 · inside one tenant the database itself shows no row of another', async () => {
    const {db} = server.context;
    const [acme, globex] = [await tenantId(server, 'acme'), await tenantId(server, 'globex')];
    const {rows: tables} = await sql<{name: string}>`
      select table_name as name from information_schema.columns
      where table_schema = 'public' and column_name = 'tenant_id'`.execute(db);
    assert.ok(tables.length >= 7);
    const full = await dumpTables(db);
    for (const {name} of tables) {
      if (name === 'api_keys') continue;
      assert.ok(
        full[name]?.some((row) => row.includes(acme)),
        `${name} has rows of acme`,
      );
      const seen = await inTenant(db, globex, async (trx) => {
        const {rows} = await sql<{
          row: string;
        }>`select row_to_json(t)::text as row from ${sql.table(name)} t`.execute(trx);
        return rows.filter(({row}) => !row.includes(globex)).length;
      });
      assert.deepEqual([name, seen], [name, 0]);
      const written = await inTenant(db, globex, (trx) =>
        sql`update ${sql.table(name)} set tenant_id = tenant_id where tenant_id = ${acme}`.execute(trx),
      ).catch((error: unknown) => ({numAffectedRows: 0n, error}));
      assert.equal(Number(written.numAffectedRows), 0);
    }
    const tenants = await inTenant(db, globex, (trx) => trx.selectFrom('tenants').select('slug').execute());
    assert.deepEqual(tenants, [{slug: 'globex'}]);
    for (const table of ['api_keys', 'sessions', 'rate_limits'])
      await assert.rejects(
        inTenant(db, globex, (trx) => sql`select 1 from ${sql.table(table)}`.execute(trx)),
        /permission denied/,
      );
    await assert.rejects(
      inTenant(db, globex, (trx) =>
        trx
          .insertInto('memberships')
          .columns(['tenant_id', 'identity_id', 'name', 'roles', 'status', 'joined_at'])
          .expression((from) =>
            from
              .selectFrom('identities')
              .select((row) => [
                row.val(acme).as('tenant_id'),
                'id',
                'name',
                sql<string[]>`array['administrator']`.as('roles'),
                sql<string>`'active'`.as('status'),
                'created_at',
              ])
              .where('email_key', '=', 'gil@globex.example'),
          )
          .execute(),
      ),
      /row-level security/,
    );
  });
});
