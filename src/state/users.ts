import {AdapterError} from '../adapters/adapter.js';
import type {Page, UserQuery} from '../model/page.js';
import type {Person} from '../model/person.js';
import type {Connection} from './connection.js';

export function readUsers(
  connection: Connection,
  query: UserQuery,
  signal: AbortSignal,
): Promise<Page<Person>> {
  const {users} = connection.adapter;
  if (!users) throw new AdapterError({kind: 'unsupported', capability: 'users.list'});
  return connection.cache.read(
    'users',
    `users ${JSON.stringify(query)}`,
    (inner) => connection.watch(users.list(query, {signal: inner})),
    signal,
  );
}
