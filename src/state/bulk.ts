/** Owns changes to many people through the connection; whatever becomes of them, the lists are told. */
import {AdapterError, type BulkPort, type WriteOptions} from '../adapters/adapter.js';
import type {BulkDraft, BulkItem, BulkItemQuery, BulkRun} from '../model/bulk.js';
import type {Page} from '../model/page.js';
import type {Connection} from './connection.js';

export const prepareRun = (
  connection: Connection,
  draft: BulkDraft,
  options: WriteOptions,
): Promise<BulkRun> => connection.watch(portOf(connection).prepare(draft, options));

export const startRun = (connection: Connection, id: string, options: WriteOptions): Promise<BulkRun> =>
  connection.watch(portOf(connection).start(id, options));

export const stopRun = (connection: Connection, id: string, options: WriteOptions): Promise<BulkRun> =>
  connection.watch(portOf(connection).stop(id, options));

export const retryRun = (connection: Connection, id: string, options: WriteOptions): Promise<BulkRun> =>
  connection.watch(portOf(connection).retry(id, options));

export const readRun = (connection: Connection, id: string, signal: AbortSignal): Promise<BulkRun> =>
  connection.watch(portOf(connection).get(id, {signal}));

export const readItems = (
  connection: Connection,
  id: string,
  query: BulkItemQuery,
  signal: AbortSignal,
): Promise<Page<BulkItem>> => connection.watch(portOf(connection).items(id, query, {signal}));

export const listRuns = (connection: Connection, signal: AbortSignal): Promise<readonly BulkRun[]> =>
  connection.watch(portOf(connection).list({signal}));

function portOf({adapter}: Connection): BulkPort {
  if (!adapter.bulk) throw new AdapterError({kind: 'unsupported', capability: 'users.bulk'});
  return adapter.bulk;
}
