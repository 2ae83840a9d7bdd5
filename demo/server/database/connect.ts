/** Owns the connection: PGlite inside the process, or PostgreSQL by address; one dialect, one set of migrations. */
import {join} from 'node:path';
import {PGlite} from '@electric-sql/pglite';
import {btree_gin} from '@electric-sql/pglite/contrib/btree_gin';
import {pg_trgm} from '@electric-sql/pglite/contrib/pg_trgm';
import {Kysely, PGliteDialect, PostgresDialect} from 'kysely';
import {Migrator} from 'kysely/migration';
import pg from 'pg';
import type {ServerConfig} from '../config.js';
import {lockFolder} from './folder-lock.js';
import {migrationProvider} from './migrations.js';
import type {Database} from './schema.js';

export interface Connection {
  readonly db: Kysely<Database>;
  /** Calls back for each `pg_notify` on the channel, also those of other processes. */
  listen(channel: string, onMessage: (payload: string) => void): Promise<void>;
  close(): Promise<void>;
}

export async function connect(config: Pick<ServerConfig, 'databaseUrl' | 'dataFolder'>): Promise<Connection> {
  const connection = config.databaseUrl
    ? connectPostgres(config.databaseUrl)
    : await connectPGlite(config.dataFolder);
  const {error} = await new Migrator({db: connection.db, provider: migrationProvider}).migrateToLatest();
  if (error) {
    await connection.close();
    throw error instanceof Error ? error : new Error('The database could not be prepared', {cause: error});
  }
  return connection;
}

async function connectPGlite(dataFolder: string | undefined): Promise<Connection> {
  // A second process may open the same folder without an error and ruin it, hence the lock.
  const unlock = dataFolder ? await lockFolder(dataFolder) : () => Promise.resolve();
  const pglite = await PGlite.create({
    ...(dataFolder && {dataDir: join(dataFolder, 'database')}),
    extensions: {btree_gin, pg_trgm},
  });
  const db = new Kysely<Database>({dialect: new PGliteDialect({pglite})});
  return {
    db,
    async listen(channel, onMessage) {
      await pglite.listen(channel, onMessage);
    },
    async close() {
      await db.destroy();
      if (!pglite.closed) await pglite.close();
      await unlock();
    },
  };
}

/** Databases lie in memory or on flash, where a page of an index costs what a page of a table costs. */
export const POSTGRES_OPTIONS = '-c random_page_cost=1.1';

function connectPostgres(connectionString: string): Connection {
  const pool = new pg.Pool({connectionString, max: 20, options: POSTGRES_OPTIONS});
  const db = new Kysely<Database>({dialect: new PostgresDialect({pool})});
  const listeners: pg.Client[] = [];
  return {
    db,
    async listen(channel, onMessage) {
      const client = new pg.Client({connectionString});
      listeners.push(client);
      await client.connect();
      client.on('notification', ({payload}) => onMessage(payload ?? ''));
      await client.query(`listen ${client.escapeIdentifier(channel)}`);
    },
    async close() {
      await Promise.all(listeners.map((client) => client.end()));
      await db.destroy();
    },
  };
}
