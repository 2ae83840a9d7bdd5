/** Owns reading and changing users through the connection; every write tells the lists. */
import {AdapterError, type WriteOptions} from '../adapters/adapter.js';
import type {Page, UserQuery} from '../model/page.js';
import type {Person} from '../model/person.js';
import type {Connection} from './connection.js';

export function readUsers(
  connection: Connection,
  query: UserQuery,
  signal: AbortSignal,
): Promise<Page<Person>> {
  const port = portOf(connection);
  return connection.cache.read(
    query.includeInvitations ? 'users invitations' : 'users',
    `users ${JSON.stringify(query)}`,
    (inner) => connection.watch(port.list(query, {signal: inner})),
    signal,
  );
}

export async function setUserActive(
  connection: Connection,
  id: string,
  active: boolean,
  options: WriteOptions,
): Promise<Person> {
  try {
    return await connection.watch(portOf(connection).setActive(id, active, options));
  } finally {
    connection.cache.invalidate('users');
  }
}

function portOf(connection: Connection) {
  const {users} = connection.adapter;
  if (!users) throw new AdapterError({kind: 'unsupported', capability: 'users'});
  return users;
}
