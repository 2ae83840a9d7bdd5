/** Owns what is done to users, and asked about one, through the connection; every write tells the lists. */
import {
  type ActivationOptions,
  AdapterError,
  type UsersPort,
  type WriteOptions,
} from '../adapters/adapter.js';
import type {Page} from '../model/page.js';
import type {Person} from '../model/person.js';
import type {HistoryEntry, HistoryQuery} from '../model/history.js';
import type {BlockReport, Consequence, UserChange, UserSession, WeightyAction} from '../model/user.js';
import type {Connection} from './connection.js';
import {usersPort} from './users.js';

export function setUserActive(
  connection: Connection,
  id: string,
  active: boolean,
  options: ActivationOptions,
): Promise<Person> {
  return write(connection, usersPort(connection).setActive(id, active, options));
}

export const updateUser = (connection: Connection, id: string, change: UserChange, options: WriteOptions) =>
  write(connection, method(connection, 'update')(id, change, options));

export async function blockUser(
  connection: Connection,
  id: string,
  options: WriteOptions,
): Promise<BlockReport> {
  try {
    return await write(connection, method(connection, 'block')(id, options));
  } finally {
    // Invitations that the person sent are revoked with it.
    connection.cache.invalidate('invitations');
  }
}

export const removeUser = (connection: Connection, id: string, options: WriteOptions) =>
  write(connection, method(connection, 'remove')(id, options));

/** `email` is what was typed to confirm it. */
export const deleteUser = (connection: Connection, id: string, email: string, options: WriteOptions) =>
  write(connection, method(connection, 'deletePermanently')(id, email, options));

export const sendPasswordReset = (connection: Connection, id: string, options: WriteOptions) =>
  connection.watch(method(connection, 'sendPasswordReset')(id, options));

export const replaceUser = (
  connection: Connection,
  id: string,
  roles: readonly string[],
  options: WriteOptions,
) => write(connection, method(connection, 'replace')(id, roles, options));

export function freeSeat(connection: Connection, seatId: string, options: WriteOptions): Promise<void> {
  const {seats} = connection.adapter;
  if (!seats) throw new AdapterError({kind: 'unsupported', capability: 'users.freeSeat'});
  return write(connection, seats.free(seatId, options));
}

/** A seat that nobody holds; where somebody was faster it is refused. */
export async function giveSeat(
  connection: Connection,
  seatId: string,
  holder: string,
  options: WriteOptions,
): Promise<void> {
  const {seats} = connection.adapter;
  if (!seats?.update) throw new AdapterError({kind: 'unsupported', capability: 'seats.update'});
  await write(connection, seats.update(seatId, {holder}, options));
}

export const readConsequences = (
  connection: Connection,
  id: string,
  of: WeightyAction,
  signal: AbortSignal,
): Promise<readonly Consequence[]> => connection.watch(method(connection, 'consequences')(id, of, {signal}));

export const readSessions = (
  connection: Connection,
  id: string,
  signal: AbortSignal,
): Promise<readonly UserSession[]> => connection.watch(method(connection, 'sessions')(id, {signal}));

export const readHistory = (
  connection: Connection,
  id: string,
  query: HistoryQuery,
  signal: AbortSignal,
): Promise<Page<HistoryEntry>> => connection.watch(method(connection, 'history')(id, query, {signal}));

async function write<T>(connection: Connection, call: Promise<T>): Promise<T> {
  try {
    return await connection.watch(call);
  } finally {
    // Also after a failure: it may have been applied, or somebody else's change may have caused it.
    connection.cache.invalidate('users');
  }
}

/** A method that not every back end has; without it the call is refused like any other that is not supported. */
function method<Name extends keyof UsersPort>(
  connection: Connection,
  name: Name,
): NonNullable<UsersPort[Name]> {
  const port = usersPort(connection);
  const found = port[name];
  if (!found) throw new AdapterError({kind: 'unsupported', capability: `users.${name}`});
  return found.bind(port) as NonNullable<UsersPort[Name]>;
}
