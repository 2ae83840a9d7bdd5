/** Owns invitations to many people through the connection; the lists hear of what becomes of them. */
import {AdapterError, type BatchesPort, type WriteOptions} from '../adapters/adapter.js';
import type {
  AddressStanding,
  BatchAction,
  BatchDraft,
  BatchPerson,
  BatchRow,
  BatchRowQuery,
  InvitationBatch,
} from '../model/batch.js';
import type {Page} from '../model/page.js';
import type {Connection} from './connection.js';

export const createBatch = (
  connection: Connection,
  draft: BatchDraft,
  options: WriteOptions,
): Promise<InvitationBatch> => connection.watch(portOf(connection).create(draft, options));

export const addToBatch = (
  connection: Connection,
  id: string,
  from: number,
  people: readonly BatchPerson[],
  options: WriteOptions,
): Promise<InvitationBatch> => connection.watch(portOf(connection).add(id, from, people, options));

export async function actOnBatch(
  connection: Connection,
  id: string,
  action: BatchAction,
  options: WriteOptions,
): Promise<InvitationBatch> {
  try {
    return await connection.watch(portOf(connection).act(id, action, options));
  } finally {
    connection.cache.invalidate('invitations');
    connection.cache.invalidate('users');
  }
}

export const readBatch = (
  connection: Connection,
  id: string,
  signal: AbortSignal,
): Promise<InvitationBatch> => connection.watch(portOf(connection).get(id, {signal}));

export const readBatchRows = (
  connection: Connection,
  id: string,
  query: BatchRowQuery,
  signal: AbortSignal,
): Promise<Page<BatchRow>> => connection.watch(portOf(connection).rows(id, query, {signal}));

export const listBatches = (
  connection: Connection,
  signal: AbortSignal,
): Promise<readonly InvitationBatch[]> => connection.watch(portOf(connection).list({signal}));

export const readStandings = (
  connection: Connection,
  emails: readonly string[],
  signal: AbortSignal,
): Promise<readonly AddressStanding[]> => connection.watch(portOf(connection).standings(emails, {signal}));

function portOf({adapter}: Connection): BatchesPort {
  if (!adapter.batches) throw new AdapterError({kind: 'unsupported', capability: 'invitations.batches'});
  return adapter.batches;
}
