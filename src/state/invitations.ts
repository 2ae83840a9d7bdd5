/** Owns reading and changing invitations through the connection; every write tells the lists. */
import {AdapterError, type WriteOptions} from '../adapters/adapter.js';
import type {
  InvitationChange,
  InvitationDraft,
  InvitationLink,
  InvitationOutcome,
} from '../model/invitation.js';
import type {InvitationQuery, Page} from '../model/page.js';
import type {Person} from '../model/person.js';
import type {Connection} from './connection.js';

export function readInvitations(
  connection: Connection,
  query: InvitationQuery,
  signal: AbortSignal,
): Promise<Page<Person>> {
  const port = portOf(connection);
  return connection.cache.read(
    'invitations',
    `invitations ${JSON.stringify(query)}`,
    (inner) => connection.watch(port.list(query, {signal: inner})),
    signal,
  );
}

export const createInvitation = (connection: Connection, draft: InvitationDraft, options: WriteOptions) =>
  write<InvitationOutcome>(connection, portOf(connection).create(draft, options));

export const resendInvitation = (connection: Connection, id: string, options: WriteOptions) =>
  write<InvitationOutcome>(connection, portOf(connection).resend(id, options));

export const revokeInvitation = (connection: Connection, id: string, options: WriteOptions) =>
  write<void>(connection, portOf(connection).revoke(id, options));

/** Corrects what was sent; refused as stale when somebody else was faster. */
export function updateInvitation(
  connection: Connection,
  id: string,
  change: InvitationChange,
  options: WriteOptions,
): Promise<Person> {
  const port = portOf(connection);
  if (!port.update) throw new AdapterError({kind: 'unsupported', capability: 'invitations.update'});
  return write<Person>(connection, port.update(id, change, options));
}

export const createInvitationLink = (
  connection: Connection,
  id: string,
  options: WriteOptions,
): Promise<InvitationLink> => connection.watch(portOf(connection).link(id, options));

async function write<T>(connection: Connection, call: Promise<T>): Promise<T> {
  try {
    return await connection.watch(call);
  } finally {
    // Also after a failure: it may have been applied, or somebody else's change may have caused it.
    connection.cache.invalidate('invitations');
    // Members who never signed in are invited people, too.
    connection.cache.invalidate('users');
  }
}

function portOf(connection: Connection) {
  const {invitations} = connection.adapter;
  if (!invitations) throw new AdapterError({kind: 'unsupported', capability: 'invitations'});
  return invitations;
}
