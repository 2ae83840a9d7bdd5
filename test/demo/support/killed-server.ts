/** Owns a server in a process of its own, to be killed at whatever it is doing and started again on the same database. */
import assert from 'node:assert/strict';
import {type ChildProcess, spawn} from 'node:child_process';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {setTimeout as pause} from 'node:timers/promises';
import {connect, type Connection} from '../../../demo/server/database/connect.js';
import type {RunningServer} from '../../../demo/server/start-server.js';
import {freePort} from '../../support/free-port.mjs';
import {freshDatabase, HttpClient} from '../../support/test-server.js';

const MOST_STARTS = 5;

export class KilledServer {
  origin = '';
  readonly #folder = mkdtempSync(join(tmpdir(), 'tenant-elements-kills-'));
  #child: ChildProcess | undefined;

  private constructor(
    private readonly databaseUrl: string,
    /** Beside the server, for looking at what it wrote. */
    readonly connection: Connection,
    private readonly environment: Readonly<Record<string, string>>,
  ) {}

  static async start(environment: Readonly<Record<string, string>> = {}): Promise<KilledServer> {
    const databaseUrl = (await freshDatabase()) ?? '';
    const server = new KilledServer(databaseUrl, await connect({databaseUrl}), environment);
    await server.restart();
    return server;
  }

  async restart(): Promise<void> {
    // A free port may be somebody else's by the time it is listened on.
    for (let attempt = 1; !(await this.#starts()); attempt++)
      assert.ok(attempt < MOST_STARTS, 'the server starts');
  }

  async #starts(): Promise<boolean> {
    const [port, portal] = [await freePort(), await freePort()];
    const child = spawn('node', ['--import', 'tsx', 'demo/server/main.ts'], {
      stdio: 'ignore',
      env: {
        ...process.env,
        ...this.environment,
        PORT: String(port),
        PORTAL_PORT: String(portal),
        DATABASE_URL: this.databaseUrl,
        DATA_FOLDER: this.#folder,
      },
    });
    this.#child = child;
    this.origin = `http://127.0.0.1:${port}`;
    while (child.exitCode === null) {
      if (await this.#isUp()) return true;
      await pause(50);
    }
    return false;
  }

  async kill(): Promise<void> {
    const child = this.#child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await ended;
  }

  async close(): Promise<void> {
    await this.kill();
    await this.connection.close();
    rmSync(this.#folder, {recursive: true, force: true});
  }

  /** Somebody who is cut off again and again signs in more often than anybody is allowed to. */
  async login(): Promise<HttpClient> {
    await this.connection.db.deleteFrom('rate_limits').execute();
    return HttpClient.login({origin: this.origin} as RunningServer, 'ada@acme.example');
  }

  /** It listens before its data are there: only an answer of its own counts. */
  #isUp(): Promise<boolean> {
    return fetch(`${this.origin}/v1/session`).then(
      ({status}) => status === 401,
      () => false,
    );
  }
}
