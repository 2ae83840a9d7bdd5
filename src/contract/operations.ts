/**
 * Owns the list of operations: one table that openapi.json is generated from and that the demo
 * server mounts, so the document can't say what the server doesn't do. Browser code never imports it.
 */
import type * as z from 'zod/mini';
import {embedTokenRequestSchema, embedTokenSchema} from './embed-token.js';
import {invitationLinkSchema, invitationOutcomeSchema} from './invitation.js';
import {joinOfferSchema, joinResultSchema} from './join.js';
import {changeSchema} from './live.js';
import {peoplePageSchema, personSchema} from './person.js';
import {
  blockReportSchema,
  consequencesSchema,
  historyPageSchema,
  replacementSchema,
  userSessionsSchema,
} from './user.js';
import {
  deletionSchema,
  invitationChangeSchema,
  invitationRequestSchema,
  joinAcceptanceSchema,
  joinRequestSchema,
  joinSecretSchema,
  replacementRequestSchema,
  seatChangeSchema,
  userChangeSchema,
} from './requests.js';
import {sessionSchema} from './session.js';

export interface Operation {
  readonly method: 'get' | 'post' | 'patch' | 'delete';
  readonly path: `/v1/${string}`;
  readonly summary: string;
  /** Who may call it at all. */
  readonly access: 'anonymous' | 'member' | 'api_key';
  /** The grant needed, where membership alone isn't enough. */
  readonly grant?: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: z.ZodMiniType;
  readonly response?: z.ZodMiniType;
  readonly status: 200 | 201 | 202 | 204;
  /** Repeating it with the same `Idempotency-Key` answers the first result again. */
  readonly idempotent?: boolean;
  readonly stream?: boolean;
}

const LIST = {
  search: 'Matches name or address, case-insensitively.',
  limit: 'Rows a page, 1–200, 50 by default.',
  cursor: 'The `next` of the page before.',
};

export const operations = {
  getSession: {
    method: 'get',
    path: '/v1/session',
    summary: 'Who is asking, in which tenant, with which rights; the product profile and capabilities.',
    access: 'member',
    response: sessionSchema,
    status: 200,
  },
  listUsers: {
    method: 'get',
    path: '/v1/users',
    summary: 'Users of the tenant.',
    access: 'member',
    grant: 'users.read',
    query: {
      ...LIST,
      offset: 'Rows to skip, instead of a cursor.',
      status: '`active` or `inactive`; with invitations also `pending` or `expired`.',
      role: 'Only holders of this role id.',
      includeInvitations: '`true` lists people who were invited and have not joined as well.',
      'field.{key}': 'Only people with this value in a field of the product’s own.',
      sort: '`name` (default), `email`, `joined` or `last_active`.',
      descending: '`true` turns the order round.',
    },
    response: peoplePageSchema,
    status: 200,
  },
  inviteUser: {
    method: 'post',
    path: '/v1/users',
    summary: 'Invites one person; a mail with a link goes out.',
    access: 'member',
    grant: 'invitations.create',
    body: invitationRequestSchema,
    response: invitationOutcomeSchema,
    status: 201,
    idempotent: true,
  },
  getUser: {
    method: 'get',
    path: '/v1/users/{id}',
    summary: 'One user.',
    access: 'member',
    grant: 'users.read',
    response: personSchema,
    status: 200,
  },
  updateUser: {
    method: 'patch',
    path: '/v1/users/{id}',
    summary:
      'Changes name, fields or roles. A new address counts once it is confirmed from there; the old one is told. `If-Match` refuses to overwrite somebody else’s change with 412.',
    access: 'member',
    grant: 'users.manage',
    body: userChangeSchema,
    response: personSchema,
    status: 200,
    idempotent: true,
  },
  removeUser: {
    method: 'delete',
    path: '/v1/users/{id}',
    summary: 'Takes a user out of the account; access ends at once. The login stays for other accounts.',
    access: 'member',
    grant: 'users.manage',
    status: 204,
    idempotent: true,
  },
  deleteUserPermanently: {
    method: 'post',
    path: '/v1/users/{id}/delete-permanently',
    summary: 'Erases a user and, where no other account needs it, the login. The address confirms it.',
    access: 'member',
    grant: 'users.manage',
    body: deletionSchema,
    status: 204,
    idempotent: true,
  },
  blockUser: {
    method: 'post',
    path: '/v1/users/{id}/block',
    summary:
      'Ends sessions, streams, tokens and device access at once, and revokes invitations of theirs that nobody accepted.',
    access: 'member',
    grant: 'users.manage',
    response: blockReportSchema,
    status: 200,
    idempotent: true,
  },
  sendPasswordReset: {
    method: 'post',
    path: '/v1/users/{id}/password-reset',
    summary: 'Mails a link to choose a new password; links sent before stop working.',
    access: 'member',
    grant: 'users.manage',
    status: 202,
    idempotent: true,
  },
  replaceUser: {
    method: 'post',
    path: '/v1/users/{id}/replace',
    summary:
      'Where roles cannot change: deactivates the record, releases its address and invites it anew with other roles, all or nothing.',
    access: 'member',
    grant: 'users.manage',
    body: replacementRequestSchema,
    response: replacementSchema,
    status: 200,
    idempotent: true,
  },
  getConsequences: {
    method: 'get',
    path: '/v1/users/{id}/consequences',
    summary: 'What would happen if this were done to a user.',
    access: 'member',
    grant: 'users.manage',
    query: {of: '`deactivate`, `block`, `remove`, `delete` or `replace`.'},
    response: consequencesSchema,
    status: 200,
  },
  listUserSessions: {
    method: 'get',
    path: '/v1/users/{id}/sessions',
    summary: 'Where a user is signed in, as far as this account saw it.',
    access: 'member',
    grant: 'users.manage',
    response: userSessionsSchema,
    status: 200,
  },
  getUserHistory: {
    method: 'get',
    path: '/v1/users/{id}/history',
    summary: 'What was done to a user, newest first.',
    access: 'member',
    grant: 'users.manage',
    query: {limit: LIST.limit, cursor: LIST.cursor},
    response: historyPageSchema,
    status: 200,
  },
  updateSeat: {
    method: 'patch',
    path: '/v1/seats/{id}',
    summary: 'Takes a seat from whoever holds it.',
    access: 'member',
    grant: 'users.manage',
    body: seatChangeSchema,
    status: 204,
    idempotent: true,
  },
  activateUser: {
    method: 'post',
    path: '/v1/users/{id}/activate',
    summary: 'Lets a deactivated user in again.',
    access: 'member',
    grant: 'users.manage',
    response: personSchema,
    status: 200,
  },
  deactivateUser: {
    method: 'post',
    path: '/v1/users/{id}/deactivate',
    summary: 'Ends every session of a user and keeps the data.',
    access: 'member',
    grant: 'users.manage',
    response: personSchema,
    status: 200,
  },
  listInvitations: {
    method: 'get',
    path: '/v1/invitations',
    summary: 'Invitations not yet accepted, pending and expired.',
    access: 'member',
    grant: 'users.read',
    query: LIST,
    response: peoplePageSchema,
    status: 200,
  },
  resendInvitation: {
    method: 'post',
    path: '/v1/invitations/{id}/resend',
    summary: 'Sends a new link for a full term; the old one dies at once.',
    access: 'member',
    grant: 'users.manage',
    response: invitationOutcomeSchema,
    status: 200,
    idempotent: true,
  },
  updateInvitation: {
    method: 'patch',
    path: '/v1/invitations/{id}',
    summary:
      'Corrects address or role while nobody has accepted. A new address gets a link of its own and the old link dies. `If-Match` refuses to overwrite somebody else’s change with 412.',
    access: 'member',
    grant: 'users.manage',
    body: invitationChangeSchema,
    response: personSchema,
    status: 200,
    idempotent: true,
  },
  createInvitationLink: {
    method: 'post',
    path: '/v1/invitations/{id}/link',
    summary: 'The join link, for handing over by other means; recorded in the history.',
    access: 'member',
    grant: 'users.manage',
    response: invitationLinkSchema,
    status: 200,
  },
  revokeInvitation: {
    method: 'delete',
    path: '/v1/invitations/{id}',
    summary: 'Takes an invitation back; its link is invalid at once.',
    access: 'member',
    grant: 'users.manage',
    status: 204,
  },
  inspectJoin: {
    method: 'post',
    path: '/v1/join/inspect',
    summary: 'What an invitation offers. Consumes nothing; every dead link gets one answer.',
    access: 'anonymous',
    body: joinSecretSchema,
    response: joinOfferSchema,
    status: 200,
  },
  acceptJoin: {
    method: 'post',
    path: '/v1/join/accept',
    summary: 'Joins, with a new password, the existing one, or the session at hand.',
    access: 'anonymous',
    body: joinAcceptanceSchema,
    response: joinResultSchema,
    status: 200,
  },
  requestJoin: {
    method: 'post',
    path: '/v1/join/request',
    summary: 'Asks for a new link. Says nothing about whether there was an invitation.',
    access: 'anonymous',
    body: joinRequestSchema,
    status: 202,
  },
  streamEvents: {
    method: 'get',
    path: '/v1/events',
    summary:
      'Server-sent events: which things changed. Read over fetch, so that a token travels in a header.',
    access: 'member',
    grant: 'users.read',
    response: changeSchema,
    status: 200,
    stream: true,
  },
  createEmbedToken: {
    method: 'post',
    path: '/v1/embed-tokens',
    summary: 'A 10-minute token for another site, limited to scopes, roles, domains and a quota.',
    access: 'api_key',
    body: embedTokenRequestSchema,
    response: embedTokenSchema,
    status: 201,
  },
} as const satisfies Record<string, Operation>;

export type OperationId = keyof typeof operations;
