/** Owns what tests need of the system: browsers, PostgreSQL and a spreadsheet, from Debian's packages; installs them where it may. */
import {spawnSync} from 'node:child_process';
import {existsSync} from 'node:fs';
import {CHROMIUM_PATH, FIREFOX_PATH} from '../test/browsers/paths.mjs';
import {postgresPrograms} from '../test/support/postgres.mjs';
import {run} from './run.mjs';

const has = (program) => spawnSync('which', [program], {stdio: 'ignore'}).status === 0;

const NEEDED = [
  ['chromium', () => existsSync(CHROMIUM_PATH)],
  ['firefox-esr', () => existsSync(FIREFOX_PATH)],
  ['webkit2gtk-driver', () => has('WebKitWebDriver')],
  ['xvfb', () => has('xvfb-run')],
  ['xauth', () => has('xauth')],
  ['postgresql', () => postgresPrograms() !== undefined],
];

/** What only the long counts need. */
const NEEDED_IN_FULL = [['libreoffice-calc-nogui', () => has('soffice')]];

/** Installs what is missing, or says the command that does. */
export async function ensureSystemPackages({full = false} = {}) {
  const missing = [...NEEDED, ...(full ? NEEDED_IN_FULL : [])]
    .filter(([, isThere]) => !isThere())
    .map(([name]) => name);
  if (!missing.length) return;
  const install = ['install', '-y', '--no-install-recommends', ...missing];
  const command = `apt-get update && apt-get ${install.join(' ')}`;
  if (process.getuid?.() !== 0 || !has('apt-get')) {
    throw new Error(`The tests need: ${missing.join(', ')}. Install with:\n\n  sudo sh -c '${command}'\n`);
  }
  console.log(`Installing ${missing.join(', ')} …`);
  const options = {stdio: ['ignore', 'ignore', 'inherit'], env: {DEBIAN_FRONTEND: 'noninteractive'}};
  await run('apt-get', ['update', '-q'], options);
  await run('apt-get', install, options);
}
