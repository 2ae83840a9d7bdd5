/** Owns the operations on invitations, from either side. */
import {invitationLinkSchema, invitationOutcomeSchema} from '../invitation.js';
import {joinOfferSchema, joinResultSchema} from '../join.js';
import {peoplePageSchema, personSchema} from '../person.js';
import {
  invitationChangeSchema,
  joinAcceptanceSchema,
  joinRequestSchema,
  joinSecretSchema,
} from '../requests.js';
import {LIST, type Operation} from './operation.js';

export const invitationOperations = {
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
} as const satisfies Record<string, Operation>;
