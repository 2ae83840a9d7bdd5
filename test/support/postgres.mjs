/** Owns a throw-away PostgreSQL: Debian's package, run as its own user on a free port in a temporary folder. */
import {spawn, spawnSync} from 'node:child_process';
import {chownSync, existsSync, mkdtempSync, readdirSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {freePort} from './free-port.mjs';

/** Where Debian keeps the server's programs, newest version first. */
export function postgresPrograms() {
  const root = '/usr/lib/postgresql';
  if (!existsSync(root)) return undefined;
  const [version] = readdirSync(root).sort((a, b) => Number(b) - Number(a));
  const folder = version && join(root, version, 'bin');
  return folder && existsSync(join(folder, 'initdb')) ? folder : undefined;
}

/** Starts a server and gives its address and its end. */
export async function startPostgres() {
  const programs = postgresPrograms();
  if (!programs) throw new Error('PostgreSQL is not installed: apt-get install -y postgresql');
  const folder = mkdtempSync(join(tmpdir(), 'tenant-elements-postgres-'));
  // PostgreSQL refuses to run as root; Debian's package brings a user for it.
  const root = process.getuid?.() === 0;
  const user = root ? idsOf('postgres') : undefined;
  if (user) chownSync(folder, user.uid, user.gid);
  const run = (program, args) =>
    spawnSync(join(programs, program), args, {
      cwd: folder,
      encoding: 'utf8',
      ...user,
      env: {...process.env, LC_ALL: 'C'},
    });
  const made = run('initdb', [
    '-D',
    join(folder, 'data'),
    '-U',
    'postgres',
    '-A',
    'trust',
    '-E',
    'UTF8',
    '--no-sync',
  ]);
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr}`);
  const port = await freePort();
  const server = spawn(
    join(programs, 'postgres'),
    [
      '-D',
      join(folder, 'data'),
      '-p',
      String(port),
      '-c',
      'listen_addresses=127.0.0.1',
      '-c',
      `unix_socket_directories=${folder}`,
      '-c',
      'fsync=off',
      '-c',
      'max_connections=400',
      '-c',
      'log_min_messages=fatal',
    ],
    {cwd: folder, stdio: 'ignore', ...user, env: {...process.env, LC_ALL: 'C'}},
  );
  for (let ready = false; !ready;) {
    if (server.exitCode !== null) throw new Error(`PostgreSQL ended with ${server.exitCode}`);
    ready = run('pg_isready', ['-h', '127.0.0.1', '-p', String(port), '-t', '1']).status === 0;
  }
  return {
    url: `postgres://postgres@127.0.0.1:${port}`,
    async stop() {
      const ended = new Promise((resolve) => server.once('exit', resolve));
      server.kill('SIGINT');
      await ended;
      rmSync(folder, {recursive: true, force: true});
    },
  };
}

function idsOf(name) {
  const id = (flag) => Number(spawnSync('id', [flag, name], {encoding: 'utf8'}).stdout);
  return {uid: id('-u'), gid: id('-g')};
}
