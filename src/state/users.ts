/** Owns reading users through the connection; what is done to them stands in user-acts.ts and is loaded with it. */
import {AdapterError, type UsersPort} from '../adapters/adapter.js';
import type {Page, UserQuery} from '../model/page.js';
import type {Person} from '../model/person.js';
import type {Connection} from './connection.js';

export function readUsers(
  connection: Connection,
  query: UserQuery,
  signal: AbortSignal,
): Promise<Page<Person>> {
  const port = usersPort(connection);
  return connection.cache.read(
    query.includeInvitations ? 'users invitations' : 'users',
    `users ${JSON.stringify(query)}`,
    (inner) => connection.watch(port.list(query, {signal: inner})),
    signal,
  );
}

/** One user as the back end has it now, past what is kept. */
export const readUser = (connection: Connection, id: string): Promise<Person> =>
  connection.watch(usersPort(connection).get(id));

export function usersPort(connection: Connection): UsersPort {
  const {users} = connection.adapter;
  if (!users) throw new AdapterError({kind: 'unsupported', capability: 'users'});
  return users;
}
