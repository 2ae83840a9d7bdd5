/**
 * Owns a demo server for one test file: on PGlite, or on a database of its own in the PostgreSQL that
 * the test script started (`TEST_POSTGRES_URL`). Everything is real but the clock, which tests move.
 */
import {randomUUID} from 'node:crypto';
import pg from 'pg';
import {defaultLimits, type Limits} from '../../demo/server/limits.js';
import {SEED_PASSWORD} from '../../demo/server/seed/logins.js';
import {type RunningServer, startServer} from '../../demo/server/start-server.js';

export const database = process.env['TEST_POSTGRES_URL'] ? 'PostgreSQL' : 'PGlite';

export class TestClock {
  #offsetMs = 0;
  now(): Date {
    return new Date(Date.now() + this.#offsetMs);
  }
  advance(ms: number): void {
    this.#offsetMs += ms;
  }
}

export interface TestServer extends RunningServer {
  readonly clock: TestClock;
  /** Every line the server logged. */
  readonly logged: readonly string[];
}

const manyTimes = {count: 100_000, windowSeconds: 60};
/** Limits that don't get in the way; a test of limits passes its own. */
export const generousLimits = Object.fromEntries(
  Object.keys(defaultLimits).map((name) => [name, manyTimes]),
) as unknown as Limits;

export async function startTestServer({
  limits = {},
  conformanceKey,
  smtpUrl,
}: {limits?: Partial<Limits>; conformanceKey?: string; smtpUrl?: string} = {}): Promise<TestServer> {
  const clock = new TestClock();
  const logged: string[] = [];
  const databaseUrl = await freshDatabase();
  const server = await startServer({
    port: 0,
    portalPort: 0,
    ...(databaseUrl && {databaseUrl}),
    ...(conformanceKey && {conformanceKey}),
    ...(smtpUrl && {smtpUrl}),
    pagesFolder: 'out/demo',
    cdnFolder: 'dist/cdn',
    clock,
    limits: {...generousLimits, ...limits},
    log: (line) => logged.push(line),
  });
  return {...server, clock, logged};
}

/** A database of its own in the PostgreSQL that the test script started; nothing on PGlite. */
export async function freshDatabase(): Promise<string | undefined> {
  const url = process.env['TEST_POSTGRES_URL'];
  if (!url) return undefined;
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const client = new pg.Client({connectionString: `${url}/postgres`});
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  return `${url}/${name}`;
}

/** A browser as far as the server can tell: keeps cookies, sends an origin. */
export class HttpClient {
  #cookie = '';

  constructor(
    readonly server: RunningServer,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {}

  static async login(
    server: RunningServer,
    email: string,
    password = SEED_PASSWORD,
    tenant = 'acme',
  ): Promise<HttpClient> {
    const client = new HttpClient(server, {'tenant-id': tenant});
    const response = await client.send('POST', '/auth/login', {email, password});
    if (response.status !== 204) throw new Error(`Login of ${email} answered ${response.status}`);
    return client;
  }

  async send(
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Response> {
    const response = await fetch(`${this.server.origin}${path}`, {
      method,
      redirect: 'manual',
      headers: {
        origin: this.server.origin,
        ...(this.#cookie && {cookie: this.#cookie}),
        ...(body !== undefined && {'content-type': 'application/json'}),
        ...this.headers,
        ...headers,
      },
      ...(body !== undefined && {body: JSON.stringify(body)}),
    });
    const cookie = response.headers.getSetCookie().find((line) => line.startsWith('te_session='));
    if (cookie) this.#cookie = cookie.split(';')[0] ?? '';
    return response;
  }

  /** Sends and reads JSON; `status` is beside it. */
  async json<T = Record<string, unknown>>(
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<{status: number; body: T; headers: Headers}> {
    const response = await this.send(method, path, body, headers);
    const text = await response.text();
    return {
      status: response.status,
      body: (text ? JSON.parse(text) : undefined) as T,
      headers: response.headers,
    };
  }
}

/** The join token in the newest mail to this address. */
export async function mailedToken(server: RunningServer, email: string, newerThan?: string): Promise<string> {
  const mail = await server.mailbox?.waitFor(
    ({envelope, parsed}) =>
      envelope.to.includes(email) && (!newerThan || !(parsed.text ?? '').includes(newerThan)),
  );
  const token = /\/join\/([\w-]+)/.exec(mail?.parsed.text ?? '')?.[1];
  if (!token) throw new Error(`No join link in the mail to ${email}`);
  return token;
}

/** The short code in the newest mail to this address. */
export async function mailedCode(server: RunningServer, email: string): Promise<string> {
  const mail = await server.mailbox?.waitFor(({envelope}) => envelope.to.includes(email));
  return /code (\w{4}-\w{4})/.exec(mail?.parsed.text ?? '')?.[1] ?? '';
}
