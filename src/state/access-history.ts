/** Owns reading the account's record through the connection. */
import {type AccessHistoryPort, AdapterError} from '../adapters/adapter.js';
import type {
  AccessEvent,
  AccessEventQuery,
  AccessHolding,
  AccessHoldingQuery,
  RecordPage,
} from '../model/history.js';
import type {Connection} from './connection.js';

export const readEvents = (
  connection: Connection,
  query: AccessEventQuery,
  signal: AbortSignal,
): Promise<RecordPage<AccessEvent>> => connection.watch(portOf(connection).events(query, {signal}));

export const readHoldings = (
  connection: Connection,
  query: AccessHoldingQuery,
  signal: AbortSignal,
): Promise<RecordPage<AccessHolding>> => connection.watch(portOf(connection).holdings(query, {signal}));

function portOf({adapter}: Connection): AccessHistoryPort {
  if (!adapter.accessHistory)
    throw new AdapterError({kind: 'unsupported', capability: 'users.accessHistory'});
  return adapter.accessHistory;
}
