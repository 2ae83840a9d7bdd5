/** Owns what is done to an open invitation through the connection; every write tells the lists. */
import {AdapterError, type WriteOptions} from '../adapters/adapter.js';
import type {InvitationChange, InvitationLink, InvitationOutcome} from '../model/invitation.js';
import type {Person} from '../model/person.js';
import type {Connection} from './connection.js';
import {invitationsPort, writeInvitation} from './invitations.js';

export const resendInvitation = (connection: Connection, id: string, options: WriteOptions) =>
  writeInvitation<InvitationOutcome>(connection, invitationsPort(connection).resend(id, options));

export const revokeInvitation = (connection: Connection, id: string, options: WriteOptions) =>
  writeInvitation<void>(connection, invitationsPort(connection).revoke(id, options));

/** Corrects what was sent; refused as stale when somebody else was faster. */
export function updateInvitation(
  connection: Connection,
  id: string,
  change: InvitationChange,
  options: WriteOptions,
): Promise<Person> {
  const port = invitationsPort(connection);
  if (!port.update) throw new AdapterError({kind: 'unsupported', capability: 'invitations.update'});
  return writeInvitation<Person>(connection, port.update(id, change, options));
}

export const createInvitationLink = (
  connection: Connection,
  id: string,
  options: WriteOptions,
): Promise<InvitationLink> => connection.watch(invitationsPort(connection).link(id, options));
