/**
 * Asks the list of users as the server does, in a connection where PostgreSQL tells the plan of each statement that
 * really ran, those inside functions included. Run with tsx: database, number of users, folder for the plans. It
 * prints which questions read all memberships one after the other.
 */
import {writeFileSync} from 'node:fs';
import {Kysely, PostgresDialect} from 'kysely';
import pg from 'pg';
import {profileById} from '../../demo/profiles/index.js';
import {POSTGRES_OPTIONS} from '../../demo/server/database/connect.js';
import {inTenant} from '../../demo/server/database/tenant-transaction.js';
import {listUsers} from '../../demo/server/users/list.js';
import {QUESTIONS} from './questions.mjs';

const SETTINGS = `
  load 'auto_explain';
  set auto_explain.log_min_duration = 0;
  set auto_explain.log_analyze = on;
  set auto_explain.log_buffers = on;
  set auto_explain.log_nested_statements = on;
  set auto_explain.log_level = notice;
  set client_min_messages = notice`;

const [connectionString, users, folder] = process.argv.slice(2);
const plans = [];
const pool = new pg.Pool({connectionString, max: 1, options: POSTGRES_OPTIONS});
pool.on('connect', (client) => {
  client.on('notice', ({message}) => plans.push(message));
  // Queued before whatever the pool hands the connection out for.
  void client.query(SETTINGS);
});
const db = new Kysely({dialect: new PostgresDialect({pool})});

const member = await db
  .selectFrom('memberships')
  .innerJoin('tenants', 'tenants.id', 'memberships.tenant_id')
  .select([
    'memberships.id as membershipId',
    'memberships.roles as memberRoles',
    'tenants.id as tenantId',
    'profile',
  ])
  .where('slug', '=', 'acme')
  .where('email', '=', 'ada@acme.example')
  .executeTakeFirstOrThrow();
const profile = profileById(member.profile);
const caller = {
  ...member,
  kind: 'member',
  tenant: {id: member.tenantId},
  profile,
  rank: 100,
  grants: profile.roles.at(-1).grants,
  account: {state: 'active', readOnly: false},
};
const context = {config: {clock: {now: () => new Date()}}};

/** One after the other, or by an index that leaves most of the work to a filter of the rows themselves. */
function readsEverybody(plan) {
  if (/Seq Scan on (?:public\.)?memberships/.test(plan)) return true;
  return (
    /(?:Heap|Index) Scan (?:using \S+ )?on memberships/.test(plan) &&
    [...plan.matchAll(/Rows Removed by Filter: (\d+)/g)].some(([, removed]) => removed > users / 5)
  );
}

const scans = [];
for (const {id, text, query} of QUESTIONS) {
  const ask = () =>
    inTenant(db, caller.tenant.id, (trx) => listUsers(context, trx, caller, query(Number(users))));
  await ask();
  plans.length = 0;
  await ask();
  const hot = plans.filter((plan) => plan.includes('memberships'));
  if (hot.some(readsEverybody)) scans.push(text);
  writeFileSync(`${folder}/${id}.txt`, `${text}, ${users} users\n\n${hot.join('\n\n')}\n`);
}
await db.destroy();
console.log(JSON.stringify(scans));
