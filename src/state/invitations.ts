/** Owns reading and making invitations through the connection; what is done to one stands in invitation-acts.ts and is loaded with it. */
import {AdapterError, type InvitationsPort, type WriteOptions} from '../adapters/adapter.js';
import type {InvitationDraft, InvitationOutcome} from '../model/invitation.js';
import type {InvitationQuery, Page} from '../model/page.js';
import type {Person} from '../model/person.js';
import type {Connection} from './connection.js';

export function readInvitations(
  connection: Connection,
  query: InvitationQuery,
  signal: AbortSignal,
): Promise<Page<Person>> {
  const port = invitationsPort(connection);
  return connection.cache.read(
    'invitations',
    `invitations ${JSON.stringify(query)}`,
    (inner) => connection.watch(port.list(query, {signal: inner})),
    signal,
  );
}

export const createInvitation = (connection: Connection, draft: InvitationDraft, options: WriteOptions) =>
  writeInvitation<InvitationOutcome>(connection, invitationsPort(connection).create(draft, options));

/** Also what changes an invitation: the lists hear of it. */
export async function writeInvitation<T>(connection: Connection, call: Promise<T>): Promise<T> {
  try {
    return await connection.watch(call);
  } finally {
    // Also after a failure: it may have been applied, or somebody else's change may have caused it.
    connection.cache.invalidate('invitations');
    // Members who never signed in are invited people, too.
    connection.cache.invalidate('users');
  }
}

export function invitationsPort(connection: Connection): InvitationsPort {
  const {invitations} = connection.adapter;
  if (!invitations) throw new AdapterError({kind: 'unsupported', capability: 'invitations'});
  return invitations;
}
