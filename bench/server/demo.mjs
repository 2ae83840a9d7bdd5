/** Owns a demo server on a database of its own with so many users, started by the commands that people type. */
import {spawn} from 'node:child_process';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import pg from 'pg';
import {run} from '../../scripts/run.mjs';
import {freePort} from '../../test/support/free-port.mjs';

const LOGIN = {email: 'ada@acme.example', password: 'correct horse battery'};

export async function startDemo(postgresUrl, users) {
  const name = `bench_${users}`;
  const client = new pg.Client({connectionString: `${postgresUrl}/postgres`});
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  const databaseUrl = `${postgresUrl}/${name}`;
  const folder = mkdtempSync(join(tmpdir(), 'tenant-elements-bench-'));
  const env = {DATABASE_URL: databaseUrl, DATA_FOLDER: folder};
  await run('node', ['--import', 'tsx', 'demo/server/seed/command.ts', '--users', String(users)], {env});
  const [port, portalPort] = [await freePort(), await freePort()];
  const server = spawn('node', ['--import', 'tsx', 'demo/server/main.ts'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {...process.env, ...env, PORT: String(port), PORTAL_PORT: String(portalPort)},
  });
  const ended = new Promise((resolve) => server.once('exit', resolve));
  await new Promise((resolve, reject) => {
    server.stdout.setEncoding('utf8').on('data', (text) => text.includes('Ctrl-C') && resolve());
    server.once('exit', (code) => reject(new Error(`The demo server ended with ${code}`)));
  });
  const origin = `http://127.0.0.1:${port}`;
  return {
    databaseUrl,
    origin,
    headers: await signIn(origin),
    address: (query) => `${origin}/v1/users?${new URLSearchParams(query)}`,
    async stop() {
      server.kill('SIGTERM');
      await ended;
      rmSync(folder, {recursive: true, force: true});
    },
  };
}

/** Headers of somebody who manages users. */
async function signIn(origin) {
  const headers = {origin, 'tenant-id': 'acme'};
  const response = await fetch(`${origin}/auth/login`, {
    method: 'POST',
    headers: {...headers, 'content-type': 'application/json'},
    body: JSON.stringify(LOGIN),
  });
  if (response.status !== 204) throw new Error(`The login answered ${response.status}`);
  const cookie = response.headers.getSetCookie().map((line) => line.split(';')[0]);
  return {...headers, cookie: cookie.join('; ')};
}
