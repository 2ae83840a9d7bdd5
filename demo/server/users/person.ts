/** Owns how a membership or an invitation row becomes a person on the wire. */
import type {Selectable} from 'kysely';
import type {Person} from 'tenant-elements';
import type {InvitationTable, MembershipTable} from '../database/schema.js';
import type {Caller} from '../http/authenticate.js';

export type MembershipRow = Selectable<MembershipTable> & {readonly email: string};

export function personFromMembership(row: MembershipRow, caller: Caller): Person {
  return {
    kind: 'user',
    id: row.id,
    email: row.email,
    name: nameOf(row),
    roles: row.roles,
    status: row.status,
    ...fieldsOf(row),
    ...(row.unused_invitation_id && {neverSignedIn: true, invitationId: row.unused_invitation_id}),
    joinedAt: row.joined_at.toISOString(),
    ...(row.last_active_at && {lastActiveAt: row.last_active_at.toISOString()}),
    ...(caller.kind === 'member' && caller.membershipId === row.id && {self: true}),
    version: `"${row.version}"`,
  };
}

export function personFromInvitation(row: Selectable<InvitationTable>, now: Date): Person {
  return {
    kind: 'invitation',
    id: row.id,
    email: row.email,
    ...(row.name && {name: nameOf({...row, name: row.name})}),
    ...fieldsOf(row),
    roles: row.roles,
    status: row.expires_at <= now ? 'expired' : 'pending',
    invitedAt: row.sent_at.toISOString(),
    ...(row.invited_by_name && {invitedBy: row.invited_by_name}),
    expiresAt: row.expires_at.toISOString(),
    version: `"${row.version}"`,
  };
}

const nameOf = (row: {name: string; first_name: string | null; last_name: string | null}) => ({
  full: row.name,
  ...(row.first_name && {first: row.first_name}),
  ...(row.last_name && {last: row.last_name}),
});

const fieldsOf = ({fields}: {fields: Record<string, string>}) =>
  Object.keys(fields).length > 0 ? {fields} : {};
