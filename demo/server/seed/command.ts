/** `npm run demo:seed -- --users 100000`: fills a tenant of the demo with many users, while the demo is not running. */
import {parseArgs} from 'node:util';
import {configFromEnvironment} from '../config.js';
import {connect} from '../database/connect.js';
import {addManyUsers} from './many-users.js';
import {seed} from './seed.js';
import {SEED_TENANTS} from './tenants.js';

const MOST = 1_000_000;

/** Says in a sentence what is wrong with what was asked. */
function refuse(sentence: string): never {
  console.error(`${sentence}\nUsage: npm run demo:seed -- --users 100000 [--tenant acme]`);
  process.exit(1);
}

function asked(): {users: number; tenant: string} {
  const {values} = parseArgs({options: {users: {type: 'string'}, tenant: {type: 'string', default: 'acme'}}});
  const users = Number(values.users);
  if (!Number.isInteger(users) || users < 1 || users > MOST)
    refuse(`--users must be a whole number from 1 to ${MOST}.`);
  const {tenant} = values;
  const slugs = SEED_TENANTS.map(({slug}) => slug);
  if (!slugs.includes(tenant)) refuse(`--tenant must be one of ${slugs.join(', ')}.`);
  return {users, tenant};
}

const config = configFromEnvironment(process.env);
try {
  const {users, tenant} = asked();
  const started = performance.now();
  const connection = await connect(config);
  try {
    const known = await connection.db.selectFrom('tenants').select('id').where('slug', '=', tenant).execute();
    // The server sets the portal's address again when it starts.
    if (!known.length) await seed(connection.db, config.clock, `http://localhost:${config.portalPort}`);
    const {tenantName, added, present, total} = await addManyUsers(connection.db, config.clock, {
      tenant,
      users,
    });
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.log(
      `${tenantName}: ${added} users added, ${present} were there; ${total} in all. It took ${seconds} s.`,
    );
  } finally {
    await connection.close();
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
