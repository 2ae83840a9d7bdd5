/** Two who manage users act on one another at the same moment: whatever each does, one of them is left. */
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {sql} from 'kysely';
import {issueSessionToken} from '../../../demo/server/sessions/sessions.js';
import {database, HttpClient, startTestServer, type TestServer} from '../../support/test-server.js';
import {full} from '../../support/full.js';
import {tenantId} from '../support/database.js';
import {makeMember} from '../support/people.js';

/** On PGlite requests wait for one another before they begin; on PostgreSQL they really meet. */
const rounds = database === 'PGlite' ? 1 : full ? 20 : 4;

const ACTS = {
  demote: ['PATCH', '', 'roles'],
  deactivate: ['POST', '/deactivate', undefined],
  block: ['POST', '/block', undefined],
  remove: ['DELETE', '', undefined],
  delete: ['POST', '/delete-permanently', 'email'],
  replace: ['POST', '/replace', 'roles'],
} as const;
type Act = keyof typeof ACTS;

const PRODUCTS: readonly {tenant: string; manages: string; plain: string; acts: readonly Act[]}[] = [
  {
    tenant: 'acme',
    manages: 'administrator',
    plain: 'user',
    acts: ['demote', 'deactivate', 'block', 'remove'],
  },
  {tenant: 'northwind', manages: 'admin', plain: 'member', acts: ['demote', 'delete']},
  {tenant: 'summit', manages: 'tenant_admin', plain: 'sales_engineer', acts: ['replace', 'block']},
];

interface Administrator {
  readonly client: HttpClient;
  readonly id: string;
  readonly email: string;
}

describe(`the last who manages users on ${database}`, () => {
  let server: TestServer;
  let made = 0;

  before(async () => {
    server = await startTestServer();
  });
  after(() => server.close());

  async function administrator(tenant: string, role: string): Promise<Administrator> {
    const {context} = server;
    const email = `race-${++made}@example.com`;
    const id = await makeMember(server, {tenant, email, role});
    const {identity_id} = await context.db
      .selectFrom('memberships')
      .select('identity_id')
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    const token = await issueSessionToken(context, identity_id ?? '');
    const client = new HttpClient(server, {'tenant-id': tenant, authorization: `Bearer ${token}`});
    return {client, id, email};
  }

  const holders = async (tenant: string, role: string) =>
    server.context.db
      .selectFrom('memberships')
      .select('id')
      .where('tenant_id', '=', await tenantId(server, tenant))
      .where('status', '=', 'active')
      .where(sql<boolean>`${role} = any(roles)`)
      .execute();

  for (const {tenant, manages, plain, acts} of PRODUCTS)
    for (const [index, first] of acts.entries())
      for (const second of acts.slice(index))
        it(`V5 · ${tenant}: one would ${first} the other, who would ${second} the one, ${rounds}×: one is left`, async () => {
          const body = (act: Act, {email}: Administrator) =>
            ({roles: {roles: [plain]}, email: {email}, undefined})[String(ACTS[act][2])];
          const run = async (by: Administrator, act: Act, target: Administrator) => {
            const [method, path] = ACTS[act];
            return by.client.json(method, `/v1/users/${target.id}${path}`, body(act, target));
          };
          for (let round = 0; round < rounds; round++) {
            await server.context.db
              .updateTable('memberships')
              .set({status: 'inactive'})
              .where('tenant_id', '=', await tenantId(server, tenant))
              .execute();
            const [one, other] = [await administrator(tenant, manages), await administrator(tenant, manages)];
            assert.equal((await holders(tenant, manages)).length, 2);
            const answers = await Promise.all([run(one, first, other), run(other, second, one)]);
            const said = answers.map(({status, body}) => `${status} ${String(body?.['reason'])}`).join();
            assert.equal((await holders(tenant, manages)).length, 1, `round ${round}: ${said}`);
            assert.equal(answers.filter(({status}) => status < 300).length, 1, said);
          }
        });
});
