/** The demo, started by `npm start`. */
import {configFromEnvironment} from './config.js';
import {SEED_PASSWORD} from './seed/logins.js';
import {SEED_TENANTS} from './seed/tenants.js';
import {startServer} from './start-server.js';

const config = configFromEnvironment(process.env);

try {
  const server = await startServer(config);
  console.log(`
  Start here      ${server.origin}/
  Dashboard       ${server.origin}/dashboard
  Mailbox         ${server.origin}/mailbox
  Partner portal  ${server.portalOrigin}/

${logins().join('\n')}
  Password of all ${SEED_PASSWORD}

  Ctrl-C stops everything.
`);
  const stop = () => void server.close().then(() => process.exit(0));
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

/** One login for each role of each product. */
function logins(): string[] {
  const shown = new Set<string>();
  return SEED_TENANTS.flatMap(({name, profile, people}) =>
    people.flatMap(({email, role}) => {
      const key = `${profile} ${role}`;
      if (shown.has(key)) return [];
      shown.add(key);
      return [`  ${name.padEnd(18)} ${role.padEnd(15)} ${email}`];
    }),
  );
}
