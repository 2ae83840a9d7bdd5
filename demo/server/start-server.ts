/** Owns putting the server together and taking it apart again, for `npm start` and for tests alike. */
import type {AddressInfo} from 'node:net';
import {serve, type ServerType} from '@hono/node-server';
import type {Hono} from 'hono';
import type {ServerConfig} from './config.js';
import type {ServerContext} from './context.js';
import {sweepAccessEnds} from './access-end/sweep.js';
import {sweepBatches} from './batches/record.js';
import {batchWorker} from './batches/worker.js';
import {sweepRuns} from './bulk/runs.js';
import {bulkWorker} from './bulk/worker.js';
import {sweepScratchTenants} from './conformance/scratch-tenants.js';
import {connect, type Connection} from './database/connect.js';
import {EventBus} from './events/bus.js';
import {sweepHistory} from './history/forget.js';
import {createApp} from './http/app.js';
import {sweepLimits} from './http/rate-limit.js';
import {MailCatcher} from './mailbox/catcher.js';
import {OutboxWorker} from './outbox/worker.js';
import {createPortal} from './portal/server.js';
import {loadKey, MailSecrets} from './secrets.js';
import {PORTAL_API_KEY, seed} from './seed/seed.js';
import {vendorWorker} from './vendor/stand-in.js';
import type {WorkLoop} from './work-loop.js';

export interface RunningServer {
  /** Dashboard, API and mailbox. */
  readonly origin: string;
  /** The partner portal, another site. */
  readonly portalOrigin: string;
  readonly context: ServerContext;
  readonly outbox: OutboxWorker;
  readonly bulk: WorkLoop;
  readonly batches: WorkLoop;
  readonly vendor: WorkLoop;
  /** Absent when mail goes to a real SMTP server. */
  readonly mailbox?: MailCatcher;
  close(): Promise<void>;
}

const KEEP_ALIVE_MS = 75_000;
const SWEEP_MS = 600_000;

export async function startServer(config: ServerConfig): Promise<RunningServer> {
  const connection = await connect(config);
  const mailbox = config.smtpUrl ? undefined : await MailCatcher.start(config.dataFolder);
  const bulk = bulkWorker(() => context);
  const batches = batchWorker(() => context);
  const vendor = vendorWorker(() => context);
  const outbox = new OutboxWorker(config.smtpUrl ?? mailbox?.url ?? '', () => context);

  // Both ports are taken before anything is answered: each side must know the other's address.
  const api = await listen(config.port, '127.0.0.1', () => app);
  const origin = `http://127.0.0.1:${api.port}`;
  const portal = await listen(config.portalPort, 'localhost', () => portalApp);
  const portalOrigin = `http://localhost:${portal.port}`;

  const context: ServerContext = await contextOf(config, connection, origin, {
    wakeOutbox: () => outbox.wake(),
    wakeBulk: () => bulk.wake(),
    wakeBatches: () => batches.wake(),
    wakeVendor: () => vendor.wake(),
  });
  await seed(connection.db, config.clock, portalOrigin);
  const app = createApp(context, mailbox, portalOrigin);
  const portalApp = createPortal({
    apiOrigin: origin,
    origin: () => portalOrigin,
    apiKey: PORTAL_API_KEY,
    pagesFolder: config.pagesFolder,
    cdnFolder: config.cdnFolder,
  });
  outbox.wake();
  bulk.wake();
  batches.wake();
  vendor.wake();
  await sweepAccessEnds(context);
  const sweeper = setInterval(() => {
    for (const sweep of [
      sweepLimits,
      sweepAccessEnds,
      sweepRuns,
      sweepBatches,
      sweepHistory,
      ...(config.conformanceKey ? [sweepScratchTenants] : []),
    ]) {
      sweep(context).catch((error: unknown) => config.log(`sweep: ${(error as Error).name}`));
    }
  }, SWEEP_MS).unref();

  return {
    origin,
    portalOrigin,
    context,
    outbox,
    bulk,
    batches,
    vendor,
    ...(mailbox && {mailbox}),
    async close() {
      clearInterval(sweeper);
      await Promise.all([api.close(), portal.close()]);
      await bulk.close();
      await batches.close();
      await vendor.close();
      await outbox.close();
      await mailbox?.close();
      await connection.close();
    },
  };
}

async function contextOf(
  config: ServerConfig,
  connection: Connection,
  publicOrigin: string,
  wakes: Pick<ServerContext, 'wakeOutbox' | 'wakeBulk' | 'wakeBatches' | 'wakeVendor'>,
): Promise<ServerContext> {
  return {
    config,
    db: connection.db,
    secrets: new MailSecrets(await loadKey(config.dataFolder)),
    events: await EventBus.open(connection),
    publicOrigin,
    ...wakes,
  };
}

interface Listening {
  readonly port: number;
  close(): Promise<void>;
}

function listen(port: number, hostname: string, app: () => Hono): Promise<Listening> {
  return new Promise((resolve, reject) => {
    const server: ServerType = serve(
      {fetch: (request, env) => app().fetch(request, env), port, hostname, autoCleanupIncoming: false},
      (info: AddressInfo) => resolve({port: info.port, close: () => closeServer(server)}),
    );
    // Longer than any client keeps an idle connection, so that none is closed in a client's hand.
    if ('keepAliveTimeout' in server) server.keepAliveTimeout = KEEP_ALIVE_MS;
    server.once('error', reject);
  });
}

function closeServer(server: ServerType): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    // Open event streams would hold the server for ever.
    if ('closeAllConnections' in server) server.closeAllConnections();
  });
}
