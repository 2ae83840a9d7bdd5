/** The demo, started by `npm start`. */
import {configFromEnvironment} from './config.js';
import {SEED_PASSWORD} from './seed/seed.js';
import {SEEDED_ADMINISTRATOR, SEEDED_MEMBER} from './seed/tenants.js';
import {startServer} from './start-server.js';

const config = configFromEnvironment(process.env);

try {
  const server = await startServer(config);
  console.log(`
  Dashboard       ${server.origin}/dashboard
  Mailbox         ${server.origin}/mailbox
  Partner portal  ${server.portalOrigin}/

  Administrator   ${SEEDED_ADMINISTRATOR}   ${SEED_PASSWORD}
  User            ${SEEDED_MEMBER}  ${SEED_PASSWORD}

  Ctrl-C stops everything.
`);
  const stop = () => void server.close().then(() => process.exit(0));
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
