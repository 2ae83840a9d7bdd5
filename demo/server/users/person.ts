/** Owns how a membership or an invitation row becomes a person on the wire. */
import type {Selectable} from 'kysely';
import {type MailProgress, type Person, type PersonSeat, USER_ACTS} from 'tenant-elements';
import type {InvitationTable, MembershipRow} from '../database/schema.js';
import type {Caller} from '../http/authenticate.js';
import {refusalOf} from './rights.js';

/** What is told of a user beside the row itself. */
export interface Beside {
  /** How many active users manage users. */
  readonly managing: number;
  readonly seat?: PersonSeat | undefined;
  readonly pendingEmail?: string | undefined;
}

export function personFromMembership(
  row: MembershipRow,
  caller: Caller,
  {managing, seat, pendingEmail}: Beside,
): Person {
  const refused = USER_ACTS.flatMap((act) => {
    const reason = refusalOf(act, caller, row, managing);
    // What the product never does is said once, by the capabilities.
    return reason === undefined || reason === 'unsupported' ? [] : [[act, {reason}] as const];
  });
  const former = row.former.split('\n').filter(Boolean);
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
    ...(row.access_ends_at && {accessEndsAt: row.access_ends_at}),
    ...(seat && {seat}),
    ...(pendingEmail && {pendingEmail}),
    ...(Object.keys(row.managed_by).length > 0 && {managedBy: row.managed_by}),
    ...(row.replaced_by && {replacedBy: row.replaced_by}),
    ...(former.length > 0 && {formerly: former}),
    ...(row.changed_by &&
      row.changed_at && {changed: {by: row.changed_by, at: row.changed_at.toISOString()}}),
    ...(caller.kind === 'member' && caller.membershipId === row.id && {self: true}),
    ...(refused.length > 0 && {can: Object.fromEntries(refused)}),
    version: `"${row.version}"`,
  };
}

export function personFromInvitation(
  row: Selectable<InvitationTable>,
  now: Date,
  mail?: MailProgress,
): Person {
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
    ...(row.access_ends_at && {accessEndsAt: row.access_ends_at}),
    ...(mail && {mail}),
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
